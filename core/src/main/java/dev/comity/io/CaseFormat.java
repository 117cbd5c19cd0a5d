package dev.comity.io;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.finding.FindingCode;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Issue;
import dev.comity.model.Words;
import dev.comity.policy.DutyKind;
import dev.comity.policy.WarningKind;
import dev.comity.routing.Case;
import dev.comity.routing.Expectation;
import dev.comity.routing.Status;
import dev.comity.routing.Verdict;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads and writes cases: issues with what is expected of their routing. */
final class CaseFormat {
    private static final String EXPECT = "expect";
    private static final ImmutableList<String> BY_FUNCTION =
            ImmutableList.of("leads", "supporting", "not-leading", "statuses");

    private CaseFormat() {}

    /** {@return the issue with what is expected, of which nothing needs to be said} */
    static Optional<Case> read(In in) {
        Optional<Issue> issue = IssueFormat.read(in);
        boolean needed = Formats.CASE.equals(in.optionalText("format").orElse(""));
        Optional<In> expect = needed ? Optional.of(in.map(EXPECT)) : in.optionalMap(EXPECT);
        Expectation expectation = Expectation.builder().build();
        ImmutableSortedSet<Integer> rows = ImmutableSortedSet.of();
        if (expect.isPresent()) {
            In map = expect.get();
            rows = ImmutableSortedSet.copyOf(map.values("rows", "a number", Integer::valueOf));
            expectation = expectation(map);
            if (issue.isPresent()) {
                needed(map, issue.get());
            }
            map.finish();
        }
        in.finish();
        return issue.isPresent() ? Optional.of(new Case(issue.get(), expectation, rows)) : Optional.empty();
    }

    /** Reports functions of which something is expected though the issue does not need them. */
    static void needed(In expected, Issue issue) {
        for (String key : BY_FUNCTION) {
            if (!(expected.node(key).orElse(null) instanceof MapNode map)) {
                continue;
            }
            for (GovernanceFunction function : GovernanceFunction.values()) {
                String word = Words.of(function);
                if (map.get(word).isPresent() && !issue.functions().contains(function)) {
                    expected.findings()
                            .add(
                                    FindingCode.INCONSISTENT,
                                    map.keyPlace(word),
                                    "something is expected of " + Texts.shown(word) + ", which the issue does not need",
                                    "add it to `functions`, or drop it here");
                }
            }
        }
    }

    static Expectation expectation(In in) {
        return Expectation.builder()
                .policy(in.optionalText("policy").orElse("networked"))
                .verdict(in.optionalWord("verdict", Verdict.class))
                .verdictIfGranted(in.optionalWord("verdict-if-granted", Verdict.class))
                .complete(in.optionalYesNo("complete"))
                .leads(byFunction(in, "leads"))
                .supporting(byFunction(in, "supporting"))
                .notLeading(byFunction(in, "not-leading"))
                .statuses(statuses(in))
                .duties(in.words("duties", DutyKind.class))
                .warnings(in.words("warnings", WarningKind.class))
                .noWarnings(in.words("no-warnings", WarningKind.class))
                .rules(in.texts("rules"))
                .notRules(in.texts("not-rules"))
                .build();
    }

    private static Map<GovernanceFunction, ImmutableSortedSet<String>> byFunction(In in, String key) {
        Map<GovernanceFunction, ImmutableSortedSet<String>> read = new EnumMap<>(GovernanceFunction.class);
        Optional<In> map = in.optionalMap(key);
        if (map.isPresent()) {
            for (GovernanceFunction function : GovernanceFunction.values()) {
                String word = Words.of(function);
                if (map.get().has(word)) {
                    read.put(function, ImmutableSortedSet.copyOf(map.get().texts(word)));
                }
            }
            map.get().finish();
        }
        return ImmutableMap.copyOf(read);
    }

    private static Map<GovernanceFunction, Status> statuses(In in) {
        Map<GovernanceFunction, Status> read = new EnumMap<>(GovernanceFunction.class);
        Optional<In> map = in.optionalMap("statuses");
        if (map.isPresent()) {
            for (GovernanceFunction function : GovernanceFunction.values()) {
                String word = Words.of(function);
                if (map.get().has(word)) {
                    map.get().wordOf(word, "statuses", Status.class).ifPresent(status -> read.put(function, status));
                }
            }
            map.get().finish();
        }
        return ImmutableMap.copyOf(read);
    }

    static MapNode write(Case value) {
        Out out = IssueWriter.write(value.issue(), Out.map().put("format", Formats.CASE));
        Out expect = write(value.expectation());
        if (!value.rows().isEmpty()) {
            ImmutableList.Builder<Node> rows = ImmutableList.builder();
            value.rows().forEach(row -> rows.add(ScalarNode.bare(row.toString())));
            expect.put("rows", ListNode.copyOf(rows.build()));
        }
        return out.put(EXPECT, expect).build();
    }

    static Out write(Expectation expected) {
        Out out = Out.map();
        Keys.putUnless(out, "policy", expected.policy(), "networked");
        expected.verdict().ifPresent(verdict -> out.word("verdict", verdict));
        expected.verdictIfGranted().ifPresent(verdict -> out.word("verdict-if-granted", verdict));
        expected.complete().ifPresent(complete -> out.yesNo("complete", complete));
        put(out, "leads", expected.leads());
        put(out, "supporting", expected.supporting());
        put(out, "not-leading", expected.notLeading());
        if (!expected.statuses().isEmpty()) {
            Out statuses = Out.map();
            new TreeMap<>(expected.statuses()).forEach((function, status) -> statuses.word(Words.of(function), status));
            out.put("statuses", statuses);
        }
        return out.words("duties", expected.duties())
                .words("warnings", expected.warnings())
                .words("no-warnings", expected.noWarnings())
                .texts("rules", expected.rules())
                .texts("not-rules", expected.notRules());
    }

    private static void put(Out out, String key, ImmutableMap<GovernanceFunction, ImmutableSortedSet<String>> sets) {
        if (!sets.isEmpty()) {
            Out map = Out.map();
            new TreeMap<>(sets).forEach((function, ids) -> Keys.list(map, Words.of(function), ids));
            out.put(key, map);
        }
    }
}
