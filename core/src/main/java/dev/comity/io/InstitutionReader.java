package dev.comity.io;

import com.google.common.collect.ImmutableList;
import dev.comity.model.Claim;
import dev.comity.model.Dated;
import dev.comity.model.Institution;
import dev.comity.model.InstitutionKind;
import dev.comity.model.Link;
import dev.comity.model.Means;
import dev.comity.model.Meetings;
import dev.comity.model.MembersOf;
import dev.comity.model.Scope;
import java.util.List;
import java.util.Optional;

/** Reads institutions, and the links that stand with them. */
final class InstitutionReader {
    private final In in;
    private final Institution.Builder institution = Institution.builder();

    private InstitutionReader(In in) {
        this.in = in;
    }

    /** {@return the institution of a mapping, whose format has been dealt with}; its links are added to the list. */
    static Institution read(In in, List<Link> links) {
        return new InstitutionReader(in).read(links);
    }

    private Institution read(List<Link> links) {
        String id = in.text("id");
        institution.id(id).name(in.optionalText("name").orElse(id));
        identity();
        membership();
        powers();
        life();
        clauses();
        LinkFormat.readAll(in, "links", Optional.of(id), links);
        in.finish();
        return institution.build();
    }

    private void identity() {
        institution
                .kind(in.optionalWord("kind", InstitutionKind.class).orElse(InstitutionKind.FORMAL_IGO))
                .scope(in.word("scope", Scope.class))
                .region(in.optionalText("region").orElse(""))
                .existence(Entry.validity(in, "existence"))
                .sources(in.texts("sources"))
                .parents(parents())
                .predecessors(Keys.ids(in, "successor-of"))
                .means(in.optionalWord("means", Means.class))
                .lastActivity(in.optionalPoint("last-activity"));
    }

    private ImmutableList<Dated<String>> parents() {
        ImmutableList.Builder<Dated<String>> parents = ImmutableList.builder();
        for (Node node : in.nodes("organ-of")) {
            if (node instanceof ScalarNode scalar) {
                parents.add(Dated.always(scalar.text()));
            } else {
                parents.addAll(Entries.PARENT.readOne(In.of(node, in.findings())));
            }
        }
        return parents.build();
    }

    private void membership() {
        ImmutableList<Dated<MembersOf>> derived = Entries.MEMBERS_OF.readAll(in, "members-of");
        institution
                .roles(Entries.ROLE.readAll(in, "roles"))
                .memberships(MembershipFormat.readAll(in, "members"))
                .membersOf(derived)
                .voters(Entries.VOTERS.readAll(in, "voters"));
    }

    private void powers() {
        institution
                .decisions(DecisionFormat.INSTANCE.readAll(in, "decisions"))
                .subsetClauses(Entries.SUBSET.readAll(in, "subset-clauses"))
                .optOuts(Entries.OPT_OUT.readAll(in, "opt-outs"))
                .mandates(MandateFormat.readAll(in, "mandates"));
    }

    private void life() {
        Optional<In> meetings = in.optionalMap("meetings");
        if (meetings.isPresent()) {
            institution.meetings(meetings(meetings.get()));
        }
        institution.vacancies(Entries.VACANCY.readAll(in, "vacancies"));
    }

    private static Meetings meetings(In in) {
        Meetings meetings = new Meetings(
                in.optionalInteger("interval", 1, Integer.MAX_VALUE),
                LinkFormat.points(in, "dates"),
                Entry.provenance(in));
        in.finish();
        return meetings;
    }

    private void clauses() {
        institution
                .barredSubjects(Entries.BARRED.readAll(in, "barred-subjects"))
                .jurisdictions(Entries.JURISDICTION.readAll(in, "jurisdiction"))
                .accessions(Entries.ACCESSION.readAll(in, "accession"))
                .attributes(Entries.ATTRIBUTE.readAll(in, "attributes"))
                .delinkedShares(Entries.SHARE.readAll(in, "delinked-share"))
                .authorities(Entries.AUTHORITY.readAll(in, "authority"))
                .claims(claims());
    }

    private ImmutableList<Claim> claims() {
        ImmutableList.Builder<Claim> claims = ImmutableList.builder();
        for (In entry : in.maps("claims")) {
            claims.add(new Claim(entry.text("text"), entry.text("value"), Entry.provenance(entry)));
            entry.finish();
        }
        return claims.build();
    }
}
