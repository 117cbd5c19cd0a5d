package dev.comity.examples;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import jdk.jshell.tool.JavaShellToolBuilder;

/** Starts JShell with the library, the embedded world and the three policies. */
public final class Shell {
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
        Path startUp = Files.createTempFile("comity", ".jsh");
        try (InputStream in = Shell.class.getResourceAsStream("startup.jsh")) {
            if (in == null) {
                throw new IllegalStateException("the start-up file is missing from this program");
            }
            Files.copy(in, startUp, StandardCopyOption.REPLACE_EXISTING);
        }
        List<String> all = new ArrayList<>(
                List.of("--class-path", classPath(), "--startup", "DEFAULT", "--startup", startUp.toString()));
        all.addAll(List.of(arguments));
        try {
            return JavaShellToolBuilder.builder().start(all.toArray(new String[0]));
        } finally {
            Files.deleteIfExists(startUp);
        }
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
