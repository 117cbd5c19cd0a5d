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

    Truth test(UnitInquiry inquiry);

    /** What is given. */
    record Fixed(Truth truth) implements Folded {
        @Override
        public Truth test(UnitInquiry inquiry) {
            return truth;
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
        public Truth test(UnitInquiry inquiry) {
            int reading = inquiry.ask(fact);
            return reading == Inquiry.FOLLOWING
                    ? following == null ? truths[0] : following.test(inquiry)
                    : truths[reading];
        }
    }

    /** A test of a fact that follows from others. */
    record Derived(Condition test, Function<UnitInquiry, Reading> reading, Scene scene) implements Folded {
        @Override
        public Truth test(UnitInquiry inquiry) {
            return Folded.test(test, reading.apply(inquiry), scene);
        }
    }

    /** All of them. */
    record AllOf(List<Folded> parts) implements Folded {
        @Override
        public Truth test(UnitInquiry inquiry) {
            Truth truth = Truth.TRUE;
            for (int i = 0; i < parts.size() && truth != Truth.FALSE; i++) {
                truth = truth.and(parts.get(i).test(inquiry));
            }
            return truth;
        }
    }

    /** Any of them. */
    record AnyOf(List<Folded> parts) implements Folded {
        @Override
        public Truth test(UnitInquiry inquiry) {
            Truth truth = Truth.FALSE;
            for (int i = 0; i < parts.size() && truth != Truth.TRUE; i++) {
                truth = truth.or(parts.get(i).test(inquiry));
            }
            return truth;
        }
    }

    /** Not so. */
    record Not(Folded part) implements Folded {
        @Override
        public Truth test(UnitInquiry inquiry) {
            return part.test(inquiry).not();
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
