package dev.comity.testing;

import com.google.common.collect.ImmutableList;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;

/**
 * Runs examples in JShell. To compile statement after statement would take a minute for all examples of the library, so each
 * becomes a method, with what a session knows from the start around it, and many are compiled at once.
 */
public final class ExampleShell implements AutoCloseable {
    /** Goes through a file: JShell cuts values off. */
    private static final String VALUES = "values";

    private static final String NEXT_EXAMPLE = "\u0001";
    private static final String NEXT_VALUE = "\u0002";

    private final JShell shell;
    private final Path folder;

    /**
     * Starts JShell in a process of its own.
     *
     * @param prelude imports and declarations, one a line
     * @param folder where the relative paths of examples start
     */
    public ExampleShell(String prelude, Path folder) {
        this.folder = folder;
        shell = JShell.builder()
                .out(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8))
                .remoteVMOptions("-Duser.dir=" + folder.toAbsolutePath(), "-XX:TieredStopAtLevel=1")
                .build();
        // All at once: each call starts the compiler anew.
        shell.addToClasspath(Stream.of("jdk.module.path", "java.class.path")
                .map(name -> System.getProperty(name, ""))
                .filter(path -> !path.isEmpty())
                .collect(Collectors.joining(File.pathSeparator)));
        prelude.lines().forEach(line -> check(eval(line)));
    }

    /** {@return for each example what is wrong with it, in words; nothing if all of it compiles and gives what it says} */
    public ImmutableList<ImmutableList<String>> problems(List<String> examples) throws IOException {
        ImmutableList<Example> read = examples.stream()
                .map(text -> Example.read(text, shell.sourceCodeAnalysis()))
                .collect(ImmutableList.toImmutableList());
        Snippet declared = eval(source(read)).snippet();
        if (shell.status(declared) == Snippet.Status.VALID) {
            ImmutableList<String> given = run(read.size());
            shell.drop(declared);
            return IntStream.range(0, read.size())
                    .mapToObj(i -> read.get(i).problems(values(given.get(i))))
                    .collect(ImmutableList.toImmutableList());
        }
        String diagnostics = diagnostics(declared);
        shell.drop(declared);
        if (examples.size() == 1) {
            return ImmutableList.of(ImmutableList.of(diagnostics));
        }
        ImmutableList.Builder<ImmutableList<String>> each = ImmutableList.builder();
        for (String example : examples) {
            each.addAll(problems(List.of(example)));
        }
        return each.build();
    }

    private ImmutableList<String> run(int examples) throws IOException {
        check(eval("java.nio.file.Files.writeString(Path.of(\"" + VALUES + "\"), Examples.run());"));
        ImmutableList<String> given =
                ImmutableList.copyOf(Files.readString(folder.resolve(VALUES)).split(NEXT_EXAMPLE, -1));
        if (given.size() != examples) {
            throw new IllegalStateException(examples + " examples gave " + given);
        }
        return given;
    }

    /** Each stands behind a mark. */
    private static List<String> values(String given) {
        return List.of(given.split(NEXT_VALUE, -1)).subList(1, given.split(NEXT_VALUE, -1).length);
    }

    private SnippetEvent eval(String source) {
        return shell.eval(source).stream()
                .filter(event -> event.causeSnippet() == null)
                .findFirst()
                .orElseThrow();
    }

    private static String source(List<Example> examples) {
        String methods = IntStream.range(0, examples.size())
                .mapToObj(i -> "static void example" + i + "(Told told) throws Throwable {\n"
                        + examples.get(i).body() + "}\n")
                .collect(Collectors.joining());
        String calls = IntStream.range(0, examples.size())
                .mapToObj(i -> "Told.of(Examples::example" + i + ")")
                .collect(Collectors.joining(", "));
        return "class Examples {\n" + methods + "static String run() {\nreturn String.join(\"" + NEXT_EXAMPLE + "\", "
                + calls + ");\n}\n}";
    }

    private void check(SnippetEvent event) {
        if (event.status() != Snippet.Status.VALID || event.exception() != null) {
            throw new IllegalStateException(
                    event.snippet().source() + " -> " + diagnostics(event.snippet()), event.exception());
        }
    }

    private String diagnostics(Snippet snippet) {
        String source = snippet.source();
        Stream<String> unresolved = snippet instanceof DeclarationSnippet declaration
                ? shell.unresolvedDependencies(declaration).map("unknown: "::concat)
                : Stream.of();
        Stream<String> diagnostics = shell.diagnostics(snippet)
                .map(diagnostic -> diagnostic.getMessage(Locale.ROOT).replaceAll("\\s+", " ") + ": "
                        + source.substring((int) diagnostic.getPosition())
                                .lines()
                                .findFirst()
                                .orElse(""));
        return Stream.concat(unresolved, diagnostics).collect(Collectors.joining("; "));
    }

    @Override
    public void close() {
        shell.close();
    }
}
