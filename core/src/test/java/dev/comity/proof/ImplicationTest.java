package dev.comity.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedSet;
import dev.comity.atlas.ReferencePolicies;
import dev.comity.policy.DivisionOfLaborPolicy;
import org.junit.jupiter.api.Test;

/** One policy is as strict as another, or a world shows that it is not. */
class ImplicationTest {
    private static final DivisionOfLaborPolicy NETWORKED = ReferencePolicies.networked();
    private static final DivisionOfLaborPolicy LENIENT = NETWORKED.without(ImmutableSortedSet.of("R41"));

    @Test
    void aPolicyIsAsStrictAsItself() {
        assertThat(Proof.implies(NETWORKED, NETWORKED).holds()).isTrue();
        assertThat(Proof.equivalent(NETWORKED, NETWORKED)).isTrue();
    }

    @Test
    void withoutAProhibitionItIsLessStrict() {
        assertThat(Proof.implies(NETWORKED, LENIENT).holds()).isTrue();

        Theorem other = Proof.implies(LENIENT, NETWORKED);
        assertThat(other.holds()).isFalse();
        assertThat(other.situations()).isPositive();
        Realised world = other.counterexample().orElseThrow().realised().orElseThrow();
        assertThat(world.routing().allocations().values())
                .anyMatch(allocation -> allocation.leadIds().contains(world.forum()));
        assertThat(Proof.equivalent(LENIENT, NETWORKED)).isFalse();
    }

    @Test
    void theReferencePoliciesForbidTheSame() {
        assertThat(Proof.implies(ReferencePolicies.universalist(), NETWORKED).holds())
                .isTrue();
        assertThat(Proof.implies(NETWORKED, ReferencePolicies.universalist()).holds())
                .isTrue();
    }
}
