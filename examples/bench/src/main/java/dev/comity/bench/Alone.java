package dev.comity.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a library brings to the run-time class path of a program that uses nothing else, as Maven resolves it.
 *
 * @param artifact the group and the artifact
 * @param version the version
 * @param path the jars
 */
record Alone(String artifact, String version, List<Path> path) {
    private static final Path TARGET = Path.of("examples/bench/target");

    /** Asks Maven for a library in the version that is on the class path of the benchmarks. */
    static Alone of(String artifact) throws IOException, InterruptedException {
        String[] parts = artifact.split(":");
        String version = version(parts[1]).orElseThrow();
        Path file = TARGET.toAbsolutePath().resolve("alone-" + parts[1]);
        run(List.of(
                "mvn",
                "-B",
                "-ntp",
                "-q",
                "-f",
                "examples/bench/alone.xml",
                "org.apache.maven.plugins:maven-dependency-plugin:3.11.0:build-classpath",
                "-DincludeScope=runtime",
                "-Dmdep.outputFile=" + file,
                "-Dalone.group=" + parts[0],
                "-Dalone.artifact=" + parts[1],
                "-Dalone.version=" + version));
        return new Alone(artifact, version, paths(Files.readString(file)));
    }

    /** {@return Comity's own core with what it asks for} */
    static Alone comity() throws IOException {
        List<Path> path = new ArrayList<>(paths(Files.readString(Path.of("core/target/classpath"))));
        path.addAll(paths(System.getProperty("java.class.path")).stream()
                .filter(jar -> jar.getFileName().toString().startsWith("comity-core-"))
                .toList());
        return new Alone("dev.comity:comity-core", version("comity-core").orElseThrow(), path);
    }

    /** {@return the version of a jar on the class path, from its name} */
    static Optional<String> version(String artifact) {
        return paths(System.getProperty("java.class.path")).stream()
                .map(jar -> jar.getFileName().toString())
                .filter(name -> name.matches(artifact + "-\\d.*\\.jar"))
                .map(name -> name.substring(artifact.length() + 1, name.length() - ".jar".length()))
                .findFirst();
    }

    private static List<Path> paths(String text) {
        return Arrays.stream(text.strip().split(File.pathSeparator))
                .map(Path::of)
                .toList();
    }

    /** {@return how many bytes the jars have} */
    long bytes() throws IOException {
        long bytes = 0;
        for (Path jar : path) {
            bytes += Files.size(jar);
        }
        return bytes;
    }

    static void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        TARGET.resolve("processes.log").toFile()))
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("failed, see " + TARGET.resolve("processes.log") + ": " + command);
        }
    }
}
