package dev.comity.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comity.atlas.ReferencePolicies;
import dev.comity.finding.Findings;
import dev.comity.policy.DivisionOfLaborPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every flawed policy has its expected findings beside it; what they use stands in documents of their own. After a
 * deliberate change of messages, run with {@code -Dgolden.write=true}, and read the difference.
 */
class BrokenPolicyTest {
    private static final GoldenFolder FOLDER = GoldenFolder.of("broken-policy");

    static List<String> documents() throws IOException {
        return FOLDER.documents();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void findingsAreAsExpected(String document) throws IOException {
        String found = read(document).findings() + "\n";
        FOLDER.compare(document, found);
        assertThat(found).contains(": error ");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyFindingHasAPlaceAndARemedy(String document) {
        Findings findings = read(document).findings();
        assertThat(findings.all())
                .allSatisfy(finding -> assertThat(finding.toString()).matches("(?s)[\\w.-]+:\\d+:\\d+.*"))
                .allSatisfy(finding -> assertThat(finding.remedy()).isNotEmpty());
    }

    private static Read<DivisionOfLaborPolicy> read(String document) {
        try {
            return Documents.policy(document, FOLDER.text(document), BrokenPolicyTest::used);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<DivisionOfLaborPolicy> used(String id) {
        return switch (id) {
            case "law" -> Optional.of(ReferencePolicies.law());
            case "networked" -> Optional.of(ReferencePolicies.networked());
            case "warm", "cold", "flawed" -> read("used-" + id + ".yaml").value();
            default -> Optional.empty();
        };
    }

    @Test
    void theFolderIsNotEmpty() throws IOException {
        assertThat(documents()).hasSizeGreaterThan(20);
    }
}
