package dev.comity.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Measures everything but proofs and writes it into the page on performance, between two marks. See {@link ProofGrid}. */
final class Report {
    private static final Path PAGE = Path.of("docs/performance.md");
    private static final String BEGIN = "<!-- measured, from here";
    private static final String END = "<!-- to here -->";
    private static final Map<Way, String> LIBRARIES = new TreeMap<>(Map.of(
            Way.DROOLS_REUSED, "org.drools:drools-engine",
            Way.EASY_RULES, "org.jeasy:easy-rules-core",
            Way.CEL, "dev.cel:cel",
            Way.DMN, "org.kie:kie-dmn-core",
            Way.EVRETE, "org.evrete:evrete-core"));

    private final Plan plan;
    private final Map<Way, Alone> alone = new TreeMap<>();
    private final StringBuilder text = new StringBuilder();

    private Report(Plan plan) {
        this.plan = plan;
    }

    /** Writes the page; the option names a {@link Plan}. */
    public static void main(String[] args) throws Exception {
        Report report = new Report(Plan.of(args));
        report.measure();
        System.out.println(report.text);
        report.write();
    }

    private void measure() throws Exception {
        for (Map.Entry<Way, String> library : LIBRARIES.entrySet()) {
            alone.put(library.getKey(), Alone.of(library.getValue()));
        }
        conditions();
        step("routing");
        String issues = String.valueOf(plan.issues());
        routing(Jmh.steady(RoutingBenchmark.class, plan, Map.of("issues", new String[] {issues})));
        step("scaling");
        scaling(Jmh.steady(ScalingBenchmark.class, plan, Map.of()));
        step("JSON lines");
        lines(Jmh.steady(LinesBenchmark.class, plan, Map.of()));
        step("the embedded world");
        world(Jmh.steady(WorldBenchmark.class, plan, Map.of()));
        step("cold starts");
        starts(new Starts(plan));
        footprint();
    }

    private static void step(String name) {
        System.out.println("measuring " + name + " …");
    }

    private void conditions() throws IOException {
        text.append("Measured on ").append(LocalDate.now(ZoneOffset.UTC));
        text.append(" with JDK ").append(Runtime.version()).append(", ");
        text.append(System.getProperty("os.name")).append(' ').append(System.getProperty("os.arch"));
        text.append(", ")
                .append(Runtime.getRuntime().availableProcessors())
                .append(" cores of ")
                .append(processor());
        text.append("; ")
                .append(plan.name())
                .append(" run, ")
                .append(plan.iterations())
                .append(" × ");
        text.append(plan.seconds()).append(" s a row.\nVersions: JMH ").append(version("jmh-core"));
        text.append(", LogicNG ").append(version("logicng"));
        alone.values()
                .forEach(one ->
                        text.append(", ").append(one.artifact()).append(' ').append(one.version()));
        text.append(".\n\n");
    }

    private static String version(String artifact) {
        return Alone.version(artifact).orElse("?");
    }

    private static String processor() throws IOException {
        Path info = Path.of("/proc/cpuinfo");
        List<String> lines = Files.exists(info) ? Files.readAllLines(info) : List.of();
        return lines.stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("an unknown processor");
    }

    private void routing(Jmh jmh) {
        String route = "route " + plan.issues() + " ";
        double limit = jmh.score(route + Way.BIT_MATRIX);
        double drools = Math.max(jmh.score(route + Way.DROOLS_REUSED), jmh.score(route + Way.DROOLS_STATELESS));
        Table table = new Table(
                "way", "issues a second", "of the limit", "times the best Drools", "bytes an issue", "gets for free");
        for (Way way : Way.values()) {
            double score = jmh.score(route + way);
            table.row(
                    way.title,
                    Table.number(score),
                    Table.number(score / limit),
                    Table.number(score / drools),
                    Table.number(jmh.garbage(route + way)),
                    way.free);
        }
        text.append(table);
    }

    private void scaling(Jmh jmh) throws NoSuchFieldException {
        text.append(
                "### Scaling\n\nComity, verdict and leads, on the same workload with one thing changed and six affected states.\n\n");
        Table table = new Table("changed", "issues a second", "bytes an issue");
        for (String size : ScalingBenchmark.sizes()) {
            table.row(size, Table.number(jmh.score("route " + size)), Table.number(jmh.garbage("route " + size)));
        }
        text.append(table);
    }

    private void lines(Jmh jmh) {
        text.append("### JSON lines\n\nThe same issues as documents, a line of ")
                .append(LinesBenchmark.length())
                .append(" bytes each on average. But for the last row on one core.\n\n");
        Table table = new Table("what", "issues a second", "bytes an issue");
        LinesBenchmark.ROWS.forEach(
                (key, title) -> table.row(title, Table.number(jmh.score(key)), Table.number(jmh.garbage(key))));
        text.append(table);
    }

    private void world(Jmh jmh) {
        double units = WorldBenchmark.units();
        text.append("### The networked policy in the embedded world, and making ready\n\n");
        text.append("The cases of the essays, ").append(Table.number(units)).append(" functions each on average.\n\n");
        Table table = new Table("what", "µs", "function-routings a second", "bytes");
        WorldBenchmark.ROWS.forEach((key, title) -> {
            double score = jmh.score(key);
            int threads =
                    key.equals(WorldBenchmark.ALL_CORES) ? Runtime.getRuntime().availableProcessors() : 1;
            String each = key.startsWith("case") ? Table.number(threads * units * 1e6 / score) : "";
            table.row(title, Table.number(score), each, Table.number(jmh.garbage(key)));
        });
        text.append(table);
    }

    private void starts(Starts starts) throws IOException, InterruptedException {
        text.append(
                "### Cold start\n\nSeconds from the start of a process until it has routed one issue and ended, median of ");
        text.append(plan.starts()).append(". All compile their rules meanwhile.\n\n");
        Table table = new Table("what", "s");
        table.row("command line, embedded world", Table.number(starts.program()));
        String quick = "-XX:TieredStopAtLevel=1";
        String archive = "-XX:SharedArchiveFile=" + starts.archive();
        table.row("the same with `" + quick + "`", Table.number(starts.program(quick)));
        table.row("the same with an archive of its classes", Table.number(starts.program(archive)));
        table.row("the same with both", Table.number(starts.program(archive, quick)));
        table.row("the invented world alone", Table.number(starts.world()));
        table.row(Way.COMITY.title, Table.number(starts.way(Way.COMITY, Alone.comity())));
        table.row(Way.NAIVE.title, Table.number(starts.way(Way.NAIVE, Alone.comity())));
        for (Map.Entry<Way, Alone> one : alone.entrySet()) {
            table.row(one.getKey().title, Table.number(starts.way(one.getKey(), one.getValue())));
        }
        text.append(table);
    }

    private void footprint() throws IOException {
        text.append(
                "### Footprint\n\nThe run-time class path of a program that uses nothing else, as Maven resolves it.\n\n");
        Table table = new Table("library", "jars", "MB");
        Map<String, Alone> all = new TreeMap<>();
        alone.values().forEach(one -> all.put(one.artifact(), one));
        all.put("dev.comity:comity-core", Alone.comity());
        for (Alone one : all.values()) {
            table.row(one.artifact(), one.path().size(), Table.number(one.bytes() / 1e6));
        }
        text.append(table);
    }

    private void write() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf('\n', page.indexOf(BEGIN)) + 1;
        String whole = page.substring(0, begin) + "\n" + text + page.substring(page.indexOf(END));
        Files.write(PAGE, whole.getBytes(StandardCharsets.UTF_8));
    }
}
