package dev.comity.routing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.condition.Reading;
import java.util.Optional;

/**
 * How the rules judged an issue, as data: for each unit and candidate what every fact read and which rules fired. For
 * reasons in words see {@link Explanation}. Immutable, safe for any thread.
 *
 * <pre>{@code
 * Judgement judgement = router.judgement(issue("haze-2013"));
 * judgement.situations().get(0).forum();   // Optional[ASEAN]
 * judgement.situations().get(0).fired();   // [R26, R27, R31, R60, R65]
 * }</pre>
 *
 * @param routing what was decided
 * @param situations the situations, by unit in the order of routing and by candidate; a unit without any candidate has
 *     one that speaks of no forum
 */
public record Judgement(Routing routing, ImmutableList<Of> situations) {
    /**
     * One unit and one candidate.
     *
     * <p>The result facts of the first unit are those that the rules read which annotate the issue as a whole.
     *
     * @param unit the unit
     * @param forum the candidate; empty where there is none
     * @param readings what each fact of the vocabulary reads in the end; without a candidate none of a forum
     * @param fired the rules that fired for the candidate, for the whole unit, or for the issue as a whole, defeated or not
     * @param defeated those of them that are defeated, each with the rule that defeats it
     */
    public record Of(
            Unit unit,
            Optional<String> forum,
            ImmutableSortedMap<String, Reading> readings,
            ImmutableSortedSet<String> fired,
            ImmutableSortedMap<String, String> defeated) {}
}
