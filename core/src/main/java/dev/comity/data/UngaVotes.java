package dev.comity.data;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.finding.FindingCode;
import dev.comity.finding.InvalidDescriptionException;
import dev.comity.model.Stance;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Votes in the General Assembly of the United Nations, from the data of Voeten, Strezhnev and Bailey, in the layout of the
 * project (a row for each vote, with the number of the state and of the choice, and the roll call in the same row) or in that
 * of the package {@code unvotes} (votes in words, with roll calls and their topics in files of their own).
 *
 * <p>Who was absent or no member is set aside. Votes of the Soviet Union, which the data call Russia, and the like are those
 * of the state of that year.
 *
 * <pre>{@code
 * RollCalls calls = UngaVotes.load(Path.of("unga_votes_by_number.csv")).value();
 * calls.calls().size();   // 2
 * calls.vote(1, "FRA");   // Optional[SUPPORT]
 * }</pre>
 */
public final class UngaVotes {
    private static final ImmutableList<String> TOPICS = ImmutableList.of("me", "nu", "di", "hr", "co", "ec");
    private static final int FIRST_SESSION = 1;

    private UngaVotes() {}

    /**
     * {@return the votes of a file that has the roll calls in the same rows}
     *
     * @param votes the votes, each with its roll call, plain or gzip
     * @throws InvalidDescriptionException if the file is no table or lacks a column
     * @throws java.io.UncheckedIOException if it can't be read
     */
    public static Loaded<RollCalls> load(Path votes) {
        Ledger ledger = new Ledger("votes");
        Votes reading = new Votes(ledger, new RollCalls.Builder());
        Table.read(votes, table -> {
            table.require("the votes of the General Assembly", "rcid", "ccode", "vote", "session");
            return row -> {
                row.integer("rcid").ifPresent(id -> reading.calls.add(call(row, id, inRow(row))));
                reading.numbered(row);
            };
        });
        return ledger.loaded(reading.calls.build());
    }

    /**
     * {@return the votes of the layout in several files}
     *
     * @param votes the file of votes
     * @param rollCalls the file of roll calls
     * @param issues the file of their topics
     * @throws InvalidDescriptionException if a file is no table or lacks a column
     * @throws java.io.UncheckedIOException if one can't be read
     */
    public static Loaded<RollCalls> load(Path votes, Path rollCalls, Path issues) {
        Ledger topicRows = new Ledger("topics");
        Ledger callRows = new Ledger("roll calls");
        Ledger voteRows = new Ledger("votes");
        Map<Integer, TreeSet<String>> topics = new HashMap<>();
        Votes reading = new Votes(voteRows, new RollCalls.Builder());
        Table.read(issues, table -> topics(table, topicRows, topics));
        Table.read(rollCalls, table -> calls(table, callRows, topics, reading.calls));
        Table.read(votes, table -> {
            table.require("the votes of the package unvotes", "rcid", "country", "country_code", "vote");
            return reading::worded;
        });
        return new Loaded<>(
                reading.calls.build(),
                ImmutableList.of(voteRows.tally(), callRows.tally(), topicRows.tally()),
                voteRows.findings().and(callRows.findings()).and(topicRows.findings()));
    }

    private static Consumer<Row> topics(Table table, Ledger ledger, Map<Integer, TreeSet<String>> topics) {
        table.require("the topics of the package unvotes", "rcid", "short_name");
        return row -> {
            ledger.read();
            OptionalInt id = id(ledger, row);
            if (id.isPresent()) {
                topics.computeIfAbsent(id.getAsInt(), any -> new TreeSet<>()).add(row.text("short_name"));
                ledger.used();
            }
        };
    }

    private static Consumer<Row> calls(
            Table table, Ledger ledger, Map<Integer, TreeSet<String>> topics, RollCalls.Builder calls) {
        table.require("the roll calls of the package unvotes", "rcid", "session", "date");
        return row -> {
            ledger.read();
            OptionalInt id = id(ledger, row);
            if (id.isPresent()) {
                calls.add(call(row, id.getAsInt(), topics.getOrDefault(id.getAsInt(), new TreeSet<>())));
                ledger.used();
            }
        };
    }

