package dev.comity.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import dev.comity.atlas.ReferencePolicies;
import dev.comity.finding.FindingCode;
import dev.comity.model.Architecture;
import dev.comity.model.Change;
import dev.comity.model.Domain;
import dev.comity.model.Fraction;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Institution;
import dev.comity.model.Issue;
import dev.comity.model.Mandate;
import dev.comity.model.Scope;
import dev.comity.routing.Router;
import dev.comity.routing.Supposition;
import dev.comity.survey.Portfolio;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Small worlds in which it is plain what the cheapest reforms are. */
class ReformTest {
    private static final LocalDate DAY = LocalDate.of(2020, 1, 1);
    private static final Domain WATER = Domain.of("water");

    /** Two leagues of two states each without a mandate for water, one of which ceased to meet. */
    private static final Architecture WORLD = Architecture.builder()
            .addStates("AAA", "BBB", "CCC", "DDD")
            .add(league("NORTH", "AAA", "BBB"), league("SOUTH", "CCC", "DDD"))
            .latest(DAY)
            .build()
            .with(new Change.SetDecision("NORTH", dev.comity.model.DecisionRule.consensus(), DAY.minusYears(20)));

    private static final Router ROUTER = Router.of(WORLD, ReferencePolicies.networked());

    private static Institution league(String id, String... members) {
        return Institution.builder()
                .id(id)
                .scope(Scope.SUBREGIONAL)
                .fullMembers(members)
                .mandate(Domain.TRADE, GovernanceFunction.COORDINATION)
                .build();
    }

    private static Change water(String body, GovernanceFunction... functions) {
        return new Change.AddMandate(
                body,
                Mandate.builder()
                        .domains(WATER)
                        .functions(ImmutableList.copyOf(functions))
                        .build());
    }

    private static Reform reform(String id, int cost, Change... changes) {
        return Reform.of(Scenario.of(id, changes), Fraction.of(cost, 1));
    }

    private static Portfolio.Weighed issue(String id, int weight, GovernanceFunction function, String... affected) {
        Issue issue = Issue.builder()
                .id(id)
                .domain(WATER)
                .functions(function)
                .affects(affected)
                .build();
        return new Portfolio.Weighed(issue, Fraction.of(weight, 1));
    }

    private static Portfolio targets(Portfolio.Weighed... issues) {
        return new Portfolio("targets", ImmutableList.copyOf(issues));
    }

    private static final Portfolio NORTH_AND_SOUTH = targets(
            issue("north", 1, GovernanceFunction.COORDINATION, "AAA", "BBB"),
            issue("south", 2, GovernanceFunction.COORDINATION, "CCC", "DDD"));

    private static Reforms search(Portfolio targets, Reform... reforms) {
        ReformCatalogue catalogue = new ReformCatalogue("some", "one", ImmutableList.copyOf(reforms));
        return Reforms.of(ROUTER, targets, catalogue, Reforms.Budget.standard());
    }

    @Test
    void theCurveBuysTheHeavierGapFirst() {
        Reforms found = search(
                NORTH_AND_SOUTH,
                reform("north", 2, water("NORTH", GovernanceFunction.COORDINATION)),
                reform("south", 3, water("SOUTH", GovernanceFunction.COORDINATION)));

        assertThat(found.exact()).isTrue();
        assertThat(found.gaps()).hasSize(2);
        assertThat(found.curve())
                .extracting(Reforms.Purchase::toString)
                .containsExactly(
                        "cost 0, open 3: no reform",
                        "cost 2, open 2: north",
                        "cost 3, open 1: south",
                        "cost 5, open 0: north + south");
        assertThat(found.contributions()).allSatisfy(one -> {
            assertThat(one.needed()).isTrue();
            assertThat(one.closes()).isEqualTo(one.alone()).hasSize(1);
        });
    }

    @Test
    void twoReformsMayBeNeededTogether() {
        Reform ends = reform("ends", 1, new Change.End("NORTH", DAY.minusYears(1)));
        Reforms found = Reforms.of(
                ROUTER.through(ends.change().applyTo(WORLD)),
                NORTH_AND_SOUTH.only(issue -> issue.id().equals("north")),
                new ReformCatalogue(
                        "some",
                        "one",
                        ImmutableList.of(
                                reform("mandate", 1, water("NORTH", GovernanceFunction.COORDINATION)),
                                reform("revived", 1, new Change.Found(league("NORTH", "AAA", "BBB"))),
                                reform("mandate again", 1, water("NORTH", GovernanceFunction.COORDINATION)))),
                Reforms.Budget.standard());

        // What is founded anew has no mandate of the old body, so the mandate must come after.
        assertThat(found.best().reforms()).containsExactly("revived", "mandate again");
        assertThat(found.contributions())
                .allSatisfy(one -> assertThat(one.alone()).isEmpty());
        assertThat(found.contributions())
                .allSatisfy(one -> assertThat(one.closes()).hasSize(1));
        assertThat(found.best().sets()).isOne();
    }

    @Test
    void oneReformMayOpenAnotherGap() {
        Reform moves = reform(
                "moves",
                1,
                water("SOUTH", GovernanceFunction.COORDINATION),
                new Change.CutMandate("NORTH", Domain.TRADE, GovernanceFunction.COORDINATION, DAY.minusYears(1)));
        Portfolio.Weighed trade = new Portfolio.Weighed(
                Issue.builder()
                        .id("trade")
                        .domain(Domain.TRADE)
                        .functions(GovernanceFunction.COORDINATION)
                        .affects("AAA", "BBB")
                        .build(),
                Fraction.of(1, 1));
        Portfolio.Weighed south = issue("south", 2, GovernanceFunction.COORDINATION, "CCC", "DDD");
        Reforms found = search(targets(trade, south), moves);

        assertThat(found.gaps()).extracting(IssueUnit::issue).containsExactly("south");
        assertThat(found.opened()).extracting(IssueUnit::issue).containsExactly("trade");
        assertThat(found.contributions().get(0).opens()).hasSize(1);
        Portfolio lighter = targets(trade, issue("south", 1, GovernanceFunction.COORDINATION, "CCC", "DDD"));
        assertThat(search(lighter, moves).best().reforms()).isEmpty();
        assertThat(search(lighter, moves).left()).hasSize(1);
    }

