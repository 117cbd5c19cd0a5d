package dev.comity.io;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.comity.finding.FindingCode;
import dev.comity.model.Confidence;
import dev.comity.model.Provenance;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the values of a document each of which may stand alone or as {@code {value, source, confidence, note}}, and keeps
 * what is said of where they come from.
 */
final class SourcedValues {
    /** The key under which a value stands once it is read. */
    static final String VALUE = "value";

    private static final MapNode NOTHING = Out.map().build();

    /** The keys of an issue document whose values may say where they come from, besides the plain facts. */
    private static final ImmutableList<String> NAMES = ImmutableList.of(
            "title",
            "notes",
            "source",
            "date",
            "known-at",
            "domain",
            "functions",
            "principal",
            "affects",
            "location",
            "parties",
            "required",
            "events",
            "weights",
            "spillover",
            "public-good",
            "heterogeneity",
            "uncertainty",
            "urgency",
            "coerciveness",
            "requires",
            "positions",
            "consent",
            "accepts",
            "authorisations",
            "armed-attack",
            "vetoes",
            "capacity",
            "accepts-tribunal",
            "requests",
            "tried",
            "alignments",
            "operation",
            "request",
            "rules-in-place",
            "rulings",
            "presence",
            "rival-blocs",
            "willing",
            "able",
            "coalition-open",
            "charter-conflict",
            "facts");

    static final ImmutableSet<String> KEYS = ImmutableSet.<String>builder()
            .addAll(NAMES)
            .addAll(IssueFormat.PLAIN_FACTS)
            .build();

    private final In in;
    private final Map<String, In> read = new LinkedHashMap<>();
    private final Map<String, Provenance> provenance = new LinkedHashMap<>();
    /** Stands for every value that is not there, as most are not. */
    private final In nothing;

    SourcedValues(In in) {
        this.in = in;
        this.nothing = In.of(NOTHING, in.findings());
    }

    /** {@return a mapping in which the value of a key stands under {@link #VALUE}; an empty one if there is none} */
    In of(String key) {
        In known = read.get(key);
        if (known != null) {
            return known;
        }
        Optional<In> sourced = in.sourced(key);
        return sourced.isPresent() ? keep(key, sourced.get()) : nothing;
    }

    /** {@return the value of a key below another, as of {@link #of(String)}} */
    In of(String parent, In map, String key) {
        Optional<In> sourced = map.sourced(key);
        return sourced.isPresent() ? keep(parent + "." + key, sourced.get()) : nothing;
    }

    /** {@return the value of a key that is needed, in a list that is not empty} */
    In need(String key) {
        if (!in.has(key)) {
            in.text(key);
            return nothing;
        }
        In value = of(key);
        if (value.nodes(VALUE).isEmpty()) {
            value.fail(
                    VALUE,
                    FindingCode.WRONG_SHAPE,
                    "nothing stands under " + Texts.shown(key) + ", where at least one value is needed",
                    "name at least one");
        }
        return value;
    }

    private In keep(String path, In value) {
        read.put(path, value);
        Optional<String> source = value.optionalText("source");
        Optional<Confidence> confidence = value.optionalWord("confidence", Confidence.class);
        Optional<String> note = value.optionalText("note");
        if (source.isPresent() || confidence.isPresent() || note.isPresent()) {
            provenance.put(
                    path, new Provenance(source.orElse(""), confidence.orElse(Confidence.HIGH), note.orElse("")));
        }
        return value;
    }

    /** {@return the origins of the values that say them, by key}; reports what is not known in long forms. */
    ImmutableMap<String, Provenance> finish() {
        for (In value : read.values()) {
            value.finish();
        }
        return ImmutableMap.copyOf(provenance);
    }

    /** {@return a value as it stands in a document: alone, or with what is said of its origin} */
    static Node write(Node value, Optional<Provenance> provenance) {
        Out out = Out.map().put(VALUE, value);
        if (provenance.isPresent()) {
            Provenance said = provenance.get();
            Entry.put(out, said);
            return said.equals(Provenance.none())
                    ? out.word("confidence", Confidence.HIGH).build()
                    : out.build();
        }
        boolean ambiguous = value instanceof MapNode map && map.get(VALUE).isPresent();
        return ambiguous ? out.build() : value;
    }
}
