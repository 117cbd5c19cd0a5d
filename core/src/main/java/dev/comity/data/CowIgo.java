package dev.comity.data;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.comity.finding.FindingCode;
import dev.comity.finding.InvalidDescriptionException;
import dev.comity.model.Architecture;
import dev.comity.model.Suggest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Intergovernmental organisations and their members by year, from the Correlates of War data, version 3 (Pevehouse,
 * Nordstrom, McManus and Jamison 2020), in either layout: a row for each state and year, or for each organisation and year.
 * Which it is, the headings tell.
 *
 * <p>In the architecture an organisation is called by its abbreviation in capitals, with {@code _IGO} where that is the id of
 * a state ({@code GEO_IGO}, {@code NAM_IGO}), and lives from the first to the last
 * year in which the data have it. Members are full, associate or observers in runs of years, known to the year; a run that
 * reaches the last year of the file stays open, and the architecture is known up to the end of that year. Years that are
 * missing break a run. Where the data name two states in a year that are one actor here (Germany and Yemen in 1990), the
 * closer tie counts. The fields in which an organisation works (political, social, economic) stand as claims; the layout by
 * states does not have them, nor full names.
 *
 * <pre>{@code
 * Loaded<Architecture> igos = CowIgo.load(Path.of("state_year_formatv3.csv"));
 * igos.value().memberships("RIVERC");   // [CHE full 1951/1953, FRA full ../.., SUN associate ../1952]
 * }</pre>
 */
public final class CowIgo {
    private static final ImmutableSet<String> ABOUT_BODIES = ImmutableSet.of(
            "ioname",
            "orgname",
            "year",
            "sdate",
            "deaddate",
            "dead",
            "integrated",
            "replaced",
            "longorgname",
            "ionum",
            "igocode",
            "version",
            "accuracyofpre1965membershipdates",
            "sourcesandnotes",
            "imputed",
            "political",
            "social",
            "economic");
    private static final ImmutableList<String> FIELDS = ImmutableList.of("political", "social", "economic");
    private static final ImmutableSet<String> ABOUT_STATES = ImmutableSet.of("ccode", "year", "state");

    private CowIgo() {}

    /** What a state is to an organisation in a year, by the numbers of the data. */
    public enum Tie {
        /** 0: no member. */
        NONE,
        /** 1: full member. */
        FULL,
        /** 2: associate. */
        ASSOCIATE,
        /** 3: observer. */
        OBSERVER,
        /** -9: not known. */
        MISSING,
        /** -1, or no number: the state or the organisation does not exist. */
        NOT_THERE
    }

    /**
     * One number of the data.
     *
     * @param body the organisation's id, as in the architecture
     * @param state the state's name as the data write it
     * @param actor the actor of that state in that year; empty if none is known
     * @param year the year
     * @param tie what the number says
     */
    public record Entry(String body, String state, String actor, int year, Tie tie) {}

    /**
     * {@return the organisations with their members}
     *
     * @param file the data in either layout, plain or gzip
     * @throws InvalidDescriptionException if the file is no table, or of neither layout
     * @throws java.io.UncheckedIOException if it can't be read
     */
    public static Loaded<Architecture> load(Path file) {
        IgoWorld world = new IgoWorld();
        Loaded<Integer> read = read(file, world);
        return new Loaded<>(world.build(), read.tallies(), read.findings());
    }

    /**
     * Reads every number of the data in the order of the file, also those that say that there is nothing, in memory that does
     * not grow with the file.
     *
     * @param file the data in either layout
     * @param each takes every number that is understood
     * @return the last year, with counts and findings as of {@link #load(Path)}
     * @throws InvalidDescriptionException if the file is no table, or of neither layout
     * @throws java.io.UncheckedIOException if it can't be read
     */
    public static Loaded<Integer> entries(Path file, Consumer<Entry> each) {
        return read(file, new Sink() {
            @Override
            public void entry(Entry entry) {
                each.accept(entry);
            }
        });
    }

    /** {@return the id of an organisation: its abbreviation in capitals, told from the ids of states} */
    static String id(String abbreviation) {
        String capitals = abbreviation.toUpperCase(Locale.ROOT);
        return Actors.known().isActor(capitals) ? capitals + "_IGO" : capitals;
    }

    /** What takes entries, and what a row says of its organisation. */
    interface Sink {
        void entry(Entry entry);

        default void body(String body, About about) {}
    }

    /**
     * What a row says of its organisation.
     *
     * @param accuracy how exact its dates before 1965 are
     * @param fields those of the fields political, social and economic in which it works
     */
    record About(String name, String accuracy, ImmutableList<String> fields) {
        static About of(Row row) {
            String name = row.optional("longorgname");
            return new About(
                    name.isEmpty() ? row.text("orgname") : name,
                    row.optional("accuracyofpre1965membershipdates"),
                    FIELDS.stream()
                            .filter(field -> row.optional(field).equals("1"))
                            .collect(ImmutableList.toImmutableList()));
        }
    }

