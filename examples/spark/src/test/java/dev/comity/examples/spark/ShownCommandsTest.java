package dev.comity.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that a reader is shown print what stands below them; the ordinary build has no Spark to try them. */
class ShownCommandsTest {
    private static final Path ROOT = Path.of("../..");
    private static final Pattern COMMAND =
            Pattern.compile("(?m)^\\$ examples/spark/run (.*)\\n((?:(?!\\$ |```).*\\n)*)");

    @TempDir
    Path folder;

    @Test
    void printsWhatIsShown() throws IOException {
        List<MatchResult> commands = COMMAND.matcher(Files.readString(ROOT.resolve("docs/scenarios.md")))
                .results()
                .toList();
        assertThat(commands).hasSizeGreaterThan(2);
        for (MatchResult command : commands) {
            assertThat(output(command.group(1)))
                    .matches(asShown(command.group(2).strip()));
        }
    }

    private String output(String line) {
        List<String> arguments = new ArrayList<>();
        for (String argument : line.replaceFirst("\\s+#.*", "").split(" ")) {
            arguments.add(argument.replaceFirst("^target", folder.toString()).replaceFirst("^examples/", "../"));
        }
        StringWriter out = new StringWriter();
        assertThat(Main.line(new PrintWriter(out)).execute(arguments.toArray(String[]::new)))
                .as(line)
                .isZero();
        return out.toString();
    }

    /** What is shown may end before the output does; {@code …} stands for anything. */
    private static Pattern asShown(String shown) {
        return Pattern.compile(
                Stream.of(shown.split("\\s*…\\s*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")) + ".*",
                Pattern.DOTALL);
    }
}
