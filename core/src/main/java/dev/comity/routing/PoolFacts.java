package dev.comity.routing;

import dev.comity.condition.Reading;
import dev.comity.model.Level;
import dev.comity.model.Role;
import java.util.List;

/** What the pool facts read, asked of one contender after the other until it is decided. */
final class PoolFacts {
    private final UnitInquiry unit;

    PoolFacts(UnitInquiry unit) {
        this.unit = unit;
    }

    private static boolean institution(Contender c) {
        return !c.whole.coalition;
    }

    int anySufficient() {
        return unit.any(c -> institution(c) ? unit.sufficient(c) : Gates.NEVER);
    }

    int sufficientRec() {
        return unit.any(c -> institution(c) && hasRole(c, Role.REC) ? unit.sufficient(c) : Gates.NEVER);
    }

    private boolean hasRole(Contender c, Role role) {
        return c.whole.institution.hasRole(role, unit.plan.scene.date);
    }

    int chapterViii() {
        return unit.any(c -> institution(c)
                ? unit.gates.all(c.chapterViii.holds(unit), c.reachesParties.holds(unit), unit.eligible(c))
                : Gates.NEVER);
    }

    int intermediaries() {
        return unit.any(c -> institution(c)
                ? unit.gates.any(
                        c.whole.level != Level.MULTILATERAL ? unit.eligible(c) : Gates.NEVER,
                        hasRole(c, Role.SUB_NATIONAL) ? Gates.not(unit.excluded(c)) : Gates.NEVER)
                : Gates.NEVER);
    }

    List<UnitInquiry.Choice> multilateral() {
        boolean present = unit.plan.contenders.stream().anyMatch(PoolFacts::multilateral);
        return present
                ? unit.choose(
                        unit.any(c -> multilateral(c) ? unit.eligible(c) : Gates.NEVER),
                        Reading.of("eligible"),
                        Reading.of("blocked"))
                : List.of(new UnitInquiry.Choice(Reading.of("absent"), Gates.ALWAYS));
    }

    private static boolean multilateral(Contender c) {
        return institution(c) && c.whole.level == Level.MULTILATERAL;
    }
}
