package dev.comity.proof;

import com.google.common.collect.ImmutableList;
import dev.comity.condition.Reading;
import dev.comity.model.Fraction;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One input of a decision table: a fact, or whether a fact of tags has one of them. Its values are those between which the
 * table tells. Equality is by content. Immutable, safe for any thread.
 *
 * <pre>{@code
 * DecisionTable table = DecisionTable.of(networked, LocalDate.of(2025, 6, 30), DecisionTable.Hits.FIRST);
 * DecisionInput first = table.inputs().get(0);
 * first.fact();    // forum.accepted
 * first.tests();   // ["valid", "disputed", "none", "unknown"]
 * }</pre>
 *
 * @param name letters, digits and underscores, so that every expression language can speak of it
 * @param fact the fact
 * @param tag the tag, if the fact has tags; the values are then {@code yes} and {@code no}
 * @param kind what kind of values it has
 * @param values the values: words; for a domain paths, each for what lies in it and in none below; for numbers each that
 *     the rules compare with, and one for each interval between, ascending
 */
public record DecisionInput(String name, String fact, Optional<String> tag, Kind kind, ImmutableList<Reading> values) {
    /** Kinds of values. */
    public enum Kind {
        /** One of some words, of which {@code unknown} may be one. */
        WORD,
        /** The deepest of some domains in which the issue lies. */
        DOMAIN,
        /** Yes or no. */
        FLAG,
        /** A number. */
        NUMBER
    }

    /** Expression languages have words of their own, {@code function} among them; none begins with {@code unit_}. */
    static DecisionInput of(Variable variable, Kind kind) {
        String id = variable.fact().contains(".") ? variable.fact() : "unit." + variable.fact();
        String label = id + variable.tag().map(tag -> "." + tag).orElse("");
        return new DecisionInput(
                label.replaceAll("[^A-Za-z0-9]", "_"), variable.fact(), variable.tag(), kind, variable.values());
    }

    /** {@return the id of the fact, with the tag after a colon} */
    public String label() {
        return fact + tag.map(word -> ": " + word).orElse("");
    }

    /**
     * {@return which of the values a situation has}
     *
     * @throws IllegalArgumentException if it has none of them
     */
    int index(PossibleSituation situation) {
        Reading reading = situation.reading(fact);
        int index = switch (kind) {
            case FLAG -> words(reading).contains(tag.orElseThrow()) ? Variable.YES : Variable.NO;
            case DOMAIN -> deepest(words(reading));
            case NUMBER -> reading instanceof Reading.Number number ? place(number.value()) : values.indexOf(reading);
            case WORD -> values.indexOf(reading);
        };
        if (index < 0) {
            throw new IllegalArgumentException("`" + reading + "` is no value of `" + fact + "`");
        }
        return index;
    }

    private static ImmutableList<String> words(Reading reading) {
        return reading instanceof Reading.Known known ? known.words().asList() : ImmutableList.of();
    }

    /** {@return the deepest of the domains among some with their ancestors; that for elsewhere if there is none} */
    private int deepest(List<String> lying) {
        int found = -1;
        for (int i = 0; i < values.size(); i++) {
            boolean lies = lying.contains(path(i));
            if (lies && (found < 0 || path(i).length() > path(found).length())) {
                found = i;
            }
        }
        return found >= 0 ? found : elsewhere();
    }

    private int elsewhere() {
        for (int i = 0; i < values.size(); i++) {
            if (path(i).equals(Dimensions.ELSEWHERE)) {
                return i;
            }
        }
        return -1;
    }

    private String path(int index) {
        String path = "";
        for (String word : words(values.get(index))) {
            path = word.length() > path.length() ? word : path;
        }
        return path;
    }

    private int place(Fraction number) {
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) instanceof Reading.Number value) {
                int order = number.compareTo(value.value());
                boolean below = order < 0 && !isPoint(i);
                boolean before = order < 0 && isPoint(i) && i > 0;
                if (order == 0 || below) {
                    return i;
                } else if (before) {
                    return i - 1;
                }
            }
        }
        return lastNumber();
    }

    private int lastNumber() {
        int last = values.size() - 1;
        return values.get(last) instanceof Reading.Number ? last : last - 1;
    }

    /** Numbers that are compared with and intervals take turns; a bound can only be of the first kind. */
    private boolean isPoint(int index) {
        boolean first = Dimensions.bounds(fact).contains(number(0));
        return first == (index % 2 == 0);
    }

    private Fraction number(int index) {
        return ((Reading.Number) values.get(index)).value();
    }

    /**
     * {@return what a decision engine is given for this input in a situation: a text, a number, yes or no as a truth value;
     * empty for a number that is not known}
     *
     * @param situation one issue, one function and one candidate
     * @throws IllegalArgumentException if the situation has none of the values
     */
    public Optional<Object> value(PossibleSituation situation) {
        int index = index(situation);
        if (kind == Kind.FLAG) {
            return Optional.of(index == Variable.YES);
        }
        if (kind == Kind.DOMAIN) {
            return Optional.of(path(index));
        }
        Reading reading = situation.reading(fact);
        if (kind == Kind.WORD) {
            return Optional.of(reading.toString());
        }
        return reading instanceof Reading.Number number ? Optional.of(decimal(number.value())) : Optional.empty();
    }

    private static BigDecimal decimal(Fraction number) {
        return new BigDecimal(number.numerator()).divide(new BigDecimal(number.denominator()), MathContext.DECIMAL128);
    }

    /** {@return each value as a test of FEEL, the expression language of DMN} */
    public ImmutableList<String> tests() {
        List<String> tests = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            tests.add(test(i));
        }
        return ImmutableList.copyOf(tests);
    }

    private String test(int index) {
        return switch (kind) {
            case FLAG -> index == Variable.YES ? "true" : "false";
            case DOMAIN -> '"' + path(index) + '"';
            case WORD -> '"' + values.get(index).toString() + '"';
            case NUMBER -> values.get(index) instanceof Reading.Number ? interval(index) : "null";
        };
    }

    private String interval(int index) {
        if (isPoint(index)) {
            return exact(number(index));
        }
        boolean first = index == 0;
        boolean last = index == lastNumber();
        if (first && last) {
            return "-";
        }
        return first
                ? "< " + exact(number(1))
                : last
                        ? "> " + exact(number(index - 1))
                        : "(" + exact(number(index - 1)) + ".." + exact(number(index + 1)) + ")";
    }

    private String exact(Fraction number) {
        BigInteger rest = number.denominator();
        for (int prime : new int[] {2, 5}) {
            BigInteger divisor = BigInteger.valueOf(prime);
            while (rest.mod(divisor).signum() == 0) {
                rest = rest.divide(divisor);
            }
        }
        if (!rest.equals(BigInteger.ONE)) {
            throw new IllegalArgumentException("`" + fact + "` is compared with " + number
                    + ", which no decimal number equals; decision tables hold decimal numbers only");
        }
        return decimal(number).toPlainString();
    }
}
