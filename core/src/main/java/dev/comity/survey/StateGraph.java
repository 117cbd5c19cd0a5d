package dev.comity.survey;

import com.google.common.collect.ImmutableList;
import dev.comity.model.Fraction;
import java.util.Map;
import java.util.TreeMap;

/**
 * The states, tied by the living non-universal bodies in which both are. Universal bodies tie everybody to everybody and
 * so say nothing of groups. The groups are the regions of the scheme; states of no region are left out.
 */
final class StateGraph {
    private final Scenery scenery;
    private final ImmutableList<String> nodes;
    private final long[][] ties;

    StateGraph(Scenery scenery) {
        this.scenery = scenery;
        this.nodes = scenery.states.stream()
                .filter(state -> scenery.snapshot
                        .architecture()
                        .regionScheme()
                        .region(state)
                        .isPresent())
                .collect(ImmutableList.toImmutableList());
        this.ties = new long[nodes.size()][nodes.size()];
        scenery.regional().forEach(this::tie);
    }

    private void tie(Body body) {
        int[] members = nodes.stream()
                .filter(body.states()::contains)
                .mapToInt(nodes::indexOf)
                .toArray();
        for (int a : members) {
            for (int b : members) {
                ties[a][b] += a == b ? 0 : 1;
            }
        }
    }

    /** Newman & Girvan 2004 with weights: how much more lies inside the groups than by chance. */
    Measurement modularity() {
        Map<String, Long> inside = new TreeMap<>();
        Map<String, Long> degree = new TreeMap<>();
        long twice = count(inside, degree);
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
        Map<String, Long> inside = new TreeMap<>();
        Map<String, Long> degree = new TreeMap<>();
        long twice = count(inside, degree);
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

    /** Counts every tie from both ends. */
    private long count(Map<String, Long> inside, Map<String, Long> degree) {
        long twice = 0;
        for (int a = 0; a < nodes.size(); a++) {
            String group = scenery.region(nodes.get(a));
            for (int b = 0; b < nodes.size(); b++) {
                twice += ties[a][b];
                degree.merge(group, ties[a][b], Long::sum);
                if (group.equals(scenery.region(nodes.get(b)))) {
                    inside.merge(group, ties[a][b], Long::sum);
                }
            }
        }
        return twice;
    }
}
