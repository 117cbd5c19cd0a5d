package dev.comity.examples.cli;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import dev.comity.atlas.Atlas;
import dev.comity.examples.survey.VetoFill;
import dev.comity.examples.survey.VetoFillSensitivity;
import dev.comity.examples.survey.VetoFillText;
import dev.comity.io.Documents;
import dev.comity.model.Architecture;
import dev.comity.model.Snapshot;
import dev.comity.model.Suggest;
import dev.comity.report.Report;
import dev.comity.routing.Router;
import dev.comity.survey.Axis;
import dev.comity.survey.IssueGrid;
import dev.comity.survey.Measure;
import dev.comity.survey.Measurement;
import dev.comity.survey.Portfolio;
import dev.comity.survey.Survey;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine;

/** Measures an architecture on a day or over years. */
@CommandLine.Command(
        name = "survey",
        description = {
            "Measures an architecture on a day, or on the 30 June of each of some years.",
            "Of years each is written as soon as it is done, so that an interrupted run keeps what it has."
        },
        mixinStandardHelpOptions = true)
public final class SurveyCommand implements Runnable {
    private static final int MONTH = 6;
    private static final int DAY = 30;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @CommandLine.Option(
            names = "--on",
            paramLabel = "DATE",
            description = "The day; if not given the latest one known.")
    private Optional<LocalDate> on = Optional.empty();

    @CommandLine.Option(names = "--from", paramLabel = "YEAR", description = "The first of some years.")
    private Optional<Integer> from = Optional.empty();

    @CommandLine.Option(names = "--to", paramLabel = "YEAR", description = "The last of some years.")
    private Optional<Integer> to = Optional.empty();

    @CommandLine.Option(
            names = "--measure",
            paramLabel = "NAME",
            split = ",",
            description = "Measures; if not given all of the architecture as a whole but the slow verdict-margin.")
    private List<String> names = List.of();

    @CommandLine.Option(
            names = "--of",
            paramLabel = "ID",
            split = ",",
            description = "Of what: an institution, two of them, an institution and a voter, or a domain.")
    private List<String> of = List.of();

    @CommandLine.Option(
            names = "--by",
            paramLabel = "AXIS",
            split = ",",
            description = "Break-downs: ${COMPLETION-CANDIDATES}.")
    private List<Axis> by = List.of();

    @CommandLine.Option(
            names = "--portfolio",
            paramLabel = "NAME|FILE",
            defaultValue = "cases",
            description =
                    "The issues that are routed: cases (the embedded ones, as if not given), each on the day of the"
                            + " survey; grid (each domain, function and region); or a file, whose dates count.")
    private String portfolio = "cases";

    @CommandLine.Mixin
    private Setting setting = new Setting();

    @CommandLine.Option(
            names = "--format",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES}; numbers in full in all but table.")
    private Format format = Format.table;

    @CommandLine.Mixin
    private Saving saving = new Saving();

    @CommandLine.Option(names = "--list", description = "Tell the measures: formula, range, unit, source, of what.")
    private boolean list;

    @CommandLine.Option(
            names = "--headline",
            description =
                    "Tell what is left where every universal body is blocked, on four days under three policies, and"
                            + " how far that hangs on the numbers of the policy.")
    private boolean headline;

