package dev.comity.survey;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import dev.comity.model.Fraction;
import dev.comity.model.Institution;
import dev.comity.model.Snapshot;
import java.util.Collection;
import java.util.Map;
import java.util.TreeSet;

/** What all measures look at: the snapshot, its states, its bodies that reach a state and hold a mandate, the settings. */
final class Scenery {
    final Snapshot snapshot;
    final SurveySettings settings;
    final ImmutableSortedSet<String> states;
    final ImmutableList<Body> bodies;

    Scenery(Snapshot snapshot, SurveySettings settings) {
        this.snapshot = snapshot;
        this.settings = settings;
        this.states = snapshot.states();
        ImmutableList.Builder<Body> found = ImmutableList.builder();
        for (Institution institution : snapshot.architecture().institutions().values()) {
            if (snapshot.exists(institution.id())) {
                Body body = Body.of(snapshot, institution, states);
                if (!body.states().isEmpty() && !body.cells().isEmpty()) {
                    found.add(body);
                }
            }
        }
        this.bodies = found.build();
    }

    /** {@return a measurement of the architecture as a whole, to be filled in} */
    Measurement.Builder of(Measure measure) {
        return of(measure, name());
    }

    Measurement.Builder of(Measure measure, String subject) {
        return Measurement.builder().measure(measure).subject(subject + " on " + snapshot.date());
    }

    String name() {
        String name = snapshot.architecture().name();
        return name.isEmpty() ? "an architecture" : name;
    }

    Fraction weight(String state) {
        return snapshot.weight(state, settings.weighting());
    }

    Fraction weight(Collection<String> actors) {
        return snapshot.weight(actors, settings.weighting());
    }

    /** {@return for each body the numbers of the states that it reaches, in the order of the states} */
    Bits[] states(ImmutableList<Body> some) {
        Map<String, Integer> index = Maps.toMap(states, states.asList()::indexOf);
        return some.stream().map(body -> Bits.of(body.states(), index)).toArray(Bits[]::new);
    }

    /** {@return for each state the numbers of the bodies that reach it} */
    Bits[] reaching(ImmutableList<Body> some) {
        return Bits.turned(states(some), states.size());
    }

    /** {@return the living bodies that are not universal} */
    ImmutableList<Body> regional() {
        return bodies.stream()
                .filter(body -> body.living() && !body.universal())
                .collect(ImmutableList.toImmutableList());
    }

    /** {@return the top-level domains in which any body may act, without the root} */
    ImmutableSortedSet<String> domains() {
        TreeSet<String> domains = new TreeSet<>();
        bodies.forEach(body -> domains.addAll(body.domains()));
        domains.remove("*");
        return ImmutableSortedSet.copyOf(domains);
    }

    String region(String state) {
        return snapshot.architecture().regionScheme().region(state).orElse("no region");
    }

    /**
     * {@return a body}
     *
     * @throws IllegalArgumentException if there is no such institution
     */
    Body body(String id) {
        return Body.of(snapshot, snapshot.architecture().institution(id), states);
    }
}
