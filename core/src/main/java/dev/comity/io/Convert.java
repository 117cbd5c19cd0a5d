package dev.comity.io;

import com.google.common.collect.ImmutableMap;
import dev.comity.finding.FindingCode;
import dev.comity.model.Words;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns single nodes into values; what can't be turned is a finding and gives nothing. */
final class Convert {
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_REASON = 240;

    private static final ClassValue<ImmutableMap<String, Enum<?>>> WORDS = new ClassValue<>() {
        @Override
        protected ImmutableMap<String, Enum<?>> computeValue(Class<?> type) {
            ImmutableMap.Builder<String, Enum<?>> words = ImmutableMap.builder();
            for (Object constant : type.getEnumConstants()) {
                words.put(Words.of((Enum<?>) constant), (Enum<?>) constant);
            }
            return words.buildOrThrow();
        }
    };

    private final FindingCollector findings;

    Convert(FindingCollector findings) {
        this.findings = findings;
    }

    Optional<String> text(Node node, String what) {
        if (node instanceof ScalarNode scalar && !scalar.isNull()) {
            return Optional.of(scalar.text());
        }
        wrongShape(node, what);
        return Optional.empty();
    }

    <T> Optional<T> value(Node node, String what, Function<String, T> reader) {
        Optional<String> text = text(node, what);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.apply(text.get()));
        } catch (NumberFormatException | DateTimeException e) {
            badValue(node, text.get(), what, "write one");
        } catch (IllegalArgumentException e) {
            refused(
                    node,
                    text.get(),
                    what,
                    e.getMessage() == null ? "" : Texts.oneLine(e.getMessage(), LONGEST_REASON));
        }
        return Optional.empty();
    }

    /** A reason that begins with the value itself is a whole message, with the remedy after its last semicolon. */
    private void refused(Node node, String text, String what, String reason) {
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            badValue(node, text, what, "write one");
        } else if (reason.startsWith("`")) {
            int split = reason.lastIndexOf("; ");
            String message = split < 0 ? reason : reason.substring(0, split);
            findings.add(FindingCode.BAD_VALUE, node.place(), message, split < 0 ? "" : reason.substring(split + 2));
        } else {
            badValue(node, text, what + ": " + reason, "correct it");
        }
    }

    <E extends Enum<E>> Optional<E> word(Node node, String key, Class<E> type) {
        Optional<String> text = text(node, "a word");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Enum<?> constant = WORDS.get(type).get(text.get());
        if (constant == null) {
            unknownWord(node, key, text.get(), WORDS.get(type).keySet());
            return Optional.empty();
        }
        return Optional.of(type.cast(constant));
    }

    /** {@return the constant whose name in kebab case is the text; null if there is none} */
    static <E extends Enum<E>> @Nullable E word(String text, Class<E> type) {
        return type.cast(WORDS.get(type).get(text));
    }

    private void unknownWord(Node node, String key, String word, Iterable<String> known) {
        findings.add(
                FindingCode.UNKNOWN_WORD,
                node.place(),
                Texts.shown(word) + " is not a word for " + Texts.shown(key),
                Suggest.remedy(word, known, "known are "));
    }

    Optional<LocalDate> date(Node node) {
        Optional<String> text = text(node, "a date");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            if (text.get().length() == 10) {
                return Optional.of(LocalDate.parse(text.get()));
            }
        } catch (DateTimeException e) {
            // Reported below, in our words.
        }
        badValue(node, text.get(), "a date", "write it as `2013-06-17`");
        return Optional.empty();
    }

    Optional<Boolean> yesNo(Node node) {
        Optional<String> text = text(node, "`yes` or `no`");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        switch (text.get()) {
            case "yes", "true":
                return Optional.of(true);
            case "no", "false":
                return Optional.of(false);
            default:
                badValue(node, text.get(), "`yes` or `no`", "write one of the two");
                return Optional.empty();
        }
    }

    Optional<Integer> integer(Node node, int min, int max) {
        Optional<String> text = text(node, "a whole number");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<BigDecimal> number = number(text.get());
        if (number.isEmpty() || number.get().scale() != 0) {
            badValue(node, text.get(), "a whole number", "write it as `12`");
            return Optional.empty();
        }
        BigDecimal value = number.get();
        if (value.compareTo(BigDecimal.valueOf(min)) < 0 || value.compareTo(BigDecimal.valueOf(max)) > 0) {
            outOfRange(node, text.get(), Integer.toString(min), max == Integer.MAX_VALUE ? "" : Integer.toString(max));
            return Optional.empty();
        }
        return Optional.of(value.intValue());
    }

    Optional<Double> decimal(Node node, double min, double max) {
        Optional<String> text = text(node, "a number");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<BigDecimal> number = number(text.get());
        if (number.isEmpty()) {
            badValue(node, text.get(), "a number", "write it as `0.5`");
            return Optional.empty();
        }
        double value = number.get().doubleValue();
        if (Double.isInfinite(value) || value < min || value > max) {
            outOfRange(node, text.get(), number(min), number(max));
            return Optional.empty();
        }
        return Optional.of(value);
    }

    /** {@return a number of plain decimal form, as in JSON} */
    private static Optional<BigDecimal> number(String text) {
        boolean fit = text.length() <= LONGEST_NUMBER && !text.startsWith("t") && !text.startsWith("f");
        if (!fit || !JsonPrinter.isBare(text)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return Optional.empty(); // an exponent beyond all bounds
        }
    }

    /** {@return the shortest plain form of a number} */
    static String number(double value) {
        if (Double.isInfinite(value)) {
            return value > 0 ? "infinity" : "-infinity";
        }
        BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
        return Math.abs(exact.scale()) > 20 ? exact.toString() : exact.toPlainString();
    }

    void wrongShape(Node node, String what) {
        wrongShape(
                node,
                what,
                what.startsWith("a mapping")
                        ? "write `key: value` pairs"
                        : what.startsWith("a list") ? "write `- ` before each item" : "write a single value");
    }

    void wrongShape(Node node, String what, String remedy) {
        String kind = node instanceof ScalarNode scalar && scalar.isNull() ? "nothing" : node.kind();
        findings.add(
                FindingCode.WRONG_SHAPE, node.place(), kind + " stands here, where " + what + " is needed", remedy);
    }

    private void badValue(Node node, String text, String what, String remedy) {
        findings.add(FindingCode.BAD_VALUE, node.place(), Texts.shown(text) + " is not " + what, remedy);
    }

    private void outOfRange(Node node, String text, String min, String max) {
        String range = max.isEmpty() ? min + " or more" : "from " + min + " to " + max;
        findings.add(
                FindingCode.OUT_OF_RANGE,
                node.place(),
                Texts.shown(text) + " is not " + range,
                "write a number in that range");
    }
}
