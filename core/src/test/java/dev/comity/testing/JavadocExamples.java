package dev.comity.testing;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The examples in the comments of one source file of an exported package: every {@code <pre>{@code …}</pre>}.
 *
 * @param name package and type as {@code model.Fraction}, or {@code model.package-info}
 * @param wanted whether the file has a public top-level type, or is the description of a package, so that an example must be
 * @param shown whether the comment of that type or package has one
 * @param blocks those in Java, in the order of the file, without the stars of the comment; commands start with {@code $}
 */
public record JavadocExamples(String name, boolean wanted, boolean shown, ImmutableList<String> blocks) {
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Pattern DECLARATION = Pattern.compile("(?m)^public [^({;]*|^package [^;]*;");
    private static final Pattern BLOCK = Pattern.compile("(?s)<pre>\\{@code\\n(.*?)\\n *\\* *}</pre>");

    /** {@return what the files of a package show of which the name starts so, sorted by name} */
    public static ImmutableList<JavadocExamples> of(String name, String start) throws IOException {
        ImmutableList.Builder<JavadocExamples> all = ImmutableList.builder();
        try (Stream<Path> files = Files.list(SOURCES.resolve(name.replace('.', '/')))) {
            for (Path file : files.sorted(Comparator.comparing(Path::toString)).toList()) {
                if (file.toString().endsWith(".java")) {
                    all.add(read(name, file));
                }
            }
        }
        return all.build().stream()
                .filter(file -> file.name().startsWith(start))
                .collect(ImmutableList.toImmutableList());
    }

    private static JavadocExamples read(String of, Path file) throws IOException {
        String source = Files.readString(file);
        String type = file.getFileName().toString().replace(".java", "");
        String comment = comment(source, type.equals("package-info") ? "package " : "public ");
        ImmutableList<String> blocks = BLOCK.matcher(source)
                .results()
                .map(found -> found.group(1).replaceAll("(?m)^ *\\* ?", ""))
                .filter(block -> !block.startsWith("$ "))
                .collect(ImmutableList.toImmutableList());
        String name = of.replaceFirst("^dev\\.comity\\.?", "") + "." + type;
        return new JavadocExamples(
                name, !comment.isEmpty(), BLOCK.matcher(comment).find(), blocks);
    }

    /** {@return the source from the start of the comment on its first declaration to that declaration; empty if none is public} */
    private static String comment(String source, String start) {
        Matcher declaration = DECLARATION.matcher(source);
        while (declaration.find()) {
            if (declaration.group().startsWith(start)) {
                String before = source.substring(0, declaration.start());
                return before.substring(Math.max(0, before.lastIndexOf("/**"))) + declaration.group();
            }
        }
        return "";
    }
}
