package dev.comity.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import dev.comity.io.MapNode;
import dev.comity.io.Out;
import dev.comity.model.Architecture;
import dev.comity.model.Issue;
import dev.comity.model.Snapshot;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.proof.Difference;
import dev.comity.proof.Flaws;
import dev.comity.proof.Goal;
import dev.comity.proof.PortfolioDifference;
import dev.comity.proof.Reasons;
import dev.comity.proof.Theorem;
import dev.comity.routing.Explanation;
import dev.comity.routing.Router;
import dev.comity.routing.Routing;
import dev.comity.routing.WhyNot;
import dev.comity.scenario.Comparison;
import dev.comity.scenario.Composition;
import dev.comity.scenario.Reforms;
import dev.comity.scenario.Stress;
import dev.comity.scenario.WorstCase;
import dev.comity.survey.Axis;
import dev.comity.survey.Measurement;
import dev.comity.survey.Survey;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A result to be read: facts, then titled blocks. Every form of it is made from these alone. Make one with {@code of};
 * one's own blocks with {@link #Report(String, String, ImmutableMap, ImmutableList)}. Equality is by all components.
 * Immutable, safe for any thread.
 *
 * <pre>{@code
 * Report report = Report.of(router.explain(issue("haze-2013")));
 * report.csv("leads");                  // function,level,leads … monitoring (environment),regional,ASEAN …
 * report.save(Path.of("haze.html"));
 * }</pre>
 *
 * @param kind what is reported, in a word
 * @param title what it is about
 * @param facts what is said of the whole, by name in camel case
 * @param blocks tables, trees, graphs, charts, notes; no two with one key, and none with the name of a fact
 */
public record Report(String kind, String title, ImmutableMap<String, Cell> facts, ImmutableList<Block> blocks) {
    private static final int SCREEN = 40;

    /**
     * Checks the keys.
     *
     * @param kind what is reported, in a word
     * @param title what it is about
     * @param facts what is said of the whole, by name in camel case
     * @param blocks tables, trees, graphs, charts, notes
     * @throws IllegalArgumentException if a key has other characters than letters, digits and hyphens, or stands twice
     */
    public Report {
        Set<String> keys = new HashSet<>(facts.keySet());
        keys.add("report");
        keys.add("title");
        for (Block block : blocks) {
            if (!block.id().matches("[A-Za-z][A-Za-z0-9-]*") || !keys.add(block.id())) {
                throw new IllegalArgumentException("`" + block.id() + "` is no key, or there are two of it");
            }
        }
    }

    /**
     * {@return who leads what, duties and warnings}
     *
     * @param routing what was decided
     */
    public static Report of(Routing routing) {
        return RoutingReport.of(routing);
    }

    /**
     * {@return who leads what and why, duties and warnings; the reasons are a tree}
     *
     * @param explanation what was decided, with its reasons
     */
    public static Report of(Explanation explanation) {
        return RoutingReport.of(explanation);
    }

    /**
     * {@return many routings side by side, a row for each function}
     *
     * @param routings routings, in the order of the rows
     */
    public static Report of(Iterable<Routing> routings) {
        return RoutingReport.of(routings, "Who leads what");
    }

    /**
     * {@return the grid by which the European Union assesses subsidiarity and proportionality (Task Force 2018, annex V),
     * filled as far as the facts and rules of a routing answer it}
     *
     * @param router asked what it decides, and why
     * @param issue the issue
     * @param body the union of which it is asked
     * @throws IllegalArgumentException if there is no such institution
     * @throws dev.comity.finding.InvalidDescriptionException as {@link Router#route(Issue)}
     */
    public static Report subsidiarity(Router router, Issue issue, String body) {
        return SubsidiarityGrid.of(router, issue, body);
    }

    /**
     * {@return what changes with a scenario, and by which rules}
     *
     * @param comparison the same issues in two worlds
     */
    public static Report of(Comparison comparison) {
        return ComparisonReport.of(comparison);
    }

    /**
     * {@return every measure; gaps by domain and region, overlapping bodies, and what nobody would fill}
     *
     * @param survey the survey
     */
    public static Report of(Survey survey) {
        return SurveyReport.of(survey);
    }

    /**
     * {@return a measurement, broken down}
     *
     * @param measurement what was measured
     */
    public static Report of(Measurement measurement) {
        return SurveyReport.of(measurement);
    }

