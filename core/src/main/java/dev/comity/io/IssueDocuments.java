package dev.comity.io;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterators;
import dev.comity.finding.Finding;
import dev.comity.finding.FindingCode;
import dev.comity.finding.Findings;
import dev.comity.finding.Place;
import dev.comity.model.Architecture;
import dev.comity.model.Issue;
import dev.comity.routing.Case;
import java.io.Reader;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the documents of issues and cases, for {@link Documents}: one issue, a list, a mapping with such a list under
 * {@code issues} or {@code cases}, or JSON lines. Who reads issues knows what they are, so none need say its format; what
 * says one must say the right one.
 */
final class IssueDocuments {
    private static final ImmutableList<String> LISTS = ImmutableList.of("issues", "cases");

    private final FindingCollector findings = new FindingCollector();
    private final ImmutableList.Builder<Case> cases = ImmutableList.builder();
    private final Map<String, Place> ids = new HashMap<>();
    private final Optional<Architecture> world;

    private IssueDocuments(Optional<Architecture> world) {
        this.world = world;
    }

    static Read<ImmutableList<Issue>> issues(String source, String text, Optional<Architecture> world) {
        Read<ImmutableList<Case>> read = cases(source, text, world);
        return new Read<>(read.value().map(IssueDocuments::issues), read.findings());
    }

    private static ImmutableList<Issue> issues(ImmutableList<Case> cases) {
        return cases.stream().map(Case::issue).collect(ImmutableList.toImmutableList());
    }

    static Read<Issue> issue(String source, String text) {
        Read<ImmutableList<Issue>> read = issues(source, text, Optional.empty());
        ImmutableList<Issue> issues = read.value().orElse(ImmutableList.of());
        if (issues.size() == 1 || read.findings().hasErrors()) {
            return new Read<>(issues.stream().findFirst(), read.findings());
        }
        Finding several = Finding.of(
                FindingCode.WRONG_SHAPE,
                Place.at(source, 1, 1),
                issues.size() + " issues stand here, where one is needed",
                "read them as a list of issues");
        return new Read<>(Optional.empty(), read.findings().and(Findings.copyOf(ImmutableList.of(several))));
    }

    /** {@return the cases; in a world, with what is wrong with them there} */
    static Read<ImmutableList<Case>> cases(String source, String text, Optional<Architecture> world) {
        IssueDocuments documents = new IssueDocuments(world);
        boolean lines = Nodes.isLines(source);
        for (Parsed document : Nodes.parse(source, text, Limits.standard())) {
            documents.read(document, lines);
        }
        return new Read<>(Optional.of(documents.cases.build()), documents.findings.findings());
    }

    /** {@return the issues of JSON lines, one after the other as they are asked for} */
    static Iterator<Read<Issue>> lines(String source, Reader lines) {
        IssueLineReader reader = new IssueLineReader();
        Limits limits = Limits.standard();
        return Iterators.transform(new JsonLines(lines, limits), line -> line(line, source, limits, reader));
    }

    /** {@return the issue of one of the JSON lines, read quickly if it is plain} */
    static Read<Issue> line(JsonLines.Line line, String source, Limits limits, IssueLineReader reader) {
        Optional<Issue> plain = line.isWhole() ? reader.read(line.text()) : Optional.empty();
        return plain.isPresent() ? new Read<>(plain, Findings.none()) : line(line.parse(source, limits));
    }

    /** {@return the issue of one of the JSON lines, whatever it looks like} */
    static Read<Issue> line(Parsed parsed) {
        IssueDocuments documents = new IssueDocuments(Optional.empty());
        documents.read(parsed, true);
        return documents.first();
    }

    static Read<Case> read(Node tree) {
        FindingCollector findings = new FindingCollector();
        return new Read<>(CaseFormat.read(In.of(tree, findings)), findings.findings());
    }

    /** {@return what is wrong with a case, and with its issue in a world} */
    static Findings check(Node tree, Architecture world) {
        IssueDocuments documents = new IssueDocuments(Optional.of(world));
        documents.add(In.of(tree, documents.findings));
        return documents.findings.findings();
    }

    private Read<Issue> first() {
        ImmutableList<Issue> issues = issues(cases.build());
        return new Read<>(issues.isEmpty() ? Optional.empty() : Optional.of(issues.get(0)), findings.findings());
    }

    private void read(Parsed document, boolean line) {
        if (document.node().orElse(null) instanceof ListNode list && !line) {
            findings.addAll(document.findings());
            items(list.items());
            return;
        }
        Optional<In> in = Formats.open(document, findings);
        if (in.isPresent() && line) {
            item(in.get());
        } else if (in.isPresent()) {
            document(in.get());
        }
    }

    private void document(In in) {
        if (in.has("format") && !Formats.require(in, Formats.ISSUE, Formats.CASE)) {
            return;
        }
        for (String key : LISTS) {
            if (in.has(key)) {
                items(in.nodes(key));
                in.finish();
                return;
            }
        }
        add(in);
    }

    private void items(ImmutableList<Node> items) {
        for (Node item : items) {
            if (item instanceof MapNode) {
                item(In.of(item, findings));
            } else {
                new Convert(findings).wrongShape(item, "an issue", "write the keys of one");
            }
        }
    }

    private void item(In in) {
        if (!in.has("format") || Formats.require(in, Formats.ISSUE, Formats.CASE)) {
            add(in);
        }
    }

    private void add(In in) {
        Optional<Case> read = CaseFormat.read(in);
        if (read.isEmpty()) {
            return;
        }
        cases.add(read.get());
        String id = read.get().issue().id();
        Place first = ids.putIfAbsent(id, in.place("id"));
        if (first != null) {
            in.fail(
                    "id",
                    FindingCode.DUPLICATE_ID,
                    "there is already an issue " + Texts.shown(id) + " in line " + first.line(),
                    "choose another id");
        }
        if (world.isPresent()) {
            check(in, read.get().issue().check(world.get()));
        }
    }

    /** Adds what is wrong in the world, unless it only follows from a value that could not be read. */
    private void check(In in, Findings inWorld) {
        for (Finding finding : inWorld) {
            boolean follows = finding.code() == FindingCode.NO_DATE && in.has("date")
                    || finding.code() == FindingCode.NOBODY_AFFECTED && !in.has("affects")
                    || finding.message().startsWith("``");
            if (!follows) {
                findings.add(Located.in(in, finding));
            }
        }
    }
}
