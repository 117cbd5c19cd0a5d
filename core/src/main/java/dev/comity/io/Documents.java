package dev.comity.io;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.comity.condition.Condition;
import dev.comity.condition.Vocabulary;
import dev.comity.model.Actor;
import dev.comity.model.Architecture;
import dev.comity.model.Change;
import dev.comity.model.Institution;
import dev.comity.model.Issue;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.routing.Case;
import dev.comity.routing.Router;
import dev.comity.routing.Routing;
import dev.comity.scenario.IdealPoints;
import dev.comity.scenario.ReformCatalogue;
import dev.comity.scenario.Sampling;
import dev.comity.scenario.Scenario;
import dev.comity.scenario.ShockModel;
import dev.comity.scenario.StanceShares;
import dev.comity.scenario.Stress;
import dev.comity.survey.Portfolio;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The front door for documents: reads and writes every kind, as YAML or JSON. Each method gives a {@link Read}: the value
 * and all that is wrong with the text, at once, with line, column and remedy. What is written reads back as an equal
 * value, and writing that again gives the same text.
 *
 * <pre>{@code
 * Issue read = Documents.issue("haze.yaml", Documents.write(issue("haze-2013"))).get();
 * read.equals(issue("haze-2013"));   // true
 * }</pre>
 */
public final class Documents {
    private Documents() {}

    /**
     * {@return the institution of a document {@code comity-institution/1}} Links that stand with it are checked, but belong
     * to an architecture: read the document with {@link #architecture(String, String)} to have them.
     *
     * @param source what to call the document in findings; a name that ends in {@code .json} is read as JSON
     * @param text the document
     */
    public static Read<Institution> institution(String source, String text) {
        return WorldDocuments.institution(source, text);
    }

    /**
     * {@return the actors of a document {@code comity-actors/1}, sorted by id}
     *
     * @param source what to call the document in findings; a name that ends in {@code .json} is read as JSON
     * @param text the document
     */
    public static Read<ImmutableList<Actor>> actors(String source, String text) {
        return WorldDocuments.actors(source, text);
    }

    /**
     * {@return the architecture of one document: a whole one ({@code comity-architecture/1}), or what an institution,
     * actors or weights alone make} Whether it hangs together is not asked; see {@link Architecture#check()}.
     *
     * @param source what to call the document in findings; a name that ends in {@code .json} is read as JSON
     * @param text the document
     */
    public static Read<Architecture> architecture(String source, String text) {
        return WorldDocuments.architecture(source, text);
    }

    /**
     * {@return the one architecture that a file, or all {@code .yaml}, {@code .yml} and {@code .json} files below a
     * directory make, with the findings of {@link Architecture#check()}} Policies, issues, cases, changes and routings are
     * passed over. What a document {@code comity-architecture/1} does not say in {@code latest} is the latest day on which a fact
     * became known.
     *
     * @param fileOrDirectory where the documents lie
     * @throws java.io.UncheckedIOException if a file can't be read
     */
    public static Read<Architecture> architecture(Path fileOrDirectory) {
        return WorldDocuments.architecture(fileOrDirectory);
    }

    /**
     * {@return the policy of a document {@code comity-policy/1}}
     *
     * @param source what to call the document in findings; a name that ends in {@code .json} is read as JSON
     * @param text the document
     * @param used gives the policies that the document uses, by id
     */
    public static Read<DivisionOfLaborPolicy> policy(
            String source, String text, Function<String, Optional<DivisionOfLaborPolicy>> used) {
        return PolicyDocuments.policy(source, text, used);
    }

    /**
     * {@return a condition that stands alone, written as under {@code when} in a policy} What it tests must be in the
     * vocabulary, and the numbers with which it compares in the policy.
     *
     * @param source what to call the text in findings
     * @param text the document
     * @param policy the policy
     * @param vocabulary the facts of which it may speak
     */
    public static Read<Condition> condition(
            String source, String text, DivisionOfLaborPolicy policy, Vocabulary vocabulary) {
        return PolicyDocuments.condition(source, text, policy, vocabulary);
    }

    /**
     * {@return a policy as YAML; the policies that it uses stand by their ids}
     *
     * @param policy the policy
     * @throws IllegalArgumentException if it has a fact that is computed in Java
     */
    public static String write(DivisionOfLaborPolicy policy) {
        return Out.yaml(PolicyFormat.write(policy));
    }

