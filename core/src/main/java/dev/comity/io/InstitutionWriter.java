package dev.comity.io;

import com.google.common.collect.ImmutableList;
import dev.comity.model.Claim;
import dev.comity.model.Dated;
import dev.comity.model.Institution;
import dev.comity.model.Meetings;
import dev.comity.model.Provenance;
import dev.comity.model.Validity;

/** Writes institutions; what is as usual is left out. */
final class InstitutionWriter {
    private InstitutionWriter() {}

    static Out write(Institution institution) {
        return write(institution, Out.map());
    }

    /** {@return the mapping, filled} */
    static Out write(Institution institution, Out out) {
        identity(institution, out);
        Entries.ROLE.writeAll(out, "roles", institution.roles());
        MembershipFormat.writeAll(out, "members", institution.memberships());
        membersOf(institution, out);
        Entries.VOTERS.writeAll(out, "voters", institution.voters());
        DecisionFormat.INSTANCE.writeAll(out, "decisions", institution.decisions());
        Entries.SUBSET.writeAll(out, "subset-clauses", institution.subsetClauses());
        Entries.OPT_OUT.writeAll(out, "opt-outs", institution.optOuts());
        mandates(institution, out);
        meetings(institution.meetings(), out);
        clauses(institution, out);
        return out;
    }

    private static void identity(Institution institution, Out out) {
        out.put("id", institution.id());
        Keys.putUnless(out, "name", institution.name(), institution.id());
        out.word("kind", institution.kind()).word("scope", institution.scope());
        Keys.putUnless(out, "region", institution.region(), "");
        Entry.put(out, "existence", institution.existence());
        out.texts("sources", institution.sources());
        parents(institution.parents(), out);
        out.texts("successor-of", institution.predecessors());
        if (institution.means().isPresent()) {
            out.word("means", institution.means().get());
        }
        if (institution.lastActivity().isPresent()) {
            out.put("last-activity", institution.lastActivity().get().toString());
        }
    }

    private static void parents(ImmutableList<Dated<String>> parents, Out out) {
        ImmutableList.Builder<Node> nodes = ImmutableList.builder();
        for (Dated<String> parent : parents) {
            boolean plain = parent.validity().equals(Validity.always())
                    && parent.provenance().equals(Provenance.none());
            nodes.add(
                    plain
                            ? ScalarNode.of(parent.value())
                            : Entries.PARENT.writeOne(parent).build());
        }
        putOneOrAll(out, "organ-of", nodes.build());
    }

    private static void membersOf(Institution institution, Out out) {
        ImmutableList.Builder<Node> nodes = ImmutableList.builder();
        for (var entry : institution.membersOf()) {
            nodes.add(Entries.MEMBERS_OF.writeOne(entry).build());
        }
        putOneOrAll(out, "members-of", nodes.build());
    }

    private static void putOneOrAll(Out out, String key, ImmutableList<Node> nodes) {
        if (nodes.size() == 1) {
            out.put(key, nodes.get(0));
        } else if (!nodes.isEmpty()) {
            out.put(key, ListNode.copyOf(nodes));
        }
    }

    private static void mandates(Institution institution, Out out) {
        ImmutableList.Builder<Out> maps = ImmutableList.builder();
        for (var mandate : institution.mandates()) {
            maps.add(MandateFormat.write(mandate));
        }
        out.maps("mandates", maps.build());
    }

    private static void meetings(Meetings meetings, Out out) {
        if (meetings.equals(Meetings.none())) {
            return;
        }
        Out map = Out.map();
        if (meetings.intervalMonths().isPresent()) {
            map.number("interval", meetings.intervalMonths().get());
        }
        LinkFormat.points(map, "dates", meetings.dates());
        Entry.put(map, meetings.provenance());
        out.put("meetings", map);
    }

    private static void clauses(Institution institution, Out out) {
        Entries.VACANCY.writeAll(out, "vacancies", institution.vacancies());
        Entries.BARRED.writeAll(out, "barred-subjects", institution.barredSubjects());
        Entries.JURISDICTION.writeAll(out, "jurisdiction", institution.jurisdictions());
        Entries.ACCESSION.writeAll(out, "accession", institution.accessions());
        Entries.ATTRIBUTE.writeAll(out, "attributes", institution.attributes());
        Entries.SHARE.writeAll(out, "delinked-share", institution.delinkedShares());
        Entries.AUTHORITY.writeAll(out, "authority", institution.authorities());
        ImmutableList.Builder<Out> claims = ImmutableList.builder();
        for (Claim claim : institution.claims()) {
            Out map = Out.map().put("text", claim.text()).put("value", claim.value());
            Entry.put(map, claim.provenance());
            claims.add(map);
        }
        out.maps("claims", claims.build());
    }
}
