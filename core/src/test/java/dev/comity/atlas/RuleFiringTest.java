package dev.comity.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.comity.io.Limits;
import dev.comity.io.ListNode;
import dev.comity.io.MapNode;
import dev.comity.io.Nodes;
import dev.comity.model.Architecture;
import dev.comity.model.Words;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.policy.Effect;
import dev.comity.policy.Rule;
import dev.comity.routing.Case;
import dev.comity.routing.Explanation;
import dev.comity.routing.Router;
import dev.comity.routing.Routing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every rule fires in some issue, and does not fire in a twin that differs by one fact. What a rule brings about is there
 * in the issue and gone in the twin; what it decides is gone, too, under the policy without the rule.
 */
class RuleFiringTest {
    private static final Path FIRINGS = Path.of("src/test/resources/firing");

    /** Rules without a pair, each with the reason. */
    private static final ImmutableMap<String, String> WITHOUT_PAIR =
            ImmutableMap.of("R40", "only bodies with a mandate are candidates, so that nobody is left to exclude");

    /** Rules that fire, but decide nothing that would not come about without them in this world, each with the reason. */
    private static final ImmutableMap<String, String> DECIDE_NOTHING_ALONE = ImmutableMap.of(
            "R11a", "the mandate of the Assembly is a supporting one, so that it supports anyway",
            "R15c", "a chosen tribunal is preferred by R54 already",
            "R16b", "the mandate of the arbitrators is a supporting one, so that they support anyway",
            "R37b", "no rule admits a coercive coalition without a mandate",
            "R51a", "cities cover no state, and their mandate is a supporting one",
            "R51b", "what it takes away is support, and expectations name only those who do support",
            "R64", "without a candidate there is a gap anyway; the rule says what to do about it");

    private static ImmutableList<Firing> firings() throws IOException {
        ImmutableList.Builder<Firing> firings = ImmutableList.builder();
        try (Stream<Path> files = Files.list(FIRINGS)) {
            for (Path file : files.sorted().toList()) {
                String text = Files.readString(file);
                MapNode document = (MapNode) Nodes.parseYaml(file.getFileName().toString(), text, Limits.standard())
                        .orThrow();
                ListNode entries = (ListNode) document.get("firings").orElseThrow();
                entries.items().forEach(entry -> firings.add(new Firing((MapNode) entry)));
            }
        }
        return firings.build();
    }

    @TestFactory
    Stream<DynamicTest> firesAndNotInItsTwin() throws IOException {
        return firings().stream().map(firing -> DynamicTest.dynamicTest(firing.toString(), () -> check(firing)));
    }

    @Test
    void everyRuleHasAPair() throws IOException {
        Set<String> rules = new TreeSet<>();
        List.of("law", "networked", "universalist", "regionalist")
                .forEach(id -> rules.addAll(policy(id).rules().keySet()));
        Set<String> shown = new TreeSet<>();
        firings().forEach(firing -> shown.add(firing.rule()));

        assertThat(Sets.difference(rules, shown)).isEqualTo(WITHOUT_PAIR.keySet());
        assertThat(rules).containsAll(shown);
    }

    @Test
    void everyDecisionIsShown() throws IOException {
        Set<String> hidden = new TreeSet<>();
        for (Firing firing : firings()) {
            if (firing.expectations() == 0 && decides(policy(firing).rules().get(firing.rule()))) {
                hidden.add(firing.rule());
            }
        }

        assertThat(hidden).isEqualTo(DECIDE_NOTHING_ALONE.keySet());
    }

    private static boolean decides(Rule rule) {
        return rule.then().stream()
                .anyMatch(effect -> !(effect instanceof Effect.Permit
                        || effect instanceof Effect.Owe
                        || effect instanceof Effect.Warn));
    }

    private static void check(Firing firing) {
        DivisionOfLaborPolicy policy = policy(firing);
        Rule rule = policy.rules().get(firing.rule());
        Explanation there =
                Router.of(firing.world(), policy).explain(firing.issue().issue());
        Explanation twin =
                Router.of(firing.twinWorld(), policy).explain(firing.twin().issue());

        differsInOneFact(firing);
        assertThat(firing.forum().isPresent()).as("asks for a forum").isEqualTo(hasCondition(rule) && rule.perForum());
        if (hasCondition(rule)) {
            fires(firing, there);
            doesNotFire(firing, twin);
            turnsOnOneCondition(firing, policy, rule);
        }
        annotates(firing, rule, there.routing(), twin.routing());
        if (firing.expectations() > 0) {
            decides(firing, policy);
        }
    }

    private static void differsInOneFact(Firing firing) {
        ImmutableList<String> facts = Difference.between(firing.issueTree(), firing.twinTree());
        assertThat(facts.size() + firing.changesOfWorld())
                .as("facts changed: " + facts)
                .isEqualTo(1);
    }

