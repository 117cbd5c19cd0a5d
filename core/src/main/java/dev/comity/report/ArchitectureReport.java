package dev.comity.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.comity.model.Architecture;
import dev.comity.model.DatePoint;
import dev.comity.model.DateRange;
import dev.comity.model.DecisionRule;
import dev.comity.model.Institution;
import dev.comity.model.Level;
import dev.comity.model.Link;
import dev.comity.model.Membership;
import dev.comity.model.Snapshot;
import dev.comity.model.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** What is shown of an architecture on a day, and of one institution. */
final class ArchitectureReport {
    private static final int FIRST_YEAR = 1945;
    private static final int YEARS = 5;
    private static final int MONTH = 7;

    private ArchitectureReport() {}

    static Report of(Snapshot snapshot) {
        Architecture world = snapshot.architecture();
        List<Institution> there = world.institutions().values().stream()
                .filter(institution -> snapshot.exists(institution.id()))
                .toList();
        ImmutableMap<String, Cell> facts = ImmutableMap.of(
                "world", Cell.of(world.name()),
                "date", Cell.of(snapshot.date().toString()),
                "states", Cell.of(snapshot.states().size()),
                "institutionCount", Cell.of(there.size()),
                "regionScheme", Cell.of(world.regionScheme().id()));
        return new Report(
                "architecture",
                snapshot.toString(),
                facts,
                ImmutableList.of(
                        bodies(snapshot, there),
                        overTime(world, snapshot.date()),
                        levels(snapshot, there),
                        links(snapshot, there)));
    }

    private static Table bodies(Snapshot snapshot, List<Institution> there) {
        Table.Builder table = Table.of(
                "institutions", "Bodies", "id", "name", "level", "kind", "vitality", "reach", "existence", "decides");
        for (Institution institution : there) {
            table.row(
                    Cell.of(institution.id()),
                    Cell.of(institution.name()),
                    Cell.of(snapshot.level(institution.id())),
                    Cell.of(institution.kind()),
                    Cell.of(snapshot.vitality(institution.id()).map(Words::of).orElse("")),
                    Cell.of(snapshot.reach(institution.id()).size()),
                    Cell.of(institution.existence().range().toString()),
                    Cell.of(snapshot.decision(institution.id())
                            .map(DecisionRule::describe)
                            .orElse("")));
        }
        return table.build();
    }

    private static Chart levels(Snapshot snapshot, List<Institution> there) {
        Table.Builder table = Table.of("levels", "Bodies by level", "level", "institutions");
        for (Level level : Level.values()) {
            table.row(
                    Cell.of(level),
                    Cell.of(there.stream()
                            .filter(institution -> snapshot.level(institution.id()) == level)
                            .count()));
        }
        return new Chart(Chart.Kind.BARS, table.build(), "level", "", "institutions");
    }

    /** Every five years as far as the world is known, and on the day itself. */
    private static Chart overTime(Architecture world, LocalDate last) {
        LocalDate known = world.latest().filter(last::isAfter).orElse(last);
        Table.Builder table = Table.of(
                "memberships", "Memberships over time: states reached, by level", "date", "level", "memberships");
        for (LocalDate day = LocalDate.of(FIRST_YEAR, MONTH, 1); day.isBefore(known); day = day.plusYears(YEARS)) {
            memberships(world.on(day), table);
        }
        memberships(world.on(last), table);
        return new Chart(Chart.Kind.LINES, table.build(), "date", "level", "memberships");
    }

    private static void memberships(Snapshot snapshot, Table.Builder table) {
        TreeMap<Level, Integer> counts = new TreeMap<>();
        for (Level level : Level.values()) {
            counts.put(level, 0);
        }
        for (String id : snapshot.architecture().institutions().keySet()) {
            if (snapshot.exists(id)) {
                counts.merge(snapshot.level(id), snapshot.reach(id).size(), Integer::sum);
            }
        }
        counts.forEach(
                (level, count) -> table.row(Cell.of(snapshot.date().toString()), Cell.of(level), Cell.of(count)));
    }

    private static Graph links(Snapshot snapshot, List<Institution> there) {
        Graph.Builder graph = Graph.of("links", "Recorded ties between bodies, and whose organs they are", false);
        for (Link link : snapshot.architecture().links()) {
            if (link.validity().on(snapshot.date())) {
                tie(snapshot, graph, link.from(), link.to(), Words.of(link.type()));
            }
        }
        for (Institution institution : there) {
            institution
                    .parentOn(snapshot.date())
                    .ifPresent(parent -> tie(snapshot, graph, institution.id(), parent, "organ of"));
        }
        return graph.build();
    }

