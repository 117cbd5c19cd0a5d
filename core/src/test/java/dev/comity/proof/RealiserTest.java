package dev.comity.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import dev.comity.atlas.ReferencePolicies;
import dev.comity.condition.Condition;
import dev.comity.condition.Fact;
import dev.comity.condition.Reading;
import dev.comity.model.Fraction;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.policy.Effect;
import dev.comity.policy.Rule;
import dev.comity.policy.Tier;
import dev.comity.routing.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every value of every fact is brought about, and every rule fires in a situation that its condition asks for. */
class RealiserTest {
    /** Readings that no world brings about, each with the reason. */
    private static final ImmutableMap<String, String> NEVER_READ = ImmutableMap.<String, String>builder()
            .put("forum.mandate: none", "only bodies with a mandate are candidates")
            .put("forum.charter-conflict: unknown", "a conflict that nobody declares is none")
            .put("forum.legalisation: unknown", "every cell has an obligation")
            .put("issue.operation: unknown", "an operation that nobody names is none")
            .put("issue.rival-blocs: unknown", "blocs that nobody names are none")
            .put("issue.rulings: unknown", "rulings that nobody names are none")
            .build();

    private static final DivisionOfLaborPolicy NETWORKED = ReferencePolicies.networked();
    private static final Realiser REALISER = Realiser.of(NETWORKED);

    private static List<DivisionOfLaborPolicy> policies() {
        return List.of(NETWORKED, ReferencePolicies.universalist(), ReferencePolicies.regionalist());
    }

    private static Optional<Realised> realise(Map<String, Reading> readings) {
        return REALISER.realise(Situations.of(NETWORKED, readings));
    }

