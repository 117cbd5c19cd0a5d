package dev.comity.bench;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Puts every question of {@link ProofBenchmark} to every invented policy in one process, each within a few seconds, and
 * writes the table into the page on performance. Each is asked twice, and the second time counts: processor time of the
 * asking thread, and what it leaves to the collector.
 */
final class ProofGrid {
    private static final String[] SEEDS = {"7", "8", "9"};
    private static final Path PAGE = Path.of("docs/performance.md");
    private static final String BEGIN = "<!-- proofs measured, from here";
    private static final String END = "<!-- proofs, to here -->";
    private static final int SECONDS = 2;
    private static final String[] SIZES = {"40", "200", "1000", "5000"};
    private static final Map<String, Consumer<ProofBenchmark>> QUESTIONS = new LinkedHashMap<>();

    static {
        QUESTIONS.put("completeness, counted", ProofBenchmark::completeness);
        QUESTIONS.put("the same by BDD", ProofBenchmark::completenessByBdd);
        QUESTIONS.put("not counted, by SAT", ProofBenchmark::completenessBySat);
        QUESTIONS.put("dead and shadowed rules", ProofBenchmark::deadRules);
        QUESTIONS.put("dead rules by SAT", ProofBenchmark::deadRulesBySat);
        QUESTIONS.put("counted difference", ProofBenchmark::difference);
    }

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private ProofGrid() {}

    /** Writes the page; arguments name the sizes, and if there are none it is all. */
    public static void main(String[] args) throws IOException {
        String table = table(args.length == 0 ? SIZES : args);
        System.out.println(table);
        String page = Files.readString(PAGE);
        int begin = page.indexOf('\n', page.indexOf(BEGIN)) + 1;
        String whole = page.substring(0, begin) + "\n" + table + page.substring(page.indexOf(END));
        Files.write(PAGE, whole.getBytes(StandardCharsets.UTF_8));
    }

    private static String table(String... sizes) {
        List<String> heads = new ArrayList<>(List.of("rules"));
        heads.addAll(QUESTIONS.keySet());
        heads.add("MB it leaves");
        Table table = new Table(heads.toArray(new String[0]));
        for (String rules : sizes) {
            for (InventedPolicies.Shape shape : InventedPolicies.Shape.values()) {
                table.row(row(shape, Integer.parseInt(rules)).toArray());
            }
        }
        return String.format(
                        Locale.ROOT,
                        "JDK %s, LogicNG %s. Milliseconds of processor time, one number a seed (%s); a dash: not decided within %d s.\n\n",
                        Runtime.version(),
                        Alone.version("logicng").orElse("?"),
                        String.join(", ", SEEDS),
                        SECONDS)
                + table;
    }

    private static List<Object> row(InventedPolicies.Shape shape, int rules) {
        String name = rules + " " + shape.name().toLowerCase(Locale.ROOT);
        List<StringBuilder> cells = new ArrayList<>();
        for (int i = 0; i <= QUESTIONS.size(); i++) {
            cells.add(new StringBuilder());
        }
        for (String seed : SEEDS) {
            System.out.println("measuring " + name + ", seed " + seed + " …");
            ProofBenchmark policies = ProofBenchmark.of(shape, rules, Long.parseLong(seed), SECONDS);
            int cell = 0;
            Taken last = Taken.NOT;
            for (Consumer<ProofBenchmark> question : QUESTIONS.values()) {
                last = take(policies, question);
                append(cells.get(cell++), last.milliseconds());
            }
            append(cells.get(cell), last.megabytes());
        }
        List<Object> row = new ArrayList<>(List.of(name));
        row.addAll(cells);
        return row;
    }

    private static void append(StringBuilder cell, double value) {
        cell.append(cell.isEmpty() ? "" : "; ").append(Table.number(value));
    }

    /** What a question took; less than nothing if it was not decided. */
    private record Taken(double milliseconds, double megabytes) {
        static final Taken NOT = new Taken(-1, -1);
    }

    private static Taken take(ProofBenchmark policies, Consumer<ProofBenchmark> question) {
        Taken first = once(policies, question);
        return first.equals(Taken.NOT) ? first : once(policies, question);
    }

    private static Taken once(ProofBenchmark policies, Consumer<ProofBenchmark> question) {
        long thread = Thread.currentThread().getId();
        long bytes = THREADS.getThreadAllocatedBytes(thread);
        long time = THREADS.getCurrentThreadCpuTime();
        try {
            question.accept(policies);
        } catch (ProofBenchmark.NotDecided notDecided) {
            return Taken.NOT;
        }
        time = THREADS.getCurrentThreadCpuTime() - time;
        return new Taken(time / 1e6, (THREADS.getThreadAllocatedBytes(thread) - bytes) / 1e6);
    }
}
