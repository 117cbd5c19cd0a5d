package dev.comity.examples;

import com.google.common.collect.ImmutableMap;
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
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine;

/** The command line. Data goes to standard output, messages to standard error; exit code 0, 1 findings, 2 wrong usage. */
@CommandLine.Command(
        name = "comity",
        description = "Routes issues of world politics to those who should act, with reasons.",
        mixinStandardHelpOptions = true,
        versionProvider = Comity.Version.class)
public final class Comity {
    /** Each is made only when it is asked for. */
    private static final ImmutableMap<String, Supplier<Object>> COMMANDS =
            ImmutableMap.<String, Supplier<Object>>builder()
                    .put("route", Route::new)
                    .put("decide", Decide::new)
                    .put("explain", Explain::new)
                    .put("reasons", ReasonsCommand::new)
                    .put("check", Check::new)
                    .put("prove", Prove::new)
                    .put("diff", Diff::new)
                    .put("compare", Compare::new)
                    .put("reform", ReformCommand::new)
                    .put("stress", StressCommand::new)
                    .put("compose", Compose::new)
                    .put("survey", SurveyCommand::new)
                    .put("subsidiarity", Subsidiarity::new)
                    .put("amend", Amend::new)
                    .put("policy", PolicyCommand::new)
                    .put("atlas", AtlasCommand::new)
                    .put("data", DataCommand::new)
                    .put("schema", SchemaCommand::new)
                    .put("shell", ShellCommand::new)
                    .buildOrThrow();

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
        return line(new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true), arguments)
                .execute(arguments);
    }

    /**
     * {@return the command line for some arguments, with data going to a writer} Only the command that they ask for is made, since
     * all of them take a tenth of a second; if they ask for none, all are, for the help.
     */
    static CommandLine line(PrintWriter out, String... arguments) {
        CommandLine line = new CommandLine(new Comity());
        boolean known = arguments.length > 0 && COMMANDS.containsKey(arguments[0]);
        Collection<String> names = known ? List.of(arguments[0]) : COMMANDS.keySet();
        names.forEach(name -> line.addSubcommand(name, COMMANDS.get(name).get()));
        return line.setOut(out)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, at, parsed) -> {
                    if (!(failure instanceof Inputs.Refused refused)) {
                        throw failure;
                    }
                    at.getErr().println(refused.getMessage());
                    at.getErr().flush();
                    return refused.exitCode();
                });
    }
}
