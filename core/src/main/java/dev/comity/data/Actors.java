package dev.comity.data;

import com.google.common.base.Splitter;
import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import dev.comity.model.Actor;
import dev.comity.model.ActorKind;
import dev.comity.model.DateRange;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds the actors that data mean by their numbers, codes and names, from the two tables that stand beside this class. */
final class Actors {
    private static final int FIRST_YEAR = 0;
    private static final int LAST_YEAR = 9999;
    private static final Actors KNOWN = new Actors();

    private final ListMultimap<Integer, Span> byCow = ArrayListMultimap.create();
    private final ListMultimap<Integer, Span> byGw = ArrayListMultimap.create();
    private final ListMultimap<String, Span> byIgo = ArrayListMultimap.create();
    private final Set<String> igoNames = new TreeSet<>();
    private final Map<String, Integer> cowOf = new HashMap<>();
    private final Map<Integer, String> byM49 = new HashMap<>();
    private final Map<String, String> byCode = new HashMap<>();
    private final Map<String, String> byName = new HashMap<>();
    private final Map<String, Actor> actors = new HashMap<>();

    /** The actor that a number means from one year to another. */
    record Span(String actor, int from, int to) {
        boolean holds(int year) {
            return from <= year && year <= to;
        }

        LocalDate first() {
            return LocalDate.of(from, 1, 1);
        }

        LocalDate last() {
            return LocalDate.of(to, 12, 31);
        }
    }

    private Actors() {
        read("actors.csv", this::addActor);
        read("states.csv", this::addState);
    }

    static Actors known() {
        return KNOWN;
    }

    private static void read(String name, java.util.function.Consumer<Row> each) {
        try (InputStream in = Actors.class.getResourceAsStream(name);
                BufferedReader text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            skipRemarks(text);
            Table.read(name, text, table -> each);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void skipRemarks(BufferedReader text) throws IOException {
        text.mark(1);
        while (text.read() == '#') {
            text.readLine();
            text.mark(1);
        }
        text.reset();
    }

    private void addActor(Row row) {
        String id = row.text("actor");
        row.integer("m49").ifPresent(number -> byM49.put(number, id));
        byCode.put(id, id);
        byCode.put(row.text("alpha-2"), id);
        byName.put(row.text("name"), id);
        Splitter bars = Splitter.on('|').omitEmptyStrings();
        bars.split(row.text("codes")).forEach(code -> byCode.put(code, id));
        bars.split(row.text("names")).forEach(name -> byName.put(name, id));
        actors.put(
                id,
                Actor.builder()
                        .id(id)
                        .name(row.text("name"))
                        .kind(kind(row.text("kind")))
                        .build());
    }

    private static ActorKind kind(String word) {
        return switch (word) {
            case "state" -> ActorKind.STATE;
            case "organisation" -> ActorKind.REIO;
            default -> ActorKind.CUSTOMS_TERRITORY;
        };
    }

    private void addState(Row row) {
        String actor = row.text("actor");
        igoNames.add(row.text("igo"));
        if (actor.isEmpty()) {
            return;
        }
        Span span = new Span(
                actor, row.integer("from").orElse(FIRST_YEAR), row.integer("to").orElse(LAST_YEAR));
        row.integer("cow").ifPresent(number -> {
            byCow.put(number, span);
            cowOf.putIfAbsent(actor, number);
        });
        row.integer("gw").ifPresent(number -> byGw.put(number, span));
        if (!row.text("igo").isEmpty()) {
            byIgo.put(row.text("igo"), span);
        }
    }

    /** {@return the actor of a number of the Correlates of War in a year} */
    Optional<String> cow(int number, int year) {
        return at(byCow.get(number), year);
    }

    /** {@return the actor of a number of Gleditsch and Ward in a year} */
    Optional<String> gw(int number, int year) {
        return at(byGw.get(number), year);
    }

    /** {@return the actor of a state's name in the data on international organisations in a year} */
    Optional<String> igo(String name, int year) {
        return at(byIgo.get(name), year);
    }

    /** {@return the names of states in the data on international organisations, also of those without an id} */
    Set<String> igoNames() {
        return igoNames;
    }

    boolean isActor(String id) {
        return actors.containsKey(id);
    }

    /** {@return whom a number of the Correlates of War means, in turn} */
    List<Span> cow(int number) {
        return byCow.get(number);
    }

    /** {@return whom a number of Gleditsch and Ward means, in turn} */
    List<Span> gw(int number) {
        return byGw.get(number);
    }

    private static Optional<String> at(List<Span> spans, int year) {
        for (Span span : spans) {
            if (span.holds(year)) {
                return Optional.of(span.actor());
            }
        }
        return Optional.empty();
    }

    Optional<String> m49(int number) {
        return Optional.ofNullable(byM49.get(number));
    }

    /** {@return the actor of a code of two or three letters, or of one that the data use instead} */
    Optional<String> code(String code) {
        return code.isEmpty() ? Optional.empty() : Optional.ofNullable(byCode.get(code.toUpperCase(Locale.ROOT)));
    }

    Optional<String> name(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    Set<String> names() {
        return byName.keySet();
    }

    /** {@return who was there in a year in the place of an actor: data call the Soviet Union Russia, and Serbia Yugoslavia} */
    String then(String actor, int year) {
        Integer number = cowOf.get(actor);
        return number == null ? actor : cow(number, year).orElse(actor);
    }

    /** {@return the actor of an id, existing then} */
    Actor actor(String id, DateRange existence) {
        Actor actor = actors.get(id);
        return Actor.builder()
                .id(id)
                .name(actor.name())
                .kind(actor.kind())
                .existence(existence)
                .build();
    }
}
