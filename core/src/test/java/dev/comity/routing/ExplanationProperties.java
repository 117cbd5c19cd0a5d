package dev.comity.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.testing.IssueArbitraries;
import dev.comity.testing.Question;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Explanations tell all and speak the language of their readers, in random worlds under every policy. */
class ExplanationProperties {
    private static final Pattern JAVA = Pattern.compile(
            "dev\\.comity|Optional[\\[.]|@[0-9a-f]{4,}|\\bnull\\b|\\b[a-z]+[A-Z]\\w*|\\b(Ordered|Immutable|Regular)\\w*|[{}]");
    private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z]+(_[A-Z]+)+\\b");
    private static final Pattern RULE = Pattern.compile("\\bR\\d+[a-z]?\\b");

    @Property(tries = 300)
    void textsSpeakTheLanguageOfTheirReaders(@ForAll("questions") Question question) {
        for (IssueRouter run : Trial.runs(question)) {
            Explanation explanation = explain(run);
            Routing routing = explanation.routing();
            for (String text : new String[] {explanation.toString(), routing.toString(), routing.summary()}) {
                assertThat(JAVA.matcher(text).results().map(found -> found.group()))
                        .as(text)
                        .isEmpty();
                assertThat(constants(text, question)).as(text).isEmpty();
            }
        }
    }

    /** Institutions bear what names they like, and verdicts are written as they are in the summary. */
    private static Set<String> constants(String text, Question question) {
        Set<String> found = new TreeSet<>();
        Matcher constant = CONSTANT.matcher(text);
        while (constant.find()) {
            found.add(constant.group());
        }
        found.removeAll(question.world().institutions().keySet());
        for (Verdict verdict : Verdict.values()) {
            found.remove(verdict.name());
        }
        return found;
    }

    @Property(tries = 300)
    void everyCandidateHasAFateWithAReason(@ForAll("questions") Question question) {
        for (IssueRouter run : Trial.runs(question)) {
            Explanation explanation = explain(run);
            String text = explanation.toString();
            assertThat(explanation.units()).hasSameSizeAs(run.units.keySet());
            for (Explanation.OfUnit unit : explanation.units()) {
                UnitState state = run.units.get(unit.allocation().unit());
                assertThat(unit.candidates())
                        .extracting(Explanation.Fate::institution)
                        .containsExactlyInAnyOrderElementsOf(
                                state.candidates.stream().map(Candidate::id).toList());
                for (Explanation.Fate fate : unit.candidates()) {
                    assertThat(fate.why()).as(fate.institution()).isNotEmpty().noneMatch(String::isBlank);
                    assertThat(text).contains(fate.institution(), String.join("; ", fate.why()));
                    assertThat(fate.part()).isEqualTo(part(unit.allocation(), fate.institution()));
                }
            }
        }
    }

    private static Explanation.Part part(Allocation allocation, String id) {
        for (Lead lead : allocation.leads()) {
            if (lead.institution().equals(id)) {
                return lead.coLead() ? Explanation.Part.CO_LEAD : Explanation.Part.LEAD;
            }
        }
        return allocation.supporting().contains(id) ? Explanation.Part.SUPPORT : Explanation.Part.NONE;
    }

    @Property(tries = 300)
    void everyUnitHasAReason(@ForAll("questions") Question question) {
        for (IssueRouter run : Trial.runs(question)) {
            for (Explanation.OfUnit unit : explain(run).units()) {
                Allocation allocation = unit.allocation();
                assertThat(unit.rules()).isNotEmpty();
                if (allocation.status() == Status.GAP) {
                    assertThat(allocation.reasons()).isNotEmpty().noneMatch(String::isBlank);
                }
                assertThat(unit.rules().stream()
                                .filter(rule -> rule.defeatedBy().isEmpty())
                                .map(Explanation.FiredRule::id))
                        .containsAll(allocation.rules());
            }
        }
    }

    @Property(tries = 300)
    void everyRuleThatIsNamedExists(@ForAll("questions") Question question) {
        for (DivisionOfLaborPolicy policy : Trial.POLICIES) {
            Explanation explanation = explain(Trial.run(question, policy));
            Matcher rule = RULE.matcher(explanation.toString());
            while (rule.find()) {
                assertThat(policy.rules()).containsKey(rule.group());
            }
            for (Explanation.OfUnit unit : explanation.units()) {
                for (Explanation.FiredRule fired : unit.rules()) {
                    assertThat(policy.rules().keySet()).contains(fired.id()).containsAll(fired.defeats());
                    fired.defeatedBy()
                            .ifPresent(by -> assertThat(policy.rules().get(by).overrides())
                                    .contains(fired.id()));
                }
            }
        }
    }

    @Property(tries = 300)
    void theSummaryFitsALine(@ForAll("questions") Question question) {
        for (IssueRouter run : Trial.runs(question)) {
            assertThat(explain(run).routing().summary())
                    .hasSizeLessThanOrEqualTo(120)
                    .startsWith(question.issue().id() + ": ")
                    .doesNotContain("\n");
        }
    }

    private static Explanation explain(IssueRouter run) {
        return new Explainer(run, run.routing("")).explain();
    }

    @Provide
    Arbitrary<Question> questions() {
        return IssueArbitraries.questions();
    }
}
