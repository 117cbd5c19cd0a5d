package dev.comity.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.comity.condition.Condition;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.policy.Rule;
import dev.comity.testing.ClashingPolicies;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** The least repair is sound, and no smaller set of changes is. */
@Tag("thorough")
class RepairProperties {
    /** The largest sets of changes that are all tried. */
    private static final int MOST = 3;

    @Provide
    Arbitrary<DivisionOfLaborPolicy> small() {
        return ClashingPolicies.small();
    }

    @Property(tries = 400)
    void isSoundAndLeast(@ForAll("small") DivisionOfLaborPolicy policy) {
        if (policy.check().hasErrors()) {
            return;
        }
        Repair repair = Repair.of(Proof.of(policy));
        List<Set<Repair.Change>> least = least(policy);

        assertThat(repair.undecided()).isEmpty();
        repair.amended().ifPresent(amended -> assertThat(isSound(amended)).isTrue());
        if (!least.isEmpty()) {
            assertThat(repair.amended()).as(policy.rules() + "\n" + repair).isPresent();
            assertThat(Set.copyOf(repair.changes()))
                    .as(policy.rules() + "\n" + repair)
                    .isEqualTo(first(least, policy));
        } else if (repair.amended().isPresent()) {
            assertThat(repair.changes()).as(policy.rules() + "\n" + repair).hasSizeGreaterThan(MOST);
        }
    }

    /** {@return the smallest sets of changes after which a policy is sound, by trying all; none if none will do} */
    private static List<Set<Repair.Change>> least(DivisionOfLaborPolicy policy) {
        Set<Repair.Change> changes = changes(policy);
        List<Set<Repair.Change>> least = new ArrayList<>();
        for (int size = 0; size <= Math.min(changes.size(), MOST) && least.isEmpty(); size++) {
            for (Set<Repair.Change> some : Sets.combinations(changes, size)) {
                DivisionOfLaborPolicy amended = amended(policy, some);
                if (!amended.check().hasErrors() && isSound(amended)) {
                    least.add(Set.copyOf(some));
                }
            }
        }
        return least;
    }

    /** Of several the one that least often puts the general rule first, then the one whose last change comes first. */
    private static Set<Repair.Change> first(List<Set<Repair.Change>> all, DivisionOfLaborPolicy policy) {
        Proof proof = Proof.of(amended(policy, Set.of(new Repair.Added(Repair.standardDefault()))));
        Comparator<Set<Repair.Change>> bySpecial = Comparator.comparingLong(changes -> changes.stream()
                .filter(change -> change instanceof Repair.Override override
                        && fires(override.rule(), proof).compareTo(fires(override.defeated(), proof)) > 0)
                .count());
        return Collections.min(all, bySpecial.thenComparing(RepairProperties::fromTheEnd));
    }

    /** Counted over the facts on which it hangs, too, whether rules oppose each other. */
    private static BigInteger fires(String id, Proof proof) {
        Condition anything = Condition.any(
                Opposition.anyTarget(List.copyOf(proof.policy().rules().values())), Condition.always());
        Condition when = proof.policy().rules().get(id).when();
        return proof.never(Condition.all(when, anything)).situations();
    }

    /** {@return the changes in such an order that sets compare by their last change, then the last but one} */
    private static String fromTheEnd(Set<Repair.Change> changes) {
        return changes.stream()
                .map(change -> (change instanceof Repair.Added ? "1" : "0") + change)
                .sorted(Comparator.reverseOrder())
                .collect(Collectors.joining("\n"));
    }

    private static Set<Repair.Change> changes(DivisionOfLaborPolicy policy) {
        ImmutableSet.Builder<Repair.Change> changes = ImmutableSet.builder();
        List<Rule> rules = new ArrayList<>(policy.rules().values());
        rules.add(Repair.standardDefault());
        for (Rule one : rules) {
            for (Rule other : rules) {
                boolean opposed =
                        one != other && !Opposition.between(one, other).isEmpty();
                if (opposed && !one.overrides().contains(other.id())) {
                    changes.add(new Repair.Override(one.id(), other.id()));
                }
            }
        }
        return changes.add(new Repair.Added(Repair.standardDefault())).build();
    }

    private static DivisionOfLaborPolicy amended(DivisionOfLaborPolicy policy, Set<Repair.Change> changes) {
        DivisionOfLaborPolicy.Builder amended = DivisionOfLaborPolicy.builder().id("amended");
        List<Rule> rules = new ArrayList<>(policy.rules().values());
        if (changes.contains(new Repair.Added(Repair.standardDefault()))) {
            rules.add(Repair.standardDefault());
        }
        for (Rule rule : rules) {
            Set<String> overrides = new TreeSet<>(rule.overrides());
            for (Repair.Change change : changes) {
                if (change instanceof Repair.Override override
                        && override.rule().equals(rule.id())) {
                    overrides.add(override.defeated());
                }
            }
            amended.add(rule.toBuilder().overrides(overrides).build());
        }
        return amended.build();
    }

    private static boolean isSound(DivisionOfLaborPolicy policy) {
        Proof proof = Proof.of(policy);
        return proof.conflicts().none() && proof.silences().none();
    }
}
