package dev.comity.examples.cli;

import dev.comity.examples.picture.EChartsPainter;
import dev.comity.report.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine;

/** The option to write a report to a file. */
final class Saving {
    @CommandLine.Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write a report to this file instead, in the form of its ending: html, svg, mmd (Mermaid),"
                    + " dot, json, csv, tidy.csv (long format) or txt.")
    private Optional<Path> file = Optional.empty();

    /** {@return whether a report is wanted} */
    boolean isWanted() {
        return file.isPresent();
    }

    /** {@return whether a report is wanted; then it has been written} */
    boolean save(Supplier<Report> report) {
        if (file.isEmpty()) {
            return false;
        }
        try {
            report.get().save(file.get(), new EChartsPainter());
        } catch (IllegalArgumentException e) {
            throw new Inputs.Refused(2, "--out: " + e.getMessage());
        } catch (IOException e) {
            throw new Inputs.Refused(2, "--out: " + file.get() + " can't be written");
        }
        return true;
    }
}