    private static boolean hasCondition(Rule rule) {
        boolean[] tests = new boolean[1];
        rule.when().forEachTest((fact, words) -> tests[0] = true);
        return tests[0];
    }

    /** It fires for the forum, undefeated, and what it prefers is in question. */
    private static void fires(Firing firing, Explanation explanation) {
        assertThat(fired(firing, explanation))
                .as("rules fired in\n" + explanation)
                .anyMatch(rule -> rule.defeatedBy().isEmpty());
        assertThat(explanation.routing().rules()).as("rules standing").contains(firing.rule());
    }

    private static void doesNotFire(Firing firing, Explanation explanation) {
        assertThat(fired(firing, explanation))
                .as("rules fired in the twin\n" + explanation)
                .isEmpty();
    }

    /** One of its conditions, or its time in force, is all that keeps the rule from firing in the twin. */
    private static void turnsOnOneCondition(Firing firing, DivisionOfLaborPolicy policy, Rule rule) {
        assertThat(Variants.relaxed(rule))
                .as("rules with one condition less that fire in the twin")
                .anyMatch(relaxed -> {
                    Router router = Router.of(firing.twinWorld(), Variants.with(policy, relaxed));
                    return !fired(firing, router.explain(firing.twin().issue())).isEmpty();
                });
    }

    private static List<Explanation.FiredRule> fired(Firing firing, Explanation explanation) {
        return explanation.units().stream()
                .flatMap(unit -> unit.rules().stream())
                .filter(rule -> rule.id().equals(firing.rule()))
                .filter(rule -> rule.forums().isEmpty()
                        || firing.forum().filter(rule.forums()::contains).isPresent())
                .toList();
    }

    /** What the rule obliges to and warns of is stated, is there, and is gone in the twin. */
    private static void annotates(Firing firing, Rule rule, Routing issue, Routing twin) {
        assertThat(firing.owes().isEmpty()).as("states no duty").isEqualTo(!has(rule, Effect.Owe.class));
        assertThat(firing.warns().isEmpty()).as("states no warning").isEqualTo(!has(rule, Effect.Warn.class));
        assertThat(owed(firing, issue)).as("duties").containsAll(firing.owes());
        assertThat(Sets.intersection(owed(firing, twin), firing.owes()))
                .as("duties in the twin")
                .isEmpty();
        assertThat(warned(firing, issue)).as("warnings").containsAll(firing.warns());
        assertThat(Sets.intersection(warned(firing, twin), firing.warns()))
                .as("warnings in the twin")
                .isEmpty();
    }

    private static boolean has(Rule rule, Class<? extends Effect> kind) {
        return rule.then().stream().anyMatch(kind::isInstance);
    }

    private static ImmutableSet<String> owed(Firing firing, Routing routing) {
        return routing.duties().stream()
                .filter(duty -> duty.rule().equals(firing.rule()))
                .map(duty -> Words.of(duty.kind()) + ": " + duty.debtor() + " -> " + duty.addressee())
                .collect(ImmutableSet.toImmutableSet());
    }

    private static ImmutableSet<String> warned(Firing firing, Routing routing) {
        return routing.warnings().stream()
                .filter(warning -> warning.rule().equals(firing.rule()))
                .map(warning -> warning.subject().isEmpty()
                        ? Words.of(warning.kind())
                        : Words.of(warning.kind()) + ": " + warning.subject())
                .collect(ImmutableSet.toImmutableSet());
    }

    /** What is expected comes about, not so in the twin, and not without the rule. */
    private static void decides(Firing firing, DivisionOfLaborPolicy policy) {
        Case issue = firing.issue();
        Case twin = firing.twin();
        int all = firing.expectations();

        assertThat(check(firing.world(), policy, issue)).as("the issue").isEmpty();
        assertThat(check(firing.twinWorld(), policy, twin)).as("the twin").hasSize(all);
        DivisionOfLaborPolicy without =
                Variants.with(policy, Variants.idle(policy.rules().get(firing.rule())));
        assertThat(check(firing.world(), without, issue))
                .as("the issue without the rule")
                .isNotEmpty();
    }

    private static List<String> check(Architecture world, DivisionOfLaborPolicy policy, Case known) {
        return Router.of(world, policy).check(known).all().stream()
                .map(Object::toString)
                .toList();
    }

    private static DivisionOfLaborPolicy policy(Firing firing) {
        return policy(firing.issue().expectation().policy());
    }

    private static DivisionOfLaborPolicy policy(String id) {
        return switch (id) {
            case "law" -> ReferencePolicies.law();
            case "networked" -> ReferencePolicies.networked();
            case "universalist" -> ReferencePolicies.universalist();
            case "regionalist" -> ReferencePolicies.regionalist();
            default -> throw new AssertionError("no reference policy `" + id + "`");
        };
    }
}