    /**
     * {@return the changes of a document {@code comity-changes/1}, in order} Links that stand with a founded institution
     * become changes of their own.
     *
     * @param source what to call the document in findings; a name that ends in {@code .json} is read as JSON
     * @param text the document
     */
    public static Read<ImmutableList<Change>> changes(String source, String text) {
        return WorldDocuments.changes(source, text);
    }

    /**
     * {@return a policy as one line of JSON}
     *
     * @param policy the policy
     * @throws IllegalArgumentException if it has a fact that is computed in Java
     */
    public static String writeJson(DivisionOfLaborPolicy policy) {
        return Out.json(PolicyFormat.write(policy));
    }

    /**
     * {@return an institution as YAML}
     *
     * @param institution the institution
     */
    public static String write(Institution institution) {
        return Out.yaml(WorldDocuments.write(institution));
    }

    /**
     * {@return an institution as JSON}
     *
     * @param institution the institution
     */
    public static String writeJson(Institution institution) {
        return Out.prettyJson(WorldDocuments.write(institution));
    }

    /**
     * {@return a whole architecture as one document in YAML}
     *
     * @param architecture the architecture
     */
    public static String write(Architecture architecture) {
        return Out.yaml(WorldWriter.write(architecture));
    }

    /**
     * {@return a whole architecture as one document in JSON}
     *
     * @param architecture the architecture
     */
    public static String writeJson(Architecture architecture) {
        return Out.prettyJson(WorldWriter.write(architecture));
    }

    /**
     * {@return changes as YAML}
     *
     * @param changes the changes, in order
     */
    public static String writeChanges(Iterable<Change> changes) {
        return Out.yaml(ChangeWriter.write(changes));
    }

    /**
     * {@return changes as JSON}
     *
     * @param changes the changes, in order
     */
    public static String writeChangesJson(Iterable<Change> changes) {
        return Out.prettyJson(ChangeWriter.write(changes));
    }

    /**
     * {@return the issues of a document: one issue, a list, or JSON lines, told by the end of the name} What a document
     * expects of their routing is checked and passed over; see {@link #cases(String, String)}.
     *
     * @param source what to call the document in findings; {@code .json} is read as JSON, {@code .jsonl} as JSON lines
     * @param text the document
     */
    public static Read<ImmutableList<Issue>> issues(String source, String text) {
        return IssueDocuments.issues(source, text, Optional.empty());
    }

    /**
     * {@return the issues of a document as of {@link #issues(String, String)}, with the findings of {@link
     * Issue#check(Architecture)} at their places in the text}
     *
     * @param source what to call the document in findings
     * @param text the document
     * @param world the architecture in which the issues will be routed
     */
    public static Read<ImmutableList<Issue>> issues(String source, String text, Architecture world) {
        return IssueDocuments.issues(source, text, Optional.of(world));
    }

    /**
     * {@return the issue of a document that holds one}
     *
     * @param source what to call the document in findings; a name that ends in {@code .json} is read as JSON
     * @param text the document
     */
    public static Read<Issue> issue(String source, String text) {
        return IssueDocuments.issue(source, text);
    }

    /**
     * {@return the issues of JSON lines, each read when it is asked for, so that any number fits in memory}
     *
     * @param source what to call the lines in findings
     * @param lines gives the lines; the caller closes it
     */
    public static Iterator<Read<Issue>> issueLines(String source, Reader lines) {
        return IssueDocuments.lines(source, lines);
    }

    /**
     * {@return a line of JSON for each issue of JSON lines, in their order, made when it is asked for: the number of the line
     * read, the id, the verdict, whether all is allocated, and the leads by function} A line that can't be routed gives
     * one with the number and what is wrong, and does not stop the rest; blank lines are passed over. Lines are worked
     * on in parallel, some batches ahead, so that any number fits in memory.
     *
     * @param router decides the issues
     * @param source what to call the lines in findings
     * @param lines gives the lines; the caller closes it
     */
    public static Stream<String> decisionLines(Router router, String source, Reader lines) {
        return DecisionLines.of(router, source, lines);
    }