    /**
     * {@return a measure over days, by domain or along another axis}
     *
     * @param series the measurements by day
     * @param axis along what each is broken down
     * @throws IllegalArgumentException if there is no day
     */
    public static Report of(ImmutableSortedMap<LocalDate, Measurement> series, Axis axis) {
        return SurveyReport.of(series, axis);
    }

    /**
     * {@return the rules of a policy with their sources, what they say, and which defeats which}
     *
     * @param policy the policy, with those that it uses
     */
    public static Report of(DivisionOfLaborPolicy policy) {
        return PolicyReport.of(policy);
    }

    /**
     * {@return what was proved about a policy}
     *
     * @param policy the policy
     * @param situations how many situations there are; empty if they were not counted
     * @param flaws what was found
     * @param theorems what was claimed
     */
    public static Report of(
            DivisionOfLaborPolicy policy, Optional<BigInteger> situations, Flaws flaws, Iterable<Theorem> theorems) {
        return ProofReport.of(policy, situations, flaws, ImmutableList.copyOf(theorems));
    }

    /**
     * {@return where two policies differ, with a situation of each kind}
     *
     * @param difference how they differ
     */
    public static Report of(Difference difference) {
        return DifferenceReport.of(difference, Integer.MAX_VALUE);
    }

    /**
     * {@return where two policies differ, the most frequent kinds only}
     *
     * @param difference how they differ
     * @param limit how many kinds, from 0
     */
    public static Report of(Difference difference, int limit) {
        return DifferenceReport.of(difference, limit);
    }

    /**
     * {@return what two policies decide differently of a portfolio, the heaviest kinds only}
     *
     * @param difference how they differ
     * @param limit how many kinds, from 0
     */
    public static Report of(PortfolioDifference difference, int limit) {
        return PortfolioReport.of(difference, limit);
    }

    /**
     * {@return why a body or level does not lead: rules, missing facts and rivals, function by function}
     *
     * @param issue the issue that was asked about
     * @param whyNot the answer of {@link Router#whyNot}
     */
    public static Report of(Issue issue, WhyNot whyNot) {
        return WhyNotReport.of(issue, whyNot);
    }

    /**
     * {@return facts that suffice for a verdict, and the nearest changes that lead to another} Both are worked out here.
     *
     * @param reasons the reasons, not yet worked out
     */
    public static Report of(Reasons reasons) {
        return ReasonsReport.of(reasons);
    }

    /**
     * {@return the nearest changes of facts that lead to a goal} They are worked out here.
     *
     * @param reasons the reasons, not yet worked out
     * @param goal what the changes shall lead to
     */
    public static Report of(Reasons reasons, Goal goal) {
        return ReasonsReport.of(reasons, goal);
    }

    /**
     * {@return what came of samples of shocks: shares with intervals, where it hits, and the worst samples}
     *
     * @param stress the samples
     * @param level the nominal coverage of the intervals, over 0 and below 1
     * @throws IllegalArgumentException if the level is not between these
     */
    public static Report of(Stress stress, double level) {
        return StressReport.of(stress, level);
    }

    /**
     * {@return what the worst few of some shocks leave without a lead}
     *
     * @param worst the shocks and the gaps
     */
    public static Report of(WorstCase worst) {
        return WorstCaseReport.of(worst);
    }

    /**
     * {@return what each cost of reforms buys, what each reform does, and what becomes of gaps}
     *
     * @param reforms what the search found
     */
    public static Report of(Reforms reforms) {
        return ReformsReport.of(reforms);
    }

    /**
     * {@return who could stand in together}
     *
     * @param byIssue for each issue, by its id, the answers of {@link dev.comity.scenario.Interregional#compose}
     */
    public static Report compositions(ImmutableMap<String, ImmutableList<Composition>> byIssue) {
        return CompositionReport.of(byIssue);
    }

    /**
     * {@return the bodies of a day, and memberships over the years up to it}
     *
     * @param snapshot the architecture on the day
     */
    public static Report of(Snapshot snapshot) {
        return ArchitectureReport.of(snapshot);
    }

    /**
     * {@return one institution: its members over time, its mandates and ties}
     *
     * @param world the architecture
     * @param institution the id of the institution
     * @throws IllegalArgumentException if there is no such institution
     */
    public static Report of(Architecture world, String institution) {
        return ArchitectureReport.of(world, institution);
    }

    /** {@return everything as text of 120 columns, with a line break at the end} */
    public String text() {
        return TextReport.of(this);
    }

    /** {@return the main table, or the figures of the main chart, as text of 120 columns} */
    public String table() {
        return TableText.of(Blocks.mainTable(this).filled(), TextReport.WIDTH);
    }

