package dev.comity.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.comity.condition.Parameters;
import dev.comity.condition.Truth;
import dev.comity.model.Competence;
import dev.comity.model.Fraction;
import dev.comity.policy.Assessment.Limbed;
import dev.comity.policy.Assessment.Outcome;
import org.junit.jupiter.api.Test;

class SubsidiarityRuleTest {
    private static final Grounds ALL_MET = Grounds.builder()
            .sufficientBelow(Truth.FALSE)
            .betterByScale(Truth.FALSE)
            .betterByEffects(Truth.TRUE)
            .necessary(Truth.TRUE)
            .build();

    @Test
    void theUnionActsWhereAllThreeLimbsAreMet() {
        Assessment assessment = SubsidiarityRules.EUROPEAN_UNION.assess(ALL_MET);
        assertThat(assessment.outcome()).isEqualTo(Outcome.MOVES);
        assertThat(assessment)
                .hasToString("teu-5: moves, because the lower level cannot sufficiently achieve the objective, and the"
                        + " higher level does better by scale or effects, and the action is no more than necessary");
    }

    @Test
    void theFirstLimbFailsWhereMemberStatesSuffice() {
        Grounds sufficient = ALL_MET.toBuilder().sufficientBelow(Truth.TRUE).build();
        Assessment assessment = SubsidiarityRules.EUROPEAN_UNION.assess(sufficient);
        assertThat(assessment.outcome()).isEqualTo(Outcome.STAYS);
        assertThat(assessment.failed()).extracting(Limbed::limb).containsExactly(Limb.INSUFFICIENT_BELOW);
        assertThat(assessment)
                .hasToString("teu-5: stays, because the lower level can sufficiently achieve the objective");
    }

    @Test
    void theSecondLimbFailsWhereTheUnionDoesNoBetter() {
        Grounds noBetter = ALL_MET.toBuilder().betterByEffects(Truth.FALSE).build();
        Assessment assessment = SubsidiarityRules.EUROPEAN_UNION.assess(noBetter);
        assertThat(assessment.failed()).extracting(Limbed::limb).containsExactly(Limb.BETTER_ABOVE);
        assertThat(assessment)
                .hasToString("teu-5: stays, because the higher level does better neither by scale nor by effects");
    }

    @Test
    void disproportionateActionFails() {
        Grounds excessive = ALL_MET.toBuilder().necessary(Truth.FALSE).build();
        assertThat(SubsidiarityRules.EUROPEAN_UNION.assess(excessive))
                .hasToString("teu-5: stays, because the action goes beyond what is necessary");
    }

    @Test
    void whatIsNotKnownLeavesItOpen() {
        Grounds unknown = ALL_MET.toBuilder().necessary(Truth.UNKNOWN).build();
        Assessment assessment = SubsidiarityRules.EUROPEAN_UNION.assess(unknown);
        assertThat(assessment.outcome()).isEqualTo(Outcome.OPEN);
        assertThat(assessment.open()).extracting(Limbed::limb).containsExactly(Limb.NO_MORE_THAN_NECESSARY);
        assertThat(assessment)
                .hasToString("teu-5: open, because it is not known whether the action goes beyond what is necessary");
    }

    @Test
    void theUnionSkipsTheTestWhereItIsExclusivelyCompetent() {
        Grounds trade = Grounds.builder().competence(Competence.EXCLUSIVE).build();
        assertThat(SubsidiarityRules.EUROPEAN_UNION.assess(trade))
                .hasToString("teu-5: does not apply, because the higher level is exclusively competent");
        assertThat(SubsidiarityRules.AFRICAN_UNION.assess(trade).outcome()).isEqualTo(Outcome.OPEN);
    }

    @Test
    void theAfricanUnionNeedsOneLimbOnlyAndItIsAPreference() {
        Grounds insufficient = Grounds.builder().sufficientBelow(Truth.FALSE).build();
        assertThat(SubsidiarityRules.AFRICAN_UNION.assess(insufficient).outcome())
                .isEqualTo(Outcome.MOVES);
        assertThat(SubsidiarityRules.AFRICAN_UNION.binding()).isFalse();
        assertThat(SubsidiarityRules.EUROPEAN_UNION.binding()).isTrue();
    }

    @Test
    void theCharterMovesEnforcementDownOnlyWithAuthorisation() {
        SubsidiarityRule rule = SubsidiarityRules.CHARTER_ENFORCEMENT;
        assertThat(rule.shift()).isEqualTo(Shift.DOWNWARD);
        assertThat(rule.assess(Grounds.builder().authorised(Truth.TRUE).build()).outcome())
                .isEqualTo(Outcome.MOVES);
        assertThat(rule.assess(Grounds.builder().authorised(Truth.FALSE).build()))
                .hasToString("charter-53: stays, because the higher level has not authorised the lower one");
        assertThat(rule.assess(Grounds.builder().build()))
                .hasToString("charter-53: open, because no authorisation by the higher level is known");
    }

    @Test
    void theCharterMovesDisputesUpWhereRegionalEffortsDoNotSuffice() {
        SubsidiarityRule rule = SubsidiarityRules.CHARTER_DISPUTES;
        assertThat(rule.assess(Grounds.builder().sufficientBelow(Truth.TRUE).build())
                        .outcome())
                .isEqualTo(Outcome.STAYS);
    }

    @Test
    void decentralisationWeighsSpilloversAgainstDiversity() {
        assertThat(decentralised("2", "1")).isEqualTo(Outcome.MOVES);
        assertThat(decentralised("1", "1")).isEqualTo(Outcome.STAYS);
        assertThat(decentralised("1", "2")).isEqualTo(Outcome.STAYS);
        assertThat(SubsidiarityRules.DECENTRALISATION
                        .assess(Grounds.builder().spilloverGains(Fraction.ONE).build())
                        .outcome())
                .isEqualTo(Outcome.OPEN);
    }

    private static Outcome decentralised(String gains, String costs) {
        return SubsidiarityRules.DECENTRALISATION
                .assess(Grounds.builder()
                        .spilloverGains(Fraction.parse(gains))
                        .diversityCosts(Fraction.parse(costs))
                        .build())
                .outcome();
    }

    @Test
    void groundsAreMeasuredWithThePolicysNumbers() {
        Grounds byScale = measured("0.5", "0.6", "0.2");
        assertThat(byScale.betterByScale()).isEqualTo(Truth.TRUE);
        assertThat(byScale.betterByEffects()).isEqualTo(Truth.FALSE);
        Grounds byEffects = measured("0.5", "0.59", "0.21");
        assertThat(byEffects.betterByScale()).isEqualTo(Truth.FALSE);
        assertThat(byEffects.betterByEffects()).isEqualTo(Truth.TRUE);
    }

    private static Grounds measured(String below, String above, String outside) {
        return Grounds.measured(
                false, Fraction.parse(below), Fraction.parse(above), Fraction.parse(outside), Parameters.standard());
    }

    @Test
    void aRuleWithoutALimbIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SubsidiarityRule.builder()
                        .id("empty")
                        .shift(Shift.UPWARD)
                        .build())
                .withMessage("a subsidiarity rule asks for at least one limb");
    }
}
