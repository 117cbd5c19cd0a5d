package dev.comity.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comity.atlas.Atlas;
import dev.comity.atlas.ReferencePolicies;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Issue;
import dev.comity.routing.OpenFact;
import dev.comity.routing.Router;
import dev.comity.routing.Verdict;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The reasons of well-known cases, as someone who knows the case would give them. */
class ReasonsTest {
    private static final Router ROUTER = Router.of(Atlas.world(), ReferencePolicies.networked());

    private static Issue issue(String id) {
        return Atlas.cases().stream()
                .map(found -> found.issue())
                .filter(issue -> issue.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Reasons reasons(String id) {
        return Reasons.of(ROUTER, issue(id));
    }

    private static List<String> changes(Counterfactuals found) {
        return found.nearest().stream().map(Counterfactual::toString).toList();
    }

    /** As the other bodies are, the haze is a regional matter as long as ASEAN can, may and is able to act. */
    @Test
    void ofLeadsSpeaksOfTheMatterAndOfThoseWhoLead() {
        Reasons reasons = reasons("haze-2013").ofLeads();

        assertThat(reasons.facts())
                .allMatch(fact -> fact.forum().isEmpty() || fact.forum().get().equals("ASEAN"));
        Smallest smallest = reasons.smallest();
        assertThat(smallest.isComplete()).isTrue();
        assertThat(smallest.reason().facts().stream().map(OpenFact::toString))
                .contains("ASEAN forum.vitality: alive", "ASEAN forum.required: all")
                .allMatch(fact -> fact.startsWith("ASEAN") || fact.startsWith("public-good"));
        assertThat(changes(reasons.counterfactuals())).contains("ASEAN forum.vitality: alive → dead ⇒ MULTILATERAL");
    }

    /** Kosovo: without the council's leave, without consent, without a claim of self-defence nobody may use force. */
    @Test
    void f2_kosovoHangsOnForceConsentAndSelfDefence() {
        Reasons reasons = reasons("kosovo-1999");

        assertThat(reasons.necessary().stream().map(OpenFact::toString))
                .contains("issue.coerciveness: force", "issue.host-consent: none", "issue.self-defence: no");
        assertThat(changes(reasons.counterfactuals()))
                .contains("issue.host-consent: none → valid ⇒ REGIONAL", "issue.self-defence: no → yes ⇒ REGIONAL");
        assertThat(changes(reasons.counterfactuals(Goal.lead(GovernanceFunction.ENFORCEMENT, "NATO"))))
                .isNotEmpty()
                .allMatch(change -> change.endsWith("REGIONAL") || change.endsWith("NONE"));
    }

    /** Haze: the association covers those required and can act; and no treaty gives the area to the wider body. */
    @Test
    void hazeIsRegionalForTheAssociationCanAct() {
        Reasons reasons = reasons("haze-2013");
        Smallest smallest = reasons.smallest();

        assertThat(smallest.reason().facts()).containsAll(reasons.necessary());
        assertThat(smallest.reason().facts().stream().map(OpenFact::toString))
                .contains("ASEAN forum.required: all", "ASEAN forum.capacity: unknown", "UNEP forum.area: none")
                .hasSizeBetween(smallest.atLeast(), 15);
        assertThat(changes(reasons.counterfactuals())).contains("ASEAN forum.capacity: unknown → short ⇒ HYBRID");
        assertThat(reasons.toString().lines().count()).isLessThan(50);
    }

    /** Darfur: if either body alone had the means, the two would not act together. */
    @Test
    void f1_darfurIsHybridForNeitherBodyHasTheMeans() {
        assertThat(changes(reasons("darfur-2007").counterfactuals()))
                .contains("UN forum.capacity: short → adequate ⇒ MULTILATERAL");
    }

    /** The two cases with the most open facts. */
    @ParameterizedTest
    @CsvSource({"digital-trade-2025, 318, 18", "doha-2008, 544, 14"})
    void theLargestCasesAreDecidedWithEveryBodyOpen(String id, int open, int needed) {
        Reasons reasons = reasons(id);
        Smallest smallest = reasons.smallest();

        assertThat(reasons.facts()).hasSize(open);
        assertThat(smallest.isComplete()).isTrue();
        assertThat(smallest.reason().facts()).hasSize(needed);
    }

    /** What is frozen neither changes nor counts among the reasons. */
    @Test
    void whatIsFrozenIsGiven() {
        Reasons reasons = reasons("haze-2013").freeze("forum.mandate", "ASEAN forum.vitality");

        assertThat(Stream.concat(reasons.facts().stream(), reasons.smallest().reason().facts().stream())
                        .map(OpenFact::name))
                .isNotEmpty()
                .noneMatch(name -> name.endsWith("forum.mandate") || name.equals("ASEAN forum.vitality"));
        assertThat(changes(reasons.counterfactuals()))
                .isNotEmpty()
                .noneMatch(change -> change.contains("forum.mandate") || change.contains("ASEAN forum.vitality"));
        assertThat(reasons.thaw("forum.mandate").facts().stream().map(OpenFact::name))
                .contains("ASEAN forum.mandate")
                .doesNotContain("ASEAN forum.vitality");
    }

    @Test
    void theCheapestOfTheNearestComesFirst() {
        Reasons reasons = reasons("haze-2013").cost("forum.area", 0).cost("ASEAN forum.capacity", 7);

        assertThat(changes(reasons.counterfactuals()).get(0)).startsWith("UNEP forum.area");
        assertThat(reasons.counterfactuals().nearest().get(0).cost()).isZero();
    }

    @Test
    void aQuestionThatRunsOutOfBudgetSaysWhatIsKnown() {
        Reasons reasons = reasons("mitigation-2026").budget(Budget.standard().steps(200));
        Smallest smallest = reasons.smallest();

        assertThat(smallest.isComplete()).isFalse();
        assertThat(smallest.undecided().orElseThrow().why()).isEqualTo("more than 200 steps are needed");
        assertThat(smallest.reason().facts().size()).isGreaterThanOrEqualTo(smallest.atLeast());
        assertThat(reasons.sufficient().isComplete()).isFalse();
        assertThat(reasons.counterfactuals().isComplete()).isFalse();
    }

    /** Mali: it takes a global public good on ECOWAS's ground, and an ECOWAS that is too weak for it or that not all must join. */
    @Test
    void theNearestChangesMayBeMany() {
        Reasons reasons = reasons("mali-2023-veto").ofLeads();

        assertThat(changes(reasons.counterfactuals()))
                .hasSize(3)
                .allMatch(change -> change.startsWith("public-good.range: unknown → global; "))
                .allMatch(change -> change.chars().filter(c -> c == ';').count() == 4);
        Undecided open = reasons.changesUpTo(4).counterfactuals().undecided().orElseThrow();
        assertThat(open.why()).isEqualTo("no change of up to 4 facts does");
    }

    /** Ukraine: the veto stands, and nothing that is open replaces the council. */
    @Test
    void whereNothingLeadsElsewhereThatIsSaid() {
        Reasons reasons = reasons("ukraine-2022-veto").ofLeads();

        assertThat(reasons.counterfactuals().isComplete()).isTrue();
        assertThat(reasons.counterfactuals(Goal.lead(GovernanceFunction.ENFORCEMENT, "NOBODY")))
                .hasToString("nothing leads to NOBODY among the leads of enforcement");
        assertThat(reasons).hasToString("""
                ukraine-2022-veto: NONE
                  whatever its 16 open facts read
                  no change of them leads elsewhere""");
    }

    @Test
    void aGoalThatIsMetNeedsNoChange() {
        Counterfactuals found = reasons("haze-2013").counterfactuals(Goal.verdict(Verdict.REGIONAL));

        assertThat(found.nearest())
                .singleElement()
                .satisfies(one -> assertThat(one.changes()).isEmpty());
    }

    @Test
    void whatIsNoFactIsRefused() {
        assertThatThrownBy(() -> reasons("haze-2013").freeze("forum.blockd"))
                .hasMessage("`forum.blockd` is no fact; did you mean `forum.blocked`?");
        assertThatThrownBy(() -> reasons("haze-2013").cost("forum.blocked", -1))
                .hasMessage("a change of `forum.blocked` can't cost -1");
    }

    /** Whatever is found for the reference cases was put to the ordinary router. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "darfur-2007",
                "kosovo-1999",
                "mpox-2024",
                "digital-soft-law-2025",
                "mercosur-environment-2010",
                "colombia-venezuela-2010",
                "liquidity-asean3-35",
                "haze-2013"
            })
    void everyReferenceCaseHasANearestChange(String id) {
        Reasons reasons = reasons(id);

        assertThat(reasons.counterfactuals().nearest()).isNotEmpty().allSatisfy(one -> {
            assertThat(one.routing().verdict()).isNotEqualTo(reasons.verdict());
            assertThat(ROUTER.route(issue(id), one.suppositions())).isEqualTo(one.routing());
        });
    }
}
