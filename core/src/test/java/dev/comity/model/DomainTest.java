package dev.comity.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DomainTest {
    @Test
    void aDomainCoversWhatLiesBelowIt() {
        Domain digital = Domain.of("trade/digital");
        assertThat(Domain.TRADE.covers(digital)).isTrue();
        assertThat(digital.covers(Domain.TRADE)).isFalse();
        assertThat(Domain.TRADE.covers(Domain.of("trade-finance"))).isFalse();
        assertThat(Domain.of("trad").covers(Domain.TRADE)).isFalse();
    }

    @Test
    void theRootCoversEverythingAndOnlyTheRootCoversIt() {
        assertThat(Domain.ROOT.covers(Domain.HEALTH)).isTrue();
        assertThat(Domain.ROOT.covers(Domain.ROOT)).isTrue();
        assertThat(Domain.HEALTH.covers(Domain.ROOT)).isFalse();
    }

    @Test
    void depthCountsWords() {
        assertThat(Domain.ROOT.depth()).isZero();
        assertThat(Domain.TRADE.depth()).isEqualTo(1);
        assertThat(Domain.of("nuclear/safeguards/naval").depth()).isEqualTo(3);
        assertThat(Domain.of("nuclear/safeguards/naval").withAncestors())
                .containsExactly("nuclear", "nuclear/safeguards", "nuclear/safeguards/naval");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "trade/",
                "/trade",
                "trade//digital",
                "Trade",
                "trade digital",
                "-trade",
                "trade-",
                "a-/b",
                "a/-b",
                "a--b",
                "é",
                "*/a"
            })
    void whatIsNoPathIsRefused(String path) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Domain.of(path))
                .withMessage("`" + path + "` is not a domain; write lower-case words separated by `/`, for example"
                        + " `trade/digital`");
    }
}
