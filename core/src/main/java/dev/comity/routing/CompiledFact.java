package dev.comity.routing;

import dev.comity.condition.Condition;
import dev.comity.condition.Fact;
import dev.comity.condition.Parameters;
import dev.comity.condition.Reading;
import dev.comity.condition.Situation;
import dev.comity.condition.Truth;
import dev.comity.model.Aggregation;
import dev.comity.model.Coerciveness;
import dev.comity.model.Fraction;
import dev.comity.model.GoodRange;
import dev.comity.model.Spillover;
import dev.comity.model.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A fact with what each of its readings does to all rules at once: which rules it leaves possible, and which certain. A
 * rule is possible where no part of it is false, and fires where every part is true (Kleene), so that the sets of the
 * facts are intersected.
 */
final class CompiledFact {
    final Fact fact;
    final String id;
    final int number;
    final int words;
    /** Rules that test it. */
    final long[] tests;
    /** Rules that ask for the unknown of it. */
    final long[] listsUnknown;
    /** Rules that test it without asking for the unknown. */
    final long[] needsKnown;

    private final Parameters parameters;
    private final List<Part> parts = new ArrayList<>();
    private final Map<String, Value> byWord = new HashMap<>();
    /** The name after the first dot. */
    final String name;
    /** Readings for the constants of an enum of which it tells; empty if of none. */
    Value[] constants = new Value[0];

    Value unknown;
    Value yes;
    Value no;

    CompiledFact(Fact fact, int number, int words, Parameters parameters) {
        this.fact = fact;
        this.id = fact.id();
        this.name = fact.name();
        this.number = number;
        this.words = words;
        this.parameters = parameters;
        this.tests = new long[words];
        this.listsUnknown = new long[words];
        this.needsKnown = new long[words];
    }

    /** A part of a rule that speaks of this fact alone. */
    private record Part(int rule, Condition condition) {}

    void add(int rule, Condition condition) {
        parts.add(new Part(rule, condition));
    }

    /** Works out the readings that have words; to be called when all parts are added. */
    void complete() {
        unknown = work(Reading.UNKNOWN);
        for (String word : fact.values()) {
            byWord.put(word, work(Reading.of(word)));
        }
        yes = word("yes");
        no = word("no");
        switch (id) {
            case "issue.spillover" -> constants = ofConstants(Spillover.values());
            case "public-good.range" -> constants = ofConstants(GoodRange.values());
            case "public-good.aggregation" -> constants = ofConstants(Aggregation.values());
            case "issue.coerciveness" -> constants = ofConstants(Coerciveness.values());
            default -> {
                // Its words are no enum's.
            }
        }
    }

    Value word(String word) {
        Value known = byWord.get(word);
        return known == null ? work(Reading.of(word)) : known;
    }

    Value value(Reading reading) {
        if (reading instanceof Reading.Unknown) {
            return unknown;
        }
        if (reading instanceof Reading.Known known && known.words().size() == 1) {
            return word(known.words().first());
        }
        return work(reading);
    }

    Value value(boolean yes) {
        return yes ? this.yes : no;
    }

    private Value[] ofConstants(Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(constant -> word(Words.of(constant)))
                .toArray(Value[]::new);
    }

    private Value work(Reading reading) {
        Situation alone = new Situation() {
            @Override
            public Reading reading(String asked) {
                return reading;
            }

            @Override
            public Fraction parameter(String name) {
                return parameters.get(name);
            }
        };
        long[] holds = new long[words];
        long[] may = new long[words];
        Arrays.fill(holds, -1L);
        Arrays.fill(may, -1L);
        for (Part part : parts) {
            Truth truth = part.condition().test(alone);
            if (truth != Truth.TRUE) {
                BitSets.remove(holds, part.rule());
            }
            if (truth == Truth.FALSE) {
                BitSets.remove(may, part.rule());
            }
        }
        return new Value(reading, reading instanceof Reading.Unknown, holds, may);
    }

    /**
     * A reading.
     *
     * @param reading what is read
     * @param isUnknown whether nothing is known
     * @param holds the rules that it leaves certain
     * @param may the rules that it leaves possible
     */
    record Value(Reading reading, boolean isUnknown, long[] holds, long[] may) {}
}
