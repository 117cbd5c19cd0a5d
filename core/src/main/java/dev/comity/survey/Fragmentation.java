package dev.comity.survey;

import com.google.common.collect.Sets;
import dev.comity.model.Fraction;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Link;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The kind of fragmentation of a domain (Biermann et al. 2009), among the living bodies that set norms or make rules in
 * it. Synergistic: one universal core that reaches nearly all states, nearly all others tied to it. Cooperative: enough of
 * them tied to some other. Conflictive: hardly tied. Conflicts of norms, the other mark of the conflictive kind, are not
 * on record and so not seen. The thresholds are ours.
 */
final class Fragmentation {
    /** The grades, from 0. */
    enum Grade {
        SYNERGISTIC,
        COOPERATIVE,
        CONFLICTIVE
    }

    private static final Set<GovernanceFunction> NORMS =
            Set.of(GovernanceFunction.NORM_SETTING, GovernanceFunction.RULE_MAKING);

    private final Scenery scenery;
    private final Set<Set<String>> ties = new HashSet<>();

    Fragmentation(Scenery scenery) {
        this.scenery = scenery;
        for (Link link : scenery.snapshot.architecture().links()) {
            if (link.validity().on(scenery.snapshot.date()) && !link.from().equals(link.to())) {
                ties.add(Set.of(link.from(), link.to()));
            }
        }
        for (Body body : scenery.bodies) {
            body.institution()
                    .parentOn(scenery.snapshot.date())
                    .filter(parent -> !parent.equals(body.id()))
                    .ifPresent(parent -> ties.add(Set.of(parent, body.id())));
        }
    }

    Measurement overall() {
        Measurement.Builder builder = scenery.of(Measure.FRAGMENTATION);
        List<Fraction> grades = new ArrayList<>();
        for (String domain : scenery.domains()) {
            grade(domain).ifPresent(grade -> {
                grades.add(Fraction.of(grade.ordinal(), 1));
                builder.part(Axis.DOMAIN, domain, Fraction.of(grade.ordinal(), 1));
            });
        }
        grades.sort(null);
        Optional<Fraction> median =
                grades.isEmpty() ? Optional.empty() : Optional.of(grades.get((grades.size() - 1) / 2));
        return inputs(builder)
                .orElse(median, "no domain has two bodies that make norms")
                .word(median.map(Fragmentation::word).orElse(""))
                .build();
    }

    Measurement of(String domain) {
        Optional<Fraction> grade = grade(domain).map(found -> Fraction.of(found.ordinal(), 1));
        return inputs(scenery.of(Measure.FRAGMENTATION, domain))
                .input("bodies", makers(domain).size())
                .orElse(grade, "fewer than two bodies make norms there")
                .word(grade.map(Fragmentation::word).orElse(""))
                .build();
    }

    private Measurement.Builder inputs(Measurement.Builder builder) {
        return builder.input("core from", scenery.settings.core())
                .input("integrated from", scenery.settings.integrated())
                .input("loose from", scenery.settings.loose());
    }

    private static String word(Fraction grade) {
        return dev.comity.model.Words.of(Grade.values()[grade.numerator().intValueExact()]);
    }

    private List<Body> makers(String domain) {
        return scenery.bodies.stream()
                .filter(body -> body.living() && body.does(domain, NORMS))
                .toList();
    }

    private Optional<Grade> grade(String domain) {
        List<Body> makers = makers(domain);
        if (makers.size() < 2) {
            return Optional.empty();
        }
        for (Body core : makers) {
            if (isCore(core) && tied(makers, List.of(core)).atLeast(scenery.settings.integrated())) {
                return Optional.of(Grade.SYNERGISTIC);
            }
        }
        boolean loose = tied(makers, makers).atLeast(scenery.settings.loose());
        return Optional.of(loose ? Grade.COOPERATIVE : Grade.CONFLICTIVE);
    }

    private boolean isCore(Body body) {
        int common = Sets.intersection(body.states(), scenery.states).size();
        return body.universal() && Fraction.of(common, scenery.states.size()).atLeast(scenery.settings.core());
    }

    /** {@return the share of the bodies, other than a single hub, that are tied to one of the hubs} */
    private Fraction tied(List<Body> bodies, List<Body> hubs) {
        int count = 0;
        int others = 0;
        for (Body body : bodies) {
            if (hubs.size() == 1 && hubs.get(0).equals(body)) {
                continue;
            }
            others++;
            count += hubs.stream().anyMatch(hub -> !hub.equals(body) && ties.contains(Set.of(hub.id(), body.id())))
                    ? 1
                    : 0;
        }
        return Fraction.of(count, others);
    }
}
