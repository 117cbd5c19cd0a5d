package dev.comity.examples.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Ratios that are published. */
class ContrastTest {
    @Test
    void blackOnWhiteIsTwentyOneAndTheGreyOfTheLimitIsKnown() {
        assertThat(Contrast.ratio("rgb(0, 0, 0)", "rgb(255, 255, 255)")).isEqualTo(21, within(1e-9));
        assertThat(Contrast.ratio("rgb(255, 255, 255)", "rgb(118, 118, 118)")).isEqualTo(4.54, within(0.005));
        assertThat(Contrast.ratio("rgb(119, 119, 119)", "rgb(255, 255, 255)")).isLessThan(Contrast.LEAST);
    }

    @Test
    void whatIsHalfTransparentLetsThroughWhatIsBehind() {
        Map<String, Object> seen = Map.of(
                "colour",
                "rgb(255, 255, 255)",
                "behind",
                List.of(List.of("rgb(0, 0, 0)", 0.5), List.of("rgb(255, 255, 255)", 1)));

        assertThat(Contrast.of(seen))
                .isEqualTo(Contrast.ratio("rgb(255, 255, 255)", "rgb(128, 128, 128)"), within(0.05));
    }
}
