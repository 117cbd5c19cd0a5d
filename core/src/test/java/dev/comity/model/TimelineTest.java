package dev.comity.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private static final LocalDate DAY = LocalDate.of(2020, 1, 1);

    private static Dated<String> entry(String range, String value) {
        return new Dated<>(value, Validity.parse(range), Provenance.none());
    }

    @Test
    void ofSeveralEntriesTheOneThatBeganLastCounts() {
        Timeline<String> line = Timeline.of(ImmutableList.of(
                entry("2018/..", "second"),
                entry("../..", "always"),
                entry("2015/..", "first"),
                entry("2021/..", "later")));
        assertThat(line.at(DAY)).contains("second");
        assertThat(line.allAt(DAY)).containsExactly("second", "always", "first");
        assertThat(line.at(LocalDate.of(2000, 1, 1))).contains("always");
    }

    @Test
    void ofDifferentEntriesThatBeganOnOneDayNoneCounts() {
        assertThat(Timeline.of(ImmutableList.of(entry("2018/..", "one"), entry("2018/..", "two")))
                        .at(DAY))
                .isEmpty();
        assertThat(Timeline.of(ImmutableList.of(
                                entry("2017/..", "one"), entry("2017/..", "two"), entry("2018/..", "three")))
                        .at(DAY))
                .contains("three");
        assertThat(Timeline.of(ImmutableList.of(entry("2018/..", "one"), entry("2018/2040", "one")))
                        .at(DAY))
                .contains("one");
    }

    @Test
    void nothingHoldsWhereNoEntryDoes() {
        assertThat(Timeline.of(ImmutableList.of(entry("../2020", "past"))).at(DAY))
                .isEmpty();
        assertThat(Timeline.<String>of(ImmutableList.of()).allAt(DAY)).isEmpty();
    }

    @Test
    void aBeginningIsKnownWhenItBeginsUnlessSaid() {
        assertThat(Validity.parse("2020/..").knownAt(DAY.minusDays(1))).isEmpty();
        assertThat(Validity.parse("2020/..").knownAt(DAY)).contains(Validity.parse("2020/.."));
        Validity announced = new Validity(DateRange.parse("2020/.."), Optional.of(DAY.minusYears(1)), Optional.empty());
        assertThat(announced.knownAt(DAY.minusDays(1))).contains(announced);
    }

    @Test
    void anEndThatIsNotYetKnownIsLeftOut() {
        Validity announced = new Validity(DateRange.parse("2010/2022"), Optional.empty(), Optional.of(DAY));
        assertThat(announced.knownAt(DAY.minusDays(1))).contains(Validity.parse("2010/.."));
        assertThat(announced.knownAt(DAY)).contains(announced);
        Validity silent = Validity.parse("2010/2022");
        assertThat(silent.knownAt(LocalDate.of(2021, 12, 31))).contains(Validity.parse("2010/.."));
        assertThat(silent.knownAt(LocalDate.of(2022, 1, 1))).contains(silent);
    }

    @Test
    void aNoticeIsTheDayOnWhichTheEndBecameKnown() {
        Validity ended = Validity.always().endingOn(LocalDate.of(2021, 1, 1), DAY);
        assertThat(ended.endKnown()).contains(DAY);
        assertThat(ended.range()).isEqualTo(DateRange.parse("../2021-01-01"));
    }
}
