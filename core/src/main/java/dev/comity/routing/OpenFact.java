package dev.comity.routing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.comity.condition.Reading;
import java.util.Optional;

/**
 * A fact of one issue that could read otherwise, so that a rule or the allocation would act otherwise on it. Readings
 * between which nothing distinguishes stand together. Equality is by all components; immutable, safe for any thread.
 *
 * <pre>{@code
 * OpenFact good = router.inquire(issue("haze-2013")).facts().stream()
 *         .filter(fact -> fact.fact().equals("public-good.aggregation"))
 *         .findFirst()
 *         .orElseThrow();   // public-good.aggregation: unknown
 * good.others();            // [[summation, weakest-link], [best-shot]]
 * }</pre>
 *
 * @param forum the candidate whose fact it is; empty for facts of the issue and the world
 * @param fact the id of the fact
 * @param readings what it reads as things are, in each unit in which it is asked for; seldom differs between them
 * @param follows whether the router works it out from other open facts unless it is supposed
 * @param others what it could read instead, in classes, in the order of the vocabulary
 */
public record OpenFact(
        Optional<String> forum,
        String fact,
        ImmutableSortedMap<Unit, Reading> readings,
        boolean follows,
        ImmutableList<ImmutableList<Reading>> others) {
    /** {@return what it reads as things are, in the first unit} */
    public Reading reading() {
        return readings.firstEntry().getValue();
    }

    /** {@return whether it reads the same in all units} */
    public boolean isUniform() {
        return readings.values().stream().distinct().count() == 1;
    }

    /** {@return the forum, if any, and the fact} */
    public String name() {
        return forum.map(id -> id + " ").orElse("") + fact;
    }

    /** {@return the forum, if any, the fact and what it reads in one line} */
    @Override
    public String toString() {
        return name() + ": " + reading();
    }
}
