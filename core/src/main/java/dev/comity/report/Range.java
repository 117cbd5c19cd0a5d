package dev.comity.report;

import java.util.List;

/** From where to where the numbers of a chart go; zero is always within. */
record Range(double least, double most) {
    /** Of what has no range. */
    static final Range NONE = new Range(0, 0);

    static Range of(Chart chart) {
        double least = 0;
        double most = 0;
        int column = chart.data().column(chart.value());
        for (List<Cell> row : chart.data().rows()) {
            if (row.get(column) instanceof Cell.Number number) {
                least = Math.min(least, number.value().doubleValue());
                most = Math.max(most, number.value().doubleValue());
            }
        }
        return new Range(least, most);
    }

    /** {@return where a number lies, from 0 to 1} */
    double share(Cell.Number number) {
        return most == least ? 0 : (number.value().doubleValue() - least) / (most - least);
    }
}
