package dev.comity.bench;

import java.util.Locale;

/** A table in Markdown. */
final class Table {
    private final StringBuilder text = new StringBuilder();

    Table(String... heads) {
        row((Object[]) heads);
        text.append("|-".repeat(heads.length)).append("|\n");
    }

    Table row(Object... cells) {
        for (Object cell : cells) {
            text.append('|').append(cell);
        }
        text.append("|\n");
        return this;
    }

    /** {@return a number with about three digits, or a dash if it is negative} */
    static String number(double value) {
        if (value < 0) {
            return "–";
        }
        if (value >= 100) {
            double unit = Math.pow(10, Math.floor(Math.log10(value)) - 2);
            return String.format(Locale.ROOT, "%,.0f", Math.round(value / unit) * unit);
        }
        return String.format(Locale.ROOT, value >= 10 ? "%.1f" : value >= 0.01 || value == 0 ? "%.2f" : "%.4f", value);
    }

    @Override
    public String toString() {
        return text.append('\n').toString();
    }
}
