package dev.comity.survey;

import static dev.comity.model.GovernanceFunction.COORDINATION;
import static dev.comity.model.GovernanceFunction.INFORMATION;
import static dev.comity.model.GovernanceFunction.RULE_MAKING;
import static dev.comity.survey.SmallSurveys.TODAY;
import static dev.comity.survey.SmallSurveys.agreement;
import static dev.comity.survey.SmallSurveys.body;
import static dev.comity.survey.SmallSurveys.in;
import static dev.comity.survey.SmallSurveys.survey;
import static dev.comity.survey.SmallSurveys.world;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.model.Accession;
import dev.comity.model.Architecture;
import dev.comity.model.Attribute;
import dev.comity.model.Dated;
import dev.comity.model.DecisionRule;
import dev.comity.model.Domain;
import dev.comity.model.Fraction;
import dev.comity.model.Institution;
import dev.comity.model.JurisdictionClause;
import dev.comity.model.Scope;
import dev.comity.model.Validity;
import dev.comity.model.Weighting;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Measures of a snapshot alone, worked out by hand. */
class SnapshotMeasuresTest {
    private static final Institution NORTH = body("NORTH", "ABC", RULE_MAKING);
    private static final Institution SOUTH = body("SOUTH", "DEF", RULE_MAKING);

    /** Two common of four members, one common of two cells: 1/2 · 1/2. As the first sees it 2/3 · 1; the second 2/3 · 1/2. */
    @Test
    void overlapIsCommonMembersTimesCommonCells() {
        Survey survey = survey(NORTH, body("MIDDLE", "BCD", RULE_MAKING, COORDINATION));
        assertThat(survey.overlap("NORTH", "MIDDLE").value()).contains(Fraction.of(1, 4));
        assertThat(survey.directedOverlap("NORTH", "MIDDLE").value()).contains(Fraction.of(2, 3));
        assertThat(survey.directedOverlap("MIDDLE", "NORTH").value()).contains(Fraction.of(1, 3));
    }

    /** Of three pairs one overlaps by 1/4, over 0.1. */
    @Test
    void densityCountsPairsThatOverlap() {
        Survey survey = survey(NORTH, SOUTH, body("MIDDLE", "ABCD", COORDINATION, RULE_MAKING, INFORMATION));
        // NORTH–MIDDLE 3/4 · 1/3 = 0.25; SOUTH–MIDDLE 1/6 · 1/3 = 0.06; NORTH–SOUTH 0.
        Measurement density = survey.overlapDensity();
        assertThat(density.value()).contains(Fraction.of(1, 3));
        assertThat(density.part(Axis.INSTITUTION, "NORTH")).contains(Fraction.of(1, 2));
        assertThat(density.part(Axis.INSTITUTION, "SOUTH")).contains(Fraction.ZERO);
    }

    /** Two cliques that share nothing: Q = 2 · (1/2 − 1/4) = 1/2, E-I = −1 (DOMAIN row 36). */
    @Test
    void rivalBlocsStandApart() {
        Survey survey = survey(NORTH, SOUTH);
        assertThat(survey.modularity().value()).contains(Fraction.of(1, 2));
        assertThat(survey.externalInternal().value()).contains(Fraction.of(-1, 1));
    }

    /** Seven ties: three inside each half and C–D across. Q = 6/7 − 2 · (1/2)²; E-I = (1 − 6)/7. */
    @Test
    void aTieAcrossLowersModularity() {
        Survey survey = survey(NORTH, SOUTH, body("BRIDGE", "CD", INFORMATION));
        assertThat(survey.modularity().value()).contains(Fraction.of(6, 7).minus(Fraction.of(1, 2)));
        assertThat(survey.externalInternal().value()).contains(Fraction.of(-5, 7));
    }

    @Test
    void universalBodiesTieNobody() {
        assertThat(survey(in("UN", Scope.UNIVERSAL, Domain.TRADE, "ABCDEF", RULE_MAKING))
                        .modularity()
                        .undefined())
                .isEqualTo("no two states are tied");
    }

    /** A–B is bound by three agreements, A–C, B–C and D–E by one: (3 + 1 + 1 + 1)/4. */
    @Test
    void originsTangleWhereAgreementsPileUp() {
        Survey survey = survey(
                agreement("ONE", "ABC"), agreement("TWO", "AB"), agreement("THREE", "AB"), agreement("FOUR", "DE"));
        Measurement tangle = survey.originTangle();
        assertThat(tangle.value()).contains(Fraction.of(3, 2));
        assertThat(tangle.part(Axis.STATE, "A")).contains(Fraction.of(2, 1));
        assertThat(tangle.part(Axis.STATE, "F")).isEmpty();
        assertThat(survey().originTangle().isDefined()).isFalse();
    }