    private static OptionalInt id(Ledger ledger, Row row) {
        OptionalInt id = row.integer("rcid");
        if (id.isEmpty()) {
            String message = "`" + row.text("rcid") + "` is no number of a roll call";
            ledger.setAside("have no roll call", FindingCode.BAD_VALUE, row.place("rcid"), message, "");
        }
        return id;
    }

    private static TreeSet<String> inRow(Row row) {
        TreeSet<String> topics = new TreeSet<>();
        TOPICS.forEach(topic -> {
            if (row.optional(topic).equals("1")) {
                topics.add(topic);
            }
        });
        return topics;
    }

    private static RollCalls.RollCall call(Row row, int id, TreeSet<String> topics) {
        return new RollCalls.RollCall(
                id,
                row.integer("session").orElse(FIRST_SESSION),
                day(row.optional("date")),
                row.optional("unres"),
                row.optional("short"),
                ImmutableSortedSet.copyOfSorted(topics));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Goes through votes. */
    private static final class Votes {
        private final Ledger ledger;
        private final RollCalls.Builder calls;

        Votes(Ledger ledger, RollCalls.Builder calls) {
            this.ledger = ledger;
            this.calls = calls;
        }

        /** A vote by numbers. */
        void numbered(Row row) {
            ledger.read();
            OptionalInt id = id(ledger, row);
            switch (row.text("vote")) {
                case "1" -> numbered(row, id, Stance.SUPPORT);
                case "2" -> numbered(row, id, Stance.ABSTAIN);
                case "3" -> numbered(row, id, Stance.OPPOSE);
                case "8" -> absent(id, "are of somebody who was absent (8)");
                case "9" -> absent(id, "are of no member (9)");
                default -> notUnderstood(row, id);
            }
        }

        private void numbered(Row row, OptionalInt id, Stance stance) {
            OptionalInt number = row.integer("ccode");
            if (id.isPresent()) {
                int year = calls.call(id.getAsInt()).orElseThrow().year();
                Optional<String> actor =
                        number.isPresent() ? Actors.known().cow(number.getAsInt(), year) : Optional.empty();
                vote(row, id.getAsInt(), actor, row.text("ccode"), stance);
            }
        }

        private void absent(OptionalInt id, String reason) {
            if (id.isPresent()) {
                ledger.setAside(reason);
            }
        }

        private void notUnderstood(Row row, OptionalInt id) {
            if (id.isPresent()) {
                String message = "`" + row.text("vote") + "` is no vote";
                ledger.setAside("are not understood", FindingCode.BAD_VALUE, row.place("vote"), message, "");
            }
        }

        /** A vote in words. */
        void worded(Row row) {
            ledger.read();
            OptionalInt id = id(ledger, row);
            if (id.isEmpty()) {
                return;
            }
            Optional<RollCalls.RollCall> call = calls.call(id.getAsInt());
            if (call.isEmpty()) {
                String message = "a vote is in a roll call that is not in the list";
                ledger.setAside("have no roll call", FindingCode.UNMAPPED, row.place("rcid"), message, "");
                return;
            }
            Optional<String> actor = Actors.known()
                    .code(row.text("country_code"))
                    .or(() -> Actors.known().name(row.text("country")))
                    .map(known -> Actors.known().then(known, call.get().year()));
            switch (row.text("vote")) {
                case "yes" -> vote(row, id.getAsInt(), actor, row.text("country"), Stance.SUPPORT);
                case "abstain" -> vote(row, id.getAsInt(), actor, row.text("country"), Stance.ABSTAIN);
                case "no" -> vote(row, id.getAsInt(), actor, row.text("country"), Stance.OPPOSE);
                default -> notUnderstood(row, id);
            }
        }

        private void vote(Row row, int call, Optional<String> actor, String shown, Stance stance) {
            if (actor.isEmpty()) {
                String message = "`" + shown + "` is a state without an id here";
                ledger.setAside("are of a state without an id", FindingCode.UNMAPPED, row.place(), message, "");
            } else if (calls.add(call, actor.get(), stance)) {
                ledger.used();
            } else {
                String message = "`" + actor.get() + "` has two votes in a roll call; the first counts";
                ledger.setAside("repeat a vote", FindingCode.DUPLICATE_ID, row.place(), message, "");
            }
        }
    }
}
