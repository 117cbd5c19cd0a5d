package dev.comity.io;

import com.google.common.collect.ImmutableList;
import dev.comity.finding.Finding;
import dev.comity.finding.FindingCode;
import dev.comity.finding.Findings;
import dev.comity.finding.Place;
import dev.comity.model.Issue;
import dev.comity.routing.Case;
import java.io.Reader;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the documents of issues and cases, for {@link Documents}: one issue, a list, a mapping with such a list under
 * {@code issues} or {@code cases}, or JSON lines. Who reads issues knows what they are, so none need say its format; what
 * says one must say the right one.
 */
final class IssueDocuments {
    private static final ImmutableList<String> LISTS = ImmutableList.of("issues", "cases");

    private final FindingCollector findings = new FindingCollector();
    private final ImmutableList.Builder<Case> cases = ImmutableList.builder();
    private final Set<String> ids = new HashSet<>();

    private IssueDocuments() {}

    static Read<ImmutableList<Issue>> issues(String source, String text) {
        Read<ImmutableList<Case>> read = cases(source, text);
        return new Read<>(read.value().map(IssueDocuments::issues), read.findings());
    }

    private static ImmutableList<Issue> issues(ImmutableList<Case> cases) {
        return cases.stream().map(Case::issue).collect(ImmutableList.toImmutableList());
    }

    static Read<Issue> issue(String source, String text) {
        Read<ImmutableList<Issue>> read = issues(source, text);
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

    static Read<ImmutableList<Case>> cases(String source, String text) {
        IssueDocuments documents = new IssueDocuments();
        boolean lines = Nodes.isLines(source);
        for (Parsed document : Nodes.parse(source, text, Limits.standard())) {
            documents.read(document, lines);
        }
        return new Read<>(Optional.of(documents.cases.build()), documents.findings.findings());
    }

    /** {@return the issues of JSON lines, one after the other as they are asked for} */
    static Iterator<Read<Issue>> lines(String source, Reader lines) {
        Iterator<Parsed> parsed = Nodes.parseJsonLines(source, lines, Limits.standard());
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return parsed.hasNext();
            }

            @Override
            public Read<Issue> next() {
                IssueDocuments documents = new IssueDocuments();
                documents.read(parsed.next(), true);
                return documents.first();
            }
        };
    }

    static Read<Case> read(Node tree) {
        FindingCollector findings = new FindingCollector();
        return new Read<>(CaseFormat.read(In.of(tree, findings)), findings.findings());
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
                in.text("format");
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
                new Convert(findings).wrongShape(item, "an issue");
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
        if (!ids.add(id)) {
            in.fail(
                    "id",
                    FindingCode.DUPLICATE_ID,
                    "there is already an issue " + Texts.shown(id),
                    "choose another id");
        }
    }
}
