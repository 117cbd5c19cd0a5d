package dev.comity.survey;

import dev.comity.model.Fraction;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The states, tied by the living non-universal bodies in which both are. Universal bodies tie everybody to everybody and
 * so say nothing of groups. The groups are the regions of the scheme; states of no region are left out.
 */
final class StateGraph {
    private final Scenery scenery;
    private final Map<String, Long> inside = new TreeMap<>();
    private final Map<String, Long> degree = new TreeMap<>();
    private long twice;

    /** Counts every tie from both ends. */
    StateGraph(Scenery scenery) {
        this.scenery = scenery;
        Bits[] reaching = scenery.reaching(scenery.regional());
        List<Optional<String>> regions = scenery.states.stream()
                .map(scenery.snapshot.architecture().regionScheme()::region)
                .toList();
        for (int a = 0; a < reaching.length; a++) {
            for (int b = 0; b < reaching.length; b++) {
                if (a != b && regions.get(a).isPresent() && regions.get(b).isPresent()) {
                    tie(regions.get(a).get(), regions.get(b).get(), reaching[a].common(reaching[b]));
                }
            }
        }
    }

    private void tie(String from, String to, long ties) {
        twice += ties;
        degree.merge(from, ties, Long::sum);
        if (from.equals(to)) {
            inside.merge(from, ties, Long::sum);
        }
    }

    /** Newman & Girvan 2004 with weights: how much more lies inside the groups than by chance. */
    Measurement modularity() {
        Fraction sum = Fraction.ZERO;
        Measurement.Builder builder =
                scenery.of(Measure.MODULARITY).input("ties", twice / 2).input("groups", scheme());
        if (twice == 0) {
            return builder.undefined("no two states are tied").build();
        }
        for (String group : degree.keySet()) {
            Fraction chance = Fraction.of(degree.get(group), twice);
            Fraction own = Fraction.of(inside.getOrDefault(group, 0L), twice).minus(chance.times(chance));
            builder.part(Axis.REGION, group, own);
            sum = sum.plus(own);
        }
        return builder.value(sum).build();
    }

    /** Krackhardt & Stern 1988: −1 if all ties stay inside their group, 1 if none does. A group's own counts its ties as its members see them. */
    Measurement externalInternal() {
        long internal = inside.values().stream().mapToLong(Long::longValue).sum();
        Measurement.Builder builder =
                scenery.of(Measure.E_I_INDEX).input("ties", twice / 2).input("groups", scheme());
        degree.forEach((group, all) -> {
            if (all > 0) {
                builder.part(Axis.REGION, group, Fraction.of(all - 2 * inside.getOrDefault(group, 0L), all));
            }
        });
        return builder.ratio(Fraction.of(twice - 2 * internal, 1), Fraction.of(twice, 1), "no two states are tied")
                .build();
    }

    private String scheme() {
        return scenery.snapshot.architecture().regionScheme().id();
    }
}
