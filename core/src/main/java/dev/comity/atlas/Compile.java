package dev.comity.atlas;

import dev.comity.finding.InvalidDescriptionException;
import dev.comity.io.CompiledDocuments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compiles the data files of the atlas into the one resource that {@link Atlas} reads. The build runs it; it fails if a
 * document is broken, or if they don't hang together.
 *
 * <pre>{@code
 * $ java -cp "$CLASSPATH" dev.comity.atlas.Compile src/main/atlas target/classes
 * }</pre>
 */
public final class Compile {
    private Compile() {}

    /**
     * Compiles the documents below the first path into a resource below the second.
     *
     * @param args the directory of the documents, and the directory of the compiled classes
     * @throws IOException if a file can't be read or written
     * @throws InvalidDescriptionException if a document has errors, or if they don't hang together
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            throw new IllegalArgumentException("name the directory of the documents and that of the classes");
        }
        byte[] compiled = CompiledDocuments.compile(Path.of(args[0])).toBytes();
        Path target = Path.of(args[1]).resolve("dev/comity/atlas").resolve(Atlas.RESOURCE);
        Files.createDirectories(target.getParent());
        Files.write(target, compiled);
    }
}
