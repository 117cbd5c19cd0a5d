package dev.comity.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comity.atlas.ReferencePolicies;
import dev.comity.condition.Condition;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.proof.Outcomes;
import org.junit.jupiter.api.Test;

/** Conditions that stand alone. */
class ConditionDocumentTest {
    private static final DivisionOfLaborPolicy LAW = ReferencePolicies.law();

    private static Read<Condition> read(String text) {
        return Documents.condition("claim", text, LAW, Outcomes.vocabulary(LAW));
    }

    @Test
    void readsFactsAndOutcomes() {
        assertThat(read("{function: enforcement, outcome.standing: free}").get())
                .isEqualTo(Condition.all(
                        Condition.oneOf("function", "enforcement"), Condition.oneOf("outcome.standing", "free")));
        assertThat(read("{forum.coverage: '>= coverage'}").get())
                .isEqualTo(Condition.atLeast("forum.coverage", "coverage"));
    }

    @Test
    void saysWhereAndWhatWasMeant() {
        assertThat(read("{function: enforcment}").findings().toString())
                .startsWith("claim:1:12")
                .contains("did you mean `enforcement`?");
        assertThat(read("any: [{outcome.rul: R01}]").findings().toString())
                .startsWith("claim:1:8")
                .contains("did you mean `outcome.rule`?");
        assertThat(read("{forum.coverage: '>= coverge'}").findings().toString()).contains("did you mean `coverage`?");
    }

    @Test
    void whatIsNoMappingIsNoCondition() {
        assertThat(read("enforcement").findings().hasErrors()).isTrue();
        assertThat(read("{function: ").findings().hasErrors()).isTrue();
        assertThat(read("").findings().hasErrors()).isTrue();
    }
}
