package dev.comity.survey;

import static dev.comity.model.GovernanceFunction.COORDINATION;
import static dev.comity.model.GovernanceFunction.INFORMATION;
import static dev.comity.survey.SmallSurveys.TODAY;
import static dev.comity.survey.SmallSurveys.in;
import static dev.comity.survey.SmallSurveys.world;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comity.atlas.ReferencePolicies;
import dev.comity.model.Architecture;
import dev.comity.model.Domain;
import dev.comity.model.Fraction;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Institution;
import dev.comity.model.Issue;
import dev.comity.model.Scope;
import dev.comity.model.Spillover;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Measures by routing, worked out by hand: a universal body, one of the north, and culture to be governed. */
class RoutedMeasuresTest {
    private static final Domain CULTURE = Domain.CULTURE_EDUCATION;
    private static final Institution ALL = in("ALL", Scope.UNIVERSAL, CULTURE, "ABCDEF", COORDINATION, INFORMATION);
    private static final Institution NORTH = in("NORTH", Scope.REGIONAL, CULTURE, "ABC", COORDINATION);

    private static Issue issue(String id, GovernanceFunction function, Spillover spillover, String affected) {
        return Issue.builder()
                .id(id)
                .domain(CULTURE)
                .functions(function)
                .affects(affected.split(""))
                .spillover(spillover)
                .build();
    }

    private static final Issue EVERYBODY = issue("everybody", COORDINATION, Spillover.GLOBAL, "ABCDEF");
    private static final Issue NEWS = issue("news", INFORMATION, Spillover.GLOBAL, "ABCDEF");
    private static final Issue SOUTHERN = issue("southern", COORDINATION, Spillover.REGIONAL, "DEF");

    private static Survey survey(Architecture world, Issue... issues) {
        return Survey.of(world.on(TODAY), ReferencePolicies.universalist(), List.of(issues));
    }

    /** With ALL blocked the north can coordinate for three of six, nobody for the south; news need no decision. */
    @Test
    void whatIsLostIsFilledAsFarAsOthersReach() {
        Survey survey = survey(world(ALL, NORTH), EVERYBODY, NEWS, SOUTHERN);
        Measurement fill = survey.vetoFill();
        assertThat(fill.inputs()).containsEntry("weight lost", "2");
        assertThat(fill.value()).contains(Fraction.of(1, 4));
        assertThat(fill.part(Axis.REGION, "several")).contains(Fraction.of(1, 2));
        assertThat(fill.part(Axis.REGION, "south")).contains(Fraction.ZERO);
        assertThat(fill.part(Axis.FUNCTION, "information")).isEmpty();
        assertThat(survey.unfilled()).extracting(Unfilled::issue).containsExactly("everybody", "southern");
    }

    /** Counting three times as much, the southern issue draws the whole to (1/2 + 3 · 0)/4. */
    @Test
    void weightsOfThePortfolioCount() {
        Portfolio portfolio =
                Portfolio.of("two", List.of(EVERYBODY, SOUTHERN)).weighing(Map.of("southern", Fraction.of(3, 1)));
        Survey survey = Survey.of(world(ALL, NORTH).on(TODAY), ReferencePolicies.universalist(), portfolio);
        assertThat(survey.vetoFill().value()).contains(Fraction.of(1, 8));
        assertThatThrownBy(() -> portfolio.weighing(Map.of("eastern", Fraction.ONE)))
                .hasMessage("there is no issue `eastern`");
    }

    @Test
    void whereNothingUniversalLeadsNothingIsLost() {
        Measurement fill = survey(world(NORTH), EVERYBODY).vetoFill();
        assertThat(fill.undefined()).isEqualTo("nothing is lost: no universal body leads anything that it must decide");
    }

    /** Without ALL the north leads for three of six, and nobody for the south: gaps of 1/2 and 1. */
    @Test
    void theGapIsWhatNobodyLeads() {
        assertThat(survey(world(ALL, NORTH), EVERYBODY, SOUTHERN).gap().value()).contains(Fraction.ZERO);
        assertThat(survey(world(NORTH), EVERYBODY, SOUTHERN).gap().value()).contains(Fraction.of(3, 4));
    }

    /** ALL leads both: right for the global issue, too high for the southern one. */
    @Test
    void fitComparesTheLevelWithTheSpillover() {
        assertThat(survey(world(ALL), EVERYBODY, SOUTHERN).subsidiarityFit().value())
                .contains(Fraction.of(1, 2));
        Issue diverse = EVERYBODY.toBuilder().heterogeneity(Fraction.of(9, 10)).build();
        assertThat(survey(world(ALL), diverse).subsidiarityFit().value()).contains(Fraction.ZERO);
    }

    /** The north covers half; a threshold of coverage of a half, three tenths below 0.8, makes it suffice. */
    @Test
    void theMarginIsTheNearestChangeOfANumber() {
        Survey survey = Survey.of(
                world(ALL, NORTH).on(TODAY),
                ReferencePolicies.networked(),
                List.of(EVERYBODY.toBuilder().spillover(Spillover.REGIONAL).build()));
        assertThat(survey.verdictMargin(10).value()).contains(Fraction.parse("0.3"));
    }

    @Test
    void withoutAPolicyThereIsNothingToRoute() {
        Survey survey = Survey.of(world(ALL).on(TODAY));
        assertThat(survey.gap().undefined()).isEqualTo("the survey has no policy and no issues");
        assertThat(survey.unfilled()).isEmpty();
    }

