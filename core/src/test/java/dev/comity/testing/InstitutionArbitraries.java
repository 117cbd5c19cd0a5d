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
import dev.comity.model.OptOut;
import dev.comity.model.Provenance;
import dev.comity.model.Role;
import dev.comity.model.Scope;
import dev.comity.model.SubsetClause;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random institutions. Each may be an organ of, derive members from, or have as members the institutions before it. */
public final class InstitutionArbitraries {
    private final String id;
    private final List<String> actors;
    private final List<String> rare;
    private final List<String> earlier;

    private InstitutionArbitraries(String id, List<String> actors, List<String> rare, List<String> earlier) {
        this.id = id;
        this.actors = actors;
        this.rare = rare;
        this.earlier = earlier;
    }

    /** {@return institutions of this id in a world of these actors, of others who rarely join, and of earlier institutions} */
    public static Arbitrary<Institution> institutions(
            String id, List<String> actors, List<String> rare, List<String> earlier) {
        return new InstitutionArbitraries(id, actors, rare, earlier).all();
    }

    private Arbitrary<Institution> all() {
        Builders.BuilderCombinator<Institution.Builder> builder =
                Builders.withBuilder(() -> Institution.builder().id(id));
        return decisions(clauses(life(nature(builder))))
                .build(Institution.Builder::build)
                .map(InstitutionArbitraries::universalIfCouncil)
                .withoutEdgeCases();
    }

    private Builders.BuilderCombinator<Institution.Builder> nature(
            Builders.BuilderCombinator<Institution.Builder> builder) {
        return builder.use(Arbitraries.of(Scope.class))
                .in((b, scope) -> b.scope(scope))
                .use(kinds())
                .in((b, kind) -> b.kind(kind))
                .use(MembershipArbitraries.ofAll(actors, ImmutableList.copyOf(Iterables.concat(rare, earlier))))
                .in((b, memberships) -> b.memberships(memberships))
                .use(MandateArbitraries.mandates(actors, earlier).list().ofMaxSize(3))
                .in((b, mandates) -> b.mandates(mandates))
                .use(few(Arbitraries.of(Role.class), 0.5))
                .in((b, roles) -> b.roles(roles))
                .use(Arbitraries.of(Means.class))
                .withProbability(0.5)
                .in((b, means) -> b.means(means))
                .use(few(attributes(), 0.4))
                .in((b, attributes) -> b.attributes(attributes))
                .use(few(authorities(), 0.3))
                .in((b, authorities) -> b.authorities(authorities));
    }

    private Builders.BuilderCombinator<Institution.Builder> life(
            Builders.BuilderCombinator<Institution.Builder> builder) {
        return builder.use(DateArbitraries.validities())
                .in((b, existence) -> b.existence(existence))
                .use(meetings())
                .withProbability(0.3)
                .in((b, meetings) -> b.meetings(meetings))
                .use(few(Arbitraries.just("secretary-general"), 0.1))
                .in((b, vacancies) -> b.vacancies(vacancies))
                .use(DateArbitraries.points())
                .withProbability(0.5)
                .in((b, activity) -> b.lastActivity(activity))
                .use(parents())
                .in((b, parents) -> b.parents(parents))
                .use(derivations())
                .in((b, derivations) -> b.membersOf(derivations));
    }

    private Builders.BuilderCombinator<Institution.Builder> clauses(
            Builders.BuilderCombinator<Institution.Builder> builder) {
        Arbitrary<ImmutableSortedSet<Domain>> domains = RuleArbitraries.someOf(MandateArbitraries.DOMAINS, 2);
        return builder.use(few(
                        Combinators.combine(domains, Arbitraries.integers().between(1, 3))
                                .as(SubsetClause::new),
                        0.2))
                .in((b, clauses) -> b.subsetClauses(clauses))
                .use(few(
                        Combinators.combine(RuleArbitraries.someOf(actors, 2), domains)
                                .as(OptOut::new),
                        0.1))
                .in((b, optOuts) -> b.optOuts(optOuts))
                .use(few(barred(), 0.1))
                .in((b, barred) -> b.barredSubjects(barred))
                .use(few(jurisdictions(domains), 0.2))
                .in((b, jurisdictions) -> b.jurisdictions(jurisdictions))
                .use(few(Arbitraries.of(Accession.class), 0.5))
                .in((b, accessions) -> b.accessions(accessions))
                .use(few(Arbitraries.of("0.2", "0.3", "0.4").map(Fraction::parse), 0.1))
                .in((b, shares) -> b.delinkedShares(shares));
    }

