package dev.comity.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.comity.testing.DateArbitraries;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TimelineProperties {
    @Provide
    Arbitrary<Validity> validities() {
        return DateArbitraries.validities();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return DateArbitraries.days();
    }

    @Provide
    Arbitrary<List<Validity>> lines() {
        return DateArbitraries.validities().list().ofMaxSize(5);
    }

    private static Timeline<Integer> timeline(List<Validity> validities) {
        ImmutableList.Builder<Dated<Integer>> entries = ImmutableList.builder();
        for (int i = 0; i < validities.size(); i++) {
            entries.add(new Dated<>(i, validities.get(i), Provenance.none()));
        }
        return Timeline.of(entries.build());
    }

    @Property
    void theValueOfADayIsTheOneThatBeganLast(@ForAll("lines") List<Validity> line, @ForAll("days") LocalDate day) {
        Timeline<Integer> timeline = timeline(line);
        ImmutableList<Integer> holding = timeline.allAt(day);
        List<LocalDate> starts =
                holding.stream().map(value -> start(line.get(value))).sorted().toList();
        int count = starts.size();
        boolean one = count == 1 || count > 1 && starts.get(count - 1).isAfter(starts.get(count - 2));
        assertThat(timeline.at(day).isPresent()).isEqualTo(one);
        timeline.at(day).ifPresent(value -> {
            assertThat(holding).contains(value);
            assertThat(start(line.get(value))).isEqualTo(starts.get(count - 1));
        });
    }

    private static LocalDate start(Validity validity) {
        return validity.range().start().map(DatePoint::date).orElse(LocalDate.MIN);
    }

    @Property
    void whatIsKnownLaterWasNotKnownBefore(
            @ForAll("validities") Validity validity, @ForAll("days") LocalDate one, @ForAll("days") LocalDate other) {
        LocalDate early = one.isBefore(other) ? one : other;
        LocalDate late = one.isBefore(other) ? other : one;
        Optional<Validity> known = validity.knownAt(early);
        if (known.isPresent()) {
            assertThat(validity.knownAt(late)).isPresent();
            // What was known early is known to be so of what is known late.
            assertThat(validity.knownAt(late).get().knownAt(early)).isEqualTo(known);
        }
    }

    @Property
    void knowledgeNeverMovesABeginningNorMakesAnEnd(
            @ForAll("validities") Validity validity, @ForAll("days") LocalDate day) {
        validity.knownAt(day).ifPresent(known -> {
            assertThat(known.range().start()).isEqualTo(validity.range().start());
            assertThat(known.range().end().isEmpty()
                            || known.range().end().equals(validity.range().end()))
                    .isTrue();
        });
    }

    @Property
    void lookingTwiceShowsNoMore(@ForAll("validities") Validity validity, @ForAll("days") LocalDate day) {
        Optional<Validity> once = validity.knownAt(day);
        assertThat(once.flatMap(known -> known.knownAt(day))).isEqualTo(once);
    }

    /** Without dates of knowledge, all that holds by a day is known by it, and only that. */
    @Property
    void whatHoldsOnADayIsKnownOnIt(@ForAll("validities") Validity validity, @ForAll("days") LocalDate day) {
        Assume.that(validity.known().isEmpty());
        assertThat(validity.knownAt(day).isPresent())
                .isEqualTo(!validity.range().startsAfter(day));
    }
}
