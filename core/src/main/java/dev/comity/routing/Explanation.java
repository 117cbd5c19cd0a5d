package dev.comity.routing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.model.Level;
import dev.comity.policy.Tier;
import java.util.Optional;

/**
 * The reasons of a routing, as data: for each unit the rules that fired with their facts and sources, and the fate of
 * each candidate. Text is one rendering of it. Immutable, safe for any thread.
 *
 * <pre>{@code
 * Explanation why = router.explain(issue("haze-2013"));
 * why.units().get(0).candidates().get(1).why();   // [others are preferred by R31]
 * }</pre>
 *
 * @param routing what was decided
 * @param title the title of the issue
 * @param units the reasons of each unit, in the order of routing
 */
public record Explanation(Routing routing, String title, ImmutableList<OfUnit> units) {
    /**
     * The reasons of one unit.
     *
     * @param allocation what became of it
     * @param rules rules that fired, sorted by tier and id, defeated ones too
     * @param candidates the fate of each candidate, leads first
     * @param unknown facts that were not known and that rules hang on, with these rules
     */
    public record OfUnit(
            Allocation allocation,
            ImmutableList<FiredRule> rules,
            ImmutableList<Fate> candidates,
            ImmutableSortedMap<String, String> unknown) {}

    /**
     * A rule that fired.
     *
     * @param id its id
     * @param title its title
     * @param tier its tier
     * @param source the article or paper
     * @param forums the candidates for which it fired; empty if for the whole unit
     * @param facts what its facts read, as sentence parts; but for function and domain, which the unit names
     * @param effects what it does, as sentence parts
     * @param defeatedBy the rule that defeats it; empty if it stands
     * @param defeats rules that it defeats here
     * @param decisive whether anything hangs on it here; a rule that orders levels or ranks does not decide what has but
     *     one candidate
     */
    public record FiredRule(
            String id,
            String title,
            Tier tier,
            String source,
            ImmutableSortedSet<String> forums,
            ImmutableSortedSet<String> facts,
            ImmutableList<String> effects,
            Optional<String> defeatedBy,
            ImmutableSortedSet<String> defeats,
            boolean decisive) {}

    /** What a candidate was given. */
    public enum Part {
        /** Leads. */
        LEAD,
        /** Was joined to the leads. */
        CO_LEAD,
        /** Supports. */
        SUPPORT,
        /** Nothing. */
        NONE
    }

    /**
     * What became of a candidate, and why.
     *
     * @param institution its id
     * @param name its name
     * @param level its level
     * @param part what it was given
     * @param basis the legal basis of its mandate; may be empty
     * @param coverage how much it covers, in words
     * @param why the reasons, in words; rules by id
     */
    public record Fate(
            String institution,
            String name,
            Level level,
            Part part,
            String basis,
            String coverage,
            ImmutableList<String> why) {}

    /** {@return the explanation as text, a tree for each function} */
    @Override
    public String toString() {
        return ExplanationText.render(this);
    }
}
