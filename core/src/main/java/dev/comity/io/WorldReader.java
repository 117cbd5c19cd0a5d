package dev.comity.io;

import com.google.common.collect.ImmutableMap;
import dev.comity.finding.FindingCode;
import dev.comity.model.Actor;
import dev.comity.model.Architecture;
import dev.comity.model.Event;
import dev.comity.model.EventKind;
import dev.comity.model.Fraction;
import dev.comity.model.Institution;
import dev.comity.model.Link;
import dev.comity.model.RegionScheme;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Gathers one architecture from any number of documents: actors, weights, institutions, whole architectures. */
final class WorldReader {
    static final String NONE = "none";
    static final String[] FORMATS = {Formats.ARCHITECTURE, Formats.INSTITUTION, Formats.ACTORS, Formats.WEIGHTS};

    private final FindingCollector findings;
    private final Map<String, Actor> actors = new TreeMap<>();
    private final Map<String, Institution> institutions = new TreeMap<>();
    private final Map<String, In> described = new LinkedHashMap<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final Measures measures = new Measures();
    private final RegionParts regions = new RegionParts();
    private Optional<String> name = Optional.empty();
    private Optional<String> latest = Optional.empty();

    WorldReader(FindingCollector findings) {
        this.findings = findings;
    }

    /** {@return whether the format is one of those from which worlds are made} */
    static boolean isWorld(String format) {
        return format.equals(Formats.INSTITUTION)
                || format.equals(Formats.ACTORS)
                || format.equals(Formats.WEIGHTS)
                || format.equals(Formats.ARCHITECTURE);
    }

    /** Adds what a document of that format says. */
    void read(In in, String format) {
        switch (format) {
            case Formats.INSTITUTION -> add(in);
            case Formats.ACTORS -> {
                actors(in);
                Keys.needList(in, "actors");
                in.finish();
            }
            case Formats.WEIGHTS -> measures.readWeights(in);
            default -> architecture(in);
        }
    }

    private void actors(In in) {
        for (In entry : in.maps("actors")) {
            Actor actor = ActorFormat.read(entry, regions);
            if (isNew("actor", actor.id(), entry)) {
                actors.put(actor.id(), actor);
            }
        }
    }

    private void add(In in) {
        Institution institution = InstitutionReader.read(in, links);
        if (isNew("institution", institution.id(), in)) {
            institutions.put(institution.id(), institution);
        }
    }

    /** An actor and an institution may share an id: the European Union is a member and a body. */
    private boolean isNew(String kind, String id, In in) {
        In first = described.putIfAbsent(kind + " " + id, in);
        if (first == null || id.isEmpty()) {
            return first == null;
        }
        String message = "the " + kind + " " + Texts.shown(id) + " is described twice";
        in.fail(
                "id",
                FindingCode.DUPLICATE_ID,
                message,
                "the other stands at " + first.place("id").withPath(""));
        return false;
    }

    private void architecture(In in) {
        name = once(in, "name", name);
        latest = once(in, "latest", latest);
        if (latest.isPresent() && !latest.get().equals(NONE)) {
            in.optionalDate("latest");
        }
        in.optionalMap("region-scheme").ifPresent(regions::read);
        actors(in);
        in.maps("institutions").forEach(this::add);
        LinkFormat.readAll(in, "links", Optional.empty(), links);
        for (In entry : in.maps("events")) {
            Event event = event(entry);
            if (isNew("event", event.id(), entry)) {
                events.add(event);
            }
        }
        in.optionalMap("measures").ifPresent(measures::read);
        in.finish();
    }

    private static Optional<String> once(In in, String key, Optional<String> before) {
        Optional<String> value = in.optionalText(key);
        if (before.isEmpty()) {
            return value;
        }
        if (value.isPresent() && !value.equals(before)) {
            in.fail(
                    key,
                    FindingCode.INCONSISTENT,
                    "another document says " + Texts.shown(before.get()) + " for " + Texts.shown(key),
                    "keep one of the two");
        }
        return before;
    }

