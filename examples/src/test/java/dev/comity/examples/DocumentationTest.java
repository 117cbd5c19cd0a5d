package dev.comity.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comity.atlas.Atlas;
import dev.comity.atlas.ReferencePolicies;
import dev.comity.finding.Findings;
import dev.comity.io.Documents;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every block of code that a reader is shown works: documents read without a finding, commands print what stands below
 * them, Java runs in the shell that the library starts, and a comment at the end of a line tells its value.
 */
class DocumentationTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern BLOCK = Pattern.compile("(?m)^```(\\w*)\\n(.*?)^```$", Pattern.DOTALL);
    private static final Pattern ARGUMENT = Pattern.compile("'([^']*)'|\\S+");
    private static final String PROGRAM = "$ java -jar examples/target/comity.jar ";

    record Block(String kind, String text) {}

    static List<Path> documents() throws IOException {
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(Stream.of(ROOT.resolve("README.md")), docs)
                    .filter(path -> path.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyBlockWorks(Path document) throws IOException {
        List<String> java = new ArrayList<>();
        for (Block block : blocks(document)) {
            switch (block.kind()) {
                case "yaml" -> assertThat(document(block.text()).all()).isEmpty();
                case "console" -> commands(block.text());
                case "java" -> java.add(block.text());
                case "xml" -> assertThat(block.text()).contains("<version>" + version() + "</version>");
                case "text", "" -> {}
                case "jshell" ->
                    assertThat(document.getFileName()).as("ShellTest types it").hasToString("jshell.md");
                default -> throw new AssertionError(document + ": nobody checks blocks of the kind " + block.kind());
            }
        }
        if (!java.isEmpty()) {
            evaluate(java);
        }
    }

    private static List<Block> blocks(Path document) throws IOException {
        Matcher matcher = BLOCK.matcher(Files.readString(document));
        List<Block> blocks = new ArrayList<>();
        while (matcher.find()) {
            blocks.add(new Block(matcher.group(1), matcher.group(2)));
        }
        return blocks;
    }

    /** A document, which stands in a file if its first line names one. */
    private static Findings document(String text) throws IOException {
        String body = text;
        if (text.startsWith("# ")) {
            int end = text.indexOf('\n');
            body = text.substring(end + 1);
            assertThat(Files.readString(ROOT.resolve(text.substring(2, end)))).isEqualTo(body);
        }
        if (body.startsWith("format: comity-policy/")) {
            return Documents.policy(
                            "block",
                            body,
                            id -> Optional.of(ReferencePolicies.networked())
                                    .filter(policy -> policy.id().equals(id)))
                    .findings();
        }
        if (body.startsWith("format: comity-scenario/")) {
            return Documents.scenario("block", body, Atlas.world()).findings();
        }
        if (body.startsWith("format: comity-shocks/")) {
            return Documents.shocks("block", body).findings();
        }
        if (body.startsWith("format: comity-reforms/")) {
            return Documents.reforms("block", body, Atlas.world()).findings();
        }
        return body.startsWith("format: comity-issue/") || !body.startsWith("format:")
                ? Documents.issues("block", body).findings()
                : Documents.architecture("block", body).findings();
    }

    private static void commands(String text) {
        for (String command : text.split("(?m)^(?=\\$ )")) {
            if (command.startsWith(PROGRAM)) {
                int end = command.indexOf('\n');
                String shown = command.substring(end + 1).strip();
                String line = command.substring(PROGRAM.length(), end).replaceFirst("\\s+#.*", "");
                if (!shown.isEmpty()) {
                    assertThat(output(line)).matches(asShown(shown));
                } else if (!line.startsWith("shell")) {
                    output(line);
                }
            }
        }
    }

    /** What is shown may end before the output does; {@code …} stands for anything. */
    private static Pattern asShown(String shown) {
        return Pattern.compile(
                Stream.of(shown.split("\\s*…\\s*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")) + ".*",
                Pattern.DOTALL);
    }

    private static String output(String line) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] arguments = ARGUMENT.matcher(line)
                .results()
                .map(found -> found.group(1) == null ? found.group() : found.group(1))
                .map(DocumentationTest::here)
                .toArray(String[]::new);
        int code = Comity.line(new PrintWriter(out), arguments)
                .setErr(new PrintWriter(err))
                .execute(arguments);
        assertThat(code).as(line + "\n" + err).isLessThan(2);
        return out.toString();
    }

    /** Readers stand in the root of the project, this test in the folder of its module. */
    private static String here(String argument) {
        return argument.startsWith("examples/") ? argument.substring("examples/".length()) : argument;
    }

    private static String version() throws IOException {
        Matcher matcher = Pattern.compile("<artifactId>comity</artifactId>\\s*<version>(.*?)</version>")
                .matcher(Files.readString(ROOT.resolve("pom.xml")));
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private static void evaluate(List<String> blocks) throws IOException {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        JShell.Builder builder = JShell.builder().out(nowhere).remoteVMOptions("-XX:TieredStopAtLevel=1");
        try (JShell shell = builder.build()) {
            // All at once: each call starts the compiler anew.
            shell.addToClasspath(System.getProperty("java.class.path"));
            run(shell, Files.readString(Path.of("src/main/resources/dev/comity/examples/startup.jsh")));
            run(shell, "import java.nio.file.*; import java.util.*;");
            for (String block : blocks) {
                run(shell, block);
            }
        }
    }

    /** Takes line after line, as the shell does, and evaluates whenever it would. */
    private static void run(JShell shell, String text) {
        StringBuilder open = new StringBuilder();
        for (String line : text.split("\n")) {
            open.append(line).append('\n');
            if (shell.sourceCodeAnalysis()
                    .analyzeCompletion(open.toString())
                    .completeness()
                    .isComplete()) {
                evaluate(shell, open.toString());
                open.setLength(0);
            }
        }
        assertThat(open).as("ends in the middle").isBlank();
    }

    private static void evaluate(JShell shell, String source) {
        for (SnippetEvent event : shell.eval(source)) {
            if (event.status() != Snippet.Status.OVERWRITTEN) {
                check(shell, source, event, told(source));
            }
        }
    }

    /** What a comment at the end of the line tells of the value. */
    private static String told(String source) {
        Matcher comment = Pattern.compile("// (.*)\\s*$").matcher(source);
        return comment.find() ? comment.group(1).strip() : "";
    }

    private static void check(JShell shell, String source, SnippetEvent event, String told) {
        List<String> problems =
                shell.diagnostics(event.snippet()).map(d -> d.getMessage(null)).toList();
        assertThat(event.status()).as(source + problems).isEqualTo(Snippet.Status.VALID);
        if (event.exception() != null) {
            throw new AssertionError(source, event.exception());
        }
        if (!told.isEmpty() && event.value() != null) {
            assertThat(event.value()).as(source).startsWith(told.replaceFirst("…$", ""));
        }
    }
}
