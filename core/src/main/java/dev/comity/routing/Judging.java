package dev.comity.routing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.condition.Fact;
import dev.comity.condition.Reading;
import dev.comity.policy.Rule;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Tells how the rules judged from the very instances and readings that decided. */
final class Judging {
    private final IssueRouter router;

    Judging(IssueRouter router) {
        this.router = router;
    }

    ImmutableList<Judgement.Of> situations() {
        ImmutableList.Builder<Judgement.Of> situations = ImmutableList.builder();
        for (UnitState state : router.units.values()) {
            if (state.candidates.isEmpty()) {
                situations.add(of(state, null));
            }
            state.candidates.forEach(x -> situations.add(of(state, x)));
        }
        return situations.build();
    }

    private Judgement.Of of(UnitState state, @Nullable Candidate x) {
        ImmutableSortedMap.Builder<String, Reading> readings = ImmutableSortedMap.naturalOrder();
        for (Fact fact : router.scene.vocabulary.facts().values()) {
            if (x != null || !fact.aboutForum()) {
                readings.put(fact.id(), state.reading(x, fact.id()));
            }
        }
        Set<String> fired = new TreeSet<>(router.annotations.issueRules);
        TreeMap<String, String> defeated = new TreeMap<>();
        for (Instance instance : state.instances) {
            if (instance.fired() && (instance.candidate == null || instance.candidate == x)) {
                fired.add(instance.rule.id());
                Rule by = instance.defeatedBy;
                if (by != null) {
                    defeated.put(instance.rule.id(), by.id());
                }
            }
        }
        return new Judgement.Of(
                state.unit,
                Optional.ofNullable(x).map(Candidate::id),
                readings.buildOrThrow(),
                ImmutableSortedSet.copyOf(fired),
                ImmutableSortedMap.copyOf(defeated));
    }
}