    /**
     * Writes what {@link #decisionLines} gives, each line with a line feed, and far quicker: from bytes to bytes, in UTF-8.
     * Each call of {@code write} has whole lines. What fails ends it, after the decisions on all lines before have been
     * written; a line that was not read to its end is not decided. Neither stream is closed.
     *
     * @param router the router that decides
     * @param source what to call the lines in findings
     * @param issues the lines
     * @param decisions where the decisions go
     * @throws IOException if a stream fails
     * @throws java.io.InterruptedIOException if the thread is interrupted
     */
    public static void writeDecisions(Router router, String source, InputStream issues, OutputStream decisions)
            throws IOException {
        DecisionLines.write(router, source, issues, decisions, Limits.standard());
    }

    /**
     * {@return the cases of a document: issues with what is expected of their routing}
     *
     * @param source what to call the document in findings; a name that ends in {@code .json} is read as JSON
     * @param text the document
     */
    public static Read<ImmutableList<Case>> cases(String source, String text) {
        return IssueDocuments.cases(source, text, Optional.empty());
    }

    /**
     * {@return the cases of a document, with the findings of {@link Issue#check(Architecture)} at their places in the
     * text}
     *
     * @param source what to call the document in findings
     * @param text the document
     * @param world the architecture in which the cases will be routed
     */
    public static Read<ImmutableList<Case>> cases(String source, String text, Architecture world) {
        return IssueDocuments.cases(source, text, Optional.of(world));
    }

    /**
     * {@return the routing of a document {@code comity-routing/1}}
     *
     * @param source what to call the document in findings; a name that ends in {@code .json} is read as JSON
     * @param text the document
     */
    public static Read<Routing> routing(String source, String text) {
        return RoutingFormat.read(source, text);
    }

    /**
     * {@return the scenario of a document {@code comity-scenario/1}}
     *
     * @param source what to call the document in findings; a name that ends in {@code .json} is read as JSON
     * @param text the document
     */
    public static Read<Scenario> scenario(String source, String text) {
        return ScenarioFormat.read(source, text, Optional.empty());
    }

    /**
     * {@return the scenario of a document, with the findings of {@link Scenario#check(Architecture)} and of its issues in
     * a world at their places in the text}
     *
     * @param source what to call the document in findings
     * @param text the document
     * @param world the architecture in which it will be used
     */
    public static Read<Scenario> scenario(String source, String text, Architecture world) {
        return ScenarioFormat.read(source, text, Optional.of(world));
    }

    /**
     * {@return a scenario as YAML}
     *
     * @param scenario the scenario
     */
    public static String write(Scenario scenario) {
        return Out.yaml(ScenarioFormat.write(scenario));
    }

    /**
     * {@return a scenario as JSON}
     *
     * @param scenario the scenario
     */
    public static String writeJson(Scenario scenario) {
        return Out.prettyJson(ScenarioFormat.write(scenario));
    }

    /**
     * {@return the catalogue of a document {@code comity-reforms/1}: a name, the unit of cost, and reforms}
     *
     * @param source what to call the document in findings; a name that ends in {@code .json} is read as JSON
     * @param text the document
     */
    public static Read<ReformCatalogue> reforms(String source, String text) {
        return ReformFormat.read(source, text, Optional.empty());
    }

    /**
     * {@return the catalogue of a document, with the findings of {@link ReformCatalogue#check(Architecture)} at their
     * places in the text}
     *
     * @param source what to call the document in findings
     * @param text the document
     * @param world the architecture in which it will be used
     */
    public static Read<ReformCatalogue> reforms(String source, String text, Architecture world) {
        return ReformFormat.read(source, text, Optional.of(world));
    }

    /**
     * {@return a catalogue of reforms as YAML}
     *
     * @param reforms the catalogue
     */
    public static String write(ReformCatalogue reforms) {
        return Out.yaml(ReformFormat.write(reforms));
    }

    /**
     * {@return a catalogue of reforms as JSON}
     *
     * @param reforms the catalogue
     */
    public static String writeJson(ReformCatalogue reforms) {
        return Out.prettyJson(ReformFormat.write(reforms));
    }

    /**
     * {@return a routing as YAML}
     *
     * @param routing what was decided
     */
    public static String write(Routing routing) {
        return Out.yaml(RoutingFormat.write(routing));
    }

    /**
     * {@return a routing as one line of JSON}
     *
     * @param routing what was decided
     */
    public static String writeJson(Routing routing) {
        return Out.json(RoutingFormat.write(routing));
    }

