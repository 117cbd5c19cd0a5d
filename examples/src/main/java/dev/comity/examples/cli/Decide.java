package dev.comity.examples.cli;

import dev.comity.io.Documents;
import dev.comity.routing.Router;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
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
        try (InputStream issues = file.equals("-") ? System.in : Files.newInputStream(Path.of(file));
                OutputStream decisions = decisions()) {
            Documents.writeDecisions(router, Inputs.name(file), issues, decisions);
        } catch (IOException e) {
            throw new Inputs.Refused(2, out.map(Path::toString).orElse(file) + ": " + e.getMessage());
        }
    }

    private OutputStream decisions() throws IOException {
        return out.isEmpty() ? new Printed(spec.commandLine().getOut()) : Files.newOutputStream(out.get());
    }
}
