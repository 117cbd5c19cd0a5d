package dev.comity.data;

import dev.comity.finding.FindingCode;
import dev.comity.model.DatePoint;
import dev.comity.model.DateRange;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Gathers treaties by pairs of countries. */
final class DestaPairs {
    private final Ledger ledger;
    private final Ledger exits;
    private final Map<String, Treaty> treaties = new TreeMap<>();

    /** What the pairs say of a treaty. */
    private static final class Treaty {
        String name = "";
        Optional<DatePoint> begin = Optional.empty();
        final Map<String, Years> parties = new TreeMap<>();
        /** Of each actor: in which year its pair with each other was dissolved. */
        final Map<String, Map<String, Integer>> dissolved = new TreeMap<>();
    }

    /** When an actor signed and became bound. */
    private record Years(Optional<DatePoint> signed, Optional<DatePoint> bound) {
        Years earlier(Years other) {
            return new Years(first(signed, other.signed), first(bound, other.bound));
        }

        private static Optional<DatePoint> first(Optional<DatePoint> one, Optional<DatePoint> other) {
            boolean second = one.isEmpty() || other.isPresent() && other.get().compareTo(one.get()) < 0;
            return second ? other : one;
        }
    }

    DestaPairs(Ledger ledger, Ledger exits) {
        this.ledger = ledger;
        this.exits = exits;
    }

    void row(Row row) {
        ledger.read();
        String type = row.text("entry_type");
        if (!Desta.makesParties(type)) {
            ledger.setAside("are no base treaty and no accession, but `" + type + "`");
            return;
        }
        Years years = new Years(Desta.year(row.integer("year")), Desta.year(row.integer("entryforceyear")));
        if (years.signed().isEmpty() && years.bound().isEmpty()) {
            String message = "a pair has neither a year of signature nor one of entry into force";
            ledger.setAside("have no date", FindingCode.UNMAPPED, row.place(), message, "");
            return;
        }
        Optional<String> one = actor(ledger, row, "iso1");
        Optional<String> other = one.flatMap(known -> actor(ledger, row, "iso2"));
        if (one.isPresent() && other.isPresent()) {
            Treaty treaty = treaties.computeIfAbsent(row.text("base_treaty"), any -> new Treaty());
            treaty.name = treaty.name.isEmpty() ? row.text("name") : treaty.name;
            treaty.begin = Years.first(treaty.begin, years.signed().or(years::bound));
            treaty.parties.merge(one.get(), years, Years::earlier);
            treaty.parties.merge(other.get(), years, Years::earlier);
            ledger.used();
        }
    }

    void withdrawal(Row row) {
        exits.read();
        String type = row.optional("entry_type");
        if (!type.isEmpty() && !type.equals("withdrawal")) {
            String message = "a row of the list of withdrawals is of the type `" + type + "`";
            exits.setAside("are no withdrawal", FindingCode.UNMAPPED, row.place("entry_type"), message, "");
            return;
        }
        Treaty treaty = treaties.get(row.text("base_treaty"));
        OptionalInt year = row.integer("year");
        if (treaty == null || year.isEmpty()) {
            String message = "a withdrawal is of a treaty that is not in the list, or has no year";
            exits.setAside("have no treaty or year", FindingCode.UNMAPPED, row.place(), message, "");
            return;
        }
        Optional<String> one = actor(exits, row, "iso1");
        Optional<String> other = one.flatMap(known -> actor(exits, row, "iso2"));
        if (one.isPresent() && other.isPresent()) {
            dissolve(treaty, one.get(), other.get(), year.getAsInt());
            dissolve(treaty, other.get(), one.get(), year.getAsInt());
            exits.used();
        }
    }

    private static void dissolve(Treaty treaty, String one, String other, int year) {
        treaty.dissolved.computeIfAbsent(one, any -> new TreeMap<>()).merge(other, year, Math::min);
    }

    private static Optional<String> actor(Ledger ledger, Row row, String column) {
        OptionalInt number = row.integer(column);
        Optional<String> actor = number.isPresent() ? Actors.known().m49(number.getAsInt()) : Optional.empty();
        if (actor.isEmpty()) {
            String message = "`" + row.text(column) + "` is no number of an actor that is known here";
            ledger.setAside("are of an actor without an id", FindingCode.UNMAPPED, row.place(column), message, "");
        }
        return actor;
    }

    void addTo(TreatyWorld world) {
        treaties.forEach((number, treaty) -> {
            TreatyWorld.Treaty made = world.treaty("DESTA-" + number).named(treaty.name);
            made.beginning(treaty.begin);
            treaty.parties.forEach((actor, years) -> {
                Optional<DatePoint> left = left(treaty, actor);
                years.signed().ifPresent(point -> made.parties.signed(actor, point));
                years.bound().ifPresent(point -> made.parties.bound(actor, range(point, left)));
                left.filter(point -> years.bound().isEmpty())
                        .ifPresent(point -> made.parties.signatoryUntil(actor, point));
            });
        });
    }

    private static DateRange range(DatePoint from, Optional<DatePoint> to) {
        return new DateRange(Optional.of(from), to.filter(end -> from.date().isBefore(end.date())));
    }

    /** The year in which the last of an actor's pairs was dissolved, if all were. */
    private static Optional<DatePoint> left(Treaty treaty, String actor) {
        Map<String, Integer> dissolved = treaty.dissolved.getOrDefault(actor, Map.of());
        if (dissolved.isEmpty() || dissolved.size() < treaty.parties.size() - 1) {
            return Optional.empty();
        }
        int last = dissolved.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
        return Desta.year(OptionalInt.of(last));
    }
}
