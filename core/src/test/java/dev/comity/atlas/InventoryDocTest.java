package dev.comity.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comity.finding.FindingCode;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** The documents that list things: every row is there, every named test or code exists. */
class InventoryDocTest {
    private static final Path DOCS = Path.of("..", "docs");
    private static final Pattern ROW =
            Pattern.compile("\\|(\\d+)\\|[^|]+\\|(pending: (?:survey|scenario|proof)|`[^|]+`)\\|");

    @Test
    void everyRowIsThereOnceAndNamesATestThatExists() throws IOException {
        List<Integer> rows = new ArrayList<>();
        int holding = 0;
        for (String line : Files.readAllLines(DOCS.resolve("inventory.md"))) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                rows.add(Integer.valueOf(row.group(1)));
                String shown = row.group(2);
                holding += pending(shown) ? 0 : 1;
                assertThat(pending(shown) || exists(shown.replace("`", "")))
                        .as(line)
                        .isTrue();
            }
        }
        assertThat(rows)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 124).boxed().toList());
        assertThat(Files.readString(DOCS.resolve("inventory.md"))).contains(holding + " of 124 rows hold");
    }

    private static boolean pending(String shown) {
        return shown.startsWith("pending");
    }

    private static boolean exists(String shown) {
        if (shown.startsWith("CasesTest: ")) {
            String id = shown.substring("CasesTest: ".length());
            return Atlas.cases().stream().anyMatch(c -> c.issue().id().equals(id));
        }
        String[] parts = shown.split("#");
        try {
            Class<?> type = Class.forName("dev.comity.atlas." + parts[0]);
            return Arrays.stream(type.getDeclaredMethods())
                    .anyMatch(method -> method.getName().equals(parts[1]) && isTest(method));
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static boolean isTest(Method method) {
        return method.isAnnotationPresent(Test.class) || method.isAnnotationPresent(ParameterizedTest.class);
    }

    @Test
    void everyFindingCodeIsExplainedWithItsSeverity() throws IOException {
        List<String> listed = new ArrayList<>();
        for (String line : Files.readAllLines(DOCS.resolve("errors.md"))) {
            if (line.startsWith("|`")) {
                String[] cells = line.split("\\|");
                listed.add(cells[1] + " " + cells[2]);
            }
        }
        assertThat(listed)
                .containsExactlyElementsOf(Arrays.stream(FindingCode.values())
                        .map(code ->
                                "`" + code + "` " + code.severity().toString().toLowerCase(Locale.ROOT))
                        .toList());
    }
}
