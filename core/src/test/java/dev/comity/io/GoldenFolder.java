package dev.comity.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Documents with the text that is expected of each beside it. After a deliberate change of messages, run with
 * {@code -Dgolden.write=true}, and read the difference.
 *
 * @param path where they lie
 */
record GoldenFolder(Path path) {
    private static final String EXPECTED = ".expected";

    static GoldenFolder of(String name) {
        return new GoldenFolder(Path.of("src", "test", "resources", "golden", name));
    }

    /** {@return the names of the documents, sorted; those that others use begin with {@code used-} and are left out} */
    List<String> documents() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(EXPECTED) && !name.startsWith("used-"))
                    .sorted()
                    .toList();
        }
    }

    String text(String document) throws IOException {
        return Files.readString(path.resolve(document));
    }

    void compare(String document, String found) throws IOException {
        Path expected = path.resolve(document + EXPECTED);
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(expected, found);
        }
        assertThat(found).isEqualTo(Files.readString(expected));
    }
}
