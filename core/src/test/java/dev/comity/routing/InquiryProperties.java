package dev.comity.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.comity.condition.Reading;
import dev.comity.io.Documents;
import dev.comity.model.Architecture;
import dev.comity.model.Dated;
import dev.comity.model.DecisionRule;
import dev.comity.model.Domain;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Institution;
import dev.comity.model.Issue;
import dev.comity.model.Scope;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.testing.IssueArbitraries;
import dev.comity.testing.Question;
import dev.comity.testing.SensiblePolicies;
import dev.comity.testing.Worlds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Routing by asking gives what routing by looking at everything gives, whatever is supposed and whatever is not asked. */
class InquiryProperties {
    @Provide
    Arbitrary<Question> questions() {
        return IssueArbitraries.questions();
    }

    @Provide
    Arbitrary<DivisionOfLaborPolicy> policies() {
        return SensiblePolicies.policies(9);
    }

    @Property(tries = 80)
    void askingGivesWhatTheRouterGivesUnderTheReferencePolicies(
            @ForAll("questions") Question question, @ForAll Random random) {
        agrees(Trial.router(question, Trial.any(random)), question, random);
    }

    @Property(tries = 80)
    void askingGivesWhatTheRouterGivesUnderAnyPolicy(
            @ForAll("questions") Question question,
            @ForAll("policies") DivisionOfLaborPolicy policy,
            @ForAll Random random) {
        assertThat(policy.check().hasErrors()).isFalse();
        agrees(Router.of(question.world(), policy), question, random);
    }

    /** What the solver takes for granted about leads leaves no way out that is one: it is asked for each that is come upon. */
    @Property(tries = 120)
    void whatAltersTheVerdictIsFound(
            @ForAll("questions") Question question,
            @ForAll("policies") DivisionOfLaborPolicy policy,
            @ForAll Random random) {
        Router router =
                random.nextBoolean() ? Router.of(question.world(), policy) : Trial.router(question, Trial.any(random));
        findsWhatAlters(router, question.issue(), random);
    }

    /** An organ counts at the level of its parent, which itself is an organ. */
    @Property(tries = 20)
    void organsOfOrgansCount(@ForAll Random random) {
        Architecture world = Worlds.states().toBuilder()
                .add(body("TOP", Scope.UNIVERSAL, "AAA", "BBB", "CCC", "DDD", "EEE", "FFF")
                        .build())
                .add(body("MIDDLE", Scope.REGIONAL, "AAA", "BBB", "CCC")
                        .parents(Dated.always("TOP"))
                        .build())
                .add(body("LOW", Scope.REGIONAL, "AAA", "BBB", "CCC")
                        .parents(Dated.always("MIDDLE"))
                        .build())
                .build();
        Router router = Router.of(
                world,
                Documents.policy("everybody", """
                format: comity-policy/1
                id: everybody
                rules:
                - {id: all, tier: treaty, when: {forum.mandate: in-force}, then: {include: forum}}
                """, id -> Optional.empty()).get());
        Issue issue = Issue.builder()
                .id("organs")
                .date(Worlds.TODAY)
                .domain(Domain.HEALTH)
                .functions(GovernanceFunction.COORDINATION)
                .affects("AAA", "BBB")
                .build();
        assertThat(router.route(issue)
                        .allocation(GovernanceFunction.COORDINATION)
                        .leadIds())
                .containsExactly("LOW", "MIDDLE", "TOP");
        findsWhatAlters(router, issue, random);
    }

    private static Institution.Builder body(String id, Scope scope, String... members) {
        return Institution.builder()
                .id(id)
                .scope(scope)
                .fullMembers(members)
                .mandate(Domain.HEALTH, GovernanceFunction.COORDINATION)
                .deciding(DecisionRule.consensus());
    }

    private static void findsWhatAlters(Router router, Issue issue, Random random) {
        Inquiry inquiry = router.inquire(issue);
        Verdict verdict = inquiry.verdict(fact -> Inquiry.AS_IT_READS);
        Alterations alterations = inquiry.alterations();
        for (int i = 0; i < 12; i++) {
            int[] answers = new int[inquiry.facts().size()];
            BitSet fixed = new BitSet();
            int often = 1 + random.nextInt(10);
            for (int fact = 0; fact < answers.length; fact++) {
                boolean changes = random.nextInt(10) < often;
                fixed.set(fact, !changes);
                answers[fact] = changes
                        ? random.nextInt(1 + inquiry.facts().get(fact).others().size())
                        : 0;
            }
            boolean alters =
                    inquiry.verdict(fact -> answers[fact]) != verdict && inquiry.isPossible(fact -> answers[fact]);
            int[] steps = new int[1];
            Optional<int[]> found = alterations.find(
                    fixed, () -> assertThat(++steps[0]).as("steps").isLessThan(20_000));
            if (alters) {
                assertThat(found).as("%s", Arrays.toString(answers)).isPresent();
            }
            found.ifPresent(other -> {
                assertThat(fixed.stream()).allMatch(fact -> other[fact] == Inquiry.AS_IT_READS);
                assertThat(inquiry.verdict(fact -> other[fact])).isNotEqualTo(verdict);
                assertThat(inquiry.isPossible(fact -> other[fact])).isTrue();
            });
        }
    }

    private static void agrees(Router router, Question question, Random random) {
        Inquiry inquiry = router.inquire(question.issue());
        assertThat(inquiry.verdict(fact -> Inquiry.FOLLOWING))
                .isEqualTo(router.route(question.issue()).verdict());
        for (int i = 0; i < 5; i++) {
            agrees(router, question, inquiry, random, 1 + random.nextInt(10));
        }
    }

    private static void agrees(Router router, Question question, Inquiry inquiry, Random random, int oftenOutOfTen) {
        List<Supposition> suppositions = new ArrayList<>();
        int[] answers = new int[inquiry.facts().size()];
        for (int i = 0; i < answers.length; i++) {
            OpenFact fact = inquiry.facts().get(i);
            answers[i] = Inquiry.FOLLOWING;
            if (random.nextInt(10) < oftenOutOfTen) {
                answers[i] = 1 + random.nextInt(fact.others().size());
                ImmutableList<Reading> readings = fact.others().get(answers[i] - 1);
                suppositions.add(
                        new Supposition(fact.forum(), fact.fact(), readings.get(random.nextInt(readings.size()))));
            }
        }
        Routing routing = router.route(question.issue(), suppositions);
        for (GovernanceFunction function : question.issue().functions()) {
            assertThat(inquiry.leads(function, fact -> answers[fact]))
                    .as("%s leads %s supposing %s", function, routing, suppositions)
                    .isEqualTo(routing.leads(function));
        }
        assertThat(inquiry.verdict(fact -> answers[fact]))
                .as("%s", suppositions)
                .isEqualTo(routing.verdict());
    }
}
