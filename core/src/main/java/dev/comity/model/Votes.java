package dev.comity.model;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.function.Function;

/**
 * The voters of a body and what is known of their positions. A voter without a stance may yet support.
 *
 * <pre>{@code
 * Votes votes = new Votes(ImmutableSortedSet.of("north", "east", "south"), ImmutableMap.of("east", Stance.OPPOSE));
 * votes.possible();             // 2
 * votes.possibleSupporters();   // [north, south]
 * votes.opposes("east");        // true
 * }</pre>
 *
 * @param voters who votes
 * @param stances what some of them say; actors who do not vote are ignored
 */
public record Votes(ImmutableSortedSet<String> voters, ImmutableMap<String, Stance> stances) {
    /** {@return how many voters there are} */
    public int size() {
        return voters.size();
    }

    /**
     * {@return how many voters take the stance}
     *
     * @param stance the stance
     */
    public int count(Stance stance) {
        int count = 0;
        for (String voter : voters) {
            if (stances.get(voter) == stance) {
                count++;
            }
        }
        return count;
    }

    /** {@return how many voters support or may yet do so} */
    public int possible() {
        return voters.size() - count(Stance.OPPOSE) - count(Stance.ABSTAIN);
    }

    /** {@return the voters that support or may yet do so} */
    public ImmutableSortedSet<String> possibleSupporters() {
        ImmutableSortedSet.Builder<String> possible = ImmutableSortedSet.naturalOrder();
        for (String voter : voters) {
            Stance stance = stances.get(voter);
            if (stance == null || stance == Stance.SUPPORT) {
                possible.add(voter);
            }
        }
        return possible.build();
    }

    /**
     * {@return the voters that take a stance}
     *
     * @param stance the stance
     */
    public ImmutableSortedSet<String> with(Stance stance) {
        ImmutableSortedSet.Builder<String> found = ImmutableSortedSet.naturalOrder();
        for (String voter : voters) {
            if (stances.get(voter) == stance) {
                found.add(voter);
            }
        }
        return found.build();
    }

    /**
     * {@return whether a voter opposes}
     *
     * @param actor the id of an actor; one that does not vote opposes nothing
     */
    public boolean opposes(String actor) {
        return voters.contains(actor) && stances.get(actor) == Stance.OPPOSE;
    }

    /**
     * {@return these votes, where the opposition of some counts as abstention}
     *
     * @param actors the ids of actors; those that do not oppose stay as they are
     */
    public Votes abstaining(Iterable<String> actors) {
        ImmutableMap.Builder<String, Stance> changed = ImmutableMap.builder();
        changed.putAll(stances);
        for (String actor : actors) {
            if (stances.get(actor) == Stance.OPPOSE) {
                changed.put(actor, Stance.ABSTAIN);
            }
        }
        return new Votes(voters, changed.buildKeepingLast());
    }

    Fraction weight(Iterable<String> actors, Function<String, Fraction> weights) {
        Fraction sum = Fraction.ZERO;
        for (String actor : actors) {
            sum = sum.plus(weights.apply(actor));
        }
        return sum;
    }
}
