package dev.comity.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** How long it takes from the start of a process until it has routed one issue and ended. */
final class Starts {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private final Plan plan;
    private final Alone comity = Alone.comity();

    Starts(Plan plan) throws IOException {
        this.plan = plan;
    }

    /** {@return the median in seconds for a way of routing, with only what it needs on the class path} */
    double way(Way way, Alone library) throws IOException, InterruptedException {
        List<String> command = command(library);
        command.add(way.name());
        return median(command);
    }

    /** {@return the median in seconds for the world alone, in which nothing is routed} */
    double world() throws IOException, InterruptedException {
        return median(command(comity));
    }

    /** {@return an archive of the classes of the packed command line, made by one run} */
    Path archive() throws IOException, InterruptedException {
        Path archive = Path.of("examples/bench/target/comity.jsa");
        Files.deleteIfExists(archive);
        Alone.run(program(List.of("-XX:ArchiveClassesAtExit=" + archive)));
        return archive;
    }

    /** {@return the median in seconds for the packed command line, which routes an issue in the embedded world} */
    double program(String... options) throws IOException, InterruptedException {
        return median(program(Arrays.asList(options)));
    }

    private static List<String> program(List<String> options) {
        List<String> command = new ArrayList<>(List.of(JAVA));
        command.addAll(options);
        command.addAll(List.of("-jar", "examples/target/comity.jar", "route", "examples/questions/haze.yaml"));
        return command;
    }

    private List<String> command(Alone library) {
        List<Path> path = new ArrayList<>(List.of(Path.of("examples/bench/target/classes")));
        path.addAll(comity.path());
        path.addAll(library.path());
        String joined = path.stream().distinct().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        return new ArrayList<>(List.of(JAVA, "-cp", joined, ColdStart.class.getName()));
    }

    private double median(List<String> command) throws IOException, InterruptedException {
        long[] times = new long[plan.starts()];
        Alone.run(command);
        for (int i = 0; i < times.length; i++) {
            long start = System.nanoTime();
            Alone.run(command);
            times[i] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        return times[times.length / 2] / 1e9;
    }
}
