package dev.comity.routing;

import static dev.comity.model.GovernanceFunction.CAPACITY_BUILDING;
import static dev.comity.model.GovernanceFunction.CRISIS_RESPONSE;
import static dev.comity.model.GovernanceFunction.FINANCING;
import static dev.comity.model.GovernanceFunction.IMPLEMENTATION;
import static dev.comity.model.GovernanceFunction.INFORMATION;
import static dev.comity.model.GovernanceFunction.MONITORING;
import static dev.comity.model.GovernanceFunction.VERIFICATION;

import dev.comity.model.GovernanceFunction;
import java.util.Set;

/** A body as a matter sees it, for the naive router; lines 5 to 13. */
final class NaiveForum {
    private static final Set<GovernanceFunction> WITHOUT_DECISION =
            Set.of(MONITORING, VERIFICATION, INFORMATION, IMPLEMENTATION);
    private static final Set<GovernanceFunction> MATERIAL =
            Set.of(CRISIS_RESPONSE, IMPLEMENTATION, FINANCING, CAPACITY_BUILDING);

    final SmallWorld.Body body;
    private final Set<Character> affected;
    final int level;
    final Set<Character> members;
    final Set<Character> covered;
    final int capacity;
    final boolean implied;
    final boolean eligible;
    final boolean adequate;
    final boolean sufficient;

    NaiveForum(SmallWorld.Body body, SmallWorld.Matter matter) {
        this.body = body;
        this.affected = NaiveRouter.letters(matter.affected());
        this.level = switch (body.shape()) {
            case PAIR -> 0;
            case REGION -> 1;
            case ACROSS -> 2;
            case CLUB, WORLD -> NaiveRouter.TOP;
        };
        this.members = NaiveRouter.letters(body.shape().members);
        this.covered = NaiveRouter.both(members, affected);
        boolean material = MATERIAL.contains(matter.function());
        this.capacity = switch (body.trait()) {
            case HALF -> 50;
            case NEARLY -> 95;
            case DOUBLE -> 200;
            case LENT -> material ? 0 : 100;
            default -> 100;
        };
        this.implied = body.trait() == SmallWorld.Trait.OTHER;
        boolean opposed = !NaiveRouter.both(members, NaiveRouter.letters(matter.opposed()))
                .isEmpty();
        boolean blocked = body.trait() == SmallWorld.Trait.CONSENSUS && opposed;
        boolean barred = implied
                || body.trait() == SmallWorld.Trait.ZOMBIE
                || blocked && !WITHOUT_DECISION.contains(matter.function());
        this.eligible = !covered.isEmpty() && !barred;
        this.adequate = eligible && capacity >= 100 && members.containsAll(NaiveRouter.letters(matter.required()));
        this.sufficient = adequate && coversEnough();
    }

    boolean coversEnough() {
        return 100 * covered.size() >= NaiveRouter.ENOUGH * affected.size();
    }

    /** Smaller is better; compared in turn. */
    int[] rank(Set<Character> residual) {
        int competence =
                body.trait() == SmallWorld.Trait.EXCLUSIVE ? 0 : body.trait() == SmallWorld.Trait.SUPPORTING ? 2 : 1;
        int shallow = body.trait() == SmallWorld.Trait.GENERAL ? 1 : 0;
        return new int[] {
            competence, shallow, -NaiveRouter.both(covered, residual).size(), -Math.min(capacity, 100)
        };
    }

    /** Bodies of one sort count once when capacities are added. */
    String sort() {
        boolean ofCell = Set.of(
                        SmallWorld.Trait.EXCLUSIVE,
                        SmallWorld.Trait.SUPPORTING,
                        SmallWorld.Trait.GENERAL,
                        SmallWorld.Trait.OTHER)
                .contains(body.trait());
        return members + " " + (ofCell ? body.trait() : "") + " " + capacity;
    }
}