    /** Rebels that are a party are members of nobody, not even of a rival that reaches all parties. */
    @Test
    void aPartyThatIsNoStateIsNoMember() {
        Optional<Realised> realised = realise(Map.of(
                "forum.accepted", Reading.of("disputed"),
                "forum.allocated", Reading.of("none"),
                "forum.barred-subject", Reading.UNKNOWN,
                "issue.chapter", Reading.UNKNOWN,
                "issue.stricter-zone", Reading.of("yes")));

        assertThat(realised.orElseThrow().world().check().errors()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("policies")
    void everyValueOfEveryFactIsBroughtAbout(DivisionOfLaborPolicy policy) {
        Realiser realiser = Realiser.of(policy);
        TreeSet<String> missing = new TreeSet<>();
        for (Fact fact : policy.vocabulary().facts().values()) {
            for (Reading reading : Situations.readings(fact)) {
                boolean found = realiser.realise(Situations.of(policy, Map.of(fact.id(), reading)))
                        .isPresent();
                if (!found) {
                    missing.add(fact.id() + ": " + reading);
                }
            }
        }
        assertThat(missing).containsExactlyInAnyOrderElementsOf(NEVER_READ.keySet());
    }

    /** R40 excludes bodies without a mandate, and these are no candidates. */
    @ParameterizedTest
    @MethodSource("policies")
    void everyRuleFiresWhereItsConditionIsBroughtAbout(DivisionOfLaborPolicy policy) {
        Realiser realiser = Realiser.of(policy);
        Ways ways = new Ways(policy.vocabulary(), policy.parameters());
        TreeSet<String> silent = new TreeSet<>();
        TreeSet<String> never = new TreeSet<>();
        for (Rule rule : policy.rules().values()) {
            boolean fires = false;
            for (Map<String, Reading> way : ways.of(rule.when(), true)) {
                Optional<Realised> world = realiser.realise(Situations.of(policy, way));
                boolean fired = world.isPresent() && world.get().fired().contains(rule.id());
                fires |= fired;
                if (world.isPresent() && !fired) {
                    silent.add(rule.id() + " " + way);
                }
            }
            if (!fires) {
                never.add(rule.id());
            }
        }
        assertThat(silent).as("brought about, and yet not fired").isEmpty();
        assertThat(never).containsExactly("R40");
    }

    @Test
    void numbersAreMetExactly() {
        for (String share : List.of("0", "1/1000003", "7/19", "0.8", "1")) {
            Reading coverage = Reading.of(Fraction.parse(share));
            assertThat(realise(Map.of("forum.coverage", coverage, "function", Reading.of("coordination"))))
                    .as("%s of those affected", share)
                    .isPresent();
            boolean fewParties = !share.equals("1/1000003");
            assertThat(realise(Map.of(
                                    "forum.coverage", coverage,
                                    "function", Reading.of("mediation"),
                                    "issue.parties", Reading.of("some")))
                            .isPresent())
                    .as("%s of the parties, who count by heads", share)
                    .isEqualTo(fewParties);
        }
        assertThat(realise(Map.of("forum.coverage", Reading.of(Fraction.of(2, 1)))))
                .isEmpty();
        assertThat(realise(Map.of("forum.depth", Reading.of(Fraction.of(1, 2)))))
                .isEmpty();
    }

    @Test
    void whatContradictsItselfIsNotBroughtAbout() {
        assertThat(realise(Map.of("issue.parties", Reading.of("none"), "forum.parties", Reading.of("all"))))
                .isEmpty();
        assertThat(realise(Map.of("function", Reading.of("mediation"), "function.kind", Reading.of("indivisible"))))
                .isEmpty();
    }

    @Test
    void theDayIsTheOneThatIsAskedFor() {
        PossibleSituation then = new PossibleSituation(
                ImmutableSortedMap.of("issue.domain", Reading.of("peace-security")),
                NETWORKED.parameters(),
                Optional.of(LocalDate.of(1930, 1, 1)));
        assertThat(REALISER.realise(then).orElseThrow().routing().date()).isEqualTo(LocalDate.of(1930, 1, 1));
    }

    @Test
    void withoutACandidateThereIsAGapAndNoForum() {
        Realised nobody = realise(Map.of("pool.candidates", Reading.of("none"))).orElseThrow();
        assertThat(nobody.forum()).isEmpty();
        assertThat(nobody.fired()).contains("R64");
        assertThat(nobody.routing().verdict()).isEqualTo(Verdict.NONE);
    }

    @Test
    void theGoodDecidesWhoSufficesWhereRulesDoNot() {
        DivisionOfLaborPolicy silent =
                DivisionOfLaborPolicy.builder().id("silent").build();
        for (String aggregation : List.of("weakest-link", "threshold")) {
            for (String share : List.of("0.4", "1")) {
                for (String sufficient : List.of("yes", "no")) {
                    PossibleSituation wanted = Situations.of(
                            silent,
                            Map.of(
                                    "public-good.aggregation", Reading.of(aggregation),
                                    "forum.coverage", Reading.of(Fraction.parse(share)),
                                    "forum.capacity", Reading.of("adequate"),
                                    "forum.sufficient", Reading.of(sufficient)));
                    assertThat(Realiser.of(silent).realise(wanted))
                            .as("%s", wanted)
                            .isPresent();
                }
            }
        }
    }

    @Test
    void factsOfUsersAreBroughtAboutAsData() {
        DivisionOfLaborPolicy policy = DivisionOfLaborPolicy.builder()
                .id("own")
                .add(Fact.data("issue.mood", "the mood", "calm", "tense"))
                .add(Fact.data("forum.motto", "the motto", "peace", "bread").otherwise("bread"))
                .add(Rule.builder()
                        .id("O1")
                        .tier(Tier.DIVISION_OF_LABOUR)
                        .when(Condition.all(
                                Condition.oneOf("issue.mood", "tense"), Condition.oneOf("forum.motto", "peace")))
                        .then(new Effect.BarLead())
                        .build())
                .build();
        PossibleSituation wanted = Situations.of(
                policy,
                Map.of(
                        "issue.mood", Reading.of("tense"),
                        "forum.motto", Reading.of("peace"),
                        "forum.sufficient", Reading.of("no")));
        assertThat(Realiser.of(policy).realise(wanted).orElseThrow().fired()).containsExactly("O1");
    }

    @Test
    void rulesAreMadeToFireWhereTheResultAsksForIt() {
        Realised coLead =
                realise(Map.of("forum.allocated", Reading.of("co-lead"))).orElseThrow();
        Realised wanting = realise(Map.of(
                        "forum.sufficient", Reading.of("no"),
                        "forum.capacity", Reading.of("adequate"),
                        "public-good.aggregation", Reading.of("summation"),
                        "forum.coverage", Reading.of(Fraction.ONE)))
                .orElseThrow();
        boolean joins = coLead.fired().stream()
                .flatMap(id -> NETWORKED.rules().get(id).then().stream())
                .anyMatch(effect -> effect instanceof Effect.CoLead);
        boolean kept = wanting.fired().stream()
                .flatMap(id -> NETWORKED.rules().get(id).then().stream())
                .anyMatch(effect -> effect instanceof Effect.BarLead
                        || effect instanceof Effect.Exclude
                        || effect instanceof Effect.Insufficient);
        assertThat(joins).isTrue();
        assertThat(kept).isTrue();
    }
}
