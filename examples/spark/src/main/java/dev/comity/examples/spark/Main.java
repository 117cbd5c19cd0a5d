package dev.comity.examples.spark;

import dev.comity.io.Documents;
import dev.comity.model.Fraction;
import dev.comity.routing.Router;
import dev.comity.scenario.IssueSource;
import dev.comity.scenario.Sampling;
import dev.comity.survey.IssueGrid;
import dev.comity.survey.Portfolio;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Starts the jobs; {@code help} says how. */
@Command(
        name = "comity-spark",
        description = "Surveys and samples too large for one machine.",
        subcommands = CommandLine.HelpCommand.class,
        synopsisSubcommandLabel = "COMMAND")
public final class Main {
    /** How often a drawn issue affects states of two regions. */
    private static final Fraction ACROSS = Fraction.of(1, 10);

    private final PrintWriter out;

    @Option(
            names = "--partitions",
            scope = CommandLine.ScopeType.INHERIT,
            paramLabel = "N",
            defaultValue = "16",
            description = "How many tasks share the work (16); the result is the same.")
    private int partitions = 16;

    private Main(PrintWriter out) {
        this.out = out;
    }

    /** Runs a command and exits with its code: 0, 1 if it failed, 2 if it was called wrongly. */
    public static void main(String[] arguments) {
        System.exit(line(new PrintWriter(System.out, true)).execute(arguments));
    }

    static CommandLine line(PrintWriter out) {
        return new CommandLine(new Main(out)).setOut(out).setExecutionExceptionHandler((exception, command, parsed) -> {
            command.getErr().println(exception);
            return CommandLine.ExitCode.SOFTWARE;
        });
    }

    @Command(
            description = "Draws issues by chance, and writes a line of JSON for each.",
            mixinStandardHelpOptions = true)
    void draw(
            @Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--number", required = true, description = "How many.") int number,
            @Option(names = "--seed", defaultValue = "1", description = "The seed (1).") long seed,
            @Option(names = "--day", description = "Whose states are affected; as if not given, the last known day.")
                    Optional<LocalDate> day,
            @Mixin Setting setting)
            throws IOException {
        Router router = setting.router();
        IssueGrid grid = IssueGrid.standard();
        LocalDate on = day.or(router.world()::latest).orElseThrow();
        Portfolio drawn = new IssueSource.Made(grid.domains(), grid.functions(), ACROSS)
                .sample(router.world().on(on), number, seed);
        try (PrintWriter lines = new PrintWriter(Files.newBufferedWriter(file))) {
            drawn.issues().forEach(weighed -> lines.println(Documents.writeJson(weighed.issue())));
        }
    }

    @Command(
            description = "Routes all issues of JSON lines in all scenarios and on all days.",
            mixinStandardHelpOptions = true)
    void survey(
            @Parameters(paramLabel = "ISSUES") String issues,
            @Parameters(paramLabel = "OUT") String folder,
            @Mixin Asking asking)
            throws IOException {
        Question question = asking.question();
        try (SparkSession spark = Sessions.asked()) {
            new SurveyJob(spark, question)
                    .run(issues, partitions, folder)
                    .toJSON()
                    .collectAsList()
                    .forEach(out::println);
        }
    }

    @Command(
            description = "Draws all samples of a document comity-sampling/1, and merges what comes of them.",
            mixinStandardHelpOptions = true)
    void samples(
            @Parameters(paramLabel = "SAMPLING") String file,
            @Parameters(paramLabel = "OUT") String folder,
            @Option(names = "--part", defaultValue = "50", description = "Samples in a part (50).") long part,
            @Mixin Setting setting)
            throws IOException {
        Sampling sampling = Documents.sampling(file, Setting.text(file)).get();
        Drawing drawing = Drawing.of(setting.router(), sampling);
        try (SparkSession spark = Sessions.asked()) {
            out.println(new SamplesJob(spark, drawing).run(part, partitions, folder));
        }
    }

    @Command(
            description = "Times the survey in this process alone, and by Spark on as many cores.",
            mixinStandardHelpOptions = true)
    void measure(
            @Parameters(paramLabel = "ISSUES") Path issues,
            @Option(names = "--cores", defaultValue = "2", description = "How many (2).") int cores,
            @Mixin Asking asking)
            throws IOException {
        new Measure(asking.question(), issues, cores, out).run(partitions);
    }
}
