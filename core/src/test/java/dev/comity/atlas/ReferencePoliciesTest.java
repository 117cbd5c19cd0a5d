package dev.comity.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comity.io.Documents;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.policy.Rule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The reference policies: sound, complete against the list of rules, and the same after writing and reading. */
class ReferencePoliciesTest {
    private static final List<String> ROWS = List.of(
            "R01a", "R01b", "R02", "R03", "R04", "R05", "R06", "R07", "R08", "R09", "R10", "R11a", "R11b", "R12",
            "R13a", "R13b", "R14", "R15a", "R15b", "R15c", "R15d", "R16", "R16b", "R17", "R18", "R19a", "R19b", "R20",
            "R21", "R22a", "R22b", "R23a", "R23b", "R24a", "R24b", "R25a", "R25b", "R26", "R27", "R28", "R29", "R30",
            "R31", "R32", "R33", "R34", "R35", "R36", "R37a", "R37b", "R38", "R39", "R40", "R40b", "R41", "R42a",
            "R42b", "R43", "R44", "R45", "R46", "R47a", "R47b", "R48", "R49", "R50", "R51a", "R51b", "R52", "R53",
            "R54", "R55a", "R55b", "R56a", "R56b", "R57", "R58", "R59", "R60", "R61", "R61b", "R62a", "R62b", "R63",
            "R64", "R65");

    static Stream<DivisionOfLaborPolicy> policies() {
        return Stream.of(
                ReferencePolicies.law(),
                ReferencePolicies.networked(),
                ReferencePolicies.universalist(),
                ReferencePolicies.regionalist());
    }

    @Test
    void networkedHoldsEveryRow() {
        assertThat(ReferencePolicies.networked().rules().keySet()).containsExactlyInAnyOrderElementsOf(ROWS);
    }

    @Test
    void theOthersLeaveOutWhatTheyDeny() {
        assertThat(ReferencePolicies.universalist().rules().keySet())
                .doesNotContain("R30", "R31", "R32", "R33", "R35", "R57")
                .hasSize(ROWS.size() - 6);
        assertThat(ReferencePolicies.regionalist().rules().keySet())
                .doesNotContain("R28", "R29", "R55b")
                .hasSize(ROWS.size() - 3);
    }

    @ParameterizedTest
    @MethodSource("policies")
    void isSound(DivisionOfLaborPolicy policy) {
        assertThat(policy.check().all()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("policies")
    void namesASourceForEveryRule(DivisionOfLaborPolicy policy) {
        assertThat(policy.rules().values()).extracting(Rule::source).allMatch(source -> !source.isBlank());
    }

    @ParameterizedTest
    @MethodSource("policies")
    void readsBackAsWritten(DivisionOfLaborPolicy policy) {
        String text = Documents.write(policy);
        DivisionOfLaborPolicy again = Documents.policy("policy.yaml", text, ReferencePoliciesTest::used)
                .get();

        assertThat(again).isEqualTo(policy);
        assertThat(Documents.write(again)).isEqualTo(text);
    }

    private static Optional<DivisionOfLaborPolicy> used(String id) {
        return policies().filter(policy -> policy.id().equals(id)).findFirst();
    }
}
