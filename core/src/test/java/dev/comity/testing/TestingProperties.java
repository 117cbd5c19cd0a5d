package dev.comity.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comity.model.Architecture;
import dev.comity.model.Snapshot;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What the other tests rely on: random worlds and issues are free of errors, and not all alike. */
class TestingProperties {
    @Provide
    Arbitrary<Question> questions() {
        return IssueArbitraries.questions();
    }

    @Property(tries = 1000)
    void randomWorldsAndIssuesHaveNoErrors(@ForAll("questions") Question question) {
        assertThat(question.world().check().errors()).isEmpty();
        assertThat(question.issue().check(question.world()).errors()).isEmpty();
    }

    @Property(tries = 1000)
    void someoneIsAffectedOnTheDayOfTheIssue(@ForAll("questions") Question question) {
        Architecture world = question.world();
        Snapshot snapshot = world.on(question.issue().date().orElseThrow());
        assertThat(snapshot.resolve(question.issue().affects())).isNotEmpty();
        assertThat(snapshot.states()).hasSizeBetween(3, 9);
    }

    @org.junit.jupiter.api.Test
    void namedWorldsHaveNoFindings() {
        assertThat(Worlds.twoRegions().check()).isEmpty();
        assertThat(Worlds.withUnion().check()).isEmpty();
    }
}
