package dev.comity.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comity.io.Documents;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.routing.Case;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The documents of the atlas mean what the library says they mean: written and read again they are the same. */
class RoundTripTest {
    private static final Path POLICIES = Path.of("src", "main", "atlas", "policies");

    @TestFactory
    Stream<DynamicTest> casesComeBack() {
        return Atlas.cases().stream()
                .map(known -> DynamicTest.dynamicTest(known.issue().id(), () -> comesBack(known)));
    }

    private static void comesBack(Case known) {
        String yaml = Documents.write(known);
        assertThat(Documents.cases("case.yaml", yaml).get()).containsExactly(known);
        assertThat(Documents.write(Documents.cases("case.yaml", yaml).get().get(0)))
                .isEqualTo(yaml);
        String json = Documents.writeJson(known);
        assertThat(Documents.cases("case.json", json).get()).containsExactly(known);
        String issue = Documents.write(known.issue());
        assertThat(Documents.issue("issue.yaml", issue).get()).isEqualTo(known.issue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"law", "networked", "universalist", "regionalist"})
    void policiesComeBackFromTheirFilesAndFromJson(String id) throws IOException {
        String file = Files.readString(POLICIES.resolve(id + ".yaml"));
        DivisionOfLaborPolicy policy =
                Documents.policy(id + ".yaml", file, RoundTripTest::used).get();
        assertThat(policy).isEqualTo(used(id).orElseThrow());

        String json = Documents.writeJson(policy);
        DivisionOfLaborPolicy again =
                Documents.policy("policy.json", json, RoundTripTest::used).get();
        assertThat(again).isEqualTo(policy);
        assertThat(Documents.writeJson(again)).isEqualTo(json);
    }

    private static Optional<DivisionOfLaborPolicy> used(String id) {
        return switch (id) {
            case "law" -> Optional.of(ReferencePolicies.law());
            case "networked" -> Optional.of(ReferencePolicies.networked());
            case "universalist" -> Optional.of(ReferencePolicies.universalist());
            default -> Optional.of(ReferencePolicies.regionalist());
        };
    }
}
