package dev.comity.testing;

import com.google.common.collect.ImmutableSortedSet;
import dev.comity.model.Architecture;
import dev.comity.model.Circumstances;
import dev.comity.model.Dated;
import dev.comity.model.DecisionRule;
import dev.comity.model.Domain;
import dev.comity.model.Institution;
import dev.comity.model.Issue;
import dev.comity.model.Mandate;
import dev.comity.model.Stance;
import dev.comity.model.SubsetClause;
import dev.comity.model.Validity;
import java.util.List;
import java.util.Optional;

/** Makes a random world busier, for mandates that are drawn blindly seldom meet an issue, and most units are gaps. */
final class BusyWorlds {
    private BusyWorlds() {}

    static Question busy(Dice dice, Question question) {
        Architecture world = question.world();
        List<String> states = WorldArbitraries.states(world);
        for (Institution institution : world.institutions().values()) {
            Institution competent = dice.part(own -> competent(own, institution, question, states));
            world = world.with(competent);
        }
        return new Question(world, dice.part(own -> contested(own, question.issue(), states)));
    }

    private static Institution competent(Dice dice, Institution old, Question question, List<String> states) {
        ImmutableSortedSet<Domain> domains = question.issue().domains();
        Institution.Builder more = old.toBuilder();
        if (dice.chance(60)) {
            Mandate random = MandateArbitraries.mandate(dice, states, WorldArbitraries.institutions(question.world()));
            Mandate.Builder mandate = random.toBuilder()
                    .domains(dice.chance(70) ? domains : ImmutableSortedSet.of(Domain.ROOT))
                    .functions(dice.some(List.copyOf(question.issue().functions()), 1, 4));
            more.mandates(dice.chance(80) ? mandate.validity(Validity.always()).build() : mandate.build());
        }
        if (dice.chance(25)) {
            more.decisions(List.of(Dated.always(DecisionRule.consensus())))
                    .subsetClauses(Dated.always(new SubsetClause(domains, dice.between(1, 2))));
        }
        return more.build();
    }

    private static Issue contested(Dice dice, Issue old, List<String> states) {
        Circumstances.Builder more = old.circumstances().toBuilder();
        if (dice.chance(50)) {
            for (String state : states) {
                dice.maybe(50, () -> dice.pick(Stance.SUPPORT, Stance.SUPPORT, Stance.OPPOSE, Stance.ABSTAIN))
                        .ifPresent(stance -> more.positions(new Circumstances.Position(
                                state, stance, Optional.empty(), Optional.empty(), Optional.empty())));
            }
        }
        return old.toBuilder().circumstances(more.build()).build();
    }
}
