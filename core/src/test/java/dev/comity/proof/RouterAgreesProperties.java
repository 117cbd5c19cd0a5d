package dev.comity.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.policy.Rule;
import dev.comity.routing.Judgement;
import dev.comity.routing.Router;
import dev.comity.testing.SmallPolicies;
import dev.comity.testing.SmallPolicies.Trial;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** What proofs take for granted about rules is what the router does, in the worlds that are built for witnesses. */
@PropertyDefaults(tries = 100)
class RouterAgreesProperties {
    @Provide
    Arbitrary<Trial> trials() {
        return SmallPolicies.trials();
    }

    @Property
    void theSameRulesFireAndStand(@ForAll("trials") Trial trial) {
        DivisionOfLaborPolicy policy = trial.policy();
        Theorem theorem = Proof.of(policy).never(trial.claim());

        theorem.counterexample().flatMap(Witness::realised).ifPresent(world -> {
            LocalDate day = world.issue().date().orElseThrow();
            for (Judgement.Of judged :
                    Router.of(world.world(), policy).judgement(world.issue()).situations()) {
                Plainly expected = new Plainly(
                        policy, new PossibleSituation(judged.readings(), policy.parameters(), Optional.of(day)));
                Plainly seen = Plainly.seen(policy, judged, day);
                for (Rule rule : policy.rules().values()) {
                    assertThat(judged.fired().contains(rule.id())).isEqualTo(expected.fires(rule));
                }
                // Whether a preference meets the pool hangs on all candidates.
                if (policy.rules().values().stream().noneMatch(rule -> isOverriddenByOneOfItsTier(rule, policy))) {
                    assertThat(ids(seen)).isEqualTo(ids(expected));
                }
            }
        });
    }

    private static boolean isOverriddenByOneOfItsTier(Rule rule, DivisionOfLaborPolicy policy) {
        return Plainly.prefers(rule)
                && policy.rules().values().stream()
                        .anyMatch(other -> Plainly.prefers(other)
                                && other.tier() == rule.tier()
                                && other.overrides().contains(rule.id()));
    }

    private static Set<String> ids(Plainly situation) {
        Set<String> ids = new TreeSet<>();
        situation.standing().forEach(rule -> ids.add(rule.id()));
        return ids;
    }
}
