package dev.comity.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.model.Confidence;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Issue;
import dev.comity.model.Provenance;
import dev.comity.policy.DutyKind;
import dev.comity.policy.WarningKind;
import dev.comity.routing.Case;
import dev.comity.routing.Expectation;
import dev.comity.routing.Status;
import dev.comity.routing.Verdict;
import dev.comity.testing.IssueArbitraries;
import dev.comity.testing.Question;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is written reads back as an equal issue or case, and writing that again gives the same text. */
class IssueDocumentsProperties {
    @Property
    void issuesComeBack(@ForAll("issues") Issue issue) {
        String yaml = Documents.write(issue);
        Issue read = Documents.issue("issue.yaml", yaml).get();
        assertThat(read).as(yaml).isEqualTo(issue);
        assertThat(Documents.write(read)).isEqualTo(yaml);

        String json = Documents.writeJson(issue);
        assertThat(Documents.issue("issue.json", json).get()).isEqualTo(issue);
        assertThat(Documents.writeJson(Documents.issue("issue.json", json).get()))
                .isEqualTo(json);
    }

    @Property
    void casesComeBack(@ForAll("cases") Case known) {
        String yaml = Documents.write(known);
        Case read = Documents.cases("case.yaml", yaml).get().get(0);
        assertThat(read).as(yaml).isEqualTo(known);
        assertThat(Documents.write(read)).isEqualTo(yaml);

        String json = Documents.writeJson(known);
        assertThat(Documents.cases("cases.jsonl", json + "\n").get()).containsExactly(known);
    }

    @Provide
    Arbitrary<Issue> issues() {
        return Combinators.combine(IssueArbitraries.questions().map(Question::issue), Arbitraries.longs())
                .as((issue, seed) -> sourced(issue, new Random(seed)));
    }

    @Provide
    Arbitrary<Case> cases() {
        return Combinators.combine(issues(), Arbitraries.longs())
                .as((issue, seed) -> new Case(issue, expectation(issue, new Random(seed)), rows(new Random(seed))));
    }

    /** Says of some values where they come from. */
    private static Issue sourced(Issue issue, Random random) {
        ImmutableMap.Builder<String, Provenance> origins = ImmutableMap.builder();
        for (String key : new String[] {"date", "affects", "domain", "functions"}) {
            if (random.nextInt(4) == 0) {
                Confidence confidence = Confidence.values()[random.nextInt(Confidence.values().length)];
                origins.put(key, new Provenance("a source: 1", confidence, random.nextBoolean() ? "" : "a note"));
            }
        }
        return issue.toBuilder().provenance(origins.buildOrThrow()).build();
    }

    private static ImmutableSortedSet<Integer> rows(Random random) {
        return random.nextBoolean() ? ImmutableSortedSet.of() : ImmutableSortedSet.of(7, random.nextInt(116));
    }

    private static Expectation expectation(Issue issue, Random random) {
        GovernanceFunction function = issue.functions().first();
        Expectation.Builder expected = Expectation.builder();
        if (random.nextBoolean()) {
            expected.policy("regionalist")
                    .verdict(pick(Verdict.values(), random))
                    .leads(ImmutableMap.of(function, ImmutableSortedSet.of("A", "B: c")))
                    .notLeading(ImmutableMap.of(function, ImmutableSortedSet.of()));
        }
        if (random.nextBoolean()) {
            expected.complete(random.nextBoolean())
                    .verdictIfGranted(pick(Verdict.values(), random))
                    .supporting(ImmutableMap.of(function, ImmutableSortedSet.of("yes")))
                    .statuses(ImmutableMap.of(function, pick(Status.values(), random)));
        }
        if (random.nextBoolean()) {
            expected.duties(pick(DutyKind.values(), random))
                    .warnings(pick(WarningKind.values(), random))
                    .noWarnings(pick(WarningKind.values(), random))
                    .rules("R1")
                    .notRules("R2", "2");
        }
        return expected.build();
    }

    private static <T> T pick(T[] values, Random random) {
        return values[random.nextInt(values.length)];
    }
}
