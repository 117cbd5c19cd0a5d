package dev.comity.proof;

import com.google.common.collect.ImmutableSortedMap;
import dev.comity.condition.Condition;
import dev.comity.condition.Reading;
import dev.comity.condition.Truth;
import dev.comity.policy.DivisionOfLaborPolicy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Every situation of a space, listed one after the other. */
final class Universe {
    private final Space space;
    private final Listing facts;
    /** What some world may bring about, whether it is asked for or not. */
    final List<PossibleSituation> possible = new ArrayList<>();
    /** The situations of the space. */
    final List<PossibleSituation> situations = new ArrayList<>();

    private final Map<DivisionOfLaborPolicy, List<Plainly>> plainly = new IdentityHashMap<>();

    /** @param questions conditions of the question that are not part of the policies */
    Universe(Space space, List<Condition> questions) {
        this.space = space;
        this.facts = new Listing(space, questions);
        List<LocalDate> days = facts.days();
        for (Map<String, Reading> readings : combinations()) {
            for (LocalDate day : days) {
                PossibleSituation situation = new PossibleSituation(
                        ImmutableSortedMap.copyOf(readings),
                        space.policies().get(0).parameters(),
                        Optional.of(day));
                if (facts.impossible.stream().noneMatch(c -> c.test(situation) == Truth.TRUE)) {
                    possible.add(situation);
                }
            }
        }
        possible.stream().filter(this::inside).forEach(situations::add);
    }

    private boolean inside(PossibleSituation situation) {
        return space.during().contains(situation.day().orElseThrow())
                && space.within().stream().allMatch(condition -> condition.test(situation) == Truth.TRUE);
    }

    /** {@return what a policy says in each situation} */
    List<Plainly> plainly(DivisionOfLaborPolicy policy) {
        return plainly.computeIfAbsent(
                policy,
                asked -> situations.stream()
                        .map(situation -> new Plainly(asked, situation))
                        .toList());
    }

    /** {@return the possible situations that a witness describes; facts that it leaves open may read anything} */
    List<PossibleSituation> describedBy(PossibleSituation witness) {
        return possible.stream()
                .filter(situation -> witness.day().isEmpty() || witness.day().equals(situation.day()))
                .filter(situation -> situation
                        .readings()
                        .entrySet()
                        .containsAll(witness.readings().entrySet()))
                .toList();
    }

    private List<Map<String, Reading>> combinations() {
        List<Map<String, Reading>> all = List.of(Map.of());
        for (String fact : facts.facts()) {
            List<Map<String, Reading>> longer = new ArrayList<>();
            for (Map<String, Reading> one : all) {
                for (Reading reading : facts.readings(fact)) {
                    Map<String, Reading> more = new TreeMap<>(one);
                    more.put(fact, reading);
                    longer.add(more);
                }
            }
            all = longer;
        }
        return all;
    }
}
