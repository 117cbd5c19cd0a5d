package dev.comity.survey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Table;
import dev.comity.atlas.Atlas;
import dev.comity.atlas.ReferencePolicies;
import dev.comity.model.Domain;
import dev.comity.model.Fraction;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Snapshot;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What surveys tell in two dimensions, held to what they tell in one. */
class SurveyTablesTest {
    private static final Snapshot DAY = Atlas.world().on(LocalDate.of(2025, 6, 30));

    @Test
    void gapsByDomainAndRegionAreThoseOfTheDomainAloneByRegion() {
        IssueGrid grid = IssueGrid.standard().functions(GovernanceFunction.FINANCING);
        Domain[] domains = {Domain.TRADE, Domain.HEALTH, Domain.CLIMATE};
        Survey survey = Survey.of(
                DAY, ReferencePolicies.networked(), grid.domains(domains).on(DAY));

        Table<String, String, Fraction> gaps = survey.gapByDomainAndRegion();

        assertThat(gaps.rowKeySet()).containsExactlyInAnyOrder("trade", "health", "climate");
        for (Domain domain : domains) {
            Measurement alone = Survey.of(
                            DAY,
                            ReferencePolicies.networked(),
                            grid.domains(domain).on(DAY))
                    .gap();
            List<Part> regions = alone.parts().stream()
                    .filter(part -> part.axis() == Axis.REGION)
                    .toList();
            assertThat(regions).hasSizeGreaterThan(4);
            assertThat(regions)
                    .allSatisfy(part ->
                            assertThat(gaps.get(domain.toString(), part.key())).isEqualTo(part.value()));
        }
    }

    @Test
    void withoutIssuesThereIsNoGap() {
        assertThat(Survey.of(DAY).gapByDomainAndRegion().isEmpty()).isTrue();
    }

    @Test
    void overlappingPairsAreThoseThatTheMeasureFindsAtOrAboveTheThreshold() {
        Survey survey = Survey.of(DAY);

        List<OverlappingPair> pairs = survey.overlapping();

        assertThat(pairs).isSorted().hasSizeGreaterThan(50);
        assertThat(survey.interfaceDensity().inputs()).containsEntry("overlapping pairs", "" + pairs.size());
        for (OverlappingPair pair : pairs.subList(0, 20)) {
            assertThat(survey.overlap(pair.one(), pair.other()).value()).contains(pair.overlap());
            assertThat(pair.overlap().atLeast(SurveySettings.standard().overlap()))
                    .isTrue();
        }
    }
}
