package dev.comity.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.condition.Parameters;
import dev.comity.model.Circumstances;
import dev.comity.model.Domain;
import dev.comity.model.Fraction;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Institution;
import dev.comity.model.Issue;
import dev.comity.model.PublicGood;
import dev.comity.model.Scope;
import dev.comity.model.Validity;
import dev.comity.model.Weighting;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.policy.Effect;
import dev.comity.testing.IssueArbitraries;
import dev.comity.testing.Question;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** What a change of the question, the world or the policy can and cannot do to the outcome. */
class ChangeProperties {
    @Provide
    Arbitrary<Question> questions() {
        return IssueArbitraries.questions();
    }

    @Property
    void invariant01And33_equalQuestionsHaveEqualAnswers(@ForAll("questions") Question question) {
        for (DivisionOfLaborPolicy policy : Trial.POLICIES) {
            Router router = Trial.router(question, policy);
            Issue copy = question.issue().toBuilder().build();
            Routing routing = router.route(question.issue());
            assertThat(router.route(copy)).isEqualTo(routing);
            assertThat(Trial.router(question, policy).explain(copy).toString())
                    .isEqualTo(router.explain(question.issue()).toString());
            assertThat(routing.summary()).hasSizeLessThanOrEqualTo(120);
        }
    }

    /** Neither in which they are given, for a policy keeps them by id, nor in which they are asked. */
    @Property
    void invariant02_theOrderOfRulesIsNothing(@ForAll("questions") Question question, @ForAll Random random) {
        for (DivisionOfLaborPolicy policy : Trial.POLICIES) {
            PreparedPolicy shuffled = new PreparedPolicy(policy);
            Collections.shuffle(shuffled.rules, random);
            assertThat(Trial.run(question, shuffled, Tweaks.NONE).routing(""))
                    .isEqualTo(Trial.run(question, policy).routing(""));
        }
    }

    @Property
    void invariant10_unknownAuthorisationCountsAsNone(@ForAll("questions") Question question) {
        Circumstances none = rebuilt(question.issue().circumstances(), false);
        Circumstances no = rebuilt(question.issue().circumstances(), true);
        Question unknown = with(question, none);
        Question refused = with(question, no);
        for (DivisionOfLaborPolicy policy : Trial.POLICIES) {
            assertThat(outcome(Trial.run(unknown, policy))).isEqualTo(outcome(Trial.run(refused, policy)));
        }
    }

    /** An authorisation of a body that is no candidate makes every reading `no` instead of `unknown`. */
    private static Circumstances rebuilt(Circumstances from, boolean refused) {
        Circumstances.Builder builder = Circumstances.builder()
                .positions(from.positions())
                .consents(from.consents())
                .acceptances(from.acceptances())
                .capacities(from.capacities())
                .willing(from.willing())
                .able(from.able());
        if (refused) {
            builder.authorised("X1", "nobody");
        }
        return builder.build();
    }

    private static Question with(Question question, Circumstances circumstances) {
        return new Question(
                question.world(),
                question.issue().toBuilder().circumstances(circumstances).build());
    }

    private static List<String> outcome(IssueRouter run) {
        List<String> outcome = new ArrayList<>();
        run.routing("").allocations().values().forEach(a -> outcome.add(a.toString()));
        return outcome;
    }

    /** Of the functions that need one; elsewhere the recorded authorisation may bring in a body that must lead (R12). */
    @Property
    void invariant11_anAuthorisationNeverRemovesAnAllocation(@ForAll("questions") Question question) {
        String to = question.world().institutions().firstKey();
        Circumstances more = question.issue().circumstances().toBuilder()
                .authorised("X1", to, GovernanceFunction.ENFORCEMENT, GovernanceFunction.PEACE_OPERATION)
                .build();
        for (DivisionOfLaborPolicy policy : Trial.POLICIES) {
            IssueRouter after = Trial.run(with(question, more), policy);
            Trial.run(question, policy).units.forEach((unit, before) -> {
                boolean forcible = unit.function() == GovernanceFunction.ENFORCEMENT
                        || unit.function() == GovernanceFunction.PEACE_OPERATION;
                if (forcible && before.status == Status.ALLOCATED) {
                    assertThat(after.units.get(unit).status).isEqualTo(Status.ALLOCATED);
                }
            });
        }
    }

    /** Irrelevant: it has no role, and either no mandate that covers the issue, or no member. */
    @Property
    void invariant12_anIrrelevantInstitutionChangesNothing(@ForAll("questions") Question question) {
        Institution empty = Institution.builder()
                .id("A0")
                .scope(Scope.REGIONAL)
                .existence(Validity.always())
                .build();
        Institution elsewhere = Institution.builder()
                .id("A1")
                .scope(Scope.UNIVERSAL)
                .fullMembers(question.world().actors().keySet().toArray(String[]::new))
                .mandate(Domain.OUTER_SPACE, GovernanceFunction.values())
                .build();
        Question more = new Question(question.world().with(empty).with(elsewhere), question.issue());
        for (DivisionOfLaborPolicy policy : Trial.POLICIES) {
            assertThat(Trial.run(more, policy).routing(""))
                    .isEqualTo(Trial.run(question, policy).routing(""));
        }
    }

