package dev.comity.examples.plain;

import dev.comity.atlas.Atlas;
import dev.comity.atlas.ReferencePolicies;
import dev.comity.finding.InvalidDescriptionException;
import dev.comity.io.Documents;
import dev.comity.model.Issue;
import dev.comity.routing.Router;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads questions from files, and prints who should act on each; or what is wrong with it, and where. */
public final class Plain {
    private Plain() {}

    /**
     * Answers.
     *
     * @param files documents of issues, as those in {@code examples/questions}
     * @throws IOException if one can't be read
     */
    public static void main(String[] files) throws IOException {
        run(new PrintStream(System.out, true, StandardCharsets.UTF_8), files);
    }

    static void run(PrintStream out, String... files) throws IOException {
        Router router = Router.of(Atlas.world(), ReferencePolicies.networked());
        for (String file : files) {
            try {
                Issue issue =
                        Documents.issue(file, Files.readString(Path.of(file))).get();
                out.println(router.route(issue));
            } catch (InvalidDescriptionException e) {
                e.findings().forEach(out::println);
            }
        }
    }
}
