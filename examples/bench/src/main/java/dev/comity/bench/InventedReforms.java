package dev.comity.bench;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.atlas.Atlas;
import dev.comity.model.Architecture;
import dev.comity.model.Change;
import dev.comity.model.DecisionRule;
import dev.comity.model.Domain;
import dev.comity.model.Fraction;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Institution;
import dev.comity.model.Mandate;
import dev.comity.model.Scope;
import dev.comity.scenario.Reform;
import dev.comity.scenario.ReformCatalogue;
import dev.comity.scenario.Scenario;
import dev.comity.survey.IssueGrid;
import dev.comity.survey.Portfolio;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Invented reforms of the bodies of the embedded world, and issues of its grid, by seed. Most reforms give a mandate for one
 * or two functions; others let a body meet, decide by majority, admit a state, or lose a function.
 */
final class InventedReforms {
    private final Architecture world = Atlas.world();
    private final LocalDate day = world.latest().orElseThrow();
    private final List<Institution> bodies;
    private final List<String> states;
    private final Random random;

    InventedReforms(long seed) {
        this.random = new Random(seed);
        this.bodies = world.institutions().values().stream()
                .filter(body ->
                        body.scope() != Scope.UNIVERSAL && body.existence().on(day))
                .toList();
        this.states = List.copyOf(world.on(day).states());
    }

    ReformCatalogue catalogue(int number) {
        ImmutableList.Builder<Reform> reforms = ImmutableList.builder();
        for (int i = 0; i < number; i++) {
            reforms.add(Reform.of(Scenario.of("reform-" + i, change()), Fraction.of(1 + random.nextInt(9), 1)));
        }
        return new ReformCatalogue("invented", "one", reforms.build());
    }

    Portfolio issues(int number) {
        List<Portfolio.Weighed> all =
                new ArrayList<>(IssueGrid.standard().on(world.on(day)).issues());
        Collections.shuffle(all, random);
        return new Portfolio("invented", ImmutableList.copyOf(all.subList(0, number)));
    }

    private Change change() {
        String body = any(bodies).id();
        return switch (random.nextInt(10)) {
            case 0 -> new Change.Meet(body, day);
            case 1 -> new Change.SetDecision(body, DecisionRule.simpleMajority(), day);
            case 2 -> Change.join(any(states), body, day);
            case 3 -> new Change.CutMandate(body, domain(), function(), day);
            default -> new Change.AddMandate(body, mandate());
        };
    }

    private Mandate mandate() {
        return Mandate.builder()
                .domains(domain())
                .functions(ImmutableSortedSet.of(function(), function()))
                .build();
    }

    private Domain domain() {
        return any(IssueGrid.standard().domains().asList());
    }

    private GovernanceFunction function() {
        return any(List.of(GovernanceFunction.values()));
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
