package dev.comity.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.policy.Rule;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Proofs over large policies, whose situations nobody could list, agree with a SAT solver. More with {@code -Dproofs.all=true}. */
class LargePoliciesTest {
    static Stream<Integer> sizes() {
        return Boolean.getBoolean("proofs.all") ? Stream.of(200, 300, 400, 500, 700, 1000) : Stream.of(200);
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void theSameRulesNeverStand(int size) {
        DivisionOfLaborPolicy policy = LargePolicies.of(size, new Random(size));
        SatOracle sat = new SatOracle(Space.of(policy), List.of());
        List<String> never = policy.rules().values().stream()
                .filter(rule -> !sat.some(sat.stands(policy, rule)))
                .filter(rule -> !ProofProperties.countsBetweenTwo(Space.of(policy), policy, rule))
                .map(Rule::id)
                .toList();

        Flaws found = Proof.of(policy).deadRules();

        assertThat(never).isNotEmpty();
        assertThat(found.undecided()).isEmpty();
        assertThat(found.flaws()).extracting(flaw -> flaw.rules().get(0)).isEqualTo(never);
    }

    /** Our side counts the situations of a silence, too, which takes longer than to find one. */
    static Stream<Integer> sizesForCounting() {
        return Boolean.getBoolean("proofs.all") ? Stream.of(100, 200, 300) : Stream.of(60);
    }

    @ParameterizedTest
    @MethodSource("sizesForCounting")
    void bothFindTheSilence(int size) {
        DivisionOfLaborPolicy policy = LargePolicies.of(size, new Random(size));
        SatOracle sat = new SatOracle(Space.of(policy), List.of());

        assertThat(Proof.of(policy).silences().none()).isNotEqualTo(sat.some(sat.silence(policy)));
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void bothSayWhetherPoliciesDiffer(int size) {
        Random random = new Random(size);
        DivisionOfLaborPolicy policy = LargePolicies.of(size, random);
        for (int i = 0; i < 3; i++) {
            assertThat(differ(policy, LargePolicies.cut(policy, random))).isFalse();
            differ(policy, LargePolicies.narrowed(policy, random));
        }
    }

    /** {@return whether both oracles say that two policies differ} */
    private static boolean differ(DivisionOfLaborPolicy one, DivisionOfLaborPolicy other) {
        Space space = Space.of(one, other);
        Frame frame = new Frame(space, List.of());
        Sweep.Result<Contrast.Key> found = Contrast.exists(frame, one, other, Budget.standard());
        SatOracle sat = new SatOracle(space, List.of());
        assertThat(found.unfinished()).isEmpty();
        assertThat(sat.some(sat.differ(one, other)))
                .isNotEqualTo(found.tallies().isEmpty());
        return !found.tallies().isEmpty();
    }
}
