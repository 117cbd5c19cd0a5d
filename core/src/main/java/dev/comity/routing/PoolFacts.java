package dev.comity.routing;

import dev.comity.condition.Truth;
import dev.comity.model.Level;
import dev.comity.model.Role;

/** What the pool facts read, asked of one contender after the other until it is decided. */
final class PoolFacts {
    private final UnitInquiry unit;

    PoolFacts(UnitInquiry unit) {
        this.unit = unit;
    }

    private static boolean institution(Contender c) {
        return !c.whole.coalition;
    }

    boolean anySufficient() {
        return unit.any(c -> institution(c) && unit.sufficient(c));
    }

    boolean sufficientRec() {
        return unit.any(c -> institution(c) && hasRole(c, Role.REC) && unit.sufficient(c));
    }

    private boolean hasRole(Contender c, Role role) {
        return c.whole.institution.hasRole(role, unit.plan.scene.date);
    }

    boolean chapterViii() {
        return unit.any(c -> institution(c)
                && c.chapterViii.test(unit) == Truth.TRUE
                && c.reachesParties.test(unit) == Truth.TRUE
                && unit.eligible(c));
    }

    boolean intermediaries() {
        return unit.any(c -> institution(c)
                && (c.whole.level != Level.MULTILATERAL && unit.eligible(c)
                        || hasRole(c, Role.SUB_NATIONAL) && !unit.excluded(c)));
    }

    String multilateral() {
        boolean present = unit.plan.contenders.stream().anyMatch(PoolFacts::multilateral);
        return !present ? "absent" : unit.any(c -> multilateral(c) && unit.eligible(c)) ? "eligible" : "blocked";
    }

    private static boolean multilateral(Contender c) {
        return institution(c) && c.whole.level == Level.MULTILATERAL;
    }
}