    static Event event(In in) {
        Event.Builder event = Event.builder()
                .id(in.text("id"))
                .kind(in.word("kind", EventKind.class))
                .date(in.point("date"))
                .title(in.optionalText("title").orElse(""))
                .institutions(Keys.ids(in, "institutions"))
                .actors(Keys.ids(in, "actors"))
                .draft(in.optionalText("draft").orElse(""))
                .emergencySession(in.optionalPoint("emergency-session"))
                .provenance(Entry.provenance(in));
        in.finish();
        return event.build();
    }

    /** {@return the documents of the institutions and the entries of the events, by id} */
    Map<String, In> documents() {
        Map<String, In> documents = new TreeMap<>();
        for (Event event : events) {
            documents.put(event.id(), described.get("event " + event.id()));
        }
        for (String id : institutions.keySet()) {
            documents.put(id, described.get("institution " + id));
        }
        return documents;
    }

    /** {@return what was gathered} */
    Architecture build() {
        Architecture.Builder world = Architecture.builder()
                .name(name.orElse(""))
                .actors(actors)
                .institutions(institutions)
                .links(links)
                .events(events)
                .measures(measures.build());
        Optional<RegionScheme> scheme = regions.build();
        if (scheme.isPresent()) {
            world.regionScheme(scheme.get());
        }
        if (latest.isPresent()) {
            return world.latest(latestGiven(latest.get())).build();
        }
        Architecture undated = world.build();
        Optional<LocalDate> derived = LatestKnown.of(undated);
        return derived.isEmpty()
                ? undated
                : undated.toBuilder().latest(derived.get()).build();
    }

    private Optional<LocalDate> latestGiven(String text) {
        return text.equals(NONE) || findings.hasErrors() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    /** Numbers of actors, by measure. */
    private static final class Measures {
        private final Map<String, Map<String, Fraction>> numbers = new TreeMap<>();

        void readWeights(In in) {
            in.optionalText("source");
            in.optionalText("note");
            Keys.needList(in, "entries");
            for (In entry : in.maps("entries")) {
                String actor = entry.text("actor");
                add(entry, "population", "population", "population-year", actor);
                add(entry, "gdp-ppp", "gdp", "gdp-year", actor);
                add(entry, "emissions", "emissions", "emissions-year", actor);
                Entry.provenance(entry);
                entry.finish();
            }
            in.finish();
        }

        private void add(In in, String key, String measure, String year, String actor) {
            in.optionalPoint(year);
            Optional<Fraction> number = in.optionalValue(key, "a number", Keys.NUMBER);
            if (number.isPresent()) {
                put(in, key, measure, actor, number.get());
            }
        }

        void read(In in) {
            for (String measure : in.keys()) {
                In ofActors = in.map(measure);
                numbers(measure);
                for (String actor : ofActors.keys()) {
                    put(ofActors, actor, measure, actor, ofActors.value(actor, "a number", Keys.NUMBER, Fraction.ZERO));
                }
                ofActors.finish();
            }
            in.finish();
        }

        private void put(In in, String key, String measure, String actor, Fraction number) {
            Fraction other =
                    numbers.computeIfAbsent(measure, name -> new TreeMap<>()).putIfAbsent(actor, number);
            if (other != null) {
                in.fail(
                        key,
                        FindingCode.DUPLICATE_ID,
                        "there is a number of " + Texts.shown(measure) + " for " + Texts.shown(actor) + " already",
                        "keep one of the two");
            }
        }

        private Map<String, Fraction> numbers(String measure) {
            Map<String, Fraction> known = numbers.get(measure);
            if (known == null) {
                known = new TreeMap<>();
                numbers.put(measure, known);
            }
            return known;
        }

        ImmutableMap<String, ImmutableMap<String, Fraction>> build() {
            ImmutableMap.Builder<String, ImmutableMap<String, Fraction>> all = ImmutableMap.builder();
            for (Map.Entry<String, Map<String, Fraction>> measure : numbers.entrySet()) {
                all.put(measure.getKey(), ImmutableMap.copyOf(measure.getValue()));
            }
            return all.buildOrThrow();
        }
    }
}