    @Test
    void ofEquallyGoodSetsTheFirstStandsForAllAndNoneOfThemIsNeeded() {
        Reforms found = search(
                NORTH_AND_SOUTH.only(issue -> issue.id().equals("north")),
                reform("one", 2, water("NORTH", GovernanceFunction.COORDINATION)),
                reform("other", 2, water("NORTH", GovernanceFunction.COORDINATION, GovernanceFunction.MONITORING)));

        assertThat(found.best().reforms()).containsExactly("one");
        assertThat(found.best().sets().intValue()).isEqualTo(2);
        assertThat(found.contributions().get(0).needed()).isFalse();
    }

    @Test
    void whatIsRequiredIsPaidForAndWhatIsExcludedIsNotBought() {
        Reform law = reform("law", 5, new Change.Meet("NORTH", DAY));
        Reform north = reform("north", 1, water("NORTH", GovernanceFunction.COORDINATION))
                .requiring("law");
        Reform south = reform("south", 1, water("SOUTH", GovernanceFunction.COORDINATION))
                .excluding("north");
        Reforms found = search(NORTH_AND_SOUTH, law, north, south);

        assertThat(found.best()).hasToString("cost 1, open 1: south");
        assertThat(found.left()).extracting(IssueUnit::issue).containsExactly("north");
        assertThat(search(NORTH_AND_SOUTH, law, north).best()).hasToString("cost 6, open 2: law + north");
    }

    @Test
    void whatNoReformClosesIsNamed() {
        Reforms found = search(NORTH_AND_SOUTH, reform("south", 1, water("SOUTH", GovernanceFunction.COORDINATION)));

        assertThat(found.unclosable()).extracting(IssueUnit::issue).containsExactly("north");
        assertThat(found.left()).isEmpty();
        assertThat(found).hasToString("2 gaps; 1 closed at cost 1, open 1: south");
        assertThat(search(NORTH_AND_SOUTH).unclosable()).hasSize(2);
    }

    @Test
    void whatIsSupposedHoldsWithAnyReform() {
        ReformCatalogue south = new ReformCatalogue(
                "some", "one", ImmutableList.of(reform("south", 1, water("SOUTH", GovernanceFunction.COORDINATION))));
        Reforms blocked = Reforms.of(
                ROUTER,
                NORTH_AND_SOUTH,
                south,
                Reforms.Budget.standard(),
                Supposition.of("SOUTH", "forum.blocked", "yes"));

        assertThat(blocked.unclosable()).hasSize(2);
    }

    @Test
    void withoutTrialsItIsUndecidedWithBounds() {
        Reform[] many = new Reform[9];
        for (int i = 0; i < many.length; i++) {
            many[i] = reform("reform-" + i, 1, water("NORTH", GovernanceFunction.values()[i]));
        }
        Portfolio targets = targets(issue("north", 1, GovernanceFunction.INFORMATION, "AAA", "BBB"));
        ReformCatalogue catalogue = new ReformCatalogue("many", "one", ImmutableList.copyOf(many));
        Reforms hasty = Reforms.of(ROUTER, targets, catalogue, new Reforms.Budget(1, 1_000));
        Reforms patient = Reforms.of(ROUTER, targets, catalogue, Reforms.Budget.standard());

        assertThat(hasty.undecided()).hasValueSatisfying(why -> assertThat(why).contains("1 trials"));
        assertThat(hasty.openAtLeast()).isLessThanOrEqualTo(patient.best().open());
        assertThat(patient.exact()).isTrue();
    }

    @Test
    void cataloguesThatCantBeAreRefused() {
        Reform one = reform("one", 1, new Change.Meet("NORTH", DAY));
        assertThatThrownBy(() -> new ReformCatalogue("some", "one", ImmutableList.of(one, one)))
                .hasMessage("two reforms are called `one`");
        assertThatThrownBy(() -> new ReformCatalogue("some", "one", ImmutableList.of(one.requiring("two"))))
                .hasMessage("`one` requires `two`, which does not stand before it");
        assertThatThrownBy(() -> new ReformCatalogue("some", "one", ImmutableList.of(one.excluding("two"))))
                .hasMessage("`one` excludes `two`, which is no reform of the catalogue");
        assertThatThrownBy(() -> Reform.of(Scenario.of("free", new Change.Meet("NORTH", DAY)), Fraction.ZERO))
                .hasMessage("a reform costs more than zero, not `0`");
    }

    @Test
    void strangersInACatalogueAreFindings() {
        Reform founds = reform("founds", 1, new Change.Found(league("NEW", "AAA")));
        Reform joins = reform("joins", 1, Change.join("BBB", "NEW", DAY));
        ReformCatalogue apart = new ReformCatalogue("apart", "one", ImmutableList.of(founds, joins));
        ReformCatalogue after =
                new ReformCatalogue("after", "one", ImmutableList.of(founds, joins.requiring("founds")));

        assertThat(apart.check(WORLD).errors())
                .extracting(finding -> finding.code())
                .containsExactly(FindingCode.UNKNOWN_INSTITUTION);
        assertThat(after.check(WORLD).errors()).isEmpty();
    }
}
