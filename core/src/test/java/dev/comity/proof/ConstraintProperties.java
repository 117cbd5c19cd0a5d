package dev.comity.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comity.atlas.Atlas;
import dev.comity.atlas.ReferencePolicies;
import dev.comity.condition.Condition;
import dev.comity.condition.Constraint;
import dev.comity.condition.Truth;
import dev.comity.condition.Vocabulary;
import dev.comity.model.Domain;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Issue;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.routing.Case;
import dev.comity.routing.Judgement;
import dev.comity.routing.Router;
import dev.comity.testing.IssueArbitraries;
import dev.comity.testing.Question;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.assertj.core.api.SoftAssertions;

/** No world brings about what the constraints call impossible. */
@Tag("thorough")
class ConstraintProperties {
    private static final List<DivisionOfLaborPolicy> POLICIES =
            List.of(ReferencePolicies.networked(), ReferencePolicies.universalist(), ReferencePolicies.regionalist());

    /** What the semantics asks of data; random worlds do not heed it. */
    private static final Condition DATA_IN_ORDER = Condition.any(
            Condition.not(Condition.oneOf("forum.role", "security-council")),
            Condition.oneOf("forum.level", "multilateral"));

    @Property(tries = 400)
    void noConstraintHoldsInRandomWorlds(@ForAll("questions") Question question) {
        for (DivisionOfLaborPolicy policy : POLICIES) {
            eachUnit(Router.of(question.world(), policy), question.issue());
        }
    }

    @Property(tries = 400)
    void noConstraintHoldsUnderRandomPolicies(
            @ForAll("questions") Question question, @ForAll("policies") DivisionOfLaborPolicy policy) {
        eachUnit(Router.of(question.world(), policy), question.issue());
    }

    @Example
    void noConstraintHoldsInAnEmbeddedCase() {
        for (Case one : Atlas.cases()) {
            POLICIES.forEach(policy -> eachUnit(Router.of(Atlas.world(), policy), one.issue()));
        }
    }

    @Example
    void everyConstraintSaysWhy() {
        SoftAssertions softly = new SoftAssertions();
        for (Constraint constraint : Vocabulary.constraints()) {
            softly.assertThat(constraint.reason())
                    .as(constraint.impossible().describe(Vocabulary.standard()))
                    .matches("[^ ].*[^.]");
        }
        softly.assertAll();
    }

    /** Of an issue of several units, and of each unit alone, for results of the first speak of the whole issue. */
    private static void eachUnit(Router router, Issue issue) {
        holdsNowhere(router, issue);
        for (Domain domain : issue.domains()) {
            for (GovernanceFunction function : issue.functions()) {
                holdsNowhere(
                        router,
                        issue.toBuilder()
                                .domains(List.of(domain))
                                .functions(List.of(function))
                                .principal(List.of())
                                .build());
            }
        }
    }

    private static void holdsNowhere(Router router, Issue issue) {
        for (Judgement.Of of : router.judgement(issue).situations()) {
            PossibleSituation situation =
                    new PossibleSituation(of.readings(), router.policy().parameters());
            if (DATA_IN_ORDER.test(situation) == Truth.FALSE) {
                continue;
            }
            for (Constraint constraint : Vocabulary.constraints()) {
                if (!speaksOfWhatIsRead(constraint, of)) {
                    continue;
                }
                assertThat(constraint.impossible().test(situation))
                        .as(
                                "%s (%s), yet %s %s:%n%s",
                                constraint.impossible(), constraint.reason(), of.unit(), of.forum(), situation)
                        .isNotEqualTo(Truth.TRUE);
            }
        }
    }

    /** Where there is no candidate nothing is read of a forum. */
    private static boolean speaksOfWhatIsRead(Constraint constraint, Judgement.Of of) {
        boolean[] read = {true};
        constraint
                .impossible()
                .forEachTest((fact, words) -> read[0] &= of.readings().containsKey(fact));
        return read[0];
    }

    @Provide
    Arbitrary<Question> questions() {
        return IssueArbitraries.questions();
    }

    @Provide
    Arbitrary<DivisionOfLaborPolicy> policies() {
        return UnrulyPolicies.any();
    }
}
