package dev.comity.examples.cli;

import dev.comity.finding.Finding;
import dev.comity.finding.FindingCode;
import dev.comity.finding.InvalidDescriptionException;
import dev.comity.io.Documents;
import dev.comity.model.Suggest;
import dev.comity.model.Words;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;

/** Loads a data set, tells what was read, used and set aside, and writes the result. */
@CommandLine.Command(
        name = "load",
        description = {
            "Loads a data set in its published layout, plain or gzip, and tells what was read, used and set aside.",
            "Kinds: cow-igo, igo-withdrawals [COW-IGO], cow-states, gw-states, mia, desta [WITHDRAWALS], rta,",
            "treaty-parties, ideal-points, unga [ROLLCALLS TOPICS]. See docs/data.md for where they are found and how to cite them."
        },
        mixinStandardHelpOptions = true)
public final class DataLoad implements Runnable {
    private static final int SHOWN = 3;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @CommandLine.Parameters(index = "0", paramLabel = "KIND", description = "Which data set.")
    private String kind = "";

    @CommandLine.Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = "Its file or files.")
    private List<Path> files = List.of();

    @CommandLine.Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write the result: .yaml or .json for a document, .csv for a row each entry.")
    private Optional<Path> target = Optional.empty();

    @CommandLine.Option(names = "--all", description = "Show every finding, not only the first of each kind.")
    private boolean all;

    /** Made by the command line. */
    public DataLoad() {}

    @Override
    public void run() {
        DataSet data = load();
        PrintWriter out = spec.commandLine().getOut();
        out.println(data.description());
        data.tallies().forEach(tally -> out.println("  " + tally));
        for (FindingCode code : FindingCode.values()) {
            print(
                    out,
                    data.findings().all().stream().filter(f -> f.code() == code).toList());
        }
        out.flush();
        target.ifPresent(path -> write(data, path));
    }

    private DataSet load() {
        DataKind known = DataKind.of(kind).orElseThrow(() -> new Inputs.Refused(2, unknown()));
        if (!known.takes(files.size())) {
            throw new Inputs.Refused(2, kind + " takes " + known.usage());
        }
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw new Inputs.Refused(2, file + ": there is no such file");
            }
        }
        try {
            return known.load(files);
        } catch (InvalidDescriptionException e) {
            throw new Inputs.Refused(1, e.getMessage());
        } catch (UncheckedIOException e) {
            throw new Inputs.Refused(
                    2, files + ": can't be read (" + e.getCause().getMessage() + ")");
        }
    }

    private String unknown() {
        List<String> words = Arrays.stream(DataKind.values()).map(Words::of).toList();
        return "there is no kind `" + kind + "`; "
                + Suggest.remedy(kind, words, "there are " + String.join(", ", words));
    }

    private void print(PrintWriter out, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        int shown = all ? findings.size() : Math.min(SHOWN, findings.size());
        out.println(
                findings.get(0).code() + ", " + findings.size() + (findings.size() == 1 ? " finding" : " findings"));
        findings.subList(0, shown).forEach(finding -> out.println("  " + finding));
        if (shown < findings.size()) {
            out.println("  … and " + (findings.size() - shown) + " more; --all shows them");
        }
    }

    private static void write(DataSet data, Path path) {
        String name = path.getFileName().toString();
        if (name.endsWith(".csv")) {
            try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(path))) {
                data.rows().print(out, Format.csv);
            } catch (IOException e) {
                throw refused(path, e);
            }
        } else if (data.world().isEmpty()) {
            throw new Inputs.Refused(2, path + ": this data set is no architecture; write it to a .csv");
        } else {
            boolean json = name.endsWith(".json");
            String text = json
                    ? Documents.writeJson(data.world().get())
                    : Documents.write(data.world().get());
            try {
                Files.writeString(path, text);
            } catch (IOException e) {
                throw refused(path, e);
            }
        }
    }

    private static Inputs.Refused refused(Path path, IOException e) {
        return new Inputs.Refused(2, path + ": can't be written (" + e.getMessage() + ")");
    }
}
