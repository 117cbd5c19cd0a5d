package dev.comity.data;

import com.google.common.collect.ImmutableList;
import dev.comity.model.Architecture;
import dev.comity.model.Claim;
import dev.comity.model.Confidence;
import dev.comity.model.DatePoint;
import dev.comity.model.DateRange;
import dev.comity.model.Institution;
import dev.comity.model.Membership;
import dev.comity.model.MembershipStatus;
import dev.comity.model.Precision;
import dev.comity.model.Provenance;
import dev.comity.model.Scope;
import dev.comity.model.Validity;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes an architecture of entries by year. Of each actor in each organisation it keeps the years, as bits. */
final class IgoWorld implements CowIgo.Sink {
    private static final String SOURCE =
            "Correlates of War, Intergovernmental Organizations, version 3 (Pevehouse et al. 2020)";
    /** Before it, the data say of each organisation how exact the dates are. */
    private static final int EXACT_SINCE = 1965;

    private final Map<String, Body> bodies = new TreeMap<>();
    private final Map<String, BitSet> actorYears = new TreeMap<>();
    private int first = Integer.MAX_VALUE;
    private int last = Integer.MIN_VALUE;

    /** What is known of an organisation. */
    private static final class Body {
        CowIgo.About about = new CowIgo.About("", "", ImmutableList.of());
        final BitSet years = new BitSet();
        final Map<String, Map<CowIgo.Tie, BitSet>> ties = new TreeMap<>();
    }

    @Override
    public void body(String id, CowIgo.About about) {
        bodies.computeIfAbsent(id, any -> new Body()).about = about;
    }

    @Override
    public void entry(CowIgo.Entry entry) {
        first = Math.min(first, entry.year());
        last = Math.max(last, entry.year());
        if (entry.tie() == CowIgo.Tie.NOT_THERE) {
            return;
        }
        Body body = bodies.computeIfAbsent(entry.body(), any -> new Body());
        body.years.set(entry.year());
        // What is not known of a state does not say that it exists: of some bodies it is said of all that ever were.
        if (entry.actor().isEmpty() || entry.tie() == CowIgo.Tie.MISSING) {
            return;
        }
        actorYears.computeIfAbsent(entry.actor(), any -> new BitSet()).set(entry.year());
        if (entry.tie() != CowIgo.Tie.NONE) {
            body.ties
                    .computeIfAbsent(entry.actor(), any -> new EnumMap<>(CowIgo.Tie.class))
                    .computeIfAbsent(entry.tie(), any -> new BitSet())
                    .set(entry.year());
        }
    }

    Architecture build() {
        Architecture.Builder world = Architecture.builder().name("Correlates of War IGO data, version 3");
        actorYears.forEach((id, years) -> world.add(Actors.known().actor(id, life(years))));
        bodies.forEach((id, body) -> {
            if (!body.years.isEmpty()) {
                world.add(institution(id, body));
            }
        });
        if (last > 0) {
            world.latest(LocalDate.of(last, 12, 31));
        }
        return world.build();
    }

    private Institution institution(String id, Body body) {
        return Institution.builder()
                .id(id)
                .name(body.about.name().isEmpty() ? id : body.about.name())
                .scope(Scope.CROSS_REGIONAL)
                .existence(Validity.of(life(body.years)))
                .sources(ImmutableList.of(SOURCE))
                .memberships(memberships(body))
                .claims(claims(body))
                .build();
    }

    private static List<Claim> claims(Body body) {
        return body.about.fields().stream()
                .map(field -> new Claim("field", field, Provenance.of(SOURCE)))
                .toList();
    }

    private ImmutableList<Membership> memberships(Body body) {
        ImmutableList.Builder<Membership> memberships = ImmutableList.builder();
        body.ties.forEach((actor, byTie) -> {
            BitSet closer = new BitSet();
            byTie.forEach((tie, years) -> {
                years.andNot(closer);
                closer.or(years);
                runs(years)
                        .forEach(run -> memberships.add(Membership.builder()
                                .actor(actor)
                                .status(status(tie))
                                .validity(Validity.of(run))
                                .provenance(provenance(body, run))
                                .build()));
            });
        });
        return memberships.build();
    }

    private static MembershipStatus status(CowIgo.Tie tie) {
        return switch (tie) {
            case ASSOCIATE -> MembershipStatus.ASSOCIATE;
            case OBSERVER -> MembershipStatus.OBSERVER;
            default -> MembershipStatus.FULL;
        };
    }

    private static Provenance provenance(Body body, DateRange run) {
        boolean early = run.start().isPresent() && run.start().get().date().getYear() < EXACT_SINCE;
        if (!early || body.about.accuracy().isEmpty() || body.about.accuracy().equals("Completely accurate")) {
            return Provenance.of(SOURCE);
        }
        Confidence confidence =
                body.about.accuracy().startsWith("Completely accurate") ? Confidence.MEDIUM : Confidence.LOW;
        return new Provenance(
                SOURCE, confidence, "dates before 1965, as the data judge them: " + body.about.accuracy());
    }

    /** From the first to the last of these years; open at the end of the file, and where the file begins. */
    private DateRange life(BitSet years) {
        return range(years.nextSetBit(0), years.length() - 1);
    }

    private ImmutableList<DateRange> runs(BitSet years) {
        ImmutableList.Builder<DateRange> runs = ImmutableList.builder();
        int from = years.nextSetBit(0);
        while (from >= 0) {
            int after = years.nextClearBit(from);
            runs.add(range(from, after - 1));
            from = years.nextSetBit(after);
        }
        return runs.build();
    }

    private DateRange range(int from, int to) {
        Optional<DatePoint> end = to == last ? Optional.empty() : Optional.of(beginning(to + 1));
        return new DateRange(from == first ? Optional.empty() : Optional.of(beginning(from)), end);
    }

    private static DatePoint beginning(int year) {
        return new DatePoint(LocalDate.of(year, 1, 1), Precision.YEAR);
    }
}