    /** Made by the command line. */
    public SurveyCommand() {}

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        if (list) {
            list(out);
        } else if (headline) {
            headline(out);
        } else {
            survey(out);
        }
        out.flush();
    }

    private void list(PrintWriter out) {
        Rows rows = new Rows("measure", "of", "formula", "range", "unit", "source");
        for (Measure measure : Measure.values()) {
            rows.add(
                    measure.toString(),
                    measure.subjects(),
                    measure.formula(),
                    measure.range(),
                    measure.unit(),
                    measure.source());
        }
        rows.print(out, format);
    }

    private void headline(PrintWriter out) {
        Progress progress = progress();
        int last = VetoFill.YEARS.get(VetoFill.YEARS.size() - 1);
        VetoFill result =
                VetoFill.of(ImmutableSet.copyOf(IssueGrid.standard().domains()), VetoFill.policies(), progress::at);
        out.println(String.join(" / ", result.policyIds()));
        out.println(VetoFillText.table(result));
        out.println("Lost in " + last + " and filled by nobody under any of the policies:");
        out.println(VetoFillText.nobody(result, last));
        out.flush();
        out.print(VetoFillSensitivity.text(progress::at));
    }

    private Progress progress() {
        return new Progress(spec.commandLine().getErr());
    }

    private void survey(PrintWriter out) {
        List<Measure> measures = measures();
        Router router = setting.router();
        List<LocalDate> days = days(router.world());
        if (days.size() > 1 && saving.isWanted() && (names.size() != 1 || by.size() > 1)) {
            throw new Inputs.Refused(
                    2, "--out takes one measure over years, by at most one axis; name it by --measure");
        }
        ImmutableSortedMap.Builder<LocalDate, Measurement> series = ImmutableSortedMap.naturalOrder();
        Optional<Portfolio> issues = chosen(router.world());
        MeasurementSheet sheet = new MeasurementSheet(out, format, String.join(" ", of), by);
        Progress progress = progress();
        for (LocalDate day : days) {
            progress.at(day + ", " + (days.indexOf(day) + 1) + " of " + days.size());
            Snapshot snapshot = router.world().on(day);
            Survey survey = Survey.of(
                    snapshot,
                    router.policy(),
                    issues.orElseGet(() -> IssueGrid.standard().on(snapshot)));
            if (days.size() == 1 && saving.save(() -> report(survey, measures))) {
                return;
            }
            List<Measurement> found =
                    measures.stream().map(measure -> measure(survey, measure)).toList();
            if (saving.isWanted()) {
                series.put(day, found.get(0));
            } else {
                sheet.add(day, found);
            }
        }
        if (!saving.save(() -> Report.of(series.buildOrThrow(), by.isEmpty() ? Axis.DOMAIN : by.get(0)))) {
            sheet.end();
        }
    }

    /** One measure that is named is reported alone. */
    private Report report(Survey survey, List<Measure> measures) {
        return names.size() == 1 ? Report.of(measure(survey, measures.get(0))) : Report.of(survey);
    }

    private Measurement measure(Survey survey, Measure measure) {
        try {
            return survey.measure(measure, of.toArray(String[]::new));
        } catch (IllegalArgumentException e) {
            throw new Inputs.Refused(2, e.getMessage());
        }
    }

    private List<Measure> measures() {
        if (names.isEmpty()) {
            return Arrays.stream(Measure.values())
                    .filter(measure -> measure.takes(of.size()) && measure != Measure.VERDICT_MARGIN)
                    .toList();
        }
        List<Measure> measures = new ArrayList<>();
        for (String name : names) {
            measures.add(Arrays.stream(Measure.values())
                    .filter(measure -> measure.toString().equals(name))
                    .findFirst()
                    .orElseThrow(() -> unknown(name)));
        }
        return measures;
    }

    private static Inputs.Refused unknown(String name) {
        String near = Suggest.remedy(
                name, Stream.of(Measure.values()).map(Measure::toString).toList());
        return new Inputs.Refused(2, "there is no measure `" + name + "`; " + (near.isEmpty() ? "see --list" : near));
    }

    private List<LocalDate> days(Architecture world) {
        if (from.isPresent() != to.isPresent() || on.isPresent() && from.isPresent()) {
            throw new Inputs.Refused(2, "give either --on, or --from and --to");
        }
        if (from.isPresent()) {
            return IntStream.rangeClosed(from.get(), to.get())
                    .mapToObj(year -> LocalDate.of(year, MONTH, DAY))
                    .toList();
        }
        return List.of(on.or(world::latest)
                .orElseThrow(() -> new Inputs.Refused(2, "the world knows no latest day; give --on")));
    }

    /** The chosen issues; empty for the grid, which is another on every day. */
    private Optional<Portfolio> chosen(Architecture world) {
        if (portfolio.equals("grid")) {
            return Optional.empty();
        }
        if (portfolio.equals("cases")) {
            boolean embedded = world == Atlas.world();
            return Optional.of(
                    embedded ? Portfolio.cases(Atlas.cases()).undated() : Portfolio.of("no issues", List.of()));
        }
        String text = Inputs.text(portfolio);
        return Optional.of(
                text.contains("comity-portfolio/")
                        ? Inputs.value(Documents.portfolio(Inputs.name(portfolio), text))
                        : Portfolio.of(portfolio, Inputs.issues(List.of(portfolio), world)));
    }
}
