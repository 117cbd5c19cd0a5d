package dev.comity.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.atlas.ReferencePolicies;
import dev.comity.condition.Reading;
import dev.comity.model.Architecture;
import dev.comity.model.Change;
import dev.comity.model.Circumstances;
import dev.comity.model.Fraction;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Issue;
import dev.comity.model.Stance;
import dev.comity.routing.Judgement;
import dev.comity.routing.Router;
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
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** Laws of scenarios over random worlds, issues and steps. */
class ScenarioProperties {
    private static final Router ROUTER = Router.of(Architecture.builder().build(), ReferencePolicies.networked());

    @Provide
    Arbitrary<Question> questions() {
        return IssueArbitraries.questions();
    }

    private static Router router(Question question) {
        return ROUTER.through(question.world());
    }

    private static Comparison compare(Question question, Scenario scenario) {
        return Comparison.of(router(question), scenario, ImmutableList.of(question.issue()));
    }

    @Property(tries = 100)
    void anEmptyScenarioChangesNothing(@ForAll("questions") Question question) {
        Scenario empty = Scenario.builder().id("empty").build();

        assertThat(empty.applyTo(question.world())).isEqualTo(question.world());
        assertThat(empty.applyTo(question.issue(), question.world())).isSameAs(question.issue());
        assertThat(compare(question, empty).isEmpty()).isTrue();
        assertThat(empty.check(question.world()).all()).isEmpty();
    }

    @Property(tries = 100)
    void aWorldDoesNotDifferFromItself(@ForAll("questions") Question question, @ForAll Random random) {
        Scenario scenario = steps(question, random, 3);
        Question after =
                new Question(scenario.applyTo(question.world()), scenario.applyTo(question.issue(), question.world()));

        Comparison none = compare(after, Scenario.builder().id("none").build());

        assertThat(none.isEmpty()).isTrue();
        assertThat(none.leadsChanged()).isEmpty();
        assertThat(none.rules(true)).isEmpty();
    }

    /** Steps about different actors, bodies or means may come in any order. */
    @Property(tries = 120)
    void stepsThatDoNotMeetCommute(@ForAll("questions") Question question, @ForAll Random random) {
        List<Step> steps = new ArrayList<>(apart(question, random));
        Scenario forth = Scenario.builder().id("forth").steps(steps).build();
        java.util.Collections.reverse(steps);
        Scenario back = Scenario.builder().id("back").steps(steps).build();

        assertThat(routed(question, forth)).isEqualTo(routed(question, back));
    }

    private static Object routed(Question question, Scenario scenario) {
        return router(question)
                .through(scenario.applyTo(question.world()))
                .route(scenario.applyTo(question.issue(), question.world()));
    }

    private static List<Step> apart(Question question, Random random) {
        List<Step> steps = new ArrayList<>();
        LocalDate date = question.issue().date().orElseThrow();
        List<String> bodies = question.world().institutions().keySet().asList();
        List<String> actors = question.world().actors().keySet().asList();
        for (int i = 0; i < Math.min(bodies.size(), actors.size()); i++) {
            String body = bodies.get(i);
            steps.add(
                    switch (random.nextInt(4)) {
                        case 0 -> new Step.Alter(Change.withdraw(actors.get(i), body, date));
                        case 1 -> Step.oppose(body, date, actors.get(i));
                        case 2 -> new Step.Scale(body, Optional.empty(), Fraction.of(1, 2), date);
                        default -> new Step.Alter(new Change.Meet(body, date));
                    });
        }
        return steps;
    }

    @Property(tries = 120)
    void whatOpensOneWayClosesTheOther(@ForAll("questions") Question question, @ForAll Random random) {
        Scenario scenario = architecture(question, random);
        Architecture after = scenario.applyTo(question.world());
        List<Issue> issues = List.of(question.issue());
        Comparison there = Comparison.of(router(question), scenario, issues);
        Comparison back = there(after, question.world(), issues);

        assertThat(there.gapsOpened()).isEqualTo(back.gapsClosed());
        assertThat(there.gapsClosed()).isEqualTo(back.gapsOpened());
        assertThat(there.losing()).isEqualTo(back.gaining());
        assertThat(there.rules(true)).isEqualTo(back.rules(false));
        assertThat(there.verdictsChanged()).hasSameSizeAs(back.verdictsChanged());
    }

