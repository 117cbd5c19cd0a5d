package dev.comity.proof;

import dev.comity.condition.Condition;
import dev.comity.condition.Truth;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.policy.Effect;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** Asks whether one policy lets no candidate lead freely whom another keeps out, bars or puts under a condition. */
final class Implication {
    private final DivisionOfLaborPolicy left;
    private final DivisionOfLaborPolicy right;

    Implication(DivisionOfLaborPolicy left, DivisionOfLaborPolicy right) {
        this.left = left;
        this.right = right;
    }

    Theorem ask(Space space, Budget budget) {
        Frame frame = new Frame(space, List.of());
        GroupList groups = new GroupList(frame);
        List<Rulebook.Entry> hinderingLeft = hindering(left, groups);
        List<Rulebook.Entry> hinderingRight = hindering(right, groups);
        Question.Test free = situation -> {
            Truth underRight = Rulebook.anyStands(hinderingRight, situation);
            return underRight == Truth.FALSE
                    ? Truth.FALSE
                    : underRight.and(
                            Rulebook.anyStands(hinderingLeft, situation).not());
        };
        Sweep.Result<Boolean> result =
                Sweep.ask(frame, groups.groups(), (situation, memory) -> free.ask(situation), budget);
        Tally tally = result.tallies().get(true);
        Optional<Undecided> undecided = result.unfinished().isEmpty()
                ? Optional.empty()
                : Optional.of(new Undecided(
                        "whether " + left.id() + " is as strict as " + right.id(), result.unfinished(), ""));
        Condition freeUnderLeft = Condition.oneOf(Outcomes.STANDING, "free");
        return tally == null
                ? new Theorem(freeUnderLeft, BigInteger.ZERO, Optional.empty(), undecided)
                : new Theorem(
                        freeUnderLeft,
                        tally.weight(),
                        Optional.of(Witness.of(Realiser.of(left), left.parameters(), frame, tally)),
                        undecided);
    }

    private static List<Rulebook.Entry> hindering(DivisionOfLaborPolicy policy, GroupList groups) {
        return new Rulebook(new Overrides(policy), groups)
                .enterThose(effect -> effect instanceof Effect.Exclude
                        || effect instanceof Effect.BarLead
                        || effect instanceof Effect.Require);
    }
}