    @Property
    void invariant22_scalingTheWeightsChangesNothing(@ForAll("questions") Question question) {
        Question once = weighted(question, 1);
        Question thrice = weighted(question, 3);
        for (DivisionOfLaborPolicy policy : Trial.POLICIES) {
            assertThat(Trial.run(thrice, policy).routing(""))
                    .isEqualTo(Trial.run(once, policy).routing(""));
        }
    }

    /** Everybody another weight, all of them and the threshold so many times as large. */
    private static Question weighted(Question question, long times) {
        ImmutableMap.Builder<String, Fraction> weights = ImmutableMap.builder();
        int weight = 1;
        for (String actor : question.world().actors().keySet()) {
            weights.put(actor, Fraction.of(times * weight++, 1));
        }
        PublicGood good = question.issue().publicGood();
        PublicGood scaled = new PublicGood(
                good.range(),
                good.type(),
                good.aggregation(),
                good.critical(),
                good.threshold()
                        .map(t -> new Fraction(t.numerator().multiply(BigInteger.valueOf(times)), t.denominator())));
        return new Question(
                question.world(),
                question.issue().toBuilder()
                        .weights(new Weighting.Given(weights.buildOrThrow()))
                        .publicGood(scaled)
                        .build());
    }

    @Property
    void invariant23_aLowerThresholdNeverShrinksTheSufficientSet(@ForAll("questions") Question question) {
        DivisionOfLaborPolicy policy = Trial.POLICIES.get(0);
        DivisionOfLaborPolicy lower = policy.toBuilder()
                .ownParameters(policy.ownParameters().with(Parameters.COVERAGE, Fraction.of(1, 2)))
                .build();
        IssueRouter after = Trial.run(question, new PreparedPolicy(lower), Tweaks.NONE);
        Trial.run(question, policy)
                .units
                .forEach((unit, before) ->
                        assertThat(sufficient(after.units.get(unit))).containsAll(sufficient(before)));
    }

    private static Set<String> sufficient(UnitState unit) {
        Set<String> found = new TreeSet<>();
        unit.candidates.stream().filter(x -> x.sufficient).forEach(x -> found.add(x.id()));
        return found;
    }

    /** The candidates that the law and eligibility leave, and what they lack; for the unit that is routed first. */
    @Property
    void invariant25_theLawIsTheSameUnderEveryPolicy(@ForAll("questions") Question question) {
        Set<Set<String>> lawful = new java.util.HashSet<>();
        for (IssueRouter run : Trial.runs(question)) {
            UnitState first = run.units.values().iterator().next();
            Set<String> found = new TreeSet<>();
            first.candidates.stream().filter(Candidate::eligible).forEach(x -> found.add(x.id() + x.requirements));
            lawful.add(found);
        }
        assertThat(lawful).hasSize(1);
    }

    @Property
    void invariant26_theOnlyEligibleCandidateLeadsUnderEveryPolicy(@ForAll("questions") Question question) {
        for (UnitState unit : Trial.units(question)) {
            List<Candidate> eligible =
                    unit.candidates.stream().filter(Candidate::eligible).toList();
            boolean ruled = unit.stands(Effect.Reserve.class)
                    || unit.stands(Effect.Include.class)
                    || unit.stands(Effect.Gap.class);
            if (eligible.size() == 1 && !eligible.get(0).coalition && !ruled) {
                assertThat(unit.leads).containsExactly(eligible.get(0));
            }
        }
    }

    @Property(tries = 100)
    @Tag("thorough")
    void takingAwayWhatWhyNotNamesLetsTheBodyLead(@ForAll("questions") Question question) {
        Router router = Trial.router(question, Trial.POLICIES.get(0));
        for (String id : question.world().institutions().keySet()) {
            for (WhyNot.Answer answer : router.whyNot(question.issue(), id).answers()) {
                if (answer.admits() && !answer.leads() && answer.facts().isEmpty()) {
                    Set<String> rules = new TreeSet<>();
                    Set<String> rivals = new TreeSet<>();
                    answer.rules().forEach(why -> rules.add(why.id()));
                    answer.rivals().forEach(why -> rivals.add(why.id()));
                    assertThat(leads(question, answer, rules, rivals)).isTrue();
                    for (String rule : rules) {
                        assertThat(leads(question, answer, without(rules, rule), rivals))
                                .isFalse();
                    }
                    for (String rival : rivals) {
                        assertThat(leads(question, answer, rules, without(rivals, rival)))
                                .isFalse();
                    }
                }
            }
        }
    }

    private static Set<String> without(Set<String> all, String one) {
        Set<String> rest = new TreeSet<>(all);
        rest.remove(one);
        return rest;
    }

    private static boolean leads(Question question, WhyNot.Answer answer, Set<String> rules, Set<String> rivals) {
        DivisionOfLaborPolicy policy = Trial.POLICIES.get(0).without(ImmutableSortedSet.copyOf(rules));
        assertThat(policy.check().errors()).isEmpty();
        Tweaks tweaks = new Tweaks(ImmutableSortedSet.copyOf(rivals), ImmutableMap.of(), false);
        UnitState state =
                Trial.run(question, new PreparedPolicy(policy), tweaks).units.get(answer.unit());
        return state.status == Status.ALLOCATED
                && state.allLeads().stream().anyMatch(x -> x.id().equals(answer.institution()));
    }
}
