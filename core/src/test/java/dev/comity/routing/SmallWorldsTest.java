package dev.comity.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedSet;
import dev.comity.atlas.ReferencePolicies;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every world of a small space is routed by the engine and by a naive reading of the specification: they agree. */
@Tag("thorough")
class SmallWorldsTest {
    private static final Map<NaiveRouter.Plan, PreparedPolicy> POLICIES = Map.of(
            NaiveRouter.Plan.NETWORKED, new PreparedPolicy(ReferencePolicies.networked()),
            NaiveRouter.Plan.UNIVERSALIST, new PreparedPolicy(ReferencePolicies.universalist()),
            NaiveRouter.Plan.REGIONALIST, new PreparedPolicy(ReferencePolicies.regionalist()),
            NaiveRouter.Plan.BARE,
                    new PreparedPolicy(
                            ReferencePolicies.networked().without(ImmutableSortedSet.of("R28", "R30", "R31", "R35"))));

    /** 1,596 worlds, 10 matters, 4 policies. */
    @Test
    void everyPairOfBodiesOfAnyTraitIsRoutedAsTheSpecificationSays() {
        List<SmallWorld> worlds =
                SmallWorld.all(List.of(SmallWorld.Shape.values()), List.of(SmallWorld.Trait.values()), 2);
        assertThat(worlds).hasSize(1596);
        assertThat(disagreements(worlds, matters(List.of("ABC", "ABCD"), List.of(""), List.of(false))))
                .isEmpty();
    }

    /** 286 worlds, 30 matters, 4 policies. */
    @Test
    void everyThreeBodiesWithAndWithoutCapacityAreRoutedAsTheSpecificationSays() {
        List<SmallWorld> worlds = SmallWorld.all(
                List.of(SmallWorld.Shape.values()), List.of(SmallWorld.Trait.PLAIN, SmallWorld.Trait.HALF), 3);
        assertThat(worlds).hasSize(286);
        assertThat(disagreements(worlds, matters(List.of("ABC", "ABCD", "AD"), List.of("", "D"), List.of(true))))
                .isEmpty();
    }

    private static List<SmallWorld.Matter> matters(
            List<String> affected, List<String> required, List<Boolean> diverse) {
        List<SmallWorld.Matter> matters = new ArrayList<>();
        for (GovernanceFunction function : List.of(
                GovernanceFunction.NORM_SETTING,
                GovernanceFunction.FINANCING,
                GovernanceFunction.IMPLEMENTATION,
                GovernanceFunction.CRISIS_RESPONSE,
                GovernanceFunction.INFORMATION)) {
            for (String whom : affected) {
                for (String needed : required) {
                    diverse.forEach(d -> matters.add(new SmallWorld.Matter(function, whom, needed, "D", d)));
                }
            }
        }
        return matters;
    }

    /** Not all, if there are many. */
    private static List<String> disagreements(List<SmallWorld> worlds, List<SmallWorld.Matter> matters) {
        List<String> found = new ArrayList<>();
        for (SmallWorld world : worlds) {
            Snapshot snapshot = world.architecture().on(SmallWorld.DAY);
            for (SmallWorld.Matter matter : matters) {
                var issue = world.issue(matter);
                for (Map.Entry<NaiveRouter.Plan, PreparedPolicy> policy : POLICIES.entrySet()) {
                    NaiveRouter.Answer expected = NaiveRouter.route(world, matter, policy.getKey());
                    Scene scene = new Scene(issue, snapshot, policy.getValue(), Tweaks.NONE);
                    NaiveRouter.Answer actual = answer(new IssueRouter(scene).routing(""));
                    if (!actual.equals(expected) && found.size() < 20) {
                        found.add(policy.getKey() + " " + world + "\n    " + matter + "\n    expected " + expected
                                + "\n    actual   " + actual);
                    }
                }
            }
        }
        return found;
    }

    private static NaiveRouter.Answer answer(Routing routing) {
        Allocation allocation = routing.allocations().values().iterator().next();
        TreeMap<String, Set<Character>> leads = new TreeMap<>();
        allocation.leads().forEach(lead -> leads.put(lead.institution(), letters(lead.states())));
        return new NaiveRouter.Answer(
                routing.verdict().name(),
                leads,
                new TreeSet<>(allocation.supporting()),
                letters(allocation.direct()),
                letters(allocation.uncovered()));
    }

    private static Set<Character> letters(Set<String> states) {
        return NaiveRouter.letters(String.join("", states));
    }
}
