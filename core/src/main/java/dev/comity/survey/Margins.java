package dev.comity.survey;

import com.google.common.collect.ImmutableSortedMap;
import dev.comity.condition.Parameters;
import dev.comity.model.Fraction;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.routing.Router;
import dev.comity.routing.Verdict;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How near the numbers of a policy are to other verdicts, step by step outward from where they stand. */
final class Margins {
    private final Scenery scenery;
    private final Routed routed;
    private final int steps;
    private final ImmutableSortedMap<String, Fraction> shares;
    private final Map<String, Router> routers = new HashMap<>();

    /** @param steps into how many steps the range from 0 to 1 is cut */
    Margins(Scenery scenery, Routed routed, int steps) {
        this.scenery = scenery;
        this.routed = routed;
        this.steps = steps;
        TreeMap<String, Fraction> found = new TreeMap<>();
        routed.router.policy().parameters().values().forEach((name, value) -> {
            if (inRange(value)) {
                found.put(name, value);
            }
        });
        this.shares = ImmutableSortedMap.copyOf(found);
    }

    /** The smallest margin of all issues; by component: of each issue that has one. */
    Measurement margin() {
        Optional<Fraction> least = Optional.empty();
        Measurement.Builder builder = scenery.of(Measure.VERDICT_MARGIN);
        for (Routed.Of each : routed.issues) {
            Optional<Fraction> margin = margin(each);
            if (margin.isPresent()) {
                builder.part(Axis.COMPONENT, each.issue().id(), margin.get());
                least = Optional.of(least.map(margin.get()::min).orElse(margin.get()));
            }
        }
        return builder.input("policy", routed.router.policy().id())
                .input("parameters", String.join(" ", shares.keySet()))
                .input("step", Fraction.of(1, steps))
                .orElse(least, "no change of one parameter within 0 to 1 changes any verdict")
                .build();
    }

    private Optional<Fraction> margin(Routed.Of each) {
        Verdict verdict = each.routing().verdict();
        for (int step = 1; step <= steps; step++) {
            Fraction change = Fraction.of(step, steps);
            for (Map.Entry<String, Fraction> share : shares.entrySet()) {
                Fraction value = share.getValue();
                if (differs(each, share.getKey(), value.plus(change), verdict)
                        || differs(each, share.getKey(), value.minus(change), verdict)) {
                    return Optional.of(change);
                }
            }
        }
        return Optional.empty();
    }

    private boolean differs(Routed.Of each, String parameter, Fraction value, Verdict verdict) {
        return inRange(value) && router(parameter, value).route(each.issue()).verdict() != verdict;
    }

    private Router router(String parameter, Fraction value) {
        return routers.computeIfAbsent(parameter + " " + value, any -> {
            DivisionOfLaborPolicy policy = routed.router.policy();
            Parameters changed = policy.ownParameters().with(parameter, value);
            return Router.of(
                    routed.router.world(),
                    policy.toBuilder().ownParameters(changed).build());
        });
    }

    private static boolean inRange(Fraction value) {
        return value.atLeast(Fraction.ZERO) && Fraction.ONE.atLeast(value);
    }
}
