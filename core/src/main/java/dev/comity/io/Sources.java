package dev.comity.io;

import com.google.common.collect.ImmutableList;
import dev.comity.finding.Finding;
import dev.comity.finding.FindingCode;
import dev.comity.finding.Findings;
import dev.comity.finding.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds and parses the documents of a file or of everything below a directory, in the order of their paths. */
final class Sources {
    private Sources() {}

    /** {@return the parsed documents; they are called by their paths as given} */
    static ImmutableList<Parsed> parse(Path fileOrDirectory) {
        return parse(fileOrDirectory, fileOrDirectory.toString().replace('\\', '/') + "/");
    }

    /** {@return the parsed documents; they are called by their paths below the directory} */
    static ImmutableList<Parsed> parseBelow(Path directory) {
        return parse(directory, "");
    }

    private static ImmutableList<Parsed> parse(Path root, String prefix) {
        try {
            if (!Files.isDirectory(root)) {
                return ImmutableList.of(parse(root.toString(), root));
            }
            ImmutableList.Builder<Parsed> parsed = ImmutableList.builder();
            for (var file : files(root).entrySet()) {
                parsed.add(parse(prefix + file.getKey(), file.getValue()));
            }
            return parsed.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the files of a directory by their paths below it, whatever the system's separator} */
    private static TreeMap<String, Path> files(Path directory) throws IOException {
        TreeMap<String, Path> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(directory)) {
            all.filter(Sources::isDocument)
                    .forEach(file ->
                            files.put(directory.relativize(file).toString().replace('\\', '/'), file));
        }
        return files;
    }

    private static boolean isDocument(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        boolean named = name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json");
        return named && Files.isRegularFile(file);
    }

    private static Parsed parse(String name, Path file) throws IOException {
        try {
            return Nodes.parse(name, Files.readString(file), Limits.standard()).get(0);
        } catch (CharacterCodingException e) {
            Finding finding = Finding.of(
                    FindingCode.SYNTAX, Place.at(name, 1, 1), "the file is not a text in UTF-8", "save it as UTF-8");
            return new Parsed(Optional.empty(), Findings.copyOf(ImmutableList.of(finding)));
        }
    }
}
