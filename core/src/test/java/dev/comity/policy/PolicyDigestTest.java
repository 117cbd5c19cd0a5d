package dev.comity.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comity.condition.Condition;
import dev.comity.condition.Fact;
import dev.comity.condition.Parameters;
import dev.comity.model.Fraction;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever decides in a policy changes its fingerprint; what does not, like its title, leaves it. */
class PolicyDigestTest {
    private static final Fact FACT = Fact.data("forum.laboratory", "whether it has one", "yes", "no");
    private static final Rule RULE = Rule.builder()
            .id("A")
            .tier(Tier.ANNOTATION)
            .when(Condition.all(Condition.oneOf("forum.laboratory", "yes"), Condition.oneOf("function", "monitoring")))
            .then(new Effect.Warn(WarningKind.FALLBACK, false))
            .build();
    private static final DivisionOfLaborPolicy POLICY = DivisionOfLaborPolicy.builder()
            .id("p")
            .add(FACT)
            .add(RULE, RULE.toBuilder().id("B").build())
            .build();

    @Test
    void equalPoliciesHaveEqualFingerprints() {
        DivisionOfLaborPolicy again = DivisionOfLaborPolicy.builder()
                .id("p")
                .add(RULE.toBuilder().id("B").build(), RULE)
                .add(FACT)
                .build();

        assertThat(again.digest()).isEqualTo(POLICY.digest()).matches("[0-9a-f]{16}");
        assertThat(POLICY.toBuilder().title("other").build().digest()).isEqualTo(POLICY.digest());
    }

    @Test
    void whatDecidesChangesIt() {
        assertThat(with(RULE.toBuilder()
                        .then(List.of(new Effect.Warn(WarningKind.FALLBACK, true)))
                        .build()))
                .isNotEqualTo(POLICY.digest());
        assertThat(with(RULE.toBuilder()
                        .when(Condition.any(
                                ((Condition.AllOf) RULE.when()).parts().toArray(new Condition[0])))
                        .build()))
                .isNotEqualTo(POLICY.digest());
        assertThat(POLICY.toBuilder()
                        .ownParameters(Parameters.none().with("coverage", Fraction.ONE))
                        .build()
                        .digest())
                .isNotEqualTo(POLICY.digest());
        assertThat(POLICY.toBuilder().ownDirection(Direction.DESCENDING).build().digest())
                .isNotEqualTo(POLICY.digest());
        assertThat(DivisionOfLaborPolicy.builder()
                        .id("p")
                        .add(FACT.otherwise("no"))
                        .add(RULE, RULE.toBuilder().id("B").build())
                        .build()
                        .digest())
                .isNotEqualTo(POLICY.digest());
    }

    private static String with(Rule rule) {
        return DivisionOfLaborPolicy.builder()
                .id("p")
                .add(FACT)
                .add(rule, RULE.toBuilder().id("B").build())
                .build()
                .digest();
    }
}