    /**
     * {@return the portfolio of a document: a name, and under {@code issues} entries with a {@code weight}, 1 where it is not
     * said, and an {@code issue}}
     *
     * @param source what to call the document in findings; {@code .json} is read as JSON
     * @param text the document
     */
    public static Read<Portfolio> portfolio(String source, String text) {
        return PortfolioDocuments.read(source, text);
    }

    /**
     * {@return a portfolio as YAML}
     *
     * @param portfolio the issues with their weights
     */
    public static String write(Portfolio portfolio) {
        return Out.yaml(PortfolioDocuments.write(portfolio));
    }

    /**
     * {@return a portfolio as JSON}
     *
     * @param portfolio the issues with their weights
     */
    public static String writeJson(Portfolio portfolio) {
        return Out.prettyJson(PortfolioDocuments.write(portfolio));
    }

    /**
     * {@return by which chances shocks happen, from a document {@code comity-shocks/1}: all its models together}
     *
     * @param source what to call the document in findings; {@code .json} is read as JSON
     * @param text the document
     */
    public static Read<ShockModel> shocks(String source, String text) {
        return ShockFormat.read(source, text);
    }

    /**
     * {@return by which chances shocks happen, as YAML}
     *
     * @param model by which chances shocks happen
     */
    public static String write(ShockModel model) {
        return Out.yaml(ShockFormat.write(model));
    }

    /**
     * {@return what is to be sampled, from a document {@code comity-sampling/1}}
     *
     * @param source what to call the document in findings; {@code .json} is read as JSON
     * @param text the document
     */
    public static Read<Sampling> sampling(String source, String text) {
        return SamplingFormat.read(source, text);
    }

    /**
     * {@return what is to be sampled, as YAML}
     *
     * @param sampling what is to be sampled
     */
    public static String write(Sampling sampling) {
        return Out.yaml(SamplingFormat.write(sampling));
    }

    /**
     * {@return what is to be sampled, as one line of JSON}
     *
     * @param sampling what is to be sampled
     */
    public static String writeJson(Sampling sampling) {
        return Out.json(SamplingFormat.write(sampling));
    }

    /**
     * {@return what came of samples, from a document {@code comity-stress/1}}
     *
     * @param source what to call the document in findings; {@code .json} is read as JSON
     * @param text the document
     */
    public static Read<Stress> stress(String source, String text) {
        return StressFormat.read(source, text);
    }

    /**
     * {@return what came of samples, as one line of JSON}
     *
     * @param stress what came of samples
     */
    public static String writeJson(Stress stress) {
        return Out.json(StressFormat.write(stress));
    }

    /**
     * {@return where states stand year by year, from comma-separated values with the columns {@code state}, {@code year} and
     * {@code point}, in any order among others}
     *
     * @param source what to call the table in findings
     * @param table gives the table; the caller closes it
     * @throws java.io.UncheckedIOException if the reader fails
     */
    public static Read<IdealPoints> idealPoints(String source, Reader table) {
        return VoteTables.idealPoints(source, table);
    }

    /**
     * {@return how often states oppose and abstain, from comma-separated values with the columns {@code state}, {@code rollcall}
     * and {@code vote}, in any order among others} A vote is {@code yes}, {@code abstain} or {@code no}, or 1, 2 or 3; any
     * other, as of somebody absent, does not count.
     *
     * @param source what to call the table in findings
     * @param table gives the table; the caller closes it
     * @throws java.io.UncheckedIOException if the reader fails
     */
    public static Read<ImmutableSortedMap<String, StanceShares>> voteShares(String source, Reader table) {
        return VoteTables.shares(source, table);
    }

    /**
     * {@return an issue as YAML}
     *
     * @param issue the issue
     */
    public static String write(Issue issue) {
        return Out.yaml(
                IssueWriter.write(issue, Out.map().put("format", Formats.ISSUE)).build());
    }

    /**
     * {@return an issue as one line of JSON}
     *
     * @param issue the issue
     */
    public static String writeJson(Issue issue) {
        return Out.json(
                IssueWriter.write(issue, Out.map().put("format", Formats.ISSUE)).build());
    }

    /**
     * {@return a case as YAML}
     *
     * @param value the issue with what is expected of its routing
     */
    public static String write(Case value) {
        return Out.yaml(CaseFormat.write(value));
    }

    /**
     * {@return a case as one line of JSON}
     *
     * @param value the issue with what is expected of its routing
     */
    public static String writeJson(Case value) {
        return Out.json(CaseFormat.write(value));
    }
}
