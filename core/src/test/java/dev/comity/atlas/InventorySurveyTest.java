package dev.comity.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comity.model.Architecture;
import dev.comity.model.Change;
import dev.comity.model.Fraction;
import dev.comity.model.Level;
import dev.comity.model.Snapshot;
import dev.comity.survey.Axis;
import dev.comity.survey.Measurement;
import dev.comity.survey.Portfolio;
import dev.comity.survey.Survey;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rows of the inventory that only a survey of the whole world shows. */
class InventorySurveyTest {
    private static final Architecture WORLD = Atlas.world();
    private static final LocalDate DAY = LocalDate.of(2025, 6, 30);

    /** Rival centres: with the ties across regions gone the world falls apart into them; with those inside gone it grows together. */
    @Test
    void row018_withoutTiesAcrossRegionsBlocsStandApart() {
        Survey now = Survey.of(WORLD.on(DAY));
        Survey apart = Survey.of(without(Level.CROSS_REGIONAL).on(DAY));
        Survey together = Survey.of(without(Level.REGIONAL, Level.SUBREGIONAL).on(DAY));

        assertThat(value(apart.modularity())).isGreaterThan(value(now.modularity()));
        assertThat(value(together.modularity())).isLessThan(value(now.modularity()));
        assertThat(value(apart.externalInternal())).isLessThan(value(now.externalInternal()));
        assertThat(value(together.externalInternal())).isGreaterThan(value(now.externalInternal()));
    }

    /** The report on a whole architecture: a world of many centres lets others stand in, one of a single centre does not. */
    @Test
    void row058_aWorldOfManyCentresIsReportedOnAndBearsTheLossOfOne() {
        Portfolio cases = Portfolio.cases(Atlas.cases()).undated();
        Survey many = Survey.of(WORLD.on(DAY), ReferencePolicies.universalist(), cases);
        Survey one = Survey.of(
                without(Level.CROSS_REGIONAL, Level.REGIONAL, Level.SUBREGIONAL).on(DAY),
                ReferencePolicies.universalist(),
                cases);

        assertThat(many.all()).hasSize(14).allMatch(Measurement::isDefined);
        assertThat(value(many.vetoFill())).isGreaterThan(Fraction.ZERO);
        assertThat(many.vetoFill().part(Axis.DOMAIN, "trade").orElseThrow()).isGreaterThan(Fraction.ZERO);
        assertThat(value(one.vetoFill())).isEqualTo(Fraction.ZERO);
        assertThat(value(one.gap())).isGreaterThan(value(many.gap()));
        assertThat(value(one.exclusion())).isGreaterThan(value(many.exclusion()));
    }

    private static Fraction value(Measurement measurement) {
        return measurement.value().orElseThrow();
    }

    private static Architecture without(Level... levels) {
        Snapshot snapshot = WORLD.on(DAY);
        Architecture left = WORLD;
        for (String id : WORLD.institutions().keySet()) {
            if (snapshot.exists(id) && Set.of(levels).contains(snapshot.level(id))) {
                left = left.with(new Change.End(id, DAY));
            }
        }
        return left;
    }
}
