package dev.comity.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.policy.Rule;
import dev.comity.testing.ClashingPolicies;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The least repair is sound, and no smaller set of changes is. */
class RepairProperties {
    /** The largest sets of changes that are all tried. */
    private static final int MOST = 3;

    @Provide
    Arbitrary<DivisionOfLaborPolicy> small() {
        return ClashingPolicies.small();
    }

    @Property(tries = 200)
    void isSoundAndLeast(@ForAll("small") DivisionOfLaborPolicy policy) {
        if (policy.check().hasErrors()) {
            return;
        }
        Repair repair = Repair.of(Proof.of(policy));
        Optional<Integer> least = least(policy);

        assertThat(repair.undecided()).isEmpty();
        repair.amended().ifPresent(amended -> assertThat(isSound(amended)).isTrue());
        if (least.isPresent()) {
            assertThat(repair.amended()).as(policy.rules() + "\n" + repair).isPresent();
            assertThat(repair.changes()).as(policy.rules() + "\n" + repair).hasSize(least.get());
        } else if (repair.amended().isPresent()) {
            assertThat(repair.changes()).as(policy.rules() + "\n" + repair).hasSizeGreaterThan(MOST);
        }
    }

    /** {@return the size of the smallest set of changes after which a policy is sound, by trying all; empty if none will do} */
    private static Optional<Integer> least(DivisionOfLaborPolicy policy) {
        Set<Repair.Change> changes = changes(policy);
        for (int size = 0; size <= Math.min(changes.size(), MOST); size++) {
            for (Set<Repair.Change> some : Sets.combinations(changes, size)) {
                DivisionOfLaborPolicy amended = amended(policy, some);
                if (!amended.check().hasErrors() && isSound(amended)) {
                    return Optional.of(size);
                }
            }
        }
        return Optional.empty();
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
