package dev.comity.examples.cli;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.io.Documents;
import dev.comity.model.Fraction;
import dev.comity.scenario.ShockModel;
import dev.comity.scenario.StanceShares;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;

/** The options that say which shocks there are. */
final class Shocking {
    private static final String BLOCKAGES = "blockages";
    private static final String WITHDRAWALS = "withdrawals";
    private static final String SPATIAL = "spatial";
    private static final String POSITIONS = "positions";

    @CommandLine.Option(
            names = {"--model", "--kind"},
            paramLabel = "KIND|FILE",
            defaultValue = BLOCKAGES,
            description = {
                "blockages (as if not given) or withdrawals; for samples also positions (with --votes), spatial (with",
                "--points), or a document of shocks."
            })
    private String model = BLOCKAGES;

    @CommandLine.Option(
            names = "--probability",
            paramLabel = "SHARE",
            defaultValue = "0.1",
            description = "How likely each blockage or withdrawal is (0.1).")
    private String probability = "0.1";

    @CommandLine.Option(
            names = "--institutions",
            split = ",",
            paramLabel = "ID",
            description = "Which bodies; as if not given, the universal ones, or all to leave.")
    private List<String> institutions = List.of();

    @CommandLine.Option(
            names = "--actors",
            split = ",",
            paramLabel = "ID",
            description = "Who may leave; as if not given, everybody.")
    private List<String> actors = List.of();

    @CommandLine.Option(
            names = "--votes",
            split = ",",
            paramLabel = "FILE",
            description = {
                "Votes by which states oppose and abstain, as CSV: state,rollcall,vote; or those of the General Assembly",
                "in a published layout (of several files: votes,rollcalls,topics), of which the last five years up to the",
                "day count."
            })
    private List<Path> votes = List.of();

    @CommandLine.Option(
            names = "--points",
            paramLabel = "FILE",
            description = "Ideal points of states, as CSV: state,year,point; or in their published layout.")
    private Optional<Path> points = Optional.empty();

    boolean withdrawals() {
        return model.equals(WITHDRAWALS);
    }

    boolean blockages() {
        return model.equals(BLOCKAGES);
    }

    /** {@return the kind, or the name of the document without its folder and ending} */
    String name() {
        String name = String.valueOf(Path.of(model).getFileName());
        return name.indexOf('.') > 0 ? name.substring(0, name.lastIndexOf('.')) : name;
    }

    ImmutableSortedSet<String> actors() {
        return ImmutableSortedSet.copyOf(actors);
    }

    ImmutableSortedSet<String> institutions() {
        return ImmutableSortedSet.copyOf(institutions);
    }

    /** {@return the model for samples on a day} */
    ShockModel model(LocalDate day) {
        return switch (model) {
            case BLOCKAGES -> new ShockModel.Blockages(institutions(), fraction());
            case WITHDRAWALS -> new ShockModel.Withdrawals(actors(), institutions(), fraction(), Optional.empty());
            case POSITIONS ->
                new ShockModel.Positions(
                        institutions(),
                        PositionTables.shares(votes, day.getYear()),
                        StanceShares.supporting(),
                        ImmutableSortedMap.of(),
                        Fraction.ZERO);
            case SPATIAL ->
                new ShockModel.Spatial(
                        institutions(), PositionTables.points(points).by(day.getYear()), 0, 1, 1, 0);
            default -> Inputs.value(Documents.shocks(Inputs.name(model), Inputs.text(model)));
        };
    }

    private Fraction fraction() {
        try {
            return Fraction.parse(probability);
        } catch (IllegalArgumentException e) {
            throw new Inputs.Refused(2, "--probability: " + e.getMessage());
        }
    }
}
