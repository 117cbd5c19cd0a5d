package dev.comity.examples.cli;

import dev.comity.io.Documents;
import dev.comity.routing.Router;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;

/** Decides any number of issues, a line each. */
@CommandLine.Command(
        name = "decide",
        description = "Finds verdict and leads of the issues of JSON lines: a line of JSON for each, in their order.",
        mixinStandardHelpOptions = true)
public final class Decide implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @CommandLine.Parameters(paramLabel = "FILE", description = "Issues, one a line; - is standard input.")
    private String file = "-";

    @CommandLine.Option(names = "--out", paramLabel = "FILE", description = "Write to this file instead.")
    private Optional<Path> out = Optional.empty();

    @CommandLine.Mixin
    private Setting setting = new Setting();

    /** Made by the command line. */
    public Decide() {}

    @Override
    public void run() {
        if (!file.equals("-") && !Files.exists(Path.of(file))) {
            throw new Inputs.Refused(2, file + ": there is no such file");
        }
        Router router = setting.router();
        try (Reader lines = reader()) {
            if (out.isEmpty()) {
                PrintWriter writer = spec.commandLine().getOut();
                write(router, lines, writer);
                writer.flush();
            } else {
                try (Writer writer = Files.newBufferedWriter(out.get())) {
                    write(router, lines, writer);
                }
            }
        } catch (IOException e) {
            throw new Inputs.Refused(2, out.map(Path::toString).orElse(file) + ": " + e.getMessage());
        }
    }

    private Reader reader() throws IOException {
        return file.equals("-")
                ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                : Files.newBufferedReader(Path.of(file));
    }

    private void write(Router router, Reader lines, Writer to) throws IOException {
        try (Stream<String> decided = Documents.decisionLines(router, file, lines)) {
            for (Iterator<String> all = decided.iterator(); all.hasNext(); ) {
                to.write(all.next());
                to.write('\n');
            }
        }
    }
}
