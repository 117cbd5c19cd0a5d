package dev.comity.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comity.model.Architecture;
import dev.comity.model.Confidence;
import dev.comity.model.Dated;
import dev.comity.model.Event;
import dev.comity.model.EventKind;
import dev.comity.model.Institution;
import dev.comity.model.Mandate;
import dev.comity.model.Membership;
import dev.comity.model.Provenance;
import dev.comity.model.Snapshot;
import dev.comity.model.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The counts in {@code docs/atlas.md} are those of the embedded world; written anew with {@code -Dgolden.write=true}. */
class AtlasDocTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "atlas.md");
    private static final String MARK = "<!-- generated -->\n";
    private static final Architecture WORLD = Atlas.world();

    @Test
    void countsAreThoseOfTheWorld() throws IOException {
        String text = Files.readString(DOCUMENT);
        String expected = text.substring(0, text.indexOf(MARK) + MARK.length())
                + counts()
                + overTime()
                + uncertain()
                + vetoes()
                + institutions();
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(DOCUMENT, expected);
        }
        assertThat(Files.readString(DOCUMENT)).isEqualTo(expected);
    }

    private static String counts() {
        long memberships = 0;
        long recorded = 0;
        long mandates = 0;
        for (Institution institution : WORLD.institutions().values()) {
            memberships += WORLD.memberships(institution.id()).size();
            recorded += institution.memberships().size();
            mandates += institution.mandates().size();
        }
        return "\n## Counts\n\n|what|how many|\n|-|-|\n"
                + row("institutions", WORLD.institutions().size())
                + grouped(WORLD.institutions().values().asList(), institution -> Words.of(institution.kind()))
                + row("actors", WORLD.actors().size())
                + grouped(WORLD.actors().values().asList(), actor -> Words.of(actor.kind()))
                + row("memberships over time", memberships)
                + row("– of them recorded, the others derived", recorded)
                + row("mandates", mandates)
                + row("links", WORLD.links().size())
                + row("events", WORLD.events().size())
                + grouped(WORLD.events(), event -> Words.of(event.kind()));
    }

    private static <T> String grouped(List<T> values, Function<T, String> word) {
        Map<String, Long> counts =
                values.stream().collect(Collectors.groupingBy(word, TreeMap::new, Collectors.counting()));
        StringBuilder rows = new StringBuilder();
        counts.forEach((kind, count) -> rows.append(row("– " + kind, count)));
        return rows.toString();
    }

    private static String row(String what, long count) {
        return "|" + what + "|" + count + "|\n";
    }

    private static String overTime() {
        StringBuilder table = new StringBuilder("\n## Over time\n\nA selection, so the counts show a tendency only.\n\n"
                + "|on 1 July|states|institutions|memberships|\n|-|-|-|-|\n");
        for (int year = 1950; year <= 2025; year += 15) {
            Snapshot day = WORLD.on(LocalDate.of(year, 7, 1));
            long there = 0;
            long members = 0;
            for (String id : WORLD.institutions().keySet()) {
                if (day.exists(id)) {
                    there++;
                    members += day.reach(id).size();
                }
            }
            table.append("|%d|%d|%d|%d|%n"
                    .formatted(year, day.states().size(), there, members)
                    .replace("\r", ""));
        }
        return table.toString();
    }

    private static String uncertain() {
        Map<Confidence, Long> counts = new TreeMap<>();
        for (Institution institution : WORLD.institutions().values()) {
            for (Provenance entry : provenances(institution)) {
                counts.merge(entry.confidence(), 1L, Long::sum);
            }
        }
        StringBuilder table = new StringBuilder(
                "\n## How sure\n\nMemberships, mandates, decision rules and roles as recorded.\n\n|confidence|entries|\n|-|-|\n");
        counts.forEach((confidence, count) -> table.append(row(Words.of(confidence), count)));
        return table.toString();
    }

    private static List<Provenance> provenances(Institution institution) {
        List<Provenance> all = new ArrayList<>();
        institution.memberships().stream().map(Membership::provenance).forEach(all::add);
        institution.mandates().stream().map(Mandate::provenance).forEach(all::add);
        institution.decisions().stream().map(Dated::provenance).forEach(all::add);
        institution.roles().stream().map(Dated::provenance).forEach(all::add);
        return all;
    }

    /** Those of the Soviet Union and of Russia, which has its seat, stand together. */
    private static String vetoes() {
        List<String> members = List.of("CHN", "FRA", "GBR", "RUS", "SUN", "USA");
        Map<String, List<Event>> decades = WORLD.on(LocalDate.MAX).events(EventKind.VETO).stream()
                .collect(Collectors.groupingBy(AtlasDocTest::decade, TreeMap::new, Collectors.toList()));
        StringBuilder table =
                new StringBuilder("\n## Vetoes\n\nBy decade and by who cast them; several may veto one draft.\n\n"
                        + "|decade|drafts|" + String.join("|", members) + "|\n|-|-|-|-|-|-|-|-|\n");
        List<Event> all = new ArrayList<>();
        decades.forEach((decade, vetoes) -> {
            table.append(row(decade, vetoes, members));
            all.addAll(vetoes);
        });
        return table.append(row("all", all, members)).toString();
    }

    private static String decade(Event event) {
        int year = event.date().date().getYear();
        return year - year % 10 + "s";
    }

    private static String row(String decade, List<Event> vetoes, List<String> members) {
        StringBuilder row = new StringBuilder("|" + decade + "|" + vetoes.size() + "|");
        for (String member : members) {
            row.append(vetoes.stream()
                            .filter(event -> event.actors().contains(member))
                            .count())
                    .append("|");
        }
        return row.append("\n").toString();
    }

    private static String institutions() {
        Snapshot day = WORLD.on(WORLD.latest().orElseThrow());
        StringBuilder table =
                new StringBuilder("\n## Institutions\n\nReach: states and territories on the latest day known, "
                        + day.date() + ". Unsure: entries of less than high confidence.\n\n"
                        + "|id|name|kind|existence|reach|unsure|\n|-|-|-|-|-|-|\n");
        for (Institution institution : WORLD.institutions().values()) {
            long unsure = provenances(institution).stream()
                    .filter(entry -> entry.confidence() != Confidence.HIGH)
                    .count();
            table.append("|`%s`|%s|%s|%s|%s|%d|\n"
                    .formatted(
                            institution.id(),
                            institution.name().replace("|", "/"),
                            Words.of(institution.kind()),
                            institution.existence().range(),
                            day.exists(institution.id())
                                    ? day.reach(institution.id()).size()
                                    : "–",
                            unsure));
        }
        return table.toString();
    }
}