    /** Of fifteen pairs only A–B has two tribunals; a clause that makes one the only one ends the choice. */
    @Test
    void twoTribunalsAreAChoiceUnlessOneIsTheOnlyOne() {
        Institution one = agreement("ONE", "ABC");
        assertThat(survey(one, agreement("TWO", "AB")).forumShopping().value()).contains(Fraction.of(1, 15));
        JurisdictionClause clause = new JurisdictionClause(
                JurisdictionClause.Kind.EXCLUSIVE, ImmutableSortedSet.of(Domain.TRADE), Optional.empty());
        Institution only = one.toBuilder().jurisdictions(Dated.always(clause)).build();
        assertThat(survey(only, agreement("TWO", "AB")).forumShopping().value()).contains(Fraction.ZERO);
    }

    /** F alone is in nothing; nobody but A, B, C has any population. */
    @Test
    void exclusionWeighsThoseOutside() {
        Architecture world = world(NORTH, in("HEALTH", Scope.REGIONAL, Domain.HEALTH, "DE", RULE_MAKING));
        Measurement exclusion = Survey.of(world.on(TODAY)).exclusion();
        assertThat(exclusion.value()).contains(Fraction.of(1, 6));
        assertThat(exclusion.part(Axis.REGION, "south")).contains(Fraction.of(1, 3));
        assertThat(exclusion.part(Axis.STATE, "F")).contains(Fraction.ONE);
        assertThat(exclusion.part(Axis.DOMAIN, "health")).contains(Fraction.of(2, 3));
        SurveySettings people = SurveySettings.standard().weighing(Weighting.by("population"));
        assertThat(Survey.of(world.on(TODAY), people).exclusion().value()).contains(Fraction.ZERO);
    }

