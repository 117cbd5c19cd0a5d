package dev.comity.report;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes files in one go: beside the place first, in a folder of its own, then moved there. */
final class WholeFile {
    private WholeFile() {}

    static void write(Path file, String text) throws IOException {
        Path aside = Files.createTempDirectory(file.toAbsolutePath().getParent(), ".comity");
        Path fresh = aside.resolve("part");
        try {
            Files.writeString(fresh, text);
            move(fresh, file);
        } finally {
            Files.deleteIfExists(fresh);
            Files.delete(aside);
        }
    }

    private static void move(Path fresh, Path file) throws IOException {
        try {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
