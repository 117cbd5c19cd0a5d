package dev.comity.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comity.policy.EarlyWarning.Card;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The thresholds against the words of the Protocol, for unions of any size. */
class EarlyWarningProperties {
    @Property
    void yellowIsTheLeastThatIsAThirdOrAQuarter(@ForAll @IntRange(min = 1, max = 60) int states) {
        EarlyWarning draft = EarlyWarning.of(states);
        int yellow = draft.yellowThreshold();
        assertThat(3 * yellow).isGreaterThanOrEqualTo(draft.votes());
        assertThat(3 * (yellow - 1)).isLessThan(draft.votes());
        int criminal = draft.underArticle76().yellowThreshold();
        assertThat(4 * criminal).isGreaterThanOrEqualTo(draft.votes());
        assertThat(4 * (criminal - 1)).isLessThan(draft.votes());
    }

    @Property
    void orangeIsTheLeastThatIsMoreThanHalf(@ForAll @IntRange(min = 1, max = 60) int states) {
        EarlyWarning draft = EarlyWarning.of(states);
        int orange = draft.orangeThreshold();
        assertThat(2 * orange).isGreaterThan(draft.votes());
        assertThat(2 * (orange - 1)).isLessThanOrEqualTo(draft.votes());
    }

    @Property
    void moreVotesNeverShowALesserCard(
            @ForAll @IntRange(min = 1, max = 60) int states, @ForAll @IntRange(min = 1, max = 120) int votes) {
        EarlyWarning draft = EarlyWarning.of(states);
        int some = Math.min(votes, draft.votes());
        Card more = draft.assess(some).card();
        Card fewer = draft.assess(some - 1).card();
        assertThat(more).isGreaterThanOrEqualTo(fewer);
    }
}
