package dev.comity.condition;

import com.google.common.collect.ImmutableList;
import dev.comity.model.Domain;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Issue;
import dev.comity.model.Snapshot;
import java.util.Optional;

/**
 * A finite, typed fact of a situation: what can be asked, what can be answered, and from which stage on.
 *
 * <p>The standard facts are computed by the router. A user's fact is either plain data (its value stands in the issue's
 * {@code facts} or in an institution's attributes, by the name after the dot) or computed by a {@link Reader}. Equality
 * is by all components.
 *
 * <pre>{@code
 * Fact laboratory = Fact.data("forum.laboratory", "whether it has a laboratory", "yes", "no").otherwise("no");
 * laboratory.mayBeUnknown();   // false
 * laboratory.aboutForum();     // true
 * }</pre>
 *
 * @param id {@code issue.NAME} or {@code forum.NAME} for users; also {@code function}, {@code world.…}, {@code pool.…}
 * @param values the words that it can read, in the order in which people list them; empty for domains and numbers
 * @param type what kind of values it has
 * @param mayBeUnknown whether it can be unknown
 * @param stage from when on it is known
 * @param phrase a noun phrase by which sentences speak of it
 * @param meaning how it is read
 * @param otherwise what a data fact reads where nothing is recorded; empty: unknown
 * @param reader computes it; empty for data facts and standard facts
 */
public record Fact(
        String id,
        ImmutableList<String> values,
        Type type,
        boolean mayBeUnknown,
        Stage stage,
        String phrase,
        String meaning,
        Optional<String> otherwise,
        Optional<Reader> reader) {
    /** Kinds of values. */
    public enum Type {
        /** One word of the values. */
        WORD,
        /** Any number of words of the values. */
        TAGS,
        /** A domain; a test for it covers those below. */
        DOMAIN,
        /** A number. */
        NUMBER
    }

    /**
     * What a computed fact is read from.
     *
     * @param snapshot the architecture on the decision date
     * @param issue the issue
     * @param domain the domain of the unit
     * @param function the function of the unit
     * @param forum the candidate; empty for a fact of the issue
     * @param parameters the policy's numbers
     */
    public record Subject(
            Snapshot snapshot,
            Issue issue,
            Domain domain,
            GovernanceFunction function,
            Optional<String> forum,
            Parameters parameters) {}

    /** Computes a fact. Must depend on its argument alone. */
    @FunctionalInterface
    public interface Reader {
        /**
         * {@return what the fact reads}
         *
         * @param subject of what it is read
         */
        Reading read(Subject subject);
    }

    /** {@return whether it is a fact about a candidate forum} */
    public boolean aboutForum() {
        return id.startsWith("forum.");
    }

    /** {@return the id after the first dot, by which issues and institutions give a data fact} */
    public String name() {
        return id.substring(id.indexOf('.') + 1);
    }

    /**
     * {@return a data fact with its values; unknown where nothing is recorded}
     *
     * @param id {@code issue.NAME} or {@code forum.NAME}
     * @param meaning how it is read, as a noun phrase
     * @param values the words that it can read, in the order in which people list them
     */
    public static Fact data(String id, String meaning, String... values) {
        return new Fact(
                id,
                ImmutableList.copyOf(values),
                Type.WORD,
                true,
                Stage.VOTE,
                id,
                meaning,
                Optional.empty(),
                Optional.empty());
    }

    /**
     * {@return this data fact, read as a word where nothing is recorded}
     *
     * @param value one of the values
     */
    public Fact otherwise(String value) {
        return new Fact(id, values, type, false, stage, phrase, meaning, Optional.of(value), reader);
    }

    /**
     * {@return this fact, computed}
     *
     * @param computation reads it
     */
    public Fact computedBy(Reader computation) {
        return new Fact(id, values, type, mayBeUnknown, stage, phrase, meaning, otherwise, Optional.of(computation));
    }
}
