package dev.comity.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateRangeTest {
    @ParameterizedTest
    @ValueSource(strings = {"1967", "1967-08", "1967-08-08", "0001-01-01", "9999-12-31"})
    void datesPrintAsTheyWereWritten(String text) {
        assertThat(DatePoint.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "67", "1967-8", "1967-13", "1967-02-30", "1967/08/08", "+967", "19670808", "1967-08-8x"})
    void whatIsNoDateIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DatePoint.parse(text))
                .withMessage("`" + text + "` is not a date; write `1967-08-08`, `1967-08` or `1967`");
    }

    @Test
    void aDateKnownToTheYearStandsAtItsFirstDay() {
        assertThat(DatePoint.parse("1967").date()).isEqualTo(LocalDate.of(1967, 1, 1));
        assertThat(DatePoint.parse("1967").lastDay()).isEqualTo(LocalDate.of(1967, 12, 31));
        assertThat(DatePoint.parse("2024-02").lastDay()).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(DatePoint.parse("2024-02-03").lastDay()).isEqualTo(LocalDate.of(2024, 2, 3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DatePoint(LocalDate.of(1967, 8, 8), Precision.YEAR))
                .withMessage("`1967-08-08` does not begin its year");
    }

    @Test
    void theMorePreciseOfTwoDatesComesFirst() {
        assertThat(DatePoint.parse("1967-01-01")).isLessThan(DatePoint.parse("1967-01"));
        assertThat(DatePoint.parse("1967-01")).isLessThan(DatePoint.parse("1967"));
        assertThat(DatePoint.parse("1967")).isLessThan(DatePoint.parse("1967-02"));
    }

    @Test
    void theStartIsInclusiveAndTheEndExclusive() {
        DateRange range = DateRange.parse("2012-03-04/2018-04-20");
        assertThat(range.contains(LocalDate.of(2012, 3, 3))).isFalse();
        assertThat(range.contains(LocalDate.of(2012, 3, 4))).isTrue();
        assertThat(range.contains(LocalDate.of(2018, 4, 19))).isTrue();
        assertThat(range.contains(LocalDate.of(2018, 4, 20))).isFalse();
    }

    @Test
    void emptyRangesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DateRange.parse("2012/2012-01-01"))
                .withMessage("`2012/2012-01-01` is empty; the end is exclusive and must be after the start");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DateRange.from(LocalDate.of(2012, 1, 1)).endingOn(LocalDate.of(2012, 1, 1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DateRange.parse("2012"))
                .withMessage("`2012` is not a range of dates; write `FROM/TO`, for example `1967-08-08/..`");
    }

    @Test
    void adjoiningRangesDoNotMeet() {
        assertThat(DateRange.parse("../2012").meets(DateRange.parse("2012/.."))).isFalse();
        assertThat(DateRange.parse("../2012-01-02").meets(DateRange.parse("2012/..")))
                .isTrue();
        assertThat(DateRange.always().encloses(DateRange.always())).isTrue();
        assertThat(DateRange.parse("2012/..").encloses(DateRange.always())).isFalse();
    }
}
