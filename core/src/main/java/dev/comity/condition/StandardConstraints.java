package dev.comity.condition;

import static dev.comity.condition.Condition.all;
import static dev.comity.condition.Condition.not;
import static dev.comity.condition.Condition.oneOf;

import com.google.common.collect.ImmutableList;

/** The closed list of combinations of standard facts that cannot be. */
final class StandardConstraints {
    private final ImmutableList.Builder<Constraint> constraints = ImmutableList.builder();

    private StandardConstraints() {}

    static ImmutableList<Constraint> list() {
        StandardConstraints closed = new StandardConstraints();
        closed.issue();
        closed.forum();
        return closed.constraints.build();
    }

    private void issue() {
        never(
                all(oneOf("function", "emergency-declaration"), not(oneOf("issue.domain", "health"))),
                "emergencies are declared in health only");
        never(
                all(oneOf("public-good.range", "global"), not(oneOf("issue.spillover", "global"))),
                "a global public good affects the world");
    }

    private void forum() {
        never(
                all(oneOf("forum.role", "security-council"), not(oneOf("forum.level", "multilateral"))),
                "the Security Council is multilateral");
        never(
                all(oneOf("forum.tribunal", "chosen"), not(oneOf("forum.accepted", "valid"))),
                "a tribunal that is chosen is accepted");
    }

    private void never(Condition impossible, String reason) {
        constraints.add(new Constraint(impossible, reason));
    }
}
