package dev.comity.testing;

import com.google.common.collect.ImmutableSortedSet;
import dev.comity.model.Architecture;
import dev.comity.model.Change;
import dev.comity.model.Circumstances;
import dev.comity.model.DecisionRule;
import dev.comity.model.Domain;
import dev.comity.model.Fraction;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Institution;
import dev.comity.model.Issue;
import dev.comity.model.Means;
import dev.comity.model.Obligation;
import dev.comity.model.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;

/** Random worlds in which several bodies could lead, each covers some of those affected, and numbers decide between them. */
public final class RivalBodies {
    private static final List<String> STATES = List.of("AAA", "BBB", "CCC", "DDD", "EEE", "FFF");
    private static final List<GovernanceFunction> FUNCTIONS = List.of(
            GovernanceFunction.RULE_MAKING,
            GovernanceFunction.COORDINATION,
            GovernanceFunction.MONITORING,
            GovernanceFunction.FINANCING,
            GovernanceFunction.IMPLEMENTATION,
            GovernanceFunction.CRISIS_RESPONSE,
            GovernanceFunction.INFORMATION,
            GovernanceFunction.EMERGENCY_DECLARATION,
            GovernanceFunction.ENFORCEMENT,
            GovernanceFunction.AUTHORISATION);

    private RivalBodies() {}

    /** {@return a world of two to five bodies with an issue of theirs} */
    public static Arbitrary<Question> questions() {
        return Dice.arbitrary(dice -> {
            Architecture world = Worlds.states();
            List<String> bodies = new ArrayList<>();
            for (int i = 0; i < dice.between(2, 5); i++) {
                String id = "BODY" + i;
                bodies.add(id);
                Institution body = dice.part(own -> body(own, id));
                world = world.with(new Change.Found(body));
            }
            return new Question(world, dice.part(own -> issue(own, bodies)));
        });
    }

    private static Institution body(Dice dice, String id) {
        boolean universal = dice.chance(30);
        List<String> members = universal ? STATES : dice.some(STATES, 1, 5).asList();
        Institution.Builder body = Institution.builder()
                .id(id)
                .scope(universal ? Scope.UNIVERSAL : Scope.REGIONAL)
                .fullMembers(members.toArray(String[]::new))
                .mandate(Domain.TRADE, FUNCTIONS.toArray(GovernanceFunction[]::new))
                .deciding(DecisionRule.simpleMajority());
        if (!universal) {
            body.region(dice.pick("north", "south"));
        }
        dice.maybe(30, () -> dice.pick(Means.values())).ifPresent(body::means);
        return body.build();
    }

    private static Issue issue(Dice dice, List<String> bodies) {
        Circumstances.Builder circumstances = Circumstances.builder();
        for (String body : bodies) {
            dice.maybe(60, () -> dice.pick("1", "0", "1/4", "1/3", "1/2", "2/3", "3/4", "5/4", "2"))
                    .ifPresent(ratio -> circumstances.capacities(
                            new Circumstances.Capacity(body, Optional.empty(), Fraction.parse(ratio))));
        }
        for (int i = 0; i < dice.below(4); i++) {
            circumstances.rulesInPlace(new Circumstances.RuleInPlace(
                    "instrument" + i,
                    dice.pick(bodies),
                    "rule",
                    Optional.of(LocalDate.of(2020 - dice.below(9), 1 + dice.below(12), 1 + dice.below(28))),
                    Optional.of(true),
                    Optional.of(dice.chance(50))));
        }
        Issue.Builder issue = Issue.builder()
                .id("rivals")
                .date(Worlds.TODAY)
                .domain(Domain.TRADE)
                .functions(dice.some(FUNCTIONS, 1, 2))
                .affects(ImmutableSortedSet.copyOf(dice.some(STATES, 2, 6)))
                .circumstances(circumstances.build());
        dice.maybe(80, () -> RuleArbitraries.share(dice)).ifPresent(issue::heterogeneity);
        dice.maybe(80, () -> RuleArbitraries.share(dice)).ifPresent(issue::uncertainty);
        dice.maybe(80, () -> dice.pick(Obligation.values())).ifPresent(issue::requires);
        return issue.build();
    }
}
