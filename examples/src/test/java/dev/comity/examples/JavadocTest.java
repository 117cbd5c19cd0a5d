package dev.comity.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every example in the documentation of the library compiles, and types that a reader meets first have one. */
class JavadocTest {
    private static final Path SOURCES = Path.of("../core/src/main/java/dev/comity");
    private static final Path IMPORTS = Path.of("src/main/resources/dev/comity/examples/startup.jsh");
    private static final Pattern EXAMPLE = Pattern.compile("<pre>\\{@code\\n(.*?)\\n *\\* *}</pre>", Pattern.DOTALL);
    private static final Set<String> MET_FIRST = Set.of(
            "Architecture", "Snapshot", "Institution", "Issue", "Circumstances", "Mandate", "Membership", "Change");
    private static final Set<String> MET_NEXT = Set.of(
            "Condition",
            "Fact",
            "Rule",
            "DivisionOfLaborPolicy",
            "Router",
            "Routing",
            "Explanation",
            "WhyNot",
            "Case",
            "Proof",
            "Difference",
            "Repair",
            "Survey",
            "Measurement",
            "Portfolio",
            "Scenario",
            "Comparison",
            "Reforms",
            "Sampler",
            "Documents",
            "Read",
            "Atlas",
            "ReferencePolicies",
            "Report",
            "Finding");

    /** What examples speak of without saying where it comes from. */
    private static final String GIVEN = """
            Architecture world, architecture;
            DivisionOfLaborPolicy policy, other;
            Router router;
            Rule rule;
            Issue issue;
            List<Issue> issues;
            Set<Case> cases;
            Scenario scenario;
            List<Scenario> scenarios;
            Sampling sampling;
            Survey survey;
            LocalDate date;
            String text;
            List<String> sources;
            """;

    @TempDir
    private Path directory;

    @Test
    void everyExampleCompiles() throws IOException {
        List<JavaFileObject> classes = new ArrayList<>();
        for (Path file : files()) {
            Matcher example = EXAMPLE.matcher(Files.readString(file));
            while (example.find()) {
                classes.add(source("Example" + classes.size(), file, example.group(1)));
            }
        }
        assertThat(classes).hasSizeGreaterThan(MET_FIRST.size() + MET_NEXT.size());
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        List<String> options =
                List.of("-proc:none", "-d", directory.toString(), "-cp", System.getProperty("java.class.path"));

        boolean compiled = ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, problems, options, null, classes)
                .call();

        assertThat(compiled)
                .as(() -> problems.getDiagnostics().stream()
                        .map(problem -> problem.getMessage(null) + "\n" + problem.getSource())
                        .collect(Collectors.joining("\n")))
                .isTrue();
    }

    @Test
    void typesThatAreMetFirstHaveAnExample() throws IOException {
        Set<String> with = new TreeSet<>();
        for (Path file : files()) {
            String text = Files.readString(file);
            if (text.contains("<pre>{@code")) {
                with.add(file.getFileName().toString().replace(".java", ""));
            }
        }
        assertThat(with).containsAll(MET_FIRST).containsAll(MET_NEXT);
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    private static JavaFileObject source(String name, Path from, String example) throws IOException {
        String imports = Files.readAllLines(IMPORTS).stream()
                .filter(line -> line.startsWith("import "))
                .collect(Collectors.joining("\n"));
        String code = example.replaceAll("(?m)^ *\\* ?", "");
        String text = "// " + from.getFileName() + "\n" + imports
                + "\nimport java.nio.file.*;\nimport java.util.*;\nclass " + name + " {\n" + GIVEN
                + "void example() throws Exception {\n" + code + "\n}\n}\n";
        return new SimpleJavaFileObject(URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignored) {
                return text;
            }

            @Override
            public String toString() {
                return text;
            }
        };
    }
}
