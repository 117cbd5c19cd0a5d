package dev.comity.scenario;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import dev.comity.finding.Finding;
import dev.comity.finding.Findings;
import dev.comity.finding.Place;
import dev.comity.model.Architecture;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reforms that may be made, with a common unit of cost. Those that are made together are made in the order of the
 * catalogue. Immutable, safe for any thread.
 *
 * <pre>{@code
 * Scenario votes = Scenario.of(
 *         "wto-votes", new Change.SetDecision("WTO", DecisionRule.simpleMajority(), LocalDate.of(2026, 2, 1)));
 * Reform reform = Reform.of(votes, Fraction.of(3, 1));
 * new ReformCatalogue("mine", "one decision", ImmutableList.of(reform));   // mine: 1 reforms; cost in one decision
 * }</pre>
 *
 * @param name a name for people
 * @param unit what a cost of 1 is
 * @param reforms the reforms; what one requires stands before it
 */
public record ReformCatalogue(String name, String unit, ImmutableList<Reform> reforms) {
    /**
     * Checks that ids differ, and that what is required or excluded is there.
     *
     * @param name a name for people
     * @param unit what a cost of 1 is
     * @param reforms the reforms
     * @throws IllegalArgumentException if two reforms bear one id, or one names another that is not there or, if
     *     required, does not stand before it
     */
    public ReformCatalogue {
        Set<String> known = new TreeSet<>();
        for (Reform reform : reforms) {
            if (known.contains(reform.id())) {
                throw new IllegalArgumentException("two reforms are called `" + reform.id() + "`");
            }
            for (String other : Sets.difference(reform.requires(), known)) {
                throw new IllegalArgumentException(
                        "`" + reform.id() + "` requires `" + other + "`, which does not stand before it");
            }
            known.add(reform.id());
        }
        for (Reform reform : reforms) {
            for (String other : Sets.difference(reform.excludes(), known)) {
                throw new IllegalArgumentException(
                        "`" + reform.id() + "` excludes `" + other + "`, which is no reform of the catalogue");
            }
        }
    }

    /**
     * {@return what is wrong with each reform in a world, after those that it requires; places name the reform}
     *
     * @param world the architecture in which the reforms are to be made
     */
    public Findings check(Architecture world) {
        List<Finding> findings = new ArrayList<>();
        for (Reform reform : reforms) {
            Scenario before = before(reform);
            for (Finding finding : reform.change().check(reachable(before, world))) {
                Place place = Place.of(reform.id(), finding.place().path());
                findings.add(
                        new Finding(finding.severity(), finding.code(), place, finding.message(), finding.remedy()));
            }
        }
        return Findings.copyOf(findings);
    }

    /** All that a reform requires, directly or not, in order. */
    private Scenario before(Reform reform) {
        Set<String> required = required(reform);
        Scenario all = Scenario.builder().id(reform.id()).build();
        for (Reform other : reforms) {
            all = required.contains(other.id()) ? all.then(other.change()) : all;
        }
        return all;
    }

    /** {@return the ids of all that a reform requires, directly or not} */
    Set<String> required(Reform reform) {
        Set<String> required = new TreeSet<>(reform.requires());
        for (Reform other : reforms.reverse()) {
            if (required.contains(other.id())) {
                required.addAll(other.requires());
            }
        }
        return required;
    }

    /** The world with what is required, as far as it can be made; what can't has its own finding. */
    private static Architecture reachable(Scenario before, Architecture world) {
        Architecture changed = world;
        for (Step step : before.steps()) {
            try {
                changed = step.applyTo(changed);
            } catch (IllegalArgumentException e) {
                continue;
            }
        }
        return changed;
    }

    /** {@return the name, the number of reforms and the unit} */
    @Override
    public String toString() {
        return name + ": " + reforms.size() + " reforms; cost in " + unit;
    }
}
