package dev.comity.examples.cli;

import dev.comity.atlas.Atlas;
import dev.comity.atlas.ReferencePolicies;
import dev.comity.finding.InvalidDescriptionException;
import dev.comity.io.Documents;
import dev.comity.io.Read;
import dev.comity.model.Architecture;
import dev.comity.model.Issue;
import dev.comity.model.Suggest;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.routing.Router;
import dev.comity.survey.Portfolio;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Reads what the commands work on. */
public final class Inputs {
    /** Each is read only when it is asked for. */
    private static final Map<String, Supplier<DivisionOfLaborPolicy>> POLICIES = Map.of(
            "law", ReferencePolicies::law,
            "networked", ReferencePolicies::networked,
            "universalist", ReferencePolicies::universalist,
            "regionalist", ReferencePolicies::regionalist);

    private Inputs() {}

    /** An input that can't be used; its message says why. */
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final int exitCode;

        Refused(int exitCode, String message) {
            super(message);
            this.exitCode = exitCode;
        }

        /** {@return 1 for findings in a document, 2 for a file that is not there} */
        public int exitCode() {
            return exitCode;
        }
    }

    /** {@return the issues of all files; refused, before anything is routed, if one of them has an error} */
    static List<Issue> issues(List<String> files, Architecture world) {
        List<Issue> issues = new ArrayList<>();
        files.forEach(file -> issues.addAll(value(Documents.issues(name(file), text(file), world))));
        return issues;
    }

    /** {@return the embedded cases, or the portfolio of a file} */
    static Portfolio portfolio(String file) {
        return file.equals("cases")
                ? Portfolio.cases(Atlas.cases())
                : value(Documents.portfolio(name(file), text(file)));
    }

    static Architecture world(Optional<Path> path) {
        if (path.isPresent() && !Files.exists(path.get())) {
            throw new Refused(2, path.get() + ": there is no such file or directory");
        }
        return path.isEmpty() ? Atlas.world() : value(Documents.architecture(path.get()));
    }

    static Router router(Architecture world, DivisionOfLaborPolicy policy) {
        try {
            return Router.of(world, policy);
        } catch (InvalidDescriptionException e) {
            throw new Refused(1, e.getMessage());
        }
    }

    static DivisionOfLaborPolicy policy(String nameOrFile) {
        Optional<DivisionOfLaborPolicy> known = reference(nameOrFile);
        if (known.isPresent()) {
            return known.get();
        }
        if (!nameOrFile.equals("-") && !Files.exists(Path.of(nameOrFile))) {
            String near = Suggest.remedy(nameOrFile, POLICIES.keySet());
            throw new Refused(
                    2, "there is no policy and no file `" + nameOrFile + "`" + (near.isEmpty() ? "" : "; " + near));
        }
        return value(Documents.policy(name(nameOrFile), text(nameOrFile), used(nameOrFile)));
    }

    /**
     * {@return where the policies are found that a document uses: the reference policies, else a document of that id in
     * the same folder}
     */
    static Function<String, Optional<DivisionOfLaborPolicy>> used(String file) {
        return used(file, Set.of(file));
    }

    private static Function<String, Optional<DivisionOfLaborPolicy>> used(String file, Set<String> onTheWay) {
        return id -> reference(id)
                .or(() -> beside(file, id).map(path -> {
                    String name = path.toString();
                    if (onTheWay.contains(name)) {
                        throw new Refused(1, name + ": it uses itself, directly or through others");
                    }
                    Set<String> longer = new HashSet<>(onTheWay);
                    longer.add(name);
                    return value(Documents.policy(name, text(name), used(name, longer)));
                }));
    }

    private static Optional<Path> beside(String file, String id) {
        Path folder = Path.of(file).toAbsolutePath().getParent();
        if (file.equals("-") || folder == null) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .map(path -> Path.of(file).resolveSibling(path.getFileName()))
                    .filter(path -> isPolicy(path, id))
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean isPolicy(Path path, String id) {
        String text = Files.isRegularFile(path) ? text(path.toString()) : "";
        return text.contains("comity-policy/")
                && text.lines().map(String::stripTrailing).anyMatch(line -> line.equals("id: " + id));
    }

    static Optional<DivisionOfLaborPolicy> reference(String name) {
        return Optional.ofNullable(POLICIES.get(name)).map(Supplier::get);
    }

    static String name(String file) {
        return file.equals("-") ? "standard input" : file;
    }

    static String text(String file) {
        if (!file.equals("-") && !Files.exists(Path.of(file))) {
            throw new Refused(2, file + ": there is no such file");
        }
        try {
            return file.equals("-")
                    ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
                    : Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new Refused(2, name(file) + ": can't be read; is it a text in UTF-8?");
        }
    }

    static <T> T value(Read<T> read) {
        if (read.findings().hasErrors() || read.value().isEmpty()) {
            throw new Refused(1, read.findings().toString());
        }
        read.findings().forEach(System.err::println);
        return read.get();
    }
}
