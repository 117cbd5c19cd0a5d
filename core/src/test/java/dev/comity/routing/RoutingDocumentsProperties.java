package dev.comity.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comity.io.Documents;
import dev.comity.io.Read;
import dev.comity.testing.IssueArbitraries;
import dev.comity.testing.Question;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What was decided can be kept: it reads back as an equal routing, and writing that again gives the same text. */
class RoutingDocumentsProperties {
    @Property(tries = 500)
    void routingsComeBack(@ForAll("questions") Question question) {
        for (IssueRouter run : Trial.runs(question)) {
            Routing routing = run.routing("verdict after the exits: NONE");
            String yaml = Documents.write(routing);
            Routing read = Documents.routing("routing.yaml", yaml).get();
            assertThat(read).as(yaml).isEqualTo(routing);
            assertThat(read).hasToString(routing.toString());
            assertThat(Documents.write(read)).isEqualTo(yaml);

            String json = Documents.writeJson(routing);
            assertThat(json).doesNotContain("\n");
            assertThat(Documents.routing("routing.json", json).get()).isEqualTo(routing);
        }
    }

    @Example
    void flawsAreFound() {
        Read<Routing> read = Documents.routing("r.yaml", """
                format: comity-routing/1
                issue: x
                date: 2020-01-01
                policy: networked
                policy-digest: abc
                verdict: regionl
                complete: yes
                allocations:
                  - {function: monitoring, domain: health, status: gap, reasons: [none]}
                  - {function: monitoring, domain: health, status: gap, lead: [WHO]}
                """);
        assertThat(read.findings().all())
                .extracting(Object::toString)
                .containsExactly(
                        "r.yaml:6:10 (verdict): error UNKNOWN_WORD: `regionl` is not a word for `verdict`; did you mean"
                                + " `regional`? known are `regional`, `cross-regional`, `multilateral`, `coalition`,"
                                + " `hybrid`, `none`",
                        "r.yaml:10:16 (allocations[1].function): error DUPLICATE_ID: there is already an allocation of"
                                + " `monitoring (health)`; remove one of the two",
                        "r.yaml:10:57 (allocations[1].lead): error UNKNOWN_KEY: the key `lead` is not known here; did you"
                                + " mean `leads`? known are `leads`, `domain`, `function`, `status`, `supporting`,"
                                + " `conditions`, `reasons`, `direct`, `uncovered`, `rules`");
    }

    @Provide
    Arbitrary<Question> questions() {
        return IssueArbitraries.questions();
    }
}
