package dev.comity.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The document of the laws names tests that exist. */
class SemanticsTest {
    private static final Pattern TEST = Pattern.compile("`([\\w.]+)#(\\w+)`");

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d+(?:, \\d+)*) \\|");

    @Test
    void everyNamedTestExists() throws Exception {
        Matcher named = TEST.matcher(Files.readString(Path.of("../docs/semantics.md")));
        int count = 0;
        while (named.find()) {
            String name = named.group(1).contains(".") ? named.group(1) : "routing." + named.group(1);
            Class<?> tests = Class.forName("dev.comity." + name);
            String method = named.group(2);
            assertThat(Arrays.stream(tests.getDeclaredMethods()).map(m -> m.getName()))
                    .contains(method);
            count++;
        }
        assertThat(count).isGreaterThan(40);
    }

    @Test
    void everyLawHasARow() throws Exception {
        Matcher row = ROW.matcher(Files.readString(Path.of("../docs/semantics.md")));
        Set<Integer> laws = new TreeSet<>();
        while (row.find()) {
            for (String law : row.group(1).split(", ")) {
                laws.add(Integer.parseInt(law));
            }
        }
        assertThat(laws)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 38).boxed().toList());
    }
}
