package dev.comity.routing;

import dev.comity.condition.Condition;
import dev.comity.condition.Reading;
import dev.comity.condition.Situation;
import dev.comity.condition.Truth;
import dev.comity.model.Fraction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A condition in which everything that is given is worked out, so that it asks for open facts only, and no more than it must. */
sealed interface Folded {
    Folded TRUE = new Fixed(Truth.TRUE);

    /** {@return that it is certainly so} */
    int holds(UnitInquiry unit);

    /** {@return that it is certainly not so} */
    int fails(UnitInquiry unit);

    /** What is given. */
    record Fixed(Truth truth) implements Folded {
        @Override
        public int holds(UnitInquiry unit) {
            return Gates.fixed(truth == Truth.TRUE);
        }

        @Override
        public int fails(UnitInquiry unit) {
            return Gates.fixed(truth == Truth.FALSE);
        }
    }

    /**
     * A test of an open fact.
     *
     * @param fact the fact
     * @param truths by the number of the reading
     * @param following what counts while the fact is not supposed, if it follows from others
     */
    record Asking(
            OpenFacts.Open fact, Truth[] truths, @Nullable Derived following) implements Folded {
        @Override
        public int holds(UnitInquiry unit) {
            return is(unit, Truth.TRUE);
        }

        @Override
        public int fails(UnitInquiry unit) {
            return is(unit, Truth.FALSE);
        }

        private int is(UnitInquiry unit, Truth wanted) {
            int supposed = fact.when(unit.gates, i -> truths[i] == wanted);
            int follows = fact.following();
            if (follows == Gates.NEVER) {
                return supposed;
            }
            int then = following == null ? Gates.fixed(truths[0] == wanted) : following.is(unit, wanted);
            return unit.gates.any(supposed, unit.gates.all(follows, then));
        }
    }

    /** A test of a fact that follows from others. */
    record Derived(Condition test, Function<UnitInquiry, List<UnitInquiry.Choice>> readings, Scene scene)
            implements Folded {
        @Override
        public int holds(UnitInquiry unit) {
            return is(unit, Truth.TRUE);
        }

        @Override
        public int fails(UnitInquiry unit) {
            return is(unit, Truth.FALSE);
        }

        private int is(UnitInquiry unit, Truth wanted) {
            return unit.gates.any(readings.apply(unit).stream()
                    .filter(choice -> Folded.test(test, choice.reading(), scene) == wanted)
                    .mapToInt(UnitInquiry.Choice::gate)
                    .toArray());
        }
    }

    /** All of them. */
    record AllOf(List<Folded> parts) implements Folded {
        @Override
        public int holds(UnitInquiry unit) {
            return unit.gates.all(parts.stream().mapToInt(p -> p.holds(unit)).toArray());
        }

        @Override
        public int fails(UnitInquiry unit) {
            return unit.gates.any(parts.stream().mapToInt(p -> p.fails(unit)).toArray());
        }
    }

    /** Any of them. */
    record AnyOf(List<Folded> parts) implements Folded {
        @Override
        public int holds(UnitInquiry unit) {
            return unit.gates.any(parts.stream().mapToInt(p -> p.holds(unit)).toArray());
        }

        @Override
        public int fails(UnitInquiry unit) {
            return unit.gates.all(parts.stream().mapToInt(p -> p.fails(unit)).toArray());
        }
    }

    /** Not so. */
    record Not(Folded part) implements Folded {
        @Override
        public int holds(UnitInquiry unit) {
            return part.fails(unit);
        }

        @Override
        public int fails(UnitInquiry unit) {
            return part.holds(unit);
        }
    }

    /** {@return whether it is certain that it never holds} */
    default boolean neverHolds() {
        if (this instanceof Fixed fixed) {
            return fixed.truth() != Truth.TRUE;
        }
        return this instanceof AllOf all && all.parts().stream().anyMatch(Folded::neverHolds);
    }

    /** {@return whether it denies something} */
    static boolean denies(Condition condition) {
        return condition instanceof Condition.Not
                || condition instanceof Condition.AllOf all
                        && all.parts().stream().anyMatch(Folded::denies)
                || condition instanceof Condition.AnyOf any
                        && any.parts().stream().anyMatch(Folded::denies);
    }

    /** {@return the condition, in which each single test is replaced} */
    static Folded of(Condition condition, Function<Condition, Folded> tests) {
        if (condition instanceof Condition.AllOf all) {
            List<Folded> parts = parts(all.parts(), tests, Truth.TRUE, Truth.FALSE);
            return parts.size() == 1 ? parts.get(0) : parts.isEmpty() ? TRUE : new AllOf(parts);
        }
        if (condition instanceof Condition.AnyOf any) {
            List<Folded> parts = parts(any.parts(), tests, Truth.FALSE, Truth.TRUE);
            return parts.size() == 1 ? parts.get(0) : parts.isEmpty() ? new Fixed(Truth.FALSE) : new AnyOf(parts);
        }
        if (condition instanceof Condition.Not not) {
            Folded part = of(not.part(), tests);
            return part instanceof Fixed fixed ? new Fixed(fixed.truth().not()) : new Not(part);
        }
        return tests.apply(condition);
    }

    /** The neutral value is left away; the absorbing one is all that is left. */
    private static List<Folded> parts(
            List<Condition> conditions, Function<Condition, Folded> tests, Truth neutral, Truth absorbing) {
        List<Folded> parts = new ArrayList<>();
        for (Condition condition : conditions) {
            Folded part = of(condition, tests);
            if (part instanceof Fixed fixed && fixed.truth() == absorbing) {
                return List.of(part);
            }
            if (!(part instanceof Fixed fixed && fixed.truth() == neutral)) {
                parts.add(part);
            }
        }
        return parts;
    }

    /** {@return what a single test gives for a reading} */
    static Truth test(Condition test, Reading reading, Scene scene) {
        return test.test(new Situation() {
            @Override
            public Reading reading(String fact) {
                return reading;
            }

            @Override
            public Fraction parameter(String name) {
                return scene.parameter(name);
            }
        });
    }
}
