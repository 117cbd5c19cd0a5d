package dev.comity.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comity.finding.InvalidDescriptionException;
import dev.comity.model.Issue;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.testing.IssueArbitraries;
import dev.comity.testing.Question;
import dev.comity.testing.SensiblePolicies;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/**
 * The compiled form gives what the reference gives: all of a routing, and so verdict, leads, duties, warnings and the rules
 * that fired, of 20,000 issues: 4 of each world and policy; of a million in the profile {@code long}.
 */
@Tag("thorough")
class CompiledProperties {
    private static final int QUESTIONS = Integer.getInteger("comity.questions", 4);

    @Provide
    Arbitrary<List<Question>> portfolios() {
        return IssueArbitraries.portfolios(QUESTIONS);
    }

    @Provide
    Arbitrary<List<Question>> talkativePortfolios() {
        return IssueArbitraries.talkativePortfolios(QUESTIONS);
    }

    @Provide
    Arbitrary<DivisionOfLaborPolicy> policies() {
        return SensiblePolicies.policies(12);
    }

    @Property(tries = 1_500)
    void anyPolicyIsRoutedAsTheReferenceRoutesIt(
            @ForAll("portfolios") List<Question> questions, @ForAll("policies") DivisionOfLaborPolicy policy) {
        Router router = Router.eager(questions.get(0).world(), new PreparedPolicy(policy));
        questions.forEach(question -> compare(router, question.issue()));
    }

    @Property(tries = 1_500)
    void theReferencePoliciesAreRoutedAsTheReferenceRoutesThem(
            @ForAll("portfolios") List<Question> questions, @ForAll Random random) {
        Router router = Trial.eager(questions.get(0).world(), Trial.any(random));
        questions.forEach(question -> compare(router, question.issue()));
    }

    @Property(tries = 1_000)
    void whateverIsStatedIsReadAsTheReferenceReadsIt(
            @ForAll("talkativePortfolios") List<Question> questions, @ForAll("policies") DivisionOfLaborPolicy policy) {
        Router router = Router.eager(questions.get(0).world(), new PreparedPolicy(policy));
        questions.forEach(question -> compare(router, question.issue()));
    }

    @Property(tries = 1_000)
    void whateverIsStatedCountsUnderTheReferencePolicies(
            @ForAll("talkativePortfolios") List<Question> questions, @ForAll Random random) {
        Router router = Trial.eager(questions.get(0).world(), Trial.any(random));
        questions.forEach(question -> compare(router, question.issue()));
    }

    static void compare(Router router, Issue issue) {
        Routing expected;
        try {
            expected = router.route(issue, List.of());
        } catch (InvalidDescriptionException e) {
            return;
        }
        assertThat(router.route(issue)).isEqualTo(expected);
        Decision decision = router.decision();
        router.decide(issue, decision);
        assertThat(said(decision)).isEqualTo(said(expected));
        router.decide(router.prepare(issue), decision);
        assertThat(said(decision)).isEqualTo(said(expected));
    }

    static List<String> said(Decision decision) {
        List<String> said = new ArrayList<>(List.of(decision.verdict() + " " + decision.complete()));
        for (int unit = 0; unit < decision.units(); unit++) {
            TreeSet<String> leads = new TreeSet<>();
            for (int i = decision.nextLead(unit, 0); i >= 0; i = decision.nextLead(unit, i + 1)) {
                leads.add(decision.institution(i));
            }
            said.add(decision.unit(unit) + " " + decision.status(unit) + " " + leads);
        }
        return said;
    }

    static List<String> said(Routing routing) {
        List<String> said = new ArrayList<>(List.of(routing.verdict() + " " + routing.complete()));
        for (Allocation allocation : routing.allocations().values()) {
            said.add(allocation.unit() + " " + allocation.status() + " " + allocation.leadIds());
        }
        return said;
    }
}
