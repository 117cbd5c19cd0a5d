package dev.comity.condition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The facts that can be asked for. The standard vocabulary is fixed; users add facts with {@link #with(Fact)}.
 * Immutable, safe for any thread.
 *
 * <pre>{@code
 * Vocabulary words = Vocabulary.standard()
 *         .with(Fact.data("forum.laboratory", "whether it has a laboratory", "yes", "no"));
 * words.fact("forum.laboratory").get().values();   // [yes, no]
 * words.phrase("issue.domain");                    // the domain
 * }</pre>
 *
 * @param facts facts by id
 */
public record Vocabulary(ImmutableSortedMap<String, Fact> facts) {
    private static final Vocabulary STANDARD = new Vocabulary(StandardFacts.all());

    /** {@return the combinations of standard facts that no world brings about, in no order that means anything} */
    public static ImmutableList<Constraint> constraints() {
        return StandardConstraints.list();
    }

    /** {@return the standard facts} */
    public static Vocabulary standard() {
        return STANDARD;
    }

    /**
     * {@return this vocabulary with one more fact}
     *
     * @param fact a fact of an issue or a forum
     * @throws IllegalArgumentException if there is another fact of that id, or the id does not begin with {@code
     *     issue.} or {@code forum.}
     */
    public Vocabulary with(Fact fact) {
        if (!fact.id().startsWith("issue.") && !fact.id().startsWith("forum.")) {
            throw new IllegalArgumentException(
                    "`" + fact.id() + "` does not say what it is about; begin with `issue.` or `forum.`");
        }
        Fact old = facts.get(fact.id());
        if (old != null && !old.equals(fact)) {
            throw new IllegalArgumentException("there is already a fact `" + fact.id() + "`");
        }
        TreeMap<String, Fact> more = new TreeMap<>(facts);
        more.put(fact.id(), fact);
        return new Vocabulary(ImmutableSortedMap.copyOf(more));
    }

    /**
     * {@return the fact of an id}
     *
     * @param id the id of the fact
     */
    public Optional<Fact> fact(String id) {
        return Optional.ofNullable(facts.get(id));
    }

    /**
     * {@return the noun phrase for a fact; its id if it is not in the vocabulary}
     *
     * @param id the id of the fact
     */
    public String phrase(String id) {
        Fact fact = facts.get(id);
        return fact == null ? id : fact.phrase();
    }
}
