package dev.comity.examples;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdk.jshell.tool.JavaShellToolBuilder;

/** Starts JShell with the library, the embedded world and the three policies. */
public final class Shell {
    private static final String ENGINE = "--execution";
    /** As JShell itself starts what runs the lines that are typed, but it waits five seconds only: little on a busy machine. */
    private static final String PATIENT_ENGINE =
            "failover:0(jdi:hostname(127.0.0.1),timeout(60000)),1(jdi:launch(true),timeout(60000))";

    private Shell() {}

    /** Starts it; further arguments go to JShell. */
    public static void main(String[] arguments) throws Exception {
        System.exit(start(arguments));
    }

    /**
     * Starts it.
     *
     * @return the exit code of JShell
     * @throws Exception if JShell can't be started
     */
    public static int start(String... arguments) throws Exception {
        return start(JavaShellToolBuilder.builder(), arguments);
    }

    static int start(JavaShellToolBuilder tool, String... arguments) throws Exception {
        Path startUp = Files.createTempFile("comity", ".jsh");
        try (InputStream in = resource("startup.jsh")) {
            Files.copy(in, startUp, StandardCopyOption.REPLACE_EXISTING);
        }
        List<String> all = new ArrayList<>(
                List.of("--class-path", classPath(), "--startup", "DEFAULT", "--startup", startUp.toString()));
        all.addAll(List.of(arguments));
        if (!all.contains(ENGINE)) {
            all.addAll(List.of(ENGINE, PATIENT_ENGINE));
        }
        try {
            return tool.persistence(settings()).start(all.toArray(new String[0]));
        } finally {
            Files.deleteIfExists(startUp);
        }
    }

    /**
     * Results are to be printed in full and by themselves. JShell takes settings of that kind neither as an option nor from a
     * start-up file, only as kept by an earlier session; so there is one, which keeps them in memory.
     */
    private static Map<String, String> settings() throws Exception {
        Map<String, String> kept = new HashMap<>();
        try (InputStream in = resource("mode.jsh")) {
            JavaShellToolBuilder.builder()
                    .persistence(kept)
                    .in(in, null)
                    .out(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8))
                    .start(ENGINE, "local", "--no-startup", "-s");
        }
        kept.keySet().removeIf(key -> key.startsWith("HISTORY"));
        return kept;
    }

    private static InputStream resource(String name) {
        InputStream in = Shell.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("`" + name + "` is missing from this program");
        }
        return in;
    }

    /** The class path of this program, also where a build tool runs it in a class loader of its own. */
    private static String classPath() {
        ClassLoader loader = Shell.class.getClassLoader();
        if (!(loader instanceof URLClassLoader urls)) {
            return System.getProperty("java.class.path");
        }
        List<String> paths = new ArrayList<>();
        for (URL url : urls.getURLs()) {
            try {
                paths.add(Path.of(url.toURI()).toString());
            } catch (URISyntaxException e) {
                throw new UncheckedIOException(new IOException(e));
            }
        }
        return String.join(File.pathSeparator, paths);
    }
}
