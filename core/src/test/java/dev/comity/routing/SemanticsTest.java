package dev.comity.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The document of the laws names tests that exist. */
class SemanticsTest {
    private static final Pattern TEST = Pattern.compile("`(\\w+)#(\\w+)`");

    @Test
    void everyNamedTestExists() throws Exception {
        Matcher named = TEST.matcher(Files.readString(Path.of("../docs/semantics.md")));
        int count = 0;
        while (named.find()) {
            Class<?> tests = Class.forName("dev.comity.routing." + named.group(1));
            String method = named.group(2);
            assertThat(Arrays.stream(tests.getDeclaredMethods()).map(m -> m.getName()))
                    .contains(method);
            count++;
        }
        assertThat(count).isGreaterThan(15);
    }
}
