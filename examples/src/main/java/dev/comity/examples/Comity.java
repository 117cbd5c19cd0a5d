package dev.comity.examples;

import dev.comity.examples.cli.Amend;
import dev.comity.examples.cli.AtlasCommand;
import dev.comity.examples.cli.Check;
import dev.comity.examples.cli.Compare;
import dev.comity.examples.cli.Compose;
import dev.comity.examples.cli.DataCommand;
import dev.comity.examples.cli.Decide;
import dev.comity.examples.cli.Diff;
import dev.comity.examples.cli.Explain;
import dev.comity.examples.cli.Inputs;
import dev.comity.examples.cli.PolicyCommand;
import dev.comity.examples.cli.Prove;
import dev.comity.examples.cli.ReasonsCommand;
import dev.comity.examples.cli.ReformCommand;
import dev.comity.examples.cli.Route;
import dev.comity.examples.cli.SchemaCommand;
import dev.comity.examples.cli.StressCommand;
import dev.comity.examples.cli.Subsidiarity;
import dev.comity.examples.cli.SurveyCommand;
import dev.comity.report.Citation;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** The command line. Data goes to standard output, messages to standard error; exit code 0, 1 findings, 2 wrong usage. */
@CommandLine.Command(
        name = "comity",
        description = "Routes issues of world politics to those who should act, with reasons.",
        mixinStandardHelpOptions = true,
        versionProvider = Comity.Version.class,
        subcommands = {
            Route.class,
            Decide.class,
            Explain.class,
            ReasonsCommand.class,
            Check.class,
            Prove.class,
            Diff.class,
            Compare.class,
            ReformCommand.class,
            StressCommand.class,
            Compose.class,
            SurveyCommand.class,
            Subsidiarity.class,
            Amend.class,
            PolicyCommand.class,
            AtlasCommand.class,
            DataCommand.class,
            SchemaCommand.class,
            ShellCommand.class
        })
public final class Comity {
    /** Made by the command line. */
    public Comity() {}

    /** Tells the version, from the manifest of the packed program, and how to cite it. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Comity.class.getPackage().getImplementationVersion();
            return new String[] {"comity " + (version == null ? "(not packed)" : version), "To cite: " + Citation.line()
            };
        }
    }

    /** Runs a command and ends with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        return line(new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true))
                .execute(arguments);
    }

    /** {@return the command line, with data going to a writer} */
    static CommandLine line(PrintWriter out) {
        return new CommandLine(new Comity())
                .setOut(out)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    if (!(failure instanceof Inputs.Refused refused)) {
                        throw failure;
                    }
                    line.getErr().println(refused.getMessage());
                    line.getErr().flush();
                    return refused.exitCode();
                });
    }
}
