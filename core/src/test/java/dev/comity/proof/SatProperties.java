package dev.comity.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.policy.Rule;
import dev.comity.testing.SmallPolicies;
import dev.comity.testing.SmallPolicies.Trial;
import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** Proofs agree with a SAT solver and a model counter, which know nothing of boxes. */
@PropertyDefaults(tries = 100)
class SatProperties {
    @Provide
    Arbitrary<Trial> trials() {
        return SmallPolicies.trials();
    }

    @Property
    void situationsAndSilencesAreAsManyAsModels(@ForAll("trials") Trial trial) {
        DivisionOfLaborPolicy policy = trial.policy();
        Space space = ProofProperties.space(trial, policy);
        SatOracle sat = new SatOracle(space, List.of());
        Proof proof = Proof.of(policy).over(space);

        assertThat(proof.situations()).isEqualTo(sat.count(sat.anything()));
        BigInteger silent =
                proof.silences().flaws().stream().map(Flaw::situations).reduce(BigInteger.ZERO, BigInteger::add);
        assertThat(silent).isEqualTo(sat.count(sat.silence(policy)));
    }

    @Property
    void aRuleIsDeadOrShadowedWhereItsFormulaHasNoModel(@ForAll("trials") Trial trial) {
        DivisionOfLaborPolicy policy = trial.policy();
        Space space = ProofProperties.space(trial, policy);
        SatOracle sat = new SatOracle(space, List.of());
        List<String> expected = policy.rules().values().stream()
                .filter(rule -> !sat.some(sat.stands(policy, rule)))
                .filter(rule -> !ProofProperties.countsBetweenTwo(space, policy, rule))
                .map(Rule::id)
                .toList();

        assertThat(Proof.of(policy).over(space).deadRules().flaws())
                .extracting(flaw -> flaw.rules().get(0))
                .isEqualTo(expected);
    }

    @Property
    void policiesDifferInAsManySituationsAsThereAreModels(@ForAll("trials") Trial trial) {
        Space space = ProofProperties.space(trial, trial.policy(), trial.other());
        SatOracle sat = new SatOracle(space, List.of());

        Difference found = Proof.difference(trial.policy(), trial.other(), space, Budget.standard());

        assertThat(found.different()).isEqualTo(sat.count(sat.differ(trial.policy(), trial.other())));
        assertThat(found.none()).isNotEqualTo(sat.some(sat.differ(trial.policy(), trial.other())));
    }
}
