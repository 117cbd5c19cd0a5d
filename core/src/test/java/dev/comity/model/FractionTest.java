package dev.comity.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FractionTest {
    @ParameterizedTest
    @CsvSource({
        "0.8, 0.8",
        "4/5, 0.8",
        "1, 1",
        "1.0, 1",
        "2/3, 2/3",
        "-1/2, -0.5",
        "2/-4, -0.5",
        "1e3, 1000",
        "0/7, 0",
        "100, 100",
        "1e-12, 1/1000000000000",
        "0.0000000001, 0.0000000001"
    })
    void printsADecimalWhereItEndsWithinTenPlaces(String text, String printed) {
        assertThat(Fraction.parse(text)).hasToString(printed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1/x", "/2", "1/", "1 / 2", "1e999999999", "0x1"})
    void whatIsNoNumberIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fraction.parse(text))
                .withMessage("`" + text + "` is not a number; write `0.8`, `1` or `2/3`");
    }

    @Test
    void aZeroDenominatorIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fraction.parse("1/0"))
                .withMessage("a fraction has no zero denominator");
        assertThatIllegalArgumentException().isThrownBy(() -> Fraction.of(1, 0));
    }

    @Test
    void theRatioOfTwoDecimalsIsExact() {
        assertThat(Fraction.of(new BigDecimal("0.1"), new BigDecimal("0.3"))).isEqualTo(Fraction.of(1, 3));
        assertThat(Fraction.of(new BigDecimal("12E2"))).isEqualTo(Fraction.of(1200, 1));
        assertThat(Fraction.of(1, 3).toDouble()).isEqualTo(1.0 / 3);
    }

    @Test
    void aTenthThriceIsThreeTenths() {
        Fraction tenth = Fraction.parse("0.1");
        assertThat(tenth.plus(tenth).plus(tenth)).isEqualTo(Fraction.parse("0.3"));
    }
}
