package dev.comity.examples.cli;

import dev.comity.data.CowIgo;
import dev.comity.data.Desta;
import dev.comity.data.Mia;
import dev.comity.data.RtaIs;
import dev.comity.data.StateSystem;
import dev.comity.data.TreatyParties;
import dev.comity.data.UngaIdealPoints;
import dev.comity.data.UngaVotes;
import dev.comity.model.Words;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The data sets that can be loaded, by the words of the command line. */
enum DataKind {
    COW_IGO(1, files -> DataSet.ofWorld(CowIgo.load(files.get(0)))),
    IGO_WITHDRAWALS(2, DataSet::ofWithdrawals),
    COW_STATES(1, files -> DataSet.ofStates(StateSystem.cow(files.get(0)))),
    GW_STATES(1, files -> DataSet.ofStates(StateSystem.gleditschWard(files.get(0)))),
    MIA(1, files -> DataSet.ofScores(Mia.load(files.get(0)))),
    DESTA(
            2,
            files -> DataSet.ofWorld(
                    files.size() == 1 ? Desta.load(files.get(0)) : Desta.load(files.get(0), files.get(1)))),
    RTA(1, files -> DataSet.ofWorld(RtaIs.load(files.get(0)))),
    TREATY_PARTIES(1, files -> DataSet.ofWorld(TreatyParties.load(files.get(0)))),
    IDEAL_POINTS(1, files -> DataSet.ofPoints(UngaIdealPoints.load(files.get(0)))),
    UNGA(
            3,
            files -> DataSet.ofVotes(
                    files.size() == 1
                            ? UngaVotes.load(files.get(0))
                            : UngaVotes.load(files.get(0), files.get(1), files.get(2))));

    private final int mostFiles;
    private final Function<List<Path>, DataSet> loader;

    DataKind(int mostFiles, Function<List<Path>, DataSet> loader) {
        this.mostFiles = mostFiles;
        this.loader = loader;
    }

    static Optional<DataKind> of(String word) {
        return Arrays.stream(values())
                .filter(kind -> Words.of(kind).equals(word))
                .findFirst();
    }

    /** One file, or all of its files. */
    boolean takes(int files) {
        return files == 1 || files == mostFiles;
    }

    String usage() {
        return mostFiles == 1 ? "one file" : "one file, or " + mostFiles;
    }

    DataSet load(List<Path> files) {
        return loader.apply(files);
    }
}