    private static Loaded<Integer> read(Path file, Sink sink) {
        Ledger ledger = new Ledger("entries");
        Reading reading = new Reading(ledger, sink);
        Table.read(file, table -> {
            ledger.note(
                    FindingCode.NOT_IN_DATA,
                    table.headings(),
                    "the data do not say to whom an organisation is open; all stand as open to states of several regions",
                    "set `scope` before you route issues through them");
            if (table.hasAll("ccode", "year", "state")) {
                return reading.byState(table);
            }
            table.require("version 3 of the data, by organisation", "ioname", "orgname", "year");
            return reading.byBody(table);
        });
        return ledger.loaded(reading.last);
    }

    /** Goes through the rows of one file. */
    private static final class Reading {
        private final Ledger ledger;
        private final Sink sink;
        private int last;

        Reading(Ledger ledger, Sink sink) {
            this.ledger = ledger;
            this.sink = sink;
        }

        Consumer<Row> byState(Table table) {
            List<String> bodies = new ArrayList<>();
            table.columns().forEach(column -> bodies.add(ABOUT_STATES.contains(column) ? "" : id(column)));
            return row -> {
                int year = year(row);
                String state = row.text("state");
                OptionalInt number = row.integer("ccode");
                String actor = number.isPresent()
                        ? Actors.known().cow(number.getAsInt(), year).orElse("")
                        : "";
                for (int i = 0; i < bodies.size(); i++) {
                    if (!bodies.get(i).isEmpty()) {
                        entry(row, i, bodies.get(i), state, actor, year);
                    }
                }
            };
        }

        Consumer<Row> byBody(Table table) {
            List<Integer> states = states(table);
            return row -> {
                int year = year(row);
                String body = id(row.text("ioname"));
                sink.body(body, About.of(row));
                for (int i : states) {
                    String state = table.columns().get(i);
                    entry(row, i, body, state, Actors.known().igo(state, year).orElse(""), year);
                }
            };
        }

        private List<Integer> states(Table table) {
            List<Integer> states = new ArrayList<>();
            for (int i = 0; i < table.columns().size(); i++) {
                String column = table.columns().get(i);
                if (Actors.known().igoNames().contains(column)) {
                    states.add(i);
                } else if (!ABOUT_BODIES.contains(column)) {
                    ledger.note(
                            FindingCode.EXTRA_COLUMN,
                            table.headings(),
                            "the column `" + column + "` is no state of this layout and is not read",
                            Suggest.remedy(column, Actors.known().igoNames()));
                }
            }
            return states;
        }

        private int year(Row row) {
            int year = row.integer("year")
                    .orElseThrow(() -> Table.refused(
                            FindingCode.BAD_VALUE,
                            row.place("year"),
                            "`" + row.text("year") + "` is not a year",
                            "write a whole number"));
            last = Math.max(last, year);
            return year;
        }

        private void entry(Row row, int position, String body, String state, String actor, int year) {
            ledger.read();
            String number = row.text(position);
            Tie tie = tie(number);
            if (tie == null) {
                String message = "`" + number + "` is none of the numbers 0, 1, 2, 3, -9 and -1";
                ledger.setAside("not understood", FindingCode.BAD_VALUE, row.place(body), message, "see docs/data.md");
                return;
            }
            sink.entry(new Entry(body, state, actor, year, tie));
            count(row, tie, body, state, actor);
        }

        private void count(Row row, Tie tie, String body, String state, String actor) {
            if (tie == Tie.NONE) {
                ledger.setAside("say no member (0)");
            } else if (tie == Tie.NOT_THERE) {
                ledger.setAside("say that the state or the body is not there (-1)");
            } else if (tie == Tie.MISSING) {
                String message = "whether states are members of `" + body + "` is not known (-9)";
                ledger.setAside("are not known (-9)", FindingCode.UNMAPPED, row.place(), message, "");
            } else if (actor.isEmpty()) {
                String message = "`" + state + "` is a state without an id here";
                ledger.setAside("are of a state without an id", FindingCode.UNMAPPED, row.place(), message, "");
            } else {
                ledger.used();
            }
        }

        private static @Nullable Tie tie(String number) {
            return switch (number) {
                case "0" -> Tie.NONE;
                case "1" -> Tie.FULL;
                case "2" -> Tie.ASSOCIATE;
                case "3" -> Tie.OBSERVER;
                case "-9" -> Tie.MISSING;
                case "-1", "" -> Tie.NOT_THERE;
                default -> null;
            };
        }
    }
}
