package dev.comity.examples.cli;

import dev.comity.schema.Schemas;
import java.io.PrintWriter;
import java.util.Iterator;
import picocli.CommandLine;

/** Prints the schema of a kind of document, for editors and other programs. */
@CommandLine.Command(
        name = "schema",
        description = "Prints the JSON Schema of a kind of document, as editors use it.",
        mixinStandardHelpOptions = true)
public final class SchemaCommand implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @CommandLine.Parameters(
            paramLabel = "KIND",
            completionCandidates = Kinds.class,
            description = "${COMPLETION-CANDIDATES}")
    private String kind = "";

    /** Made by the command line. */
    public SchemaCommand() {}

    @Override
    public void run() {
        String schema;
        try {
            schema = Schemas.of(kind);
        } catch (IllegalArgumentException e) {
            throw new Inputs.Refused(2, e.getMessage());
        }
        PrintWriter out = spec.commandLine().getOut();
        out.print(schema);
        out.flush();
    }

    /** The kinds, for help and completion. */
    static final class Kinds implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Schemas.kinds().iterator();
        }
    }
}
