package dev.comity.examples.survey;

import dev.comity.model.Fraction;
import dev.comity.survey.Axis;
import dev.comity.survey.Measurement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Writes what is filled as a table that reads as text and as Markdown, and what nobody fills as lists. */
public final class VetoFillText {
    private static final String BETWEEN = " / ";
    /** Five regions and the world. */
    private static final int EVERYWHERE = 6;

    private VetoFillText() {}

    /** {@return per cent filled of what is lost, by domain and for all; then per cent lost of all} */
    public static String table(VetoFill result) {
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("filled, %"));
        VetoFill.YEARS.forEach(year -> head.add(String.valueOf(year)));
        rows.add(head);
        for (String domain : result.domains()) {
            rows.add(row(result, domain, fill -> fill.part(Axis.DOMAIN, domain)));
        }
        rows.add(row(result, "all of these", Measurement::value));
        rows.add(row(result, "lost, % of all work", fill -> fill.part(Axis.COMPONENT, "lost")));
        return aligned(rows);
    }

    private static List<String> row(VetoFill result, String name, Function<Measurement, Optional<Fraction>> share) {
        List<String> cells = new ArrayList<>(List.of(name));
        for (int year : VetoFill.YEARS) {
            cells.add(result.policyIds().stream()
                    .map(policy -> percent(share.apply(result.fill(year, policy))))
                    .collect(Collectors.joining(BETWEEN)));
        }
        return cells;
    }

    static String percent(Optional<Fraction> share) {
        return share.map(s -> String.valueOf(Math.round(100 * s.toDouble()))).orElse("–");
    }

    static String aligned(List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            line(text, rows, i);
            if (i == 0) {
                text.append(rows.get(0).stream().map(cell -> "|-").collect(Collectors.joining()))
                        .append("|\n");
            }
        }
        return text.toString();
    }

    private static void line(StringBuilder text, List<List<String>> rows, int i) {
        for (int column = 0; column < rows.get(i).size(); column++) {
            int at = column;
            int width =
                    rows.stream().mapToInt(row -> row.get(at).length()).max().orElse(0);
            String cell = rows.get(i).get(column);
            String space = " ".repeat(width - cell.length());
            text.append("| ").append(column == 0 ? cell + space : space + cell).append(' ');
        }
        text.append("|\n");
    }

    /** {@return what nobody fills in any region nor for the world: functions by domain, one domain a line} */
    public static String nobodyAnywhere(VetoFill result, int year) {
        return functions(result.nobody(year), places -> places.size() == EVERYWHERE).entrySet().stream()
                .map(domain -> domain.getKey() + ": " + String.join(", ", domain.getValue()) + "\n")
                .collect(Collectors.joining());
    }

    private static Map<String, List<String>> functions(Map<String, Set<String>> nobody, Predicate<Set<String>> wanted) {
        Map<String, List<String>> functions = new TreeMap<>();
        nobody.forEach((what, places) -> {
            int dot = what.indexOf('.');
            if (wanted.test(places)) {
                functions
                        .computeIfAbsent(what.substring(0, dot), any -> new ArrayList<>())
                        .add(what.substring(dot + 1));
            }
        });
        return functions;
    }

    /** {@return what nobody fills somewhere, with the places, one domain and function a line} */
    public static String nobody(VetoFill result, int year) {
        return result.nobody(year).entrySet().stream()
                .map(unit -> unit.getKey() + ": "
                        + (unit.getValue().size() == EVERYWHERE ? "anywhere" : String.join(", ", unit.getValue()))
                        + "\n")
                .collect(Collectors.joining());
    }
}
