package dev.comity.scenario;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.atlas.ReferencePolicies;
import dev.comity.model.Architecture;
import dev.comity.model.Dated;
import dev.comity.model.DecisionRule;
import dev.comity.model.Domain;
import dev.comity.model.Fraction;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Institution;
import dev.comity.model.Issue;
import dev.comity.model.Scope;
import dev.comity.model.Validity;
import dev.comity.routing.Router;
import dev.comity.survey.Portfolio;
import java.time.LocalDate;
import java.util.List;

/**
 * A world of four states. A league of three makes rules on trade, and an assembly of all does where the league can't; on
 * health only the assembly does. Both decide by consensus.
 */
final class SmallStress {
    static final LocalDate DAY = LocalDate.of(2020, 1, 1);
    static final Architecture WORLD = Architecture.builder()
            .addStates("AAA", "BBB", "CCC", "DDD")
            .measures(
                    "population",
                    com.google.common.collect.ImmutableMap.of(
                            "AAA", Fraction.of(8, 1), "BBB", Fraction.of(2, 1), "CCC", Fraction.ZERO))
            .add(
                    body("LEAGUE", Scope.REGIONAL, "AAA", "BBB", "CCC").build(),
                    body("ASSEMBLY", Scope.UNIVERSAL, "AAA", "BBB", "CCC", "DDD")
                            .mandate(Domain.HEALTH, GovernanceFunction.RULE_MAKING)
                            .build())
            .latest(DAY.plusYears(1))
            .build();
    static final Router ROUTER = Router.of(WORLD, ReferencePolicies.networked());
    static final Portfolio ISSUES = new Portfolio(
            "two",
            ImmutableList.of(
                    new Portfolio.Weighed(issue("trade", Domain.TRADE, "AAA", "BBB"), Fraction.of(3, 1)),
                    new Portfolio.Weighed(issue("health", Domain.HEALTH, "AAA", "DDD"), Fraction.ONE)));

    private SmallStress() {}

    static Institution.Builder body(String id, Scope scope, String... members) {
        return Institution.builder()
                .id(id)
                .scope(scope)
                .existence(Validity.from(DAY.minusYears(20)))
                .fullMembers(members)
                .mandate(Domain.TRADE, GovernanceFunction.RULE_MAKING)
                .decisions(Dated.from(DAY.minusYears(20), new DecisionRule.Consensus(1)));
    }

    static Issue issue(String id, Domain domain, String... affected) {
        return Issue.builder()
                .id(id)
                .date(DAY.minusYears(5))
                .domain(domain)
                .functions(GovernanceFunction.RULE_MAKING)
                .affects(List.of(affected))
                .build();
    }

    /** The league is blocked with one probability, the assembly with another. */
    static ShockModel blocked(Fraction league, Fraction assembly) {
        return new ShockModel.All(ImmutableList.of(
                new ShockModel.Blockages(ImmutableSortedSet.of("LEAGUE"), league),
                new ShockModel.Blockages(ImmutableSortedSet.of("ASSEMBLY"), assembly)));
    }

    static Sampling sampling(ShockModel shocks, long seed, long samples) {
        return new Sampling(
                "small", shocks, new IssueSource.Whole(ISSUES), ImmutableSortedSet.of(DAY), seed, samples, 3);
    }

    static ShockModel.Positions positions(
            StanceShares shares, ImmutableSortedMap<String, ImmutableSortedSet<String>> blocs, Fraction cohesion) {
        return new ShockModel.Positions(
                ImmutableSortedSet.of("ASSEMBLY"), ImmutableSortedMap.of(), shares, blocs, cohesion);
    }
}
