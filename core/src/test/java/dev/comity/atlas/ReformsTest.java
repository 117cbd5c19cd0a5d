package dev.comity.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.comity.model.Domain;
import dev.comity.model.Fraction;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Issue;
import dev.comity.routing.Router;
import dev.comity.scenario.IssueUnit;
import dev.comity.scenario.Reform;
import dev.comity.scenario.ReformCatalogue;
import dev.comity.scenario.Reforms;
import dev.comity.survey.Portfolio;
import org.junit.jupiter.api.Test;

/** The essays' reforms, each with its source and price, do what the essays hope where the rules allow it. */
class ReformsTest {
    private static final ReformCatalogue ESSAYS = Atlas.reforms();

    @Test
    void everyReformHasASourceAStepAndAPrice() {
        assertThat(ESSAYS.unit()).contains("judged");
        assertThat(ESSAYS.check(Atlas.world()).errors()).isEmpty();
        assertThat(ESSAYS.reforms()).hasSizeBetween(15, 30).allSatisfy(reform -> {
            assertThat(reform.change().source()).containsAnyOf("Herz & Ho", "Khan, Irshad");
            assertThat(reform.change().title()).isNotEqualTo(reform.id());
            assertThat(reform.steps()).isNotEmpty();
            assertThat(ImmutableList.of("1", "3", "9", "27"))
                    .contains(reform.cost().toString());
        });
        assertThat(ESSAYS.reforms().stream().map(Reform::id))
                .contains("asean-prevents-conflicts", "unasur-returns", "north-east-asian-safeguards", "saarc-meets");
    }

    @Test
    void southAsiaMustBothMeetAndBeGivenTheTask() {
        Issue smog = Issue.builder()
                .id("smog")
                .domain(Domain.ENVIRONMENT)
                .functions(GovernanceFunction.CRISIS_RESPONSE)
                .affects("AFG", "BGD", "BTN", "IND", "LKA", "MDV", "NPL", "PAK")
                .build();
        Reforms found = Reforms.of(
                Router.of(Atlas.world(), ReferencePolicies.networked()),
                Portfolio.of("smog", ImmutableList.of(smog)),
                ESSAYS,
                Reforms.Budget.standard());

        assertThat(found.exact()).isTrue();
        assertThat(found.best().reforms()).containsExactly("saarc-meets", "saarc-responds-to-smog");
        assertThat(found.best().cost()).isEqualTo(Fraction.of(2, 1));
        assertThat(found.contributions()).allSatisfy(one -> {
            assertThat(one.needed()).isTrue();
            assertThat(one.alone()).isEmpty();
            assertThat(one.closes()).extracting(IssueUnit::issue).containsExactly("smog");
        });
    }
}
