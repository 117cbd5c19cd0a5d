package dev.comity.testing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import dev.comity.model.Accession;
import dev.comity.model.Attribute;
import dev.comity.model.Authority;
import dev.comity.model.BarredSubject;
import dev.comity.model.Dated;
import dev.comity.model.Degree;
import dev.comity.model.Domain;
import dev.comity.model.Fraction;
import dev.comity.model.Institution;
import dev.comity.model.InstitutionKind;
import dev.comity.model.JurisdictionClause;
import dev.comity.model.Means;
import dev.comity.model.Meetings;
import dev.comity.model.MembersOf;
import dev.comity.model.Membership;
import dev.comity.model.OptOut;
import dev.comity.model.Provenance;
import dev.comity.model.Role;
import dev.comity.model.Scope;
import dev.comity.model.SubsetClause;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;

/** Random institutions. Each may be an organ of, derive members from, or have as members the institutions before it. */
public final class InstitutionArbitraries {
    private final Dice dice;
    private final List<String> actors;
    private final List<String> rare;
    private final List<String> earlier;

    private InstitutionArbitraries(Dice dice, List<String> actors, List<String> rare, List<String> earlier) {
        this.dice = dice;
        this.actors = actors;
        this.rare = rare;
        this.earlier = earlier;
    }

    /**
     * Institutions of one id.
     *
     * @param actors who join often
     * @param rare who join rarely
     * @param earlier institutions on which they may depend
     */
    public static Arbitrary<Institution> institutions(
            String id, List<String> actors, List<String> rare, List<String> earlier) {
        return Dice.arbitrary(dice -> institution(dice, id, actors, rare, earlier));
    }

    static Institution institution(Dice dice, String id, List<String> actors, List<String> rare, List<String> earlier) {
        InstitutionArbitraries random = new InstitutionArbitraries(dice, actors, rare, earlier);
        Institution.Builder builder = Institution.builder().id(id);
        random.nature(builder);
        random.life(builder);
        random.clauses(builder);
        random.decisions(builder);
        return universalIfCouncil(builder.build());
    }

    private void nature(Institution.Builder builder) {
        builder.scope(dice.pick(Scope.values()))
                .kind(kind())
                .memberships(dice.<List<Membership>>part(own ->
                        MembershipArbitraries.all(own, actors, ImmutableList.copyOf(Iterables.concat(rare, earlier)))))
                .mandates(dice.list(0, 3, own -> MandateArbitraries.mandate(own, actors, earlier)))
                .roles(few(50, own -> own.pick(Role.values())))
                .attributes(few(40, InstitutionArbitraries::attribute))
                .authorities(few(30, own -> new Authority(own.pick(Degree.values()), own.pick(Degree.values()))));
        dice.maybe(50, () -> dice.pick(Means.values())).ifPresent(builder::means);
    }

    private void life(Institution.Builder builder) {
        builder.existence(DateArbitraries.validity(dice))
                .vacancies(few(10, own -> "secretary-general"))
                .membersOf(earlier.isEmpty() ? ImmutableList.of() : once(15, this::derivation))
                .parents(earlier.isEmpty() ? ImmutableList.of() : once(20, own -> own.pick(earlier)));
        dice.maybe(30, this::meetings).ifPresent(builder::meetings);
        dice.maybe(50, () -> DateArbitraries.point(dice)).ifPresent(builder::lastActivity);
    }

    private void clauses(Institution.Builder builder) {
        builder.subsetClauses(few(20, own -> new SubsetClause(domains(own), own.between(1, 3))))
                .optOuts(few(10, own -> new OptOut(own.some(actors, 1, 2), domains(own))))
                .barredSubjects(few(10, InstitutionArbitraries::barred))
                .jurisdictions(few(20, this::jurisdiction))
                .accessions(few(50, own -> own.pick(Accession.values())))
                .delinkedShares(few(10, own -> Fraction.parse(own.pick("0.2", "0.3", "0.4"))));
    }

    private void decisions(Institution.Builder builder) {
        builder.decisions(few(80, own -> RuleArbitraries.rule(own, actors)))
                .voters(few(15, own -> own.some(actors, 1, 4)));
    }

    private <T> ImmutableList<Dated<T>> few(int percent, Function<Dice, T> maker) {
        return dice.chance(percent) ? dice.list(1, 2, own -> DateArbitraries.dated(own, maker)) : ImmutableList.of();
    }

    private <T> ImmutableList<Dated<T>> once(int percent, Function<Dice, T> maker) {
        return dice.chance(percent) ? dice.list(1, 1, own -> DateArbitraries.dated(own, maker)) : ImmutableList.of();
    }

    private InstitutionKind kind() {
        return dice.chance(60)
                ? dice.pick(InstitutionKind.FORMAL_IGO, InstitutionKind.TREATY, InstitutionKind.INFORMAL)
                : dice.pick(InstitutionKind.values());
    }

    private Meetings meetings() {
        return new Meetings(
                dice.maybe(80, () -> dice.pick(6, 12, 24)),
                ImmutableSortedSet.copyOf(dice.list(0, 3, DateArbitraries::point)),
                Provenance.none());
    }

    private MembersOf derivation(Dice own) {
        return new MembersOf(own.pick(earlier), own.some(actors, 0, 1));
    }

    private JurisdictionClause jurisdiction(Dice own) {
        Optional<String> tribunal = earlier.isEmpty() ? Optional.empty() : own.maybe(50, () -> own.pick(earlier));
        return new JurisdictionClause(own.pick(JurisdictionClause.Kind.values()), domains(own), tribunal);
    }

    private static ImmutableSortedSet<Domain> domains(Dice own) {
        return own.some(MandateArbitraries.DOMAINS, 1, 2);
    }

    private static Attribute attribute(Dice own) {
        return own.pick(
                new Attribute("chapter-viii", "yes"),
                new Attribute("advance-consent", "yes"),
                new Attribute("preferences", "yes"),
                new Attribute("rta-basis", "xxiv"),
                new Attribute("rta-basis", "none"),
                new Attribute("joint-ndc", "yes"),
                new Attribute("floor", "below"));
    }

    private static BarredSubject barred(Dice own) {
        BarredSubject.Subject subject = own.pick(BarredSubject.Subject.values());
        return new BarredSubject(
                subject, subject == BarredSubject.Subject.DOMAIN ? Optional.of(Domain.HEALTH) : Optional.empty());
    }

    /** The Security Council is open to all states, whatever else is random. */
    private static Institution universalIfCouncil(Institution random) {
        boolean council = random.roles().stream().anyMatch(entry -> entry.value() == Role.SECURITY_COUNCIL);
        return council ? random.toBuilder().scope(Scope.UNIVERSAL).build() : random;
    }
}
