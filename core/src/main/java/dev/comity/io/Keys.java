package dev.comity.io;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.finding.FindingCode;
import dev.comity.model.DatePoint;
import dev.comity.model.DateRange;
import dev.comity.model.Domain;
import dev.comity.model.Fraction;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/** Reads and writes the values of single keys that several documents of the world share. */
final class Keys {
    private static final int LONGEST_NUMBER = 60;

    // Classes, not lambdas: the embedded world is read with them when a program starts.
    static final Function<String, String> TEXT = new Function<>() {
        @Override
        public String apply(String text) {
            return text;
        }
    };

    static final Function<String, DatePoint> POINT = new Function<>() {
        @Override
        public DatePoint apply(String text) {
            return DatePoint.parse(text);
        }
    };

    static final Function<String, DateRange> RANGE = new Function<>() {
        @Override
        public DateRange apply(String text) {
            return DateRange.parse(text);
        }
    };

    static final Function<String, Domain> DOMAIN = new Function<>() {
        @Override
        public Domain apply(String text) {
            return Domain.of(text);
        }
    };

    static final Function<String, Fraction> NUMBER = new Function<>() {
        @Override
        public Fraction apply(String text) {
            return number(text);
        }
    };

    static final Function<String, Fraction> SHARE = new Function<>() {
        @Override
        public Fraction apply(String text) {
            return share(text);
        }
    };

    static final Function<String, Fraction> POSITIVE = new Function<>() {
        @Override
        public Fraction apply(String text) {
            return positive(text);
        }
    };

    private Keys() {}

    /** Says so if a key is missing under which values may stand, even none. */
    static void needList(In in, String key) {
        if (!in.has(key)) {
            in.text(key);
        }
    }

    /** {@return whether the key has at least one value}; says so if it has none. */
    static boolean need(In in, String key) {
        if (!in.nodes(key).isEmpty()) {
            return true;
        }
        if (in.has(key)) {
            in.fail(
                    key,
                    FindingCode.WRONG_SHAPE,
                    "the list of " + Texts.shown(in.spoken(key)) + " is empty",
                    "name at least one, or leave the entry out");
        } else {
            in.text(key);
        }
        return false;
    }

    /** {@return a day; the first of the month or year stands for what is known to that only} */
    static Optional<LocalDate> day(In in, String key) {
        Optional<DatePoint> point = in.optionalPoint(key);
        return point.isPresent() ? Optional.of(point.get().date()) : Optional.empty();
    }

    static ImmutableSortedSet<String> ids(In in, String key) {
        return set(in.texts(key));
    }

    /** {@return ids, of which there is at least one} */
    static ImmutableSortedSet<String> needed(In in, String key) {
        need(in, key);
        return ids(in, key);
    }

    static ImmutableSortedSet<Domain> domains(In in, String key) {
        return set(in.values(key, "a domain", DOMAIN));
    }

    /** {@return a sorted set, made quickly where it is as small as usual} */
    static <T extends Comparable<T>> ImmutableSortedSet<T> set(ImmutableList<T> values) {
        return switch (values.size()) {
            case 0 -> ImmutableSortedSet.of();
            case 1 -> ImmutableSortedSet.of(values.get(0));
            default -> ImmutableSortedSet.copyOf(values);
        };
    }

    /** Puts texts, also if there are none. */
    static void list(Out out, String key, Iterable<String> texts) {
        ImmutableList.Builder<Node> nodes = ImmutableList.builder();
        for (String text : texts) {
            nodes.add(ScalarNode.of(text));
        }
        out.put(key, ListNode.copyOf(nodes.build()));
    }

    static void domains(Out out, String key, Iterable<Domain> domains) {
        ImmutableList.Builder<String> paths = ImmutableList.builder();
        for (Domain domain : domains) {
            paths.add(domain.path());
        }
        list(out, key, paths.build());
    }

    static Fraction share(In in, String key) {
        return in.value(key, "a share", SHARE, Fraction.ZERO);
    }

    static void put(Out out, String key, Fraction number) {
        out.put(key, ScalarNode.bare(text(number)));
    }

    /** {@return the text that reads as the number} */
    static String text(Fraction number) {
        String text = number.toString();
        boolean readable = text.length() < LONGEST_NUMBER || text.indexOf('/') >= 0;
        return readable ? text : number.numerator() + "/" + number.denominator();
    }

    /** Puts a text unless it is the usual one. */
    static void putUnless(Out out, String key, String text, String usual) {
        if (!text.equals(usual)) {
            out.put(key, text);
        }
    }

    private static Fraction number(String text) {
        if (text.length() > 2 * LONGEST_NUMBER) {
            throw new NumberFormatException(text);
        }
        return Fraction.parse(text);
    }

    private static Fraction positive(String text) {
        Fraction number = number(text);
        if (number.compareTo(Fraction.ZERO) < 0) {
            throw new IllegalArgumentException("`" + text + "` is below zero; write 0 or more");
        }
        return number;
    }

    private static Fraction share(String text) {
        Fraction share = number(text);
        if (share.compareTo(Fraction.ZERO) < 0 || share.compareTo(Fraction.ONE) > 0) {
            throw new IllegalArgumentException("`" + text + "` is not a share; write a number from 0 to 1");
        }
        return share;
    }
}
