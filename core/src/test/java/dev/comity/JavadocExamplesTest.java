package dev.comity;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.model.Architecture;
import dev.comity.testing.ExampleShell;
import dev.comity.testing.JavadocExamples;
import java.io.IOException;
import java.lang.module.ModuleDescriptor.Exports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every public top-level type and every package shows in its comment how it is used, and all examples run in JShell and give
 * what they say. With {@code -Djavadoc.examples=model.Fraction} only those of which the name starts so.
 */
class JavadocExamplesTest {
    private static final Path RESOURCES = Path.of("src", "test", "resources", "javadoc");
    private static final String PART = System.getProperty("javadoc.examples", "");

    @Test
    void everyTypeHasAnExampleThatRunsAsItSays(@TempDir Path folder) throws IOException {
        copyTables(folder);
        Map<String, String> wrong = new TreeMap<>();
        try (ExampleShell shell = new ExampleShell(Files.readString(RESOURCES.resolve("prelude.jsh")), folder)) {
            for (String name : packages()) {
                wrong.putAll(problems(JavadocExamples.of(name, PART), shell));
            }
        }

        assertThat(wrong).isEmpty();
    }

    private static Map<String, String> problems(List<JavadocExamples> files, ExampleShell shell) throws IOException {
        Map<String, String> wrong = new TreeMap<>();
        Iterator<ImmutableList<String>> problems = shell.problems(
                        files.stream().flatMap(file -> file.blocks().stream()).toList())
                .iterator();
        for (JavadocExamples file : files) {
            List<String> here = new ArrayList<>();
            if (file.wanted() && !file.shown()) {
                here.add("has no example");
            }
            file.blocks().forEach(block -> here.addAll(problems.next()));
            if (!here.isEmpty()) {
                wrong.put(file.name(), String.join("\n    ", here));
            }
        }
        return wrong;
    }

    private static ImmutableSortedSet<String> packages() {
        return Stream.concat(
                        Stream.of("dev.comity"),
                        Architecture.class.getModule().getDescriptor().exports().stream()
                                .map(Exports::source))
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }

    /** Examples read tables that stand beside the reader; here those are small ones in the same layout. */
    private static void copyTables(Path folder) throws IOException {
        try (Stream<Path> tables = Files.list(Path.of("..", "examples", "data"))) {
            for (Path table : tables.toList()) {
                Files.copy(table, folder.resolve(table.getFileName()));
            }
        }
    }
}
