package dev.comity.examples;

import dev.comity.routing.Routing;
import java.io.PrintStream;
import java.util.List;
import java.util.function.Function;

/** Says how much of the essays' cases each policy handles, and where the policies part. */
final class Headline {
    private static final int WIDTH = 116;

    private final PrintStream out;

    Headline(PrintStream out) {
        this.out = out;
    }

    void print(List<CaseRow> rows) {
        out.println();
        out.printf(
                "Of %d cases the universalist policy handles %d completely, the regionalist %d, the networked %d.%n",
                rows.size(),
                complete(rows, CaseRow::universalist),
                complete(rows, CaseRow::regionalist),
                complete(rows, CaseRow::networked));
        List<String> parting = rows.stream()
                .filter(CaseRow::parts)
                .map(row -> row.expected().issue().id())
                .toList();
        wrap("They part in " + parting.size() + ": " + String.join(", ", parting) + ".");
        long met = rows.stream().filter(CaseRow::asExpected).count();
        out.printf("%d of %d cases come out as a knowing reader expects.%n", met, rows.size());
    }

    private static long complete(List<CaseRow> rows, Function<CaseRow, Routing> policy) {
        return rows.stream().map(policy).filter(Routing::complete).count();
    }

    private void wrap(String text) {
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (line.length() + word.length() > WIDTH) {
                out.println(line.toString().stripTrailing());
                line.setLength(0);
            }
            line.append(word).append(' ');
        }
        out.println(line.toString().stripTrailing());
    }
}