    private static void tie(Snapshot snapshot, Graph.Builder graph, String from, String to, String text) {
        if (snapshot.exists(from) && snapshot.exists(to)) {
            graph.node(from, from, Words.of(snapshot.level(from)));
            graph.node(to, to, Words.of(snapshot.level(to)));
            graph.edge(from, to, text);
        }
    }

    static Report of(Architecture world, String id) {
        Institution institution = world.institution(id);
        ImmutableMap<String, Cell> facts = ImmutableMap.<String, Cell>builder()
                .put("id", Cell.of(id))
                .put("kind", Cell.of(institution.kind()))
                .put("scope", Cell.of(institution.scope()))
                .put("existence", Cell.of(institution.existence().range().toString()))
                .put("sources", Cell.of(String.join("; ", institution.sources())))
                .buildOrThrow();
        List<Membership> memberships = world.memberships(id);
        return new Report(
                "institution",
                institution.name(),
                facts,
                ImmutableList.of(
                        members(institution, memberships),
                        course(memberships),
                        mandates(institution),
                        kin(world, institution)));
    }

    private static Table members(Institution institution, List<Membership> memberships) {
        Table.Builder table = Table.of(
                "memberships", "Memberships", "institution", "actor", "status", "from", "to", "precision", "source");
        for (Membership membership : memberships) {
            DateRange range = membership.validity().range();
            table.texts(
                    institution.id(),
                    membership.actor(),
                    Words.of(membership.status()),
                    day(range.start()),
                    day(range.end()),
                    range.start().map(point -> Words.of(point.precision())).orElse(""),
                    membership.provenance().source());
        }
        return table.build();
    }

    private static String day(Optional<DatePoint> point) {
        return point.map(known -> known.date().toString()).orElse("");
    }

    /** Counted on the first of July of every year between the first and the last change. */
    private static Chart course(List<Membership> memberships) {
        Table.Builder table = Table.of("course", "Members over time, by status", "date", "status", "members");
        int[] years = memberships.stream()
                .flatMap(membership -> java.util.stream.Stream.of(
                        membership.validity().range().start(),
                        membership.validity().range().end()))
                .flatMap(Optional::stream)
                .mapToInt(point -> point.date().getYear())
                .sorted()
                .toArray();
        for (int year = years.length == 0 ? 1 : years[0];
                years.length > 0 && year <= years[years.length - 1] + 1;
                year++) {
            LocalDate day = LocalDate.of(year, MONTH, 1);
            memberships.stream()
                    .map(Membership::status)
                    .distinct()
                    .sorted()
                    .forEach(status -> table.row(
                            Cell.of(day.toString()),
                            Cell.of(status),
                            Cell.of(memberships.stream()
                                    .filter(one -> one.status() == status
                                            && one.validity().on(day))
                                    .count())));
        }
        return new Chart(Chart.Kind.LINES, table.build(), "date", "status", "members");
    }

    private static Table mandates(Institution institution) {
        Table.Builder table = Table.of(
                "mandates", "Mandates", "domains", "functions", "competence", "obligation", "validity", "basis");
        institution
                .mandates()
                .forEach(mandate -> table.row(
                        Cell.ids(
                                mandate.domains().stream().map(Object::toString).toList()),
                        Cell.ids(mandate.functions().stream().map(Words::of).toList()),
                        Cell.of(mandate.competence()),
                        Cell.of(mandate.obligation()),
                        Cell.of(mandate.validity().toString()),
                        Cell.of(mandate.basis())));
        return table.build();
    }

    private static Graph kin(Architecture world, Institution institution) {
        String id = institution.id();
        Graph.Builder graph =
                Graph.of("network", "Parents, predecessors and ties", true).node(id, id, "itself");
        institution
                .parents()
                .forEach(parent ->
                        graph.node(parent.value(), parent.value(), "parent").edge(id, parent.value(), "organ of"));
        institution
                .predecessors()
                .forEach(before -> graph.node(before, before, "predecessor").edge(id, before, "succeeds"));
        world.links().stream()
                .filter(link -> link.touches(id))
                .forEach(link -> graph.node(link.from(), link.from(), "tie")
                        .node(link.to(), link.to(), "tie")
                        .edge(link.from(), link.to(), Words.of(link.type())));
        return graph.build();
    }
}
