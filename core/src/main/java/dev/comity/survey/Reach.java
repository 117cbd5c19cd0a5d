package dev.comity.survey;

import com.google.common.collect.ImmutableSortedSet;
import dev.comity.model.DatePoint;
import dev.comity.model.Fraction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Whom bodies reach and miss, how weight gathers in blocs, and what is left when members go. */
final class Reach {
    private final Scenery scenery;

    Reach(Scenery scenery) {
        this.scenery = scenery;
    }

    /** The weight of states that no living non-universal body reaches; by domain: none that may act there. */
    Measurement exclusion() {
        Breakdown excluded = new Breakdown();
        Set<String> reached = reached("");
        for (String state : scenery.states) {
            Fraction out = reached.contains(state) ? Fraction.ZERO : Fraction.ONE;
            excluded.add(scenery.weight(state), out);
            excluded.count(Axis.STATE, state, out.equals(Fraction.ONE) ? 1 : 0, 1);
            excluded.add(Axis.REGION, scenery.region(state), scenery.weight(state), out);
        }
        Fraction all = scenery.weight(scenery.states);
        for (String domain : scenery.domains()) {
            Fraction in = scenery.weight(reached(domain));
            if (!all.equals(Fraction.ZERO)) {
                excluded.add(Axis.DOMAIN, domain, all, all.minus(in).over(all));
            }
        }
        return excluded.into(weighed(Measure.EXCLUSION, scenery.name()), "no state has any weight")
                .build();
    }

    private Set<String> reached(String domain) {
        Set<String> reached = new TreeSet<>();
        for (Body body : scenery.regional()) {
            if (domain.isEmpty() || body.in(domain)) {
                reached.addAll(body.states());
            }
        }
        return reached;
    }

    /** Σ share² of the regions' shares of all weight (Hirschman 1964). */
    Measurement concentration() {
        Map<String, Fraction> blocs = new TreeMap<>();
        for (String state : scenery.states) {
            blocs.merge(scenery.region(state), scenery.weight(state), Fraction::plus);
        }
        return concentration(scenery.name() + " by region", Axis.REGION, blocs);
    }

    /** Σ share² of the members' shares of the weight of a body. */
    Measurement concentration(String institution) {
        Map<String, Fraction> members = new TreeMap<>();
        scenery.body(institution).states().forEach(state -> members.put(state, scenery.weight(state)));
        return concentration(institution, Axis.STATE, members);
    }

    private Measurement concentration(String subject, Axis axis, Map<String, Fraction> weights) {
        Fraction total = weights.values().stream().reduce(Fraction.ZERO, Fraction::plus);
        Measurement.Builder builder = weighed(Measure.CONCENTRATION, subject).input("blocs", weights.size());
        if (total.equals(Fraction.ZERO)) {
            return builder.undefined("nobody has any weight").build();
        }
        Fraction sum = Fraction.ZERO;
        for (Map.Entry<String, Fraction> bloc : weights.entrySet()) {
            Fraction share = bloc.getValue().over(total);
            builder.part(axis, bloc.getKey(), share.times(share));
            sum = sum.plus(share.times(share));
        }
        return builder.value(sum).build();
    }

    /** What is left of the weight of a body's members when the k weightiest go, by state when it goes alone: no other k cost more. */
    Measurement resilience(String institution, int k) {
        if (k < 0) {
            throw new IllegalArgumentException("zero or more members leave, not " + k);
        }
        List<String> members = new ArrayList<>(scenery.body(institution).states());
        members.sort(
                Comparator.comparing((String state) -> scenery.weight(state)).reversed());
        return remaining(institution, members.subList(0, Math.min(k, members.size())), k + " weightiest");
    }

    /** What is left when those who were members on the first day go. */
    Measurement founderResilience(String institution) {
        Body body = scenery.body(institution);
        Optional<LocalDate> first =
                body.institution().existence().range().start().map(DatePoint::date);
        if (first.isEmpty()) {
            return weighed(Measure.WITHDRAWAL_RESILIENCE, institution)
                    .undefined("nobody recorded when it began")
                    .build();
        }
        Set<String> founders =
                new TreeSet<>(scenery.snapshot.architecture().on(first.get()).reach(institution));
        founders.retainAll(body.states());
        return remaining(institution, founders, "founders");
    }

    private Measurement remaining(String institution, Collection<String> leaving, String who) {
        ImmutableSortedSet<String> members = scenery.body(institution).states();
        Fraction before = scenery.weight(members);
        Measurement.Builder builder = weighed(Measure.WITHDRAWAL_RESILIENCE, institution)
                .input("leaving", who)
                .input("who", String.join(" ", ImmutableSortedSet.copyOf(leaving)));
        if (!before.equals(Fraction.ZERO)) {
            members.forEach(state -> builder.part(
                    Axis.STATE, state, before.minus(scenery.weight(state)).over(before)));
        }
        return builder.ratio(before.minus(scenery.weight(leaving)), before, "its members have no weight")
                .build();
    }

    private Measurement.Builder weighed(Measure measure, String subject) {
        return scenery.of(measure, subject).input("weights", words(scenery.settings.weighting()));
    }

    static String words(dev.comity.model.Weighting weighting) {
        return weighting instanceof dev.comity.model.Weighting.By by
                ? by.measure()
                : weighting instanceof dev.comity.model.Weighting.Equal ? "equal" : "given";
    }
}
