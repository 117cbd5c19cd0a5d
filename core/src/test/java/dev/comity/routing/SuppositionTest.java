package dev.comity.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comity.atlas.Atlas;
import dev.comity.atlas.ReferencePolicies;
import dev.comity.condition.Reading;
import dev.comity.model.Domain;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Issue;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What would be if a fact read otherwise, and what the router reads as things are. */
class SuppositionTest {
    private static final Router ROUTER = Router.of(Atlas.world(), ReferencePolicies.networked());
    private static final Issue HAZE = Issue.builder()
            .id("haze-2013")
            .date(LocalDate.of(2013, 6, 17))
            .domain(Domain.ENVIRONMENT)
            .functions(GovernanceFunction.MONITORING)
            .affects("IDN", "MYS", "SGP", "BRN")
            .build();

    private static Verdict suppose(Supposition... suppositions) {
        return ROUTER.route(HAZE, List.of(suppositions)).verdict();
    }

    @Test
    void aForumThatIsDeadLeadsNoMore() {
        assertThat(suppose()).isEqualTo(Verdict.REGIONAL);
        assertThat(suppose(Supposition.of("ASEAN", "forum.vitality", "dead"))).isNotEqualTo(Verdict.REGIONAL);
    }

    @Test
    void theAllocationReadsTheCapacityAndTheAggregationAsSupposed() {
        assertThat(ROUTER.route(HAZE, List.of(Supposition.of("ASEAN", "forum.capacity", "short")))
                        .leads(GovernanceFunction.MONITORING))
                .doesNotContain("ASEAN");
        assertThat(suppose(
                        Supposition.of("public-good.range", "global"),
                        Supposition.of("public-good.aggregation", "summation")))
                .isEqualTo(Verdict.MULTILATERAL);
    }

    @Test
    void ofTwoSuppositionsOfOneFactTheLaterCounts() {
        assertThat(suppose(
                        Supposition.of("ASEAN", "forum.vitality", "dead"),
                        Supposition.of("ASEAN", "forum.vitality", "alive")))
                .isEqualTo(Verdict.REGIONAL);
    }

    @Test
    void whatNobodyCouldSupposeIsRefused() {
        assertThatThrownBy(() -> Supposition.of("forum.vitality", "dead"))
                .hasMessage("`forum.vitality` is about a forum; say which");
        assertThatThrownBy(() -> Supposition.of("ASEAN", "issue.local", "yes"))
                .hasMessage("`issue.local` is not about a forum; leave the forum away");
        assertThatThrownBy(() -> suppose(Supposition.of("issue.locl", "yes")))
                .hasMessage("`issue.locl` is no fact; did you mean `issue.local`?");
        assertThatThrownBy(() -> suppose(Supposition.of("issue.local", "maybe")))
                .hasMessage("`maybe` is no value of `issue.local`; its values are `yes`, `no`");
        assertThatThrownBy(() -> suppose(Supposition.of("issue.african", "unknown")))
                .hasMessage("`issue.african` is never unknown");
        assertThatThrownBy(() -> suppose(Supposition.of("ASEAN", "forum.coverage", "much")))
                .hasMessage("`much` is no value of `forum.coverage`; give a number");
        assertThatThrownBy(() -> suppose(Supposition.of("NOBODY", "forum.vitality", "dead")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theRouterSaysWhatItRead() {
        assertThat(ROUTER.readings(HAZE))
                .anySatisfy(read -> {
                    assertThat(read).hasToString("monitoring (environment): ASEAN forum.vitality: alive");
                    assertThat(read.possible())
                            .containsExactly(
                                    Reading.of("alive"), Reading.of("zombie"), Reading.of("dead"), Reading.UNKNOWN);
                })
                .anySatisfy(
                        read -> assertThat(read).hasToString("monitoring (environment): public-good.range: unknown"));
    }

    @Test
    void anInquiryAsksForAsLittleAsItCan() {
        Inquiry inquiry = ROUTER.inquire(HAZE);
        int[] asked = new int[1];

        assertThat(inquiry.verdict(fact -> {
                    asked[0]++;
                    return Inquiry.FOLLOWING;
                }))
                .isEqualTo(inquiry.routing().verdict());
        assertThat(asked[0]).isPositive().isLessThan(inquiry.facts().size());
    }
}
