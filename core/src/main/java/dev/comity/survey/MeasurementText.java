package dev.comity.survey;

import dev.comity.model.Fraction;
import dev.comity.model.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Writes a measurement on at most one screen. */
final class MeasurementText {
    private static final int PLACES = 4;
    private static final int SHOWN = 8;

    private MeasurementText() {}

    static String of(Measurement m) {
        StringBuilder text = new StringBuilder(m.measure() + " of " + m.subject() + ": " + m.figure());
        text.append("\n  = ").append(m.measure().formula());
        text.append("\n  ")
                .append(m.measure().unit())
                .append(", ")
                .append(m.measure().range());
        text.append("; ").append(m.measure().source());
        List<String> inputs = new ArrayList<>();
        for (Map.Entry<String, String> input : m.inputs().entrySet()) {
            inputs.add(input.getKey() + " " + input.getValue());
        }
        text.append(inputs.isEmpty() ? "" : "\n  from " + String.join("; ", inputs));
        for (Axis axis : Axis.values()) {
            parts(text, axis, m);
        }
        return text.toString();
    }

    private static void parts(StringBuilder text, Axis axis, Measurement m) {
        List<Part> parts = m.parts().stream()
                .filter(part -> part.axis() == axis)
                .sorted(Comparator.comparing(Part::value).reversed().thenComparing(Part::key))
                .toList();
        if (parts.isEmpty()) {
            return;
        }
        List<String> shown = new ArrayList<>();
        parts.stream().limit(SHOWN).forEach(part -> shown.add(part.key() + " " + rounded(part.value())));
        if (parts.size() > SHOWN) {
            Part last = parts.get(parts.size() - 1);
            shown.add((parts.size() - SHOWN) + " more down to " + last.key() + " " + rounded(last.value()));
        }
        text.append("\n  by ").append(Words.of(axis)).append(": ").append(String.join(", ", shown));
    }

    static String rounded(Fraction value) {
        BigDecimal decimal = new BigDecimal(value.numerator())
                .divide(new BigDecimal(value.denominator()), PLACES, RoundingMode.HALF_EVEN);
        return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
    }
}
