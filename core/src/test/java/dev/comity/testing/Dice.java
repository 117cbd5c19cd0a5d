package dev.comity.testing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;

/**
 * Random choices for large values, made in plain code. What was thrown is kept on a {@link Tape}, and smaller tapes make
 * simpler values: so jqwik can shrink them. Throws of 0 stand for the simplest choice. A world takes a hundredth of the
 * time that jqwik's combinators take for it.
 */
final class Dice {
    private final Optional<Random> random;
    private final Tape replayed;
    private final List<Integer> thrown = new ArrayList<>();
    private final List<Dice> parts = new ArrayList<>();

    private Dice(Optional<Random> random, Tape replayed) {
        this.random = random;
        this.replayed = replayed;
    }

    /** {@return an arbitrary of what is made with dice} */
    static <T> Arbitrary<T> arbitrary(Function<Dice, T> maker) {
        return Arbitraries.fromGenerator(random -> {
            Dice dice = new Dice(Optional.of(random), Tape.EMPTY);
            T value = maker.apply(dice);
            return new Made<>(value, dice.tape(), maker);
        });
    }

    /** {@return a number from 0 to {@code bound - 1}} */
    int below(int bound) {
        int index = thrown.size();
        int next = random.isPresent()
                ? random.get().nextInt(bound)
                : index < replayed.throwsMade().size()
                        ? Math.min(replayed.throwsMade().get(index), bound - 1)
                        : 0;
        thrown.add(next);
        return next;
    }

    /** {@return a number between two, both inclusive} */
    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    /** {@return true with a probability in per cent; false is simpler} */
    boolean chance(int percent) {
        return below(100) >= 100 - percent;
    }

    /** {@return one of the values; the first is the simplest} */
    @SafeVarargs
    final <T> T pick(T... values) {
        return values[below(values.length)];
    }

    /** {@return one of the values; the first is the simplest} */
    <T> T pick(List<T> values) {
        return values.get(below(values.size()));
    }

    /** {@return a value with a probability in per cent; none is simpler} */
    <T> Optional<T> maybe(int percent, Supplier<T> maker) {
        return chance(percent) ? Optional.of(maker.get()) : Optional.empty();
    }

    /** {@return some of the values: at least and at most so many, as far as there are so many} */
    <T extends Comparable<T>> ImmutableSortedSet<T> some(List<T> values, int least, int most) {
        int count = between(Math.min(least, values.size()), Math.min(most, values.size()));
        List<T> left = new ArrayList<>(values);
        ImmutableSortedSet.Builder<T> chosen = ImmutableSortedSet.naturalOrder();
        for (int i = 0; i < count; i++) {
            chosen.add(left.remove(below(left.size())));
        }
        return chosen.build();
    }

    /** {@return a list of values, each made with dice of its own, so that they shrink apart or are left out} */
    <T> ImmutableList<T> list(int least, int most, Function<Dice, T> maker) {
        return part(list -> {
            int count = list.between(least, most);
            ImmutableList.Builder<T> made = ImmutableList.builder();
            for (int i = 0; i < count; i++) {
                made.add(list.part(maker));
            }
            return made.build();
        });
    }

    /** {@return a value made with dice of its own} */
    <T> T part(Function<Dice, T> maker) {
        int index = parts.size();
        Tape tape = index < replayed.parts().size() ? replayed.parts().get(index) : Tape.EMPTY;
        Dice own = new Dice(random, tape);
        parts.add(own);
        return maker.apply(own);
    }

    private Tape tape() {
        return new Tape(
                ImmutableList.copyOf(thrown), parts.stream().map(Dice::tape).collect(ImmutableList.toImmutableList()));
    }

    /** What was thrown, and what was thrown for each part. */
    private record Tape(ImmutableList<Integer> throwsMade, ImmutableList<Tape> parts) {
        static final Tape EMPTY = new Tape(ImmutableList.of(), ImmutableList.of());

        /** Simpler tapes, the much simpler first. */
        Stream<Tape> simpler() {
            if (equals(EMPTY)) {
                return Stream.empty();
            }
            Stream<Tape> byPart = Stream.iterate(0, i -> i < parts.size(), i -> i + 1)
                    .flatMap(i -> parts.get(i).simpler().map(part -> new Tape(throwsMade, with(parts, i, part))));
            Stream<Tape> byThrow =
                    Stream.iterate(0, i -> i < throwsMade.size(), i -> i + 1).flatMap(this::smallerAt);
            return Stream.of(Stream.of(EMPTY), shorter(), byPart, byThrow).flatMap(tapes -> tapes);
        }

        /** For the tape of a list, whose only throw is its length: the list without one of its values. */
        private Stream<Tape> shorter() {
            if (throwsMade.size() != 1 || throwsMade.get(0) == 0) {
                return Stream.empty();
            }
            ImmutableList<Integer> length = ImmutableList.of(throwsMade.get(0) - 1);
            return Stream.iterate(0, i -> i < parts.size(), i -> i + 1).map(i -> {
                List<Tape> left = new ArrayList<>(parts);
                left.remove((int) i);
                return new Tape(length, ImmutableList.copyOf(left));
            });
        }

        private Stream<Tape> smallerAt(int index) {
            int old = throwsMade.get(index);
            return Stream.of(0, old / 2, old - 1)
                    .filter(smaller -> 0 <= smaller && smaller < old)
                    .distinct()
                    .map(smaller -> new Tape(with(throwsMade, index, smaller), parts));
        }

        private static <T> ImmutableList<T> with(ImmutableList<T> all, int index, T value) {
            List<T> changed = new ArrayList<>(all);
            changed.set(index, value);
            return ImmutableList.copyOf(changed);
        }

        long weight() {
            long weight = 1;
            for (int thrown : throwsMade) {
                weight += 1 + thrown;
            }
            for (Tape part : parts) {
                weight += part.weight();
            }
            return weight;
        }
    }

    private record Made<T>(T value, Tape tape, Function<Dice, T> maker) implements Shrinkable<T> {
        @Override
        public Stream<Shrinkable<T>> shrink() {
            return tape.simpler()
                    .map(this::again)
                    .filter(made -> made.tape.weight() < tape.weight())
                    .map(made -> made);
        }

        private Made<T> again(Tape simpler) {
            Dice dice = new Dice(Optional.empty(), simpler);
            T again = maker.apply(dice);
            return new Made<>(again, dice.tape(), maker);
        }

        @Override
        public ShrinkingDistance distance() {
            return ShrinkingDistance.of(tape.weight());
        }
    }
}