    private static Comparison there(Architecture before, Architecture after, List<Issue> issues) {
        Sides sides = new Sides(ROUTER.through(before), after);
        return new Comparison(
                "back",
                "networked",
                sides.compare(issues, issue -> issue),
                ImmutableList.of(),
                ImmutableSortedSet.of());
    }

    /** A body that the positions block leads nothing for which it needs a decision, unless some may go ahead without the rest. */
    @Property(tries = 120)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void blockedBodiesNeverLead(@ForAll("questions") Question question) {
        LocalDate date = question.issue().date().orElseThrow();
        for (Scenario shock : Shocks.blockages(
                question.world(), question.world().institutions().keySet(), date)) {
            Issue issue = shock.applyTo(question.issue(), question.world());
            String blocked = ((Step.Stand) shock.steps().get(0)).forum();
            Judgement judgement = router(question).judgement(issue);
            for (Judgement.Of situation : judgement.situations()) {
                boolean stuck = situation.forum().equals(Optional.of(blocked))
                        && reads(situation, "forum.blocked", "yes")
                        && reads(situation, "forum.needs-decision", "yes")
                        && !reads(situation, "forum.subset", "open");
                Statistics.label("stuck").collect(stuck);
                if (stuck) {
                    assertThat(judgement
                                    .routing()
                                    .allocations()
                                    .get(situation.unit())
                                    .leadIds())
                            .doesNotContain(blocked);
                }
            }
        }
        Statistics.label("stuck").coverage(checker -> checker.check(true).percentage(share -> share > 2));
    }

    private static boolean reads(Judgement.Of situation, String fact, String word) {
        return Reading.of(word).equals(situation.readings().get(fact));
    }

    /** Half, and half of that, is a quarter; nothing is made of what is not recorded. */
    @Property(tries = 100)
    void meansScaleByProducts(@ForAll("questions") Question question, @ForAll Random random) {
        LocalDate date = question.issue().date().orElseThrow();
        Circumstances stated = question.issue().circumstances();
        for (String body : question.world().institutions().keySet()) {
            Optional<GovernanceFunction> function = random.nextBoolean()
                    ? Optional.empty()
                    : Optional.of(question.issue().functions().first());
            Step half = new Step.Scale(body, function, Fraction.of(1, 2), date);
            Step quarter = new Step.Scale(body, function, Fraction.of(1, 4), date);
            assertThat(half.applyTo(half.applyTo(stated, date), date)).isEqualTo(quarter.applyTo(stated, date));
            assertThat(half.applyTo(stated, date.minusDays(1))).isEqualTo(stated);
            if (stated.capacities().stream().noneMatch(c -> c.institution().equals(body))) {
                assertThat(half.applyTo(stated, date)).isEqualTo(stated);
            }
        }
    }

    static Scenario steps(Question question, Random random, int number) {
        Scenario scenario = architecture(question, random);
        LocalDate date = question.issue().date().orElseThrow();
        Scenario.Builder builder = scenario.toBuilder();
        for (int i = 1; i < number; i++) {
            String body = any(question.world().institutions().keySet().asList(), random);
            String actor = any(question.world().actors().keySet().asList(), random);
            builder.steps(new Step.Stand(
                    ImmutableSortedSet.of(actor), any(List.of(Stance.values()), random), body, Optional.empty(), date));
        }
        return builder.build();
    }

    static Scenario architecture(Question question, Random random) {
        LocalDate date = question.issue().date().orElseThrow();
        String body = any(question.world().institutions().keySet().asList(), random);
        String actor = any(question.world().actors().keySet().asList(), random);
        return Scenario.of(
                "random",
                switch (random.nextInt(5)) {
                    case 0 -> Change.withdraw(actor, body, date);
                    case 1 -> Change.join(actor, body, date);
                    case 2 -> new Change.End(body, date);
                    case 3 -> new Change.StopMeetings(body, date.minusYears(5));
                    default ->
                        new Change.CutMandate(
                                body,
                                question.issue().domains().first(),
                                question.issue().functions().first(),
                                date);
                });
    }

    static <T> T any(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
