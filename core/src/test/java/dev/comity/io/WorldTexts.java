package dev.comity.io;

import com.google.common.collect.ImmutableList;
import dev.comity.model.Architecture;
import dev.comity.model.Claim;
import dev.comity.model.Confidence;
import dev.comity.model.DatePoint;
import dev.comity.model.Dated;
import dev.comity.model.Event;
import dev.comity.model.EventKind;
import dev.comity.model.Institution;
import dev.comity.model.Mandate;
import dev.comity.model.Membership;
import dev.comity.model.Provenance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** Gives random worlds what the laws of routing don't care for, but documents must keep: texts, sources, events. */
final class WorldTexts {
    private static final List<String> TEXTS = List.of(
            "",
            "Treaty, art. 4(1): \"all\"",
            "no",
            "null",
            "~",
            "1967-08-08",
            "2/3",
            "- a",
            "a: b # c",
            " leading and trailing ",
            "two\nlines\n",
            "it's {odd}, [isn't] it?",
            "Côte d'Ivoire — ünïcödé 𝒳",
            "tab\there",
            "`ticks` & *stars* | > % @",
            "x".repeat(300),
            "\u2028\u0085");

    private final Random random;

    WorldTexts(long seed) {
        random = new Random(seed);
    }

    Architecture decorate(Architecture world) {
        Architecture.Builder decorated = world.toBuilder().name(text());
        Map<String, Institution> institutions = new TreeMap<>();
        for (Institution institution : world.institutions().values()) {
            institutions.put(institution.id(), decorate(institution));
        }
        decorated.institutions(institutions);
        if (random.nextBoolean()) {
            decorated.events(Event.builder()
                    .id("told-" + random.nextInt(9))
                    .kind(EventKind.values()[random.nextInt(EventKind.values().length)])
                    .date(DatePoint.parse("2014-0" + (1 + random.nextInt(9))))
                    .title(text())
                    .institutions("X1")
                    .draft(text())
                    .provenance(provenance())
                    .build());
        }
        return decorated
                .latest(random.nextBoolean() ? Optional.of(LocalDate.of(2025, 2, 3)) : Optional.empty())
                .build();
    }

    Institution decorate(Institution institution) {
        Institution.Builder decorated = institution.toBuilder()
                .name(text())
                .region(text())
                .sources(random.nextBoolean() ? ImmutableList.of() : ImmutableList.of(text(), text()))
                .predecessors(random.nextBoolean() ? ImmutableList.of() : ImmutableList.of("OLD", "OLDER"))
                .claims(random.nextBoolean() ? ImmutableList.of() : ImmutableList.of(claim(), claim()))
                .roles(sourced(institution.roles()))
                .parents(sourced(institution.parents()))
                .membersOf(sourced(institution.membersOf()))
                .decisions(sourced(institution.decisions()))
                .vacancies(sourced(institution.vacancies()))
                .barredSubjects(sourced(institution.barredSubjects()))
                .attributes(sourced(institution.attributes()));
        decorated.memberships(memberships(institution)).mandates(mandates(institution));
        return decorated.build();
    }

    private List<Membership> memberships(Institution institution) {
        List<Membership> memberships = new ArrayList<>();
        for (Membership membership : institution.memberships()) {
            boolean plain = random.nextInt(4) > 0;
            memberships.add(
                    plain
                            ? membership
                            : membership.toBuilder()
                                    .instrument(text())
                                    .contested(text())
                                    .provenance(provenance())
                                    .build());
        }
        return memberships;
    }

    private List<Mandate> mandates(Institution institution) {
        List<Mandate> mandates = new ArrayList<>();
        for (Mandate mandate : institution.mandates()) {
            mandates.add(mandate.toBuilder()
                    .basis(text())
                    .signed(random.nextBoolean() ? Optional.of(LocalDate.of(1999, 12, 31)) : Optional.empty())
                    .provenance(provenance())
                    .build());
        }
        return mandates;
    }

    private <T> List<Dated<T>> sourced(List<Dated<T>> entries) {
        List<Dated<T>> sourced = new ArrayList<>();
        for (Dated<T> entry : entries) {
            sourced.add(new Dated<>(entry.value(), entry.validity(), provenance()));
        }
        return sourced;
    }

    private Claim claim() {
        return new Claim(text(), text(), provenance());
    }

    private Provenance provenance() {
        Confidence confidence = Confidence.values()[random.nextInt(Confidence.values().length)];
        return random.nextBoolean() ? Provenance.none() : new Provenance(text(), confidence, text());
    }

    private String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }
}