    private Builders.BuilderCombinator<Institution.Builder> decisions(
            Builders.BuilderCombinator<Institution.Builder> builder) {
        return builder.use(few(RuleArbitraries.rules(actors), 0.8))
                .in((b, rules) -> b.decisions(rules))
                .use(few(RuleArbitraries.someOf(actors, 4), 0.15))
                .in((b, voters) -> b.voters(voters));
    }

    // jqwik re-uses the generator of an equal arbitrary, and `List.of()` equals `ImmutableList.of()`; so never the
    // former.
    private static <T> Arbitrary<ImmutableList<Dated<T>>> few(Arbitrary<T> values, double probability) {
        int some = (int) Math.round(probability * 100);
        return Arbitraries.frequencyOf(
                Tuple.of(100 - some, Arbitraries.just(ImmutableList.of())),
                Tuple.of(
                        some,
                        DateArbitraries.dated(values)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(2)
                                .map(ImmutableList::copyOf)));
    }

    private static Arbitrary<InstitutionKind> kinds() {
        return Arbitraries.frequency(
                Tuple.of(4, InstitutionKind.FORMAL_IGO),
                Tuple.of(3, InstitutionKind.TREATY),
                Tuple.of(2, InstitutionKind.INFORMAL),
                Tuple.of(1, InstitutionKind.BILATERAL_AGENCY),
                Tuple.of(1, InstitutionKind.DIALOGUE),
                Tuple.of(1, InstitutionKind.NETWORK),
                Tuple.of(1, InstitutionKind.COALITION));
    }

    private static Arbitrary<Attribute> attributes() {
        return Arbitraries.of(
                new Attribute("chapter-viii", "yes"),
                new Attribute("advance-consent", "yes"),
                new Attribute("preferences", "yes"),
                new Attribute("rta-basis", "xxiv"),
                new Attribute("rta-basis", "none"),
                new Attribute("joint-ndc", "yes"),
                new Attribute("floor", "below"));
    }

    private static Arbitrary<Authority> authorities() {
        return Combinators.combine(Arbitraries.of(Degree.class), Arbitraries.of(Degree.class))
                .as(Authority::new);
    }

    private static Arbitrary<Meetings> meetings() {
        return Combinators.combine(
                        Arbitraries.of(6, 12, 24).optional(0.8),
                        DateArbitraries.points().set().ofMaxSize(3))
                .as((interval, dates) -> new Meetings(interval, ImmutableSortedSet.copyOf(dates), Provenance.none()));
    }

    private Arbitrary<List<Dated<String>>> parents() {
        Arbitrary<List<Dated<String>>> none = Arbitraries.just(ImmutableList.of());
        return earlier.isEmpty()
                ? none
                : Arbitraries.frequencyOf(
                        Tuple.of(4, none),
                        Tuple.of(
                                1,
                                DateArbitraries.dated(Arbitraries.of(earlier))
                                        .list()
                                        .ofSize(1)));
    }

    private Arbitrary<List<Dated<MembersOf>>> derivations() {
        Arbitrary<List<Dated<MembersOf>>> none = Arbitraries.just(ImmutableList.of());
        if (earlier.isEmpty()) {
            return none;
        }
        Arbitrary<MembersOf> derivation = Combinators.combine(
                        Arbitraries.of(earlier), RuleArbitraries.subsets(actors, 1))
                .as(MembersOf::new);
        return Arbitraries.frequencyOf(
                Tuple.of(5, none),
                Tuple.of(1, DateArbitraries.dated(derivation).list().ofSize(1)));
    }

    private static Arbitrary<BarredSubject> barred() {
        return Arbitraries.of(
                new BarredSubject(BarredSubject.Subject.DISPUTES, Optional.empty()),
                new BarredSubject(BarredSubject.Subject.BILATERAL_DISPUTES, Optional.empty()),
                new BarredSubject(BarredSubject.Subject.INTERNAL_AFFAIRS, Optional.empty()),
                new BarredSubject(BarredSubject.Subject.DOMAIN, Optional.of(Domain.HEALTH)));
    }

    private Arbitrary<JurisdictionClause> jurisdictions(Arbitrary<ImmutableSortedSet<Domain>> domains) {
        Arbitrary<Optional<String>> tribunals = earlier.isEmpty()
                ? Arbitraries.just(Optional.empty())
                : Arbitraries.of(earlier).optional(0.5);
        return Combinators.combine(Arbitraries.of(JurisdictionClause.Kind.class), domains, tribunals)
                .as(JurisdictionClause::new);
    }

    /** The Security Council is open to all states, whatever else is random. */
    private static Institution universalIfCouncil(Institution random) {
        boolean council = random.roles().stream().anyMatch(entry -> entry.value() == Role.SECURITY_COUNCIL);
        return council ? random.toBuilder().scope(Scope.UNIVERSAL).build() : random;
    }
}
