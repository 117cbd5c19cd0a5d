package dev.comity.routing;

import com.google.common.collect.ImmutableList;
import dev.comity.condition.Fact;
import dev.comity.condition.Reading;
import dev.comity.condition.Stage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the router reads where a rule in force tests a fact. Equality is by all components; immutable, safe for any
 * thread.
 *
 * <pre>{@code
 * router.readings(issue("haze-2013")).stream()
 *         .filter(read -> read.fact().equals("forum.vitality"))
 *         .findFirst();   // Optional[monitoring (environment): ASEAN forum.vitality: alive]
 * }</pre>
 *
 * @param unit the unit
 * @param forum the candidate; empty for facts that are not about one
 * @param fact the id of the fact
 * @param stage from when on it is known: what is known from {@link Stage#SELECTION} on follows from other facts
 * @param reading what it reads
 * @param possible what it can read by the vocabulary; empty for domains and numbers; single words for tags
 */
public record FactRead(
        Unit unit, Optional<String> forum, String fact, Stage stage, Reading reading, ImmutableList<Reading> possible) {
    /** {@return the unit, the forum, the fact and the reading in one line} */
    @Override
    public String toString() {
        return unit + ": " + forum.map(id -> id + " ").orElse("") + fact + ": " + reading;
    }

    static ImmutableList<FactRead> by(IssueRouter run) {
        List<FactRead> read = new ArrayList<>();
        for (UnitState state : run.units.values()) {
            Map<String, FactRead> ofUnit = new LinkedHashMap<>();
            for (PreparedPolicy.Prepared prepared : run.scene.rules) {
                prepared.rule().when().forEachTest((fact, words) -> read(state, fact, ofUnit));
            }
            read.addAll(ofUnit.values());
        }
        return ImmutableList.copyOf(read);
    }

    private static void read(UnitState state, String id, Map<String, FactRead> found) {
        Fact fact = state.scene.vocabulary.fact(id).orElseThrow();
        if (!fact.aboutForum()) {
            found.computeIfAbsent(id, key -> of(state, fact, null));
            return;
        }
        for (Candidate x : state.candidates) {
            found.computeIfAbsent(Tweaks.key(x.id(), id), key -> of(state, fact, x));
        }
    }

    private static FactRead of(UnitState state, Fact fact, @org.jspecify.annotations.Nullable Candidate x) {
        return new FactRead(
                state.unit,
                Optional.ofNullable(x).map(Candidate::id),
                fact.id(),
                fact.stage(),
                state.reading(x, fact.id()),
                possible(fact));
    }

    /** {@return what a fact can read, in the order of the vocabulary, the unknown last} */
    static ImmutableList<Reading> possible(Fact fact) {
        ImmutableList.Builder<Reading> possible = ImmutableList.builder();
        fact.values().forEach(word -> possible.add(Reading.of(word)));
        if (fact.mayBeUnknown() && !fact.values().isEmpty()) {
            possible.add(Reading.UNKNOWN);
        }
        return possible.build();
    }
}
