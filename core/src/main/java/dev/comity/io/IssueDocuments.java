package dev.comity.io;

import com.google.common.collect.ImmutableList;
import dev.comity.finding.FindingCode;
import dev.comity.model.Issue;
import dev.comity.routing.Case;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;

/** Reads and writes the documents of issues and cases, for {@link Documents}. */
final class IssueDocuments {
    private IssueDocuments() {}

    static Read<ImmutableList<Issue>> issues(String source, String text) {
        Read<ImmutableList<Case>> cases = cases(source, text);
        return new Read<>(
                cases.value().map(read -> read.stream().map(Case::issue).collect(ImmutableList.toImmutableList())),
                cases.findings());
    }

    static Read<ImmutableList<Case>> cases(String source, String text) {
        FindingCollector findings = new FindingCollector();
        ImmutableList.Builder<Case> cases = ImmutableList.builder();
        Set<String> ids = new HashSet<>();
        for (Parsed document : Nodes.parse(source, text, Limits.standard())) {
            read(document, findings, cases, ids);
        }
        return new Read<>(Optional.of(cases.build()), findings.findings());
    }

    /** One issue, a list of issues, or a mapping with such a list under {@code issues}. */
    private static void read(
            Parsed document, FindingCollector findings, ImmutableList.Builder<Case> cases, Set<String> ids) {
        Node node = document.node().orElse(null);
        if (node instanceof ListNode list) {
            findings.addAll(document.findings());
            list.items().forEach(item -> add(In.of(item, findings), cases, ids));
            return;
        }
        In in = In.of(document, findings);
        if (!in.has("issues")) {
            add(in, cases, ids);
            return;
        }
        in.optionalText("format");
        in.maps("issues").forEach(entry -> add(entry, cases, ids));
        in.finish();
    }

    private static void add(In in, ImmutableList.Builder<Case> cases, Set<String> ids) {
        if (in.has("format") && !Formats.require(in, Formats.ISSUE, Formats.CASE)) {
            return;
        }
        Optional<Case> read = CaseFormat.read(in);
        if (read.isPresent()) {
            String id = read.get().issue().id();
            if (!ids.add(id)) {
                in.fail(
                        "id",
                        FindingCode.DUPLICATE_ID,
                        "there is already an issue " + Texts.shown(id),
                        "choose another id");
            }
            cases.add(read.get());
        }
    }

    /** {@return the issues of JSON lines, one after the other as they are asked for} */
    static Iterator<Read<Issue>> lines(String source, java.io.Reader lines) {
        Iterator<Parsed> parsed = Nodes.parseJsonLines(source, lines, Limits.standard());
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return parsed.hasNext();
            }

            @Override
            public Read<Issue> next() {
                FindingCollector findings = new FindingCollector();
                ImmutableList.Builder<Case> cases = ImmutableList.builder();
                read(parsed.next(), findings, cases, new HashSet<>());
                return new Read<>(cases.build().stream().map(Case::issue).findFirst(), findings.findings());
            }
        };
    }

    static Read<Case> read(Node tree) {
        FindingCollector findings = new FindingCollector();
        return new Read<>(CaseFormat.read(In.of(tree, findings)), findings.findings());
    }
}
