package dev.comity.examples.cli;

import com.google.common.collect.ImmutableSortedMap;
import dev.comity.data.RollCalls;
import dev.comity.data.UngaIdealPoints;
import dev.comity.data.UngaVotes;
import dev.comity.finding.InvalidDescriptionException;
import dev.comity.io.Documents;
import dev.comity.io.Read;
import dev.comity.model.Stance;
import dev.comity.scenario.IdealPoints;
import dev.comity.scenario.StanceShares;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Reads positions of states from tables, plain or as published; a published one numbers the states. */
final class PositionTables {
    private static final int YEARS = 5;
    private static final String PUBLISHED = "ccode";

    private PositionTables() {}

    static IdealPoints points(Optional<Path> table) {
        Path file = table.orElseThrow(() -> needed("--points"));
        return published(file)
                ? usable(file, () -> UngaIdealPoints.load(file).value())
                : plain(file, Documents::idealPoints);
    }

    /**
     * {@return how often states oppose and abstain; of published votes, in the years up to one}
     *
     * @param tables one, or those of votes, roll calls and topics
     */
    static ImmutableSortedMap<String, StanceShares> shares(List<Path> tables, int year) {
        if (tables.size() != 1 && tables.size() != 3) {
            throw needed("--votes");
        }
        Path file = tables.get(0);
        if (tables.size() == 1 && !published(file)) {
            return plain(file, Documents::voteShares);
        }
        RollCalls calls = usable(
                file,
                () -> tables.size() == 1
                        ? UngaVotes.load(file).value()
                        : UngaVotes.load(file, tables.get(1), tables.get(2)).value());
        ImmutableSortedMap<String, StanceShares> shares = shares(calls, year);
        if (shares.isEmpty()) {
            String years = (year - YEARS + 1) + " to " + year;
            throw new Inputs.Refused(2, file + ": no votes from " + years + "; choose another day with --on");
        }
        return shares;
    }

    private static Inputs.Refused needed(String option) {
        return new Inputs.Refused(2, "the model needs a table; name one with " + option);
    }

    private static ImmutableSortedMap<String, StanceShares> shares(RollCalls calls, int year) {
        ImmutableSortedMap.Builder<String, StanceShares> shares = ImmutableSortedMap.naturalOrder();
        for (String actor : calls.actors()) {
            long[] counts = new long[Stance.values().length];
            for (RollCalls.RollCall call : calls.calls()) {
                if (call.year() <= year && call.year() > year - YEARS) {
                    calls.vote(call.id(), actor).ifPresent(stance -> counts[stance.ordinal()]++);
                }
            }
            long against = counts[Stance.OPPOSE.ordinal()];
            long neither = counts[Stance.ABSTAIN.ordinal()];
            long support = counts[Stance.SUPPORT.ordinal()];
            if (support + neither + against > 0) {
                shares.put(actor, StanceShares.of(support, neither, against));
            }
        }
        return shares.buildOrThrow();
    }

    private static boolean published(Path file) {
        if (file.toString().endsWith(".gz")) {
            return true;
        }
        try (var lines = Files.newBufferedReader(file)) {
            return Optional.ofNullable(lines.readLine()).orElse("").contains(PUBLISHED);
        } catch (IOException e) {
            throw unusable(file);
        }
    }

    private static <T> T plain(Path file, BiFunction<String, Reader, Read<T>> reading) {
        try (Reader reader = Files.newBufferedReader(file)) {
            return Inputs.value(reading.apply(file.toString(), reader));
        } catch (IOException | UncheckedIOException e) {
            throw unusable(file);
        }
    }

    private static <T> T usable(Path file, Supplier<T> loading) {
        try {
            return loading.get();
        } catch (UncheckedIOException e) {
            throw unusable(file);
        } catch (InvalidDescriptionException e) {
            throw new Inputs.Refused(1, e.getMessage());
        }
    }

    private static Inputs.Refused unusable(Path file) {
        return new Inputs.Refused(2, file + ": can't be read; is it a text in UTF-8?");
    }
}
