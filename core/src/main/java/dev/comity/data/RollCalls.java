package dev.comity.data;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.model.Circumstances;
import dev.comity.model.Fraction;
import dev.comity.model.Stance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Roll calls with the votes of each actor. Immutable, safe for any thread.
 *
 * <pre>{@code
 * RollCalls calls = UngaVotes.load(Path.of("unga_votes_by_number.csv")).value();
 * calls.agreement("FRA", "CHL", call -> true);                                      // Optional[0.25]
 * calls.heterogeneity(List.of("FRA", "CHL", "SUN"), call -> call.year() == 1961);   // Optional[2/3]
 * }</pre>
 */
public final class RollCalls {
    private static final Stance[] STANCES = Stance.values();

    private final ImmutableList<RollCall> calls;
    private final ImmutableSortedMap<Integer, Integer> positions;
    /** Of each actor, for each call in order: 0, or one more than the ordinal of a stance. */
    private final ImmutableSortedMap<String, byte[]> votes;

    /**
     * A vote that was taken.
     *
     * @param id its number in the data
     * @param session the session
     * @param date the day; empty if the data do not give it
     * @param resolution what was voted on, as the data call it; may be empty
     * @param title a line about it; may be empty
     * @param topics codes of topics, for example {@code hr}
     */
    public record RollCall(
            int id,
            int session,
            Optional<LocalDate> date,
            String resolution,
            String title,
            ImmutableSortedSet<String> topics) {
        /** {@return the year: of the day, else of the beginning of the session, the first of which was that of 1946} */
        public int year() {
            return date.map(LocalDate::getYear).orElse(1945 + session);
        }
    }

    private RollCalls(ImmutableList<RollCall> calls, ImmutableSortedMap<String, byte[]> votes) {
        this.calls = calls;
        this.votes = votes;
        ImmutableSortedMap.Builder<Integer, Integer> found = ImmutableSortedMap.naturalOrder();
        for (int i = 0; i < calls.size(); i++) {
            found.put(calls.get(i).id(), i);
        }
        this.positions = found.build();
    }

    /** {@return the roll calls, by number} */
    public ImmutableList<RollCall> calls() {
        return calls;
    }

    /** {@return those who voted at all, sorted} */
    public ImmutableSortedSet<String> actors() {
        return votes.keySet();
    }

    /**
     * {@return how an actor voted; empty if it did not, or there was no such roll call}
     *
     * @param call the id of the roll call
     * @param actor the id of the actor
     */
    public Optional<Stance> vote(int call, String actor) {
        Integer position = positions.get(call);
        byte[] own = votes.get(actor);
        return position == null || own == null || own[position] == 0
                ? Optional.empty()
                : Optional.of(STANCES[own[position] - 1]);
    }

    /**
     * {@return the votes of a roll call as positions for an issue, by actor; dated, if the roll call is}
     *
     * @param call the id of the roll call
     */
    public ImmutableList<Circumstances.Position> positions(int call) {
        Integer position = positions.get(call);
        if (position == null) {
            return ImmutableList.of();
        }
        ImmutableList.Builder<Circumstances.Position> all = ImmutableList.builder();
        Optional<LocalDate> date = calls.get(position).date();
        for (String actor : votes.keySet()) {
            vote(call, actor)
                    .ifPresent(stance -> all.add(
                            new Circumstances.Position(actor, stance, Optional.empty(), Optional.empty(), date)));
        }
        return all.build();
    }

    /**
     * {@return how much two actors agree, from 0 to 1} The index of agreement of Lijphart (1963): votes alike count one, an
     * abstention against a yes or a no counts one half, over all votes in which both took part. Empty if there are none.
     *
     * @param one the id of an actor
     * @param other the id of another
     * @param among which roll calls count
     */
    public Optional<Fraction> agreement(String one, String other, Predicate<RollCall> among) {
        return agreement(one, other, chosen(among));
    }

    /**
     * {@return how heterogeneous the preferences of some actors are, from 0 to 1} One less the mean {@linkplain
     * #agreement(String, String, Predicate) agreement} of their pairs; empty if no two of them voted together.
     *
     * @param actors the ids of actors
     * @param among which roll calls count
     */
    public Optional<Fraction> heterogeneity(Iterable<String> actors, Predicate<RollCall> among) {
        int[] chosen = chosen(among);
        List<String> all = ImmutableSortedSet.copyOf(actors).asList();
        Fraction sum = Fraction.ZERO;
        int pairs = 0;
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                Optional<Fraction> agreement = agreement(all.get(i), all.get(j), chosen);
                if (agreement.isPresent()) {
                    sum = sum.plus(agreement.get());
                    pairs++;
                }
            }
        }
        return pairs == 0 ? Optional.empty() : Optional.of(Fraction.ONE.minus(sum.over(Fraction.of(pairs, 1))));
    }

    private int[] chosen(Predicate<RollCall> among) {
        return java.util.stream.IntStream.range(0, calls.size())
                .filter(i -> among.test(calls.get(i)))
                .toArray();
    }

    private Optional<Fraction> agreement(String one, String other, int[] chosen) {
        byte[] ones = votes.get(one);
        byte[] others = votes.get(other);
        long together = 0;
        long halves = 0;
        for (int i : ones == null || others == null ? new int[0] : chosen) {
            if (ones[i] != 0 && others[i] != 0) {
                together++;
                halves += ones[i] == others[i] ? 2 : abstains(ones[i]) || abstains(others[i]) ? 1 : 0;
            }
        }
        return together == 0 ? Optional.empty() : Optional.of(Fraction.of(halves, 2 * together));
    }

    private static boolean abstains(byte vote) {
        return STANCES[vote - 1] == Stance.ABSTAIN;
    }

    /** {@return a line on what it holds} */
    @Override
    public String toString() {
        return calls.size() + " roll calls, " + votes.size() + " actors";
    }

    /** Gathers votes. */
    static final class Builder {
        private final Map<Integer, RollCall> calls = new TreeMap<>();
        private final Map<String, Map<Integer, Stance>> votes = new TreeMap<>();

        Optional<RollCall> call(int id) {
            return Optional.ofNullable(calls.get(id));
        }

        void add(RollCall call) {
            calls.put(call.id(), call);
        }

        /** {@return whether it is the actor's first vote in that roll call} */
        boolean add(int call, String actor, Stance stance) {
            return votes.computeIfAbsent(actor, any -> new TreeMap<>()).putIfAbsent(call, stance) == null;
        }

        RollCalls build() {
            List<RollCall> sorted = new ArrayList<>(calls.values());
            Map<Integer, Integer> positions = new TreeMap<>();
            sorted.forEach(call -> positions.put(call.id(), positions.size()));
            ImmutableSortedMap.Builder<String, byte[]> packed = ImmutableSortedMap.naturalOrder();
            votes.forEach((actor, stances) -> {
                byte[] own = new byte[sorted.size()];
                stances.forEach((call, stance) -> own[positions.get(call)] = (byte) (stance.ordinal() + 1));
                packed.put(actor, own);
            });
            return new RollCalls(ImmutableList.copyOf(sorted), packed.build());
        }
    }
}
