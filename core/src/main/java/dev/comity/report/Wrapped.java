package dev.comity.report;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines. */
final class Wrapped {
    private Wrapped() {}

    /** {@return the text in lines of at most so many columns, broken at spaces where there are any; at least one line} */
    static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : Plain.line(text).strip().split(" +")) {
            if (line.length() > 0 && Plain.width(line.toString()) + 1 + Plain.width(word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
            while (Plain.width(line.toString()) > width) {
                int end = line.offsetByCodePoints(0, width);
                lines.add(line.substring(0, end));
                line.delete(0, end);
            }
        }
        if (line.length() > 0 || lines.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    /** {@return a text with its first line led in by something, the others indented as far} */
    static String hanging(String lead, String text, int width) {
        String indent = " ".repeat(Plain.width(lead));
        return lead + String.join("\n" + indent, lines(text, Math.max(1, width - indent.length())));
    }
}
