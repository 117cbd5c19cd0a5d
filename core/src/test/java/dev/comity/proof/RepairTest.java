package dev.comity.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comity.atlas.ReferencePolicies;
import dev.comity.condition.Condition;
import dev.comity.io.Documents;
import dev.comity.model.Level;
import dev.comity.model.Role;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.policy.Effect;
import dev.comity.policy.Rule;
import dev.comity.policy.Target;
import dev.comity.policy.Tier;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The fewest changes that make a policy sound. */
class RepairTest {
    private static final Rule COUNCIL = Rule.builder()
            .id("council")
            .tier(Tier.CHARTER)
            .when(Condition.oneOf("issue.coerciveness", "force"))
            .then(new Effect.Reserve(Target.role(Role.SECURITY_COUNCIL)))
            .build();
    private static final Rule HOME = Rule.builder()
            .id("home")
            .tier(Tier.CHARTER)
            .when(Condition.oneOf("issue.regions", "one"))
            .then(new Effect.Reserve(Target.levels(Level.REGIONAL)))
            .build();

    private static DivisionOfLaborPolicy policy(Rule... rules) {
        return DivisionOfLaborPolicy.builder().id("small").add(rules).build();
    }

    private static Rule up() {
        return Repair.standardDefault().toBuilder().id("up").build();
    }

    @Test
    void theSpecialRuleComesToDefeatTheGeneralOne() {
        Repair repair = Repair.of(Proof.of(policy(COUNCIL, HOME, up())));

        assertThat(repair.changes()).containsExactly(new Repair.Override("council", "home"));
        assertThat(repair.toString()).isEqualTo("council overrides home");
    }

    @Test
    void whereNothingIsSaidADefaultIsAdded() {
        Repair repair = Repair.of(Proof.of(policy(COUNCIL)));

        assertThat(repair.toString()).isEqualTo("the rule default is added");
    }

    @Test
    void anotherDefaultCanBeNamed() {
        Rule hold = up().toBuilder().id("stay").then(List.of(new Effect.Hold())).build();
        Repair repair = Repair.of(Proof.of(policy(COUNCIL)), hold, List.of());

        assertThat(repair.changes()).containsExactly(new Repair.Added(hold));
        assertThatThrownBy(() -> Repair.of(Proof.of(policy(COUNCIL)), COUNCIL, List.of()))
                .hasMessageContaining("has a rule `council` already");
    }

    @Test
    void claimsChooseBetweenRepairs() {
        Condition regional = Condition.all(
                Condition.oneOf("issue.coerciveness", "force"),
                Condition.oneOf("issue.regions", "one"),
                Condition.oneOf("outcome.reserved", "security-council"));
        Repair repair = Repair.of(Proof.of(policy(COUNCIL, HOME, up())), Repair.standardDefault(), List.of(regional));

        assertThat(repair.changes()).containsExactly(new Repair.Override("home", "council"));
    }

    @Test
    void aSoundPolicyNeedsNothing() {
        Repair repair = Repair.of(Proof.of(ReferencePolicies.networked()));

        assertThat(repair.changes()).isEmpty();
        assertThat(repair.amended()).contains(ReferencePolicies.networked());
        assertThat(repair.toString()).isEqualTo("networked is sound");
    }

    @Test
    void whatOverridesCannotMendIsTold() {
        Condition impossible = Condition.oneOf("issue.coerciveness", "force");
        Repair repair = Repair.of(Proof.of(policy(up())), Repair.standardDefault(), List.of(impossible));

        assertThat(repair.amended()).isEmpty();
        assertThat(repair.toString()).isEqualTo("no set of overrides and defaults makes small sound");
    }

    @Test
    void withoutStepsItIsUndecided() {
        Repair repair = Repair.of(
                Proof.of(policy(COUNCIL, HOME)).budget(Budget.standard().steps(1)));

        assertThat(repair.undecided()).isPresent();
        assertThat(repair.toString()).startsWith("undecided: how small is best repaired");
    }

    @Test
    void theAmendmentIsADocument() {
        DivisionOfLaborPolicy policy = policy(COUNCIL, HOME, up());
        DivisionOfLaborPolicy amended = Repair.of(Proof.of(policy)).amended().orElseThrow();
        String text = Documents.write(amended);

        assertThat(Documents.policy("amended", text, id -> Optional.of(policy)).get())
                .isEqualTo(amended);
        assertThat(text).contains("uses: [small]", "overrides: [home]");
    }
}
