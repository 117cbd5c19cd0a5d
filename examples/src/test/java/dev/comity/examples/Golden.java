package dev.comity.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Holds what a story prints to a file, which {@code -Dgolden.write=true} writes anew. */
public final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private Golden() {}

    /** What prints. */
    public interface Story {
        void run(PrintStream out) throws Exception;
    }

    /** Runs a story, and compares. */
    public static void check(String name, Story story) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        story.run(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        check(name, bytes.toString(StandardCharsets.UTF_8));
    }

    /** Compares a text. */
    public static void check(String name, String text) throws IOException {
        Path file = FOLDER.resolve(name);
        String told = text.replace("\r\n", "\n");
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(file, told);
        }
        assertThat(told)
                .as("if it should be so, run with -Dgolden.write=true and read the difference")
                .isEqualTo(Files.readString(file));
    }
}
