package dev.comity.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comity.io.Documents;
import dev.comity.model.Architecture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data sets on the command line: every kind, what is written, and what is refused. */
class DataCommandTest {
    @TempDir
    private Path folder;

    private static Run load(String... arguments) {
        return Run.run(("data load " + String.join(" ", arguments)).split(" "));
    }

    @Test
    void everyKindLoadsItsSample() {
        assertThat(List.of(
                        "cow-igo data/igo_year_formatv3.csv",
                        "igo-withdrawals data/igo_withdrawals.csv",
                        "igo-withdrawals data/igo_withdrawals.csv data/igo_year_formatv3.csv",
                        "cow-states data/states2016.csv",
                        "gw-states data/ksgmdw.txt",
                        "mia data/mia.csv",
                        "desta data/desta.csv",
                        "desta data/desta_list_of_treaties_dyads.csv data/desta_dyadic_withdrawal.csv",
                        "rta data/rta.csv",
                        "treaty-parties data/ggo_parties.csv",
                        "unga data/unga_votes_by_number.csv",
                        "unga data/un_votes.csv data/un_roll_calls.csv data/un_roll_call_issues.csv",
                        "ideal-points data/ideal_points.csv"))
                .allSatisfy(arguments -> {
                    Run run =
                            load(arguments, "--out", folder.resolve("rows.csv").toString());
                    assertThat(run.code()).as(run.err()).isZero();
                    assertThat(run.out()).contains(" used");
                    assertThat(folder.resolve("rows.csv")).content().hasLineCount(rows(arguments));
                });
    }

    /** With the headings. */
    private static int rows(String arguments) {
        if (arguments.startsWith("igo-withdrawals")) {
            return arguments.contains("igo_year") ? 13 : 7;
        }
        return switch (arguments.replaceAll(".*/", "")) {
            case "igo_year_formatv3.csv" -> 9;
            case "states2016.csv" -> 4;
            case "ksgmdw.txt" -> 3;
            case "mia.csv" -> 6;
            case "rta.csv" -> 10;
            case "ggo_parties.csv" -> 6;
            case "ideal_points.csv" -> 4;
            case "desta.csv", "desta_dyadic_withdrawal.csv", "un_roll_call_issues.csv", "unga_votes_by_number.csv" -> 7;
            default -> throw new AssertionError(arguments);
        };
    }

    @Test
    void whatIsWrittenAsADocumentIsWhatWasLoaded() throws IOException {
        Path file = folder.resolve("igos.yaml");
        assertThat(load("cow-igo data/igo_year_formatv3.csv --out", file.toString())
                        .code())
                .isZero();

        Architecture read =
                Documents.architecture("igos.yaml", Files.readString(file)).get();
        assertThat(read)
                .isEqualTo(dev.comity.data.CowIgo.load(Path.of("data", "igo_year_formatv3.csv"))
                        .value());
    }

    @Test
    void saysWhatIsWrong() {
        assertThat(load("cow-ogi data/mia.csv").err())
                .startsWith("there is no kind `cow-ogi`; did you mean `cow-igo`?");
        assertThat(load("mia data/none.csv").err()).startsWith("data/none.csv: there is no such file");
        assertThat(load("mia data/mia.csv data/mia.csv").err()).startsWith("mia takes one file");
        assertThat(load("ideal-points data/ideal_points.csv --out p.yaml").err())
                .startsWith("p.yaml: this data set is no architecture; write it to a .csv");
        Run other = load("mia data/rta.csv");
        assertThat(other.code()).isEqualTo(1);
        assertThat(other.err()).startsWith("data/rta.csv:1:1: error MISSING_COLUMN: there is no column `ioname`");
    }
}
