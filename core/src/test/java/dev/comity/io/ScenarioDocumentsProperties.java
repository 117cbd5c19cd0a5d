package dev.comity.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.model.Change;
import dev.comity.model.Fraction;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Institution;
import dev.comity.model.Link;
import dev.comity.model.Stance;
import dev.comity.routing.Expectation;
import dev.comity.routing.Verdict;
import dev.comity.scenario.Outcome;
import dev.comity.scenario.Scenario;
import dev.comity.scenario.Step;
import dev.comity.schema.Validator;
import dev.comity.testing.IssueArbitraries;
import dev.comity.testing.Question;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Scenarios come back from their documents, and writing them again gives the same text. */
class ScenarioDocumentsProperties {
    @Provide
    Arbitrary<Question> questions() {
        return IssueArbitraries.questions();
    }

    @Property(tries = 200)
    void scenariosComeBack(@ForAll("questions") Question question, @ForAll Random random) {
        Scenario scenario = scenario(question, random);

        String yaml = Documents.write(scenario);
        Validator.assertTaken("scenario", yaml);
        assertThat(Documents.scenario("scenario.yaml", yaml).get()).isEqualTo(scenario);
        assertThat(Documents.write(Documents.scenario("scenario.yaml", yaml).get()))
                .isEqualTo(yaml);
        String json = Documents.writeJson(scenario);
        assertThat(Documents.scenario("scenario.json", json).get()).isEqualTo(scenario);
        assertThat(Documents.writeJson(Documents.scenario("scenario.json", json).get()))
                .isEqualTo(json);
    }

    static Scenario scenario(Question question, Random random) {
        List<Step> steps = new ArrayList<>();
        LocalDate day = question.issue().date().orElseThrow();
        Optional<GovernanceFunction> function =
                random.nextBoolean() ? Optional.empty() : Optional.of(GovernanceFunction.values()[random.nextInt(16)]);
        for (Institution body : question.world().institutions().values()) {
            String id = body.id();
            steps.add(new Step.Alter(new Change.Found(body)));
            steps.add(new Step.Alter(new Change.StopMeetings(id, day)));
            steps.add(new Step.Stand(
                    ImmutableSortedSet.of("AAA", "BBB"), Stance.values()[random.nextInt(3)], id, function, day));
            steps.add(new Step.Scale(id, function, Fraction.of(random.nextInt(9), 1 + random.nextInt(9)), day));
            steps.add(new Step.Provide(id, function, Fraction.of(random.nextInt(9), 7), day));
            steps.add(new Step.Muster(ImmutableSortedSet.of("AAA"), id, function, day));
        }
        for (Link link : question.world().links()) {
            steps.add(new Step.Alter(new Change.AddLink(link)));
        }
        Expectation after = Expectation.builder()
                .verdict(Verdict.values()[random.nextInt(Verdict.values().length)])
                .build();
        return Scenario.builder()
                .id("scenario")
                .title(random.nextBoolean() ? "scenario" : "A: title, # with 'signs'")
                .source(random.nextBoolean() ? "" : "somebody")
                .steps(random.nextInt(5) == 0 ? ImmutableList.of() : steps)
                .issues(question.issue())
                .outcomes(new Outcome("issue", Expectation.builder().build(), after))
                .build();
    }
}
