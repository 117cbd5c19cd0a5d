package dev.comity.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedSet;
import dev.comity.condition.Fact;
import dev.comity.condition.Reading;
import dev.comity.condition.Situation;
import dev.comity.condition.Truth;
import dev.comity.condition.Vocabulary;
import dev.comity.model.Fraction;
import dev.comity.model.Words;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.policy.Rule;
import dev.comity.testing.IssueArbitraries;
import dev.comity.testing.Question;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The reasons of an answer are true, and are its reasons. */
class ReasonProperties {
    @Provide
    Arbitrary<Question> questions() {
        return IssueArbitraries.questions();
    }

    /** What the explanation says of the facts of a rule makes the rule fire; for several forums, nothing speaks against. */
    @Property
    void invariant30_aFiredRuleHoldsByTheFactsOfTheExplanation(@ForAll("questions") Question question) {
        for (DivisionOfLaborPolicy policy : Trial.POLICIES) {
            IssueRouter run = Trial.run(question, policy);
            for (Explanation.OfUnit unit :
                    new Explainer(run, run.routing("")).explain().units()) {
                for (Explanation.FiredRule fired : unit.rules()) {
                    Rule rule = policy.rules().get(fired.id());
                    Truth truth = rule.when()
                            .test(new Told(run.scene, unit.allocation().unit(), fired));
                    if (fired.forums().size() <= 1) {
                        assertThat(truth)
                                .as("%s by %s", rule.id(), fired.facts())
                                .isEqualTo(Truth.TRUE);
                    } else {
                        assertThat(truth)
                                .as("%s by %s", rule.id(), fired.facts())
                                .isNotEqualTo(Truth.FALSE);
                    }
                }
            }
        }
    }

    /** Whoever asks again, of another run and in the end, finds the condition of every cited rule true for somebody. */
    @Property
    void invariant30_everyAllocationCitesRulesWhoseConditionsHold(@ForAll("questions") Question question) {
        for (DivisionOfLaborPolicy policy : Trial.POLICIES) {
            IssueRouter again = Trial.run(question, policy);
            Trial.run(question, policy).routing("").allocations().forEach((unit, allocation) -> {
                assertThat(allocation.rules()).isNotEmpty();
                UnitState state = again.units.get(unit);
                for (String id : allocation.rules()) {
                    Rule rule = policy.rules().get(id);
                    boolean holds = rule.perForum()
                            ? state.candidates.stream().anyMatch(x -> holds(rule, state, x))
                            : holds(rule, state, null);
                    assertThat(holds).as(id).isTrue();
                }
            });
        }
    }

    private static boolean holds(Rule rule, UnitState state, Candidate x) {
        return rule.when().test(new Situation() {
                    @Override
                    public Reading reading(String fact) {
                        return state.reading(x, fact);
                    }

                    @Override
                    public Fraction parameter(String name) {
                        return state.scene.parameter(name);
                    }
                })
                == Truth.TRUE;
    }

    /** Reads facts from the sentences of an explanation, and those of the unit from its name. */
    private static final class Told implements Situation {
        private final Scene scene;
        private final Unit unit;
        private final Map<String, String> words = new HashMap<>();

        Told(Scene scene, Unit unit, Explanation.FiredRule fired) {
            this.scene = scene;
            this.unit = unit;
            for (String sentence : fired.facts()) {
                int colon = sentence.lastIndexOf(": ");
                words.put(sentence.substring(0, colon), sentence.substring(colon + 2));
            }
        }

        @Override
        public Reading reading(String fact) {
            Vocabulary vocabulary = scene.vocabulary;
            switch (fact) {
                case "function":
                    return Reading.of(Words.of(unit.function()));
                case "function.kind":
                    return Reading.of(Words.of(unit.function().kind()));
                case "issue.domain":
                    return Reading.of(unit.domain().withAncestors());
                default:
                    break;
            }
            String said = words.get(vocabulary.phrase(fact));
            if (said == null || said.equals(Reading.UNKNOWN_WORD)) {
                return Reading.UNKNOWN;
            }
            boolean number = vocabulary
                    .fact(fact)
                    .filter(f -> f.type() == Fact.Type.NUMBER)
                    .isPresent();
            return number ? Reading.of(Fraction.parse(said)) : Reading.of(ImmutableSortedSet.copyOf(said.split(", ")));
        }

        @Override
        public Fraction parameter(String name) {
            return scene.parameter(name);
        }
    }
}
