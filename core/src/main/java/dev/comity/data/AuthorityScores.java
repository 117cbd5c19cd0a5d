package dev.comity.data;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.comity.model.Architecture;
import dev.comity.model.Authority;
import dev.comity.model.DatePoint;
import dev.comity.model.DateRange;
import dev.comity.model.Dated;
import dev.comity.model.Degree;
import dev.comity.model.Fraction;
import dev.comity.model.Institution;
import dev.comity.model.Precision;
import dev.comity.model.Provenance;
import dev.comity.model.Scope;
import dev.comity.model.Validity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How much authority organisations have by year. Immutable, safe for any thread.
 *
 * <pre>{@code
 * AuthorityScores scores = Mia.load(Path.of("mia.csv")).value();
 * scores.score("LAKES", 2003);   // Optional[Score[delegation=0.5, pooling=0.6]]
 * scores.architecture().institution("LAKES").authorities().get(0).value();
 * // Authority[delegation=LOW, pooling=LOW]
 * }</pre>
 *
 * @param byBody the scores of each organisation by year
 */
public record AuthorityScores(ImmutableSortedMap<String, ImmutableSortedMap<Integer, Score>> byBody) {
    private static final String SOURCE = "Measuring International Authority (Hooghe et al. 2017)";

    /**
     * The authority of an organisation in a year.
     *
     * @param delegation authority of bodies that are independent of the members, from 0 to 1
     * @param pooling departure from unanimity among the members, from 0 to 1
     */
    public record Score(Fraction delegation, Fraction pooling) {}

    /**
     * {@return the score of an organisation in a year; empty if there is none}
     *
     * @param body the id of the organisation
     * @param year the year
     */
    public Optional<Score> score(String body, int year) {
        return Optional.ofNullable(
                byBody.getOrDefault(body, ImmutableSortedMap.of()).get(year));
    }

    /**
     * {@return the organisations with their authority as degrees} A score is low, medium or high as it lies in the lower, middle
     * or upper third of the scores of all organisations and years; that cut is ours, and moves with the file.
     */
    public Architecture architecture() {
        Cut delegation = Cut.of(all().map(Score::delegation));
        Cut pooling = Cut.of(all().map(Score::pooling));
        Architecture.Builder world = Architecture.builder().name("Measuring International Authority");
        byBody.forEach((id, years) -> world.add(Institution.builder()
                .id(id)
                .scope(Scope.CROSS_REGIONAL)
                .existence(Validity.of(new DateRange(Optional.of(beginning(years.firstKey())), Optional.empty())))
                .sources(ImmutableList.of(SOURCE))
                .authorities(dated(years, delegation, pooling))
                .build()));
        return world.build();
    }

    private Stream<Score> all() {
        return byBody.values().stream().flatMap(years -> years.values().stream());
    }

    /** One entry for each run of years with the same degrees; the last run stays open. */
    private static ImmutableList<Dated<Authority>> dated(
            ImmutableSortedMap<Integer, Score> years, Cut delegation, Cut pooling) {
        ImmutableList.Builder<Dated<Authority>> dated = ImmutableList.builder();
        int from = years.firstKey();
        Authority last = null;
        for (Map.Entry<Integer, Score> year : years.entrySet()) {
            Authority now = new Authority(
                    delegation.degree(year.getValue().delegation()),
                    pooling.degree(year.getValue().pooling()));
            if (last != null && !last.equals(now)) {
                dated.add(entry(last, from, Optional.of(beginning(year.getKey()))));
                from = year.getKey();
            }
            last = now;
        }
        return last == null
                ? ImmutableList.of()
                : dated.add(entry(last, from, Optional.empty())).build();
    }

    private static Dated<Authority> entry(Authority authority, int from, Optional<DatePoint> to) {
        DateRange range = new DateRange(Optional.of(beginning(from)), to);
        return new Dated<>(authority, Validity.of(range), Provenance.of(SOURCE));
    }

    private static DatePoint beginning(int year) {
        return new DatePoint(LocalDate.of(year, 1, 1), Precision.YEAR);
    }

    /** The highest scores that are low, and medium. */
    private record Cut(Fraction low, Fraction medium) {
        static Cut of(Stream<Fraction> scores) {
            List<Fraction> sorted = scores.sorted().toList();
            int all = sorted.size();
            return new Cut(sorted.get((all + 2) / 3 - 1), sorted.get((2 * all + 2) / 3 - 1));
        }

        Degree degree(Fraction score) {
            return low.atLeast(score) ? Degree.LOW : medium.atLeast(score) ? Degree.MEDIUM : Degree.HIGH;
        }
    }
}
