package dev.comity.testing;

import dev.comity.model.Competence;
import dev.comity.model.Domain;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Mandate;
import dev.comity.model.Obligation;
import dev.comity.model.Territory;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Tuple;

/** Random mandates over three domains, one of them with a part, and all functions. */
public final class MandateArbitraries {
    /** A part of {@link Domain#TRADE}. */
    public static final Domain DIGITAL_TRADE = Domain.of("trade/digital");
    /** The domains of random mandates and issues; the root is added rarely. */
    public static final List<Domain> DOMAINS =
            List.of(Domain.PEACE_SECURITY, Domain.TRADE, DIGITAL_TRADE, Domain.HEALTH);

    private MandateArbitraries() {}

    /** {@return mandates in a world of these actors and earlier institutions} */
    public static Arbitrary<Mandate> mandates(List<String> actors, List<String> institutions) {
        return Builders.withBuilder(Mandate::builder)
                .use(domains())
                .in((b, domains) -> b.domains(domains))
                .use(RuleArbitraries.someOf(List.of(GovernanceFunction.values()), 8))
                .in((b, functions) -> b.functions(functions))
                .use(Arbitraries.of(Competence.class))
                .in((b, competence) -> b.competence(competence))
                .use(Arbitraries.of(Obligation.class))
                .in((b, obligation) -> b.obligation(obligation))
                .use(DateArbitraries.validities())
                .in((b, validity) -> b.validity(validity))
                .use(territories(actors, institutions))
                .in((b, territory) -> b.territory(territory))
                .use(areas(actors))
                .withProbability(0.1)
                .in((b, area) -> b.area(area))
                .use(RuleArbitraries.rules(actors))
                .withProbability(0.1)
                .in((b, rule) -> b.decision(rule))
                .use(Arbitraries.of(true, false))
                .withProbability(0.2)
                .in((b, needs) -> b.needsDecision(needs))
                .use(Arbitraries.of(0, 7, 90, 700))
                .withProbability(0.4)
                .in((b, days) -> b.latency(days))
                .use(Arbitraries.of(true, false))
                .withProbability(0.2)
                .in((b, open) -> b.open(open))
                .build(Mandate.Builder::build)
                .withoutEdgeCases();
    }

    private static Arbitrary<Iterable<Domain>> domains() {
        return Arbitraries.frequencyOf(
                Tuple.of(9, RuleArbitraries.someOf(DOMAINS, 2)), Tuple.of(1, Arbitraries.just(List.of(Domain.ROOT))));
    }

    private static Arbitrary<Territory> territories(List<String> actors, List<String> institutions) {
        Arbitrary<Territory> places =
                places(actors, institutions).map(found -> Territory.of(found.toArray(String[]::new)));
        return Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.just(Territory.members())),
                Tuple.of(2, Arbitraries.just(Territory.world())),
                Tuple.of(2, places));
    }

    private static Arbitrary<Iterable<String>> areas(List<String> actors) {
        return Arbitraries.oneOf(RuleArbitraries.someOf(actors, 3), Arbitraries.just(List.of("high-seas")));
    }

    /** {@return a few places: actors, the members of an institution, the high seas} */
    static Arbitrary<List<String>> places(List<String> actors, List<String> institutions) {
        List<String> words = new java.util.ArrayList<>(actors);
        words.add("high-seas");
        institutions.forEach(id -> words.add("members-of:" + id));
        return RuleArbitraries.someOf(words, 3).map(List::copyOf);
    }
}