    /** {@return the main table, or the figures of the main chart, as comma-separated values; lists have spaces} */
    public String csv() {
        return CsvReport.of(Blocks.mainTable(this));
    }

    /**
     * {@return a table, or the figures of a chart or graph, as comma-separated values}
     *
     * @param block the key of the block
     * @throws IllegalArgumentException if there is no block of the key, or it has no figures
     */
    public String csv(String block) {
        return CsvReport.of(Blocks.table(this, block));
    }

    /**
     * {@return the main table, or the figures of the main chart, in long format for programs that work with data: names of
     * columns in snake case, one value a field, a row for each item of a list, lines that end with a line feed}
     */
    public String tidy() {
        return TidyCsv.of(Blocks.mainTable(this));
    }

    /**
     * {@return a table, or the figures of a chart or graph, as of {@link #tidy()}}
     *
     * @param block the key of the block
     * @throws IllegalArgumentException if there is no block of the key, or it has no figures
     */
    public String tidy(String block) {
        return TidyCsv.of(Blocks.table(this, block));
    }

    /** {@return everything as JSON on many lines} */
    public String json() {
        return Out.prettyJson(node());
    }

    /** {@return everything as a mapping, to be written in JSON} */
    public MapNode node() {
        return JsonReport.of(this);
    }

    /** {@return the first graph with an edge, else the first tree, as a flowchart of Mermaid; empty if there is none} */
    public String mermaid() {
        return Blocks.graph(this).map(Diagram::mermaid).orElse("");
    }

    /** {@return the first graph with an edge, else the first tree, in the language of Graphviz; empty if there is none} */
    public String dot() {
        return Blocks.graph(this).map(Diagram::dot).orElse("");
    }

    /**
     * {@return the first block that the painter draws, as SVG; empty if it draws none}
     *
     * @param painter draws the pictures
     */
    public String svg(Painter painter) {
        return blocks.stream()
                .map(painter::svg)
                .filter(Predicate.not(String::isEmpty))
                .findFirst()
                .orElse("");
    }

    /** {@return one page of HTML, with tables in place of pictures} */
    public String html() {
        return html(Painter.none());
    }

    /**
     * {@return one page of HTML, with pictures} It loads nothing and runs no script.
     *
     * @param painter draws the pictures
     */
    public String html(Painter painter) {
        return Page.of(this, painter);
    }

    /**
     * {@return the forms in which it has something to show, in their order; text, JSON and HTML always}
     *
     * @param painter draws the pictures
     */
    public ImmutableSet<Form> forms(Painter painter) {
        return Rendering.forms(this, painter);
    }

    /**
     * {@return the report in a form}
     *
     * @param form the form
     * @param painter draws the pictures
     * @throws IllegalArgumentException if it has nothing to show in this form: no table, no graph, no picture; the message
     *     tells in which it has
     */
    public String in(Form form, Painter painter) {
        return Rendering.of(this, form, painter).orElseThrow(() -> Rendering.refusal(this, form, painter));
    }

    /**
     * Writes the report to a file, in the form that its ending asks for. The file is there in full or as it was before.
     *
     * @param file the file; its ending tells the form
     * @throws IOException if it can't be written
     * @throws IllegalArgumentException if the ending asks for no form, or there is nothing to show in it
     */
    public void save(Path file) throws IOException {
        save(file, Painter.none());
    }

    /**
     * Writes the report to a file, in the form that its ending asks for, with pictures. The file is there in full or as it
     * was before.
     *
     * @param file the file; its ending tells the form
     * @param painter draws the pictures
     * @throws IOException if it can't be written
     * @throws IllegalArgumentException if the ending asks for no form, or there is nothing to show in it
     */
    public void save(Path file, Painter painter) throws IOException {
        WholeFile.write(file, in(Form.of(file.toString()), painter));
    }

    /**
     * {@return the block of a key}
     *
     * @param id the key of the block
     * @throws IllegalArgumentException if there is none
     */
    public Block block(String id) {
        return Blocks.of(this, id);
    }

    /** {@return the text, but no more than one screen of it} */
    @Override
    public String toString() {
        ImmutableList<String> lines = ImmutableList.copyOf(text().split("\n"));
        return lines.size() <= SCREEN
                ? String.join("\n", lines)
                : String.join("\n", lines.subList(0, SCREEN - 1)) + "\n… and " + (lines.size() - SCREEN + 1)
                        + " more lines: see text()";
    }
}
