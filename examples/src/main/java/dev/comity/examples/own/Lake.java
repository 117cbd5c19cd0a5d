package dev.comity.examples.own;

import com.google.common.collect.ImmutableMap;
import dev.comity.atlas.ReferencePolicies;
import dev.comity.condition.Condition;
import dev.comity.condition.Fact;
import dev.comity.model.Architecture;
import dev.comity.model.Attribute;
import dev.comity.model.Dated;
import dev.comity.model.DecisionRule;
import dev.comity.model.Domain;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Institution;
import dev.comity.model.Issue;
import dev.comity.model.RegionScheme;
import dev.comity.model.Scope;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.policy.Effect;
import dev.comity.policy.Rule;
import dev.comity.policy.Target;
import dev.comity.policy.Tier;
import dev.comity.routing.Router;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/**
 * An invented world: five towns around a lake, their assembly, and the leagues of two shores. Algae bloom off the southern
 * shore. Whoever has a laboratory should watch the water, a fact that no library could know; who should help stays a
 * question for the rules that come with the library.
 */
public final class Lake {
    private static final Domain ALGAE = Domain.of("lake/algae");
    private static final Dated<Attribute> LABORATORY = Dated.always(new Attribute("laboratory", "yes"));

    private Lake() {}

    /** Routes the bloom under the library's policy, then under the lake's own, and says why. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println(Router.of(world(), ReferencePolicies.networked()).route(bloom()));
        out.println(Router.of(world(), policy()).explain(bloom()));
    }

    /** {@return towns, leagues and assembly} */
    public static Architecture world() {
        ImmutableMap<String, String> shores = ImmutableMap.of(
                "alder", "north", "birch", "north", "cedar", "south", "dogwood", "south", "elm", "south");
        return Architecture.builder()
                .name("Around the lake")
                .regionScheme(new RegionScheme("shores", "invented", shores, ImmutableMap.of()))
                .addStates("alder", "birch", "cedar", "dogwood", "elm")
                .add(assembly(), league("north-league", "alder", "birch"), league("south-league", "cedar", "dogwood"))
                .build();
    }

    private static Institution assembly() {
        return Institution.builder()
                .id("assembly")
                .scope(Scope.UNIVERSAL)
                .fullMembers("alder", "birch", "cedar", "dogwood", "elm")
                .mandate(Domain.of("lake"), GovernanceFunction.MONITORING, GovernanceFunction.CRISIS_RESPONSE)
                .attributes(LABORATORY)
                .deciding(DecisionRule.simpleMajority())
                .build();
    }

    private static Institution league(String id, String... towns) {
        return Institution.builder()
                .id(id)
                .scope(Scope.REGIONAL)
                .fullMembers(towns)
                .deciding(DecisionRule.consensus())
                .mandate(ALGAE, GovernanceFunction.MONITORING, GovernanceFunction.CRISIS_RESPONSE)
                .build();
    }

    /** {@return the networked policy with one fact and one rule more} */
    public static DivisionOfLaborPolicy policy() {
        return DivisionOfLaborPolicy.builder()
                .id("lake")
                .title("Networked, and the water is watched from a laboratory")
                .using(ReferencePolicies.networked())
                .add(Fact.data("forum.laboratory", "whether it has a laboratory", "yes", "no")
                        .otherwise("no"))
                .add(Rule.builder()
                        .id("LAKE-1")
                        .title("Watch from a laboratory")
                        .tier(Tier.DIVISION_OF_LABOUR)
                        .when(Condition.all(
                                Condition.oneOf("forum.laboratory", "yes"),
                                Condition.oneOf("function", "monitoring"),
                                Condition.oneOf("issue.domain", "lake")))
                        .then(new Effect.Prefer(Target.forum()))
                        .overrides("R31")
                        .source("Statute of the assembly, article 4 (invented)")
                        .build())
                .build();
    }

    /** {@return the question} */
    public static Issue bloom() {
        return Issue.builder()
                .id("bloom")
                .title("Algae off the southern shore")
                .date(LocalDate.of(2030, 7, 1))
                .domain(ALGAE)
                .functions(GovernanceFunction.MONITORING, GovernanceFunction.CRISIS_RESPONSE)
                .affects("cedar", "dogwood")
                .build();
    }
}