    /** States and nothing else: what is not there is told, and not zero. */
    @Test
    void everyMeasureOfAnEmptyWorldSaysWhyItIsUndefined() {
        Survey empty = Survey.of(world().on(TODAY), ReferencePolicies.networked(), List.of());
        Map<Measure, String> reasons = new EnumMap<>(Measure.class);
        for (Measurement measurement : empty.all()) {
            reasons.put(measurement.measure(), measurement.undefined());
        }
        assertThat(reasons)
                .containsEntry(Measure.GAP, "no issue could be routed")
                .containsEntry(
                        Measure.VETO_FILL, "nothing is lost: no universal body leads anything that it must decide")
                .containsEntry(Measure.SUBSIDIARITY_FIT, "nobody leads an issue of which the spillover is known")
                .containsEntry(Measure.OVERLAP_DENSITY, "there are fewer than two bodies")
                .containsEntry(Measure.INTERFACE_DENSITY, "no two bodies overlap")
                .containsEntry(Measure.ORIGIN_TANGLE, "no agreement binds two states")
                .containsEntry(Measure.BUILDING_STUMBLING, "nothing is on record of any agreement")
                .containsEntry(Measure.MODULARITY, "no two states are tied")
                .containsEntry(Measure.E_I_INDEX, "no two states are tied")
                .containsEntry(Measure.FRAGMENTATION, "no domain has two bodies that make norms")
                .containsEntry(Measure.VITALITY_DISTANCE, "there are no regional organisations")
                // Six states alike, three in each half: nobody is reached, no pair can choose, 2 · (1/2)².
                .containsEntry(Measure.EXCLUSION, "")
                .containsEntry(Measure.FORUM_SHOPPING, "")
                .containsEntry(Measure.CONCENTRATION, "")
                .hasSize(14);
        assertThat(empty.exclusion().value()).contains(Fraction.ONE);
        assertThat(empty.forumShopping().value()).contains(Fraction.ZERO);
        assertThat(empty.concentration().value()).contains(Fraction.of(1, 2));
        assertThat(empty.verdictMargin(2).undefined())
                .isEqualTo("no change of one parameter within 0 to 1 changes any verdict");
    }

    /** D, E and F have nobody but ALL. */
    @Test
    void gapsAndFillsAreToldByState() {
        Survey survey = survey(world(ALL, NORTH), EVERYBODY, SOUTHERN);
        assertThat(survey.vetoFill().part(Axis.STATE, "A")).contains(Fraction.ONE);
        assertThat(survey.vetoFill().part(Axis.STATE, "D")).contains(Fraction.ZERO);
        Survey without = survey(world(NORTH), EVERYBODY, SOUTHERN);
        assertThat(without.gap().part(Axis.STATE, "A")).contains(Fraction.ZERO);
        assertThat(without.gap().part(Axis.STATE, "D")).contains(Fraction.ONE);
        // Of two units both are lost, in all and to half of those affected is filled: (1 + 1)/2 and (1/2 + 0)/2.
        assertThat(survey.vetoFill().part(Axis.COMPONENT, "lost")).contains(Fraction.ONE);
        assertThat(survey.vetoFill().part(Axis.COMPONENT, "filled")).contains(Fraction.of(1, 4));
    }

    @Test
    void measuresAreFoundByTheirNames() {
        Survey survey = survey(world(ALL, NORTH), EVERYBODY);
        assertThat(survey.measure(Measure.GAP)).isEqualTo(survey.gap());
        assertThat(survey.measure(Measure.OVERLAP, "ALL", "NORTH")).isEqualTo(survey.overlap("ALL", "NORTH"));
        assertThat(survey.measure(Measure.CONCENTRATION, "ALL")).isEqualTo(survey.concentration("ALL"));
        assertThat(survey.measure(Measure.WITHDRAWAL_RESILIENCE, "ALL").part(Axis.STATE, "A"))
                .contains(Fraction.of(5, 6));
        assertThatThrownBy(() -> survey.measure(Measure.BANZHAF, "ALL"))
                .hasMessage("`banzhaf` is of an institution and one of its voters, not of ALL");
        for (Measure measure : Measure.values()) {
            for (int things = 0; things <= 2; things++) {
                String[] of = List.of("ALL", "NORTH").subList(0, things).toArray(String[]::new);
                if (measure.takes(things)) {
                    assertThat(survey.measure(measure, of).measure()).isEqualTo(measure);
                }
            }
        }
    }

    /** Two domains, one function, two halves and the world. */
    @Test
    void theGridHasAnIssueForEveryPlace() {
        Portfolio grid = IssueGrid.standard()
                .domains(Domain.TRADE, Domain.HEALTH)
                .functions(COORDINATION)
                .on(world(ALL).on(TODAY));
        assertThat(grid.issues())
                .extracting(weighed -> weighed.issue().id())
                .containsExactlyInAnyOrder(
                        "trade.coordination.north",
                        "trade.coordination.south",
                        "trade.coordination.world",
                        "health.coordination.north",
                        "health.coordination.south",
                        "health.coordination.world");
    }

    @Test
    void issuesThatHaveNoPlaceOnTheDayAreCounted() {
        Measurement gap = survey(world(ALL), EVERYBODY, issue("nowhere", COORDINATION, Spillover.REGIONAL, "XY"))
                .gap();
        assertThat(gap.inputs()).containsEntry("issues left out", "1").containsEntry("issues", "1");
    }
}