    /** Shares 0.4, 0.4, 0.2: 0.36. Without A 6 of 10 remain, without A and B 2 of 10. */
    @Test
    void blocsAndExitsByPopulation() {
        Survey survey = Survey.of(
                world(NORTH, SOUTH).on(TODAY), SurveySettings.standard().weighing(Weighting.by("population")));
        assertThat(survey.concentration("NORTH").value()).contains(Fraction.parse("0.36"));
        assertThat(survey.concentration().value()).contains(Fraction.ONE);
        assertThat(survey.concentration("SOUTH").undefined()).isEqualTo("nobody has any weight");
        assertThat(survey.resilience("NORTH", 1).value()).contains(Fraction.parse("0.6"));
        assertThat(survey.resilience("NORTH", 2).value()).contains(Fraction.parse("0.2"));
        assertThatThrownBy(() -> survey.resilience("NORTH", -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("zero or more members leave, not -1");
        assertThat(survey.founderResilience("NORTH").undefined()).isEqualTo("nobody recorded when it began");
    }

    /** One vote each against 4 : 4 : 2 of the population: ½ (|1/3 − 2/5| · 2 + |1/3 − 1/5|) = 2/15. */
    @Test
    void oneStateOneVoteUnderrepresentsTheMany() {
        Institution voting =
                NORTH.toBuilder().deciding(DecisionRule.simpleMajority()).build();
        assertThat(survey(voting)
                        .representationGap("NORTH", Weighting.by("population"))
                        .value())
                .contains(Fraction.of(2, 15));
        Institution weighted = NORTH.toBuilder()
                .deciding(new DecisionRule.Weighted(
                        Fraction.of(1, 2),
                        ImmutableMap.of("A", Fraction.of(2, 1), "B", Fraction.of(2, 1)),
                        Fraction.ONE))
                .build();
        assertThat(survey(weighted)
                        .representationGap("NORTH", Weighting.by("population"))
                        .value())
                .contains(Fraction.ZERO);
        assertThat(survey(SOUTH)
                        .representationGap("SOUTH", Weighting.by("population"))
                        .isDefined())
                .isFalse();
    }

    /** Any two of three: four of eight coalitions win, and each decides a third of the orders. */
    @Test
    void powerIsToldForABody() {
        Institution voting =
                NORTH.toBuilder().deciding(DecisionRule.simpleMajority()).build();
        Measurement power = survey(voting).power("NORTH");
        assertThat(power.value()).contains(Fraction.of(1, 2));
        assertThat(power.part(Axis.STATE, "A")).contains(Fraction.of(1, 3));
        assertThat(survey(voting).banzhaf("NORTH", "D").undefined()).isEqualTo("`D` has no vote");
        assertThat(survey(NORTH).power("NORTH").undefined()).isEqualTo("no rule of decision is known");
    }

    /** One overlapping pair, tied at full intensity five years ago, the half-life: 3 · ½ ÷ 3. */
    @Test
    void anInterfaceFadesByHalfInItsHalfLife() {
        Architecture world = world(NORTH, body("TWIN", "ABC", RULE_MAKING), SOUTH);
        assertThat(Survey.of(world.on(TODAY)).interfaceDensity().value()).contains(Fraction.ZERO);
        Architecture tied = world.toBuilder()
                .links(SmallSurveys.tie("TWIN", "NORTH", TODAY.minusMonths(60)))
                .build();
        assertThat(Survey.of(tied.on(TODAY)).interfaceDensity().value()).contains(Fraction.of(1, 2));
        assertThat(survey(NORTH, SOUTH).interfaceDensity().undefined()).isEqualTo("no two bodies overlap");
    }

    @Test
    void fragmentationFollowsTheTiesToACore() {
        Institution core = in("CORE", Scope.UNIVERSAL, Domain.TRADE, "ABCDE", RULE_MAKING);
        Architecture apart = world(core, NORTH, SOUTH);
        assertThat(Survey.of(apart.on(TODAY)).fragmentation("trade").word()).isEqualTo("conflictive");
        Architecture one = apart.toBuilder()
                .links(SmallSurveys.tie("NORTH", "CORE", TODAY))
                .build();
        assertThat(Survey.of(one.on(TODAY)).fragmentation("trade").word()).isEqualTo("cooperative");
        Architecture both =
                one.toBuilder().links(SmallSurveys.tie("CORE", "SOUTH", TODAY)).build();
        assertThat(Survey.of(both.on(TODAY)).fragmentation("trade").word()).isEqualTo("synergistic");
        assertThat(Survey.of(both.on(TODAY)).fragmentation("health").isDefined())
                .isFalse();
    }

    /** A closed agreement that was never notified stands in the way (DOMAIN row 15); an open, notified one builds. */
    @Test
    void agreementsBuildOrStumble() {
        Institution bare = agreement("ONE", "ABC");
        Institution closed = bare.toBuilder()
                .accessions(Dated.always(Accession.CLOSED))
                .attributes(Dated.always(new Attribute("rta-basis", "none")))
                .build();
        Institution open = bare.toBuilder()
                .accessions(Dated.always(Accession.OPEN))
                .attributes(Dated.always(new Attribute("rta-basis", "xxiv")))
                .attributes(Dated.always(new Attribute("external-tariffs", "rising")))
                .build();
        assertThat(survey(closed).buildingStumbling("ONE").value()).contains(Fraction.of(-1, 1));
        assertThat(survey(open).buildingStumbling("ONE").value()).contains(Fraction.of(1, 3));
        assertThat(survey(bare).buildingStumbling("ONE").undefined()).isEqualTo("no component is on record");
    }

    /** One alive, one ended: ½ (|0.5 − 0.52| + |0 − 0.38| + |0.5 − 0.10|) = 0.4. */
    @Test
    void vitalityIsComparedWithWhatIsUsual() {
        Institution ended = SOUTH.toBuilder()
                .existence(Validity.parse("1990-01-01/2000-01-01"))
                .build();
        Measurement vitality = survey(NORTH, ended).vitality();
        assertThat(vitality.value()).contains(Fraction.parse("0.4"));
        assertThat(vitality.part(Axis.COMPONENT, "dead")).contains(Fraction.of(1, 2));
    }

    @Test
    void aMeasurementSaysItselfOnAScreen() {
        assertThat(survey(NORTH, SOUTH).modularity()).hasToString("""
                        modularity of six on 2020-01-01: 0.5
                          = Σ over groups of (ties inside ÷ ties − (degree ÷ 2·ties)²)
                          index, [-0.5, 1]; Newman & Girvan 2004, Phys. Rev. E 69:026113
                          from groups halves; ties 6
                          by region: north 0.25, south 0.25""");
    }

    @Test
    void aMeasurementIsInRangeAndHasAValueOrAReason() {
        Measurement.Builder builder = Measurement.builder().measure(Measure.GAP).subject("something");
        assertThatThrownBy(() -> builder.value(Fraction.of(2, 1)).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("`gap` lies in [0, 1], not at `2`");
        assertThatThrownBy(() -> Measurement.builder()
                        .measure(Measure.GAP)
                        .subject("something")
                        .build())
                .hasMessage("a measurement has a value or a reason why not");
    }
}
