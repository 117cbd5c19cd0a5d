package dev.comity.testing;

import com.google.common.collect.ImmutableSortedSet;
import dev.comity.model.Competence;
import dev.comity.model.Domain;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Mandate;
import dev.comity.model.Obligation;
import dev.comity.model.Territory;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;

/** Random mandates over three domains, one of them with a part, and all functions. */
public final class MandateArbitraries {
    /** A part of {@link Domain#TRADE}. */
    public static final Domain DIGITAL_TRADE = Domain.of("trade/digital");
    /** The domains of random mandates and issues; mandates have the root too, rarely. */
    public static final List<Domain> DOMAINS =
            List.of(Domain.PEACE_SECURITY, Domain.TRADE, DIGITAL_TRADE, Domain.HEALTH);

    private static final List<GovernanceFunction> FUNCTIONS = List.of(GovernanceFunction.values());

    private MandateArbitraries() {}

    /** {@return mandates in a world of these actors and institutions} */
    public static Arbitrary<Mandate> mandates(List<String> actors, List<String> institutions) {
        return Dice.arbitrary(dice -> mandate(dice, actors, institutions));
    }

    static Mandate mandate(Dice dice, List<String> actors, List<String> institutions) {
        Mandate.Builder mandate = Mandate.builder()
                .domains(dice.chance(10) ? ImmutableSortedSet.of(Domain.ROOT) : dice.some(DOMAINS, 1, 2))
                .functions(dice.some(FUNCTIONS, 1, 8))
                .competence(dice.pick(Competence.values()))
                .obligation(dice.pick(Obligation.values()))
                .validity(DateArbitraries.validity(dice))
                .territory(territory(dice, actors, institutions));
        dice.maybe(10, () -> area(dice, actors)).ifPresent(mandate::area);
        dice.maybe(10, () -> RuleArbitraries.rule(dice, actors)).ifPresent(mandate::decision);
        dice.maybe(20, () -> dice.chance(50)).ifPresent(mandate::needsDecision);
        dice.maybe(40, () -> dice.pick(0, 7, 90, 700)).ifPresent(mandate::latency);
        dice.maybe(20, () -> dice.chance(50)).ifPresent(mandate::open);
        return mandate.build();
    }

    private static Territory territory(Dice dice, List<String> actors, List<String> institutions) {
        int kind = dice.below(10);
        return kind < 6
                ? Territory.members()
                : kind < 8
                        ? Territory.world()
                        : Territory.of(places(dice, actors, institutions).toArray(String[]::new));
    }

    private static ImmutableSortedSet<String> area(Dice dice, List<String> actors) {
        return dice.chance(50) ? ImmutableSortedSet.of("high-seas") : dice.some(actors, 1, 3);
    }

    /** A few places: actors, the members of an institution, the high seas. */
    static ImmutableSortedSet<String> places(Dice dice, List<String> actors, List<String> institutions) {
        List<String> words = new ArrayList<>(actors);
        words.add("high-seas");
        institutions.forEach(id -> words.add("members-of:" + id));
        return dice.some(words, 1, 3);
    }
}
