package dev.comity.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import dev.comity.atlas.ReferencePolicies;
import dev.comity.model.Architecture;
import dev.comity.routing.Router;
import dev.comity.testing.IssueArbitraries;
import dev.comity.testing.Question;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The exact searches, against trying everything. */
class WorstCaseProperties {
    private static final Router ROUTER = Router.of(Architecture.builder().build(), ReferencePolicies.networked());
    private static final long PLENTY = 100_000;

    @Provide
    Arbitrary<Question> questions() {
        return IssueArbitraries.questions();
    }

    @Property(tries = 12)
    void theWorstIsAsBadAsAnyCombination(@ForAll("questions") Question question, @ForAll Random random) {
        List<Scenario> shocks = shocks(question, random, 5);
        Router router = ROUTER.through(question.world());
        for (int k = 1; k <= 5; k++) {
            WorstCase worst = WorstCase.of(router, List.of(question.issue()), shocks, k, PLENTY);
            int most = 0;
            int fewest = 0;
            for (int size = 1; size <= k; size++) {
                for (Set<Scenario> some : Sets.combinations(new LinkedHashSet<>(shocks), size)) {
                    int gaps = gaps(router, question, shocks, some);
                    fewest = gaps > most ? size : fewest;
                    most = Math.max(most, gaps);
                }
            }
            assertThat(worst.exact()).isTrue();
            assertThat(worst.atLeast()).isEqualTo(most).isEqualTo(worst.atMost());
            assertThat(worst.gaps()).hasSize(most);
            assertThat(worst.shocks()).hasSize(fewest);
        }
    }

    private static int gaps(Router router, Question question, List<Scenario> order, Set<Scenario> some) {
        Scenario all = Scenario.builder().id("all").build();
        for (Scenario shock : order) {
            all = some.contains(shock) ? all.then(shock) : all;
        }
        return Comparison.of(router, all, List.of(question.issue()))
                .gapsOpened()
                .size();
    }

    private static List<Scenario> shocks(Question question, Random random, int number) {
        List<Scenario> shocks = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            shocks.add(ScenarioProperties.steps(question, random, 2).toBuilder()
                    .id("shock-" + i)
                    .build());
        }
        return shocks;
    }

    @Property(tries = 12)
    void withoutBudgetItIsUndecidedAndTheBoundsHold(@ForAll("questions") Question question, @ForAll Random random) {
        List<Scenario> shocks = shocks(question, random, 5);
        Router router = ROUTER.through(question.world());
        WorstCase exact = WorstCase.of(router, List.of(question.issue()), shocks, 3, PLENTY);
        WorstCase hasty = WorstCase.of(router, List.of(question.issue()), shocks, 3, 4);
        WorstCase all = WorstCase.of(router, List.of(question.issue()), shocks, 5, PLENTY);
        WorstCase some = WorstCase.of(router, List.of(question.issue()), shocks, 5, exact.routings() + 4);

        assertThat(hasty.atLeast()).isLessThanOrEqualTo(exact.atLeast());
        assertThat(hasty.atMost()).isGreaterThanOrEqualTo(exact.atMost());
        assertThat(hasty.routings()).isLessThanOrEqualTo(5);
        assertThat(all.exact()).isTrue();
        assertThat(some.atLeast()).isBetween(exact.atLeast(), all.atLeast());
        assertThat(some.atMost()).isGreaterThanOrEqualTo(all.atMost());
        assertThat(gaps(router, question, shocks, new HashSet<>(shocks))).isLessThanOrEqualTo(all.atMost());
    }

    @Example
    void wrongQuestionsAreRefused() {
        Scenario one = Scenario.builder().id("one").build();
        assertThatThrownBy(() -> WorstCase.of(ROUTER, List.of(), List.of(one), 0, PLENTY))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WorstCase.of(ROUTER, List.of(), List.of(one, one), 1, PLENTY))
                .hasMessage("two shocks bear one id; give each its own");
    }

    @Property(tries = 300)
    void noSmallerSetOfBodiesReachesAll(@ForAll Random random) {
        TreeMap<String, ImmutableSortedSet<String>> reach = new TreeMap<>();
        TreeSet<String> affected = new TreeSet<>();
        for (int i = 0; i < 1 + random.nextInt(8); i++) {
            affected.add("S" + i);
        }
        for (int i = 0; i < 1 + random.nextInt(7); i++) {
            TreeSet<String> some = new TreeSet<>();
            affected.stream().filter(state -> random.nextInt(3) == 0).forEach(some::add);
            reach.put("B" + i, ImmutableSortedSet.copyOf(some));
        }
        Set<String> links = new TreeSet<>();
        for (String one : reach.keySet()) {
            reach.tailMap(one, false).keySet().stream()
                    .filter(other -> random.nextBoolean())
                    .forEach(other -> links.add(one + other));
        }

        Covering found = new CoverSearch(
                        ImmutableSortedMap.copyOf(reach),
                        ImmutableSortedSet.copyOf(affected),
                        (one, other) -> links.contains(one.compareTo(other) < 0 ? one + other : other + one),
                        PLENTY)
                .search(ImmutableSortedSet.copyOf(affected));

        Set<Set<String>> best = plainly(reach, affected, links);
        assertThat(found.undecided()).isEmpty();
        assertThat(new HashSet<Set<String>>(found.best())).isEqualTo(best);
        assertThat(found.best()).allSatisfy(set -> assertThat(links(set, links)).isEqualTo(found.interfaces()));
        assertThat(found.unreached()).isEqualTo(Sets.difference(affected, union(reach, reach.keySet())));
    }

    /** All subsets that reach whoever can be reached, of them the smallest, of them those with the most links. */
    private static Set<Set<String>> plainly(
            TreeMap<String, ImmutableSortedSet<String>> reach, Set<String> affected, Set<String> links) {
        Set<String> reachable = Sets.intersection(union(reach, reach.keySet()), affected);
        Set<Set<String>> best = new HashSet<>();
        int size = Integer.MAX_VALUE;
        int most = -1;
        for (Set<String> some : Sets.powerSet(ImmutableSortedSet.copyOf(reach.keySet()))) {
            if (some.isEmpty() || reachable.isEmpty() || !union(reach, some).containsAll(reachable)) {
                continue;
            }
            int linked = links(some, links);
            if (some.size() < size || some.size() == size && linked > most) {
                best.clear();
                size = some.size();
                most = linked;
            }
            if (some.size() == size && linked == most) {
                best.add(new TreeSet<>(some));
            }
        }
        return best;
    }

    private static Set<String> union(TreeMap<String, ImmutableSortedSet<String>> reach, Set<String> some) {
        Set<String> union = new TreeSet<>();
        some.forEach(body -> union.addAll(reach.get(body)));
        return union;
    }

    private static int links(Set<String> some, Set<String> links) {
        int count = 0;
        for (List<String> pair : Sets.cartesianProduct(ImmutableList.of(some, some))) {
            count += links.contains(pair.get(0) + pair.get(1)) ? 1 : 0;
        }
        return count;
    }
}
