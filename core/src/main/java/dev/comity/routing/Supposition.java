package dev.comity.routing;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.condition.Fact;
import dev.comity.condition.Reading;
import dev.comity.condition.Vocabulary;
import dev.comity.model.Architecture;
import dev.comity.model.Suggest;
import java.util.Optional;

/**
 * A fact supposed to read otherwise, for a routing of what would be: of the issue, the world or the pool, or of one
 * forum. To change the world itself use {@link Architecture#with}. Equality is by all components; immutable, safe for
 * any thread.
 *
 * <p>Supposing a fact means that every rule reads it so, in all units of the issue. The allocation reads four facts
 * itself and takes them as supposed too: {@code forum.capacity} ({@code adequate} counts as at least what is needed,
 * {@code short} as nothing where enough is recorded, {@code unknown} as no record), {@code forum.speed}, {@code
 * public-good.aggregation}, and for {@code pool.chapter-viii} the facts {@code forum.chapter-viii} and {@code
 * forum.parties}. What follows from a supposed fact by the algorithm follows: a vote that is not dropped blocks.
 *
 * <p>Nothing else changes. Who is a candidate, whom it reaches and covers, at which level it stands, which roles it
 * bears where a rule names them as a target, and its competence, depth and obligation where candidates are ranked stay
 * as the world has them: supposing {@code forum.coverage} changes what rules read, not for whom a body can act.
 *
 * <pre>{@code
 * Supposition stretched = Supposition.of("ASEAN", "forum.capacity", "short");
 * router.route(issue("haze-2013")).leads(GovernanceFunction.MONITORING);                       // [ASEAN]
 * router.route(issue("haze-2013"), List.of(stretched)).leads(GovernanceFunction.MONITORING);   // [UNEP]
 * }</pre>
 *
 * @param forum the id of the institution whose fact it is; {@code coalition} is that of the willing and able; empty for
 *     facts of the issue, the world and the pool
 * @param fact the id of the fact
 * @param reading what it is supposed to read
 */
public record Supposition(Optional<String> forum, String fact, Reading reading) {
    /**
     * Checks that facts of forums, and only they, name a forum.
     *
     * @param forum the id of the institution whose fact it is
     * @param fact the id of the fact
     * @param reading what it is supposed to read
     * @throws IllegalArgumentException if a fact of a forum comes without one, or another with one
     */
    public Supposition {
        boolean aboutForum = fact.startsWith("forum.");
        if (aboutForum != forum.isPresent()) {
            throw new IllegalArgumentException("`" + fact + "` is " + (aboutForum ? "" : "not ") + "about a forum; "
                    + (aboutForum ? "say which" : "leave the forum away"));
        }
    }

    /**
     * {@return that a fact of the issue, the world or the pool reads a word, or {@code unknown}}
     *
     * @param fact the id of the fact
     * @param word what it is supposed to read: a word of its vocabulary, or {@code unknown}
     * @throws IllegalArgumentException if it is a fact of a forum
     */
    public static Supposition of(String fact, String word) {
        return new Supposition(Optional.empty(), fact, reading(word));
    }

    /**
     * {@return that a fact of a forum reads a word, or {@code unknown}}
     *
     * @param forum the id of the institution whose fact it is
     * @param fact the id of the fact
     * @param word what it is supposed to read: a word of its vocabulary, or {@code unknown}
     * @throws IllegalArgumentException if it is not a fact of a forum
     */
    public static Supposition of(String forum, String fact, String word) {
        return new Supposition(Optional.of(forum), fact, reading(word));
    }

    private static Reading reading(String word) {
        return word.equals(Reading.UNKNOWN_WORD) ? Reading.UNKNOWN : Reading.of(word);
    }

    /** {@return the forum, if any, the fact and the reading in one line} */
    @Override
    public String toString() {
        return forum.map(id -> id + " ").orElse("") + fact + ": " + reading;
    }

    /** Refuses what no vocabulary and no world has: it would change nothing, without a word. */
    void check(Vocabulary vocabulary, Architecture world) {
        Fact known = vocabulary
                .fact(fact)
                .orElseThrow(() -> new IllegalArgumentException("`" + fact + "` is no fact"
                        + remedy(Suggest.remedy(fact, vocabulary.facts().keySet()))));
        if (forum.isPresent() && !forum.get().equals(AdHocCoalition.ID)) {
            world.institution(forum.get());
        }
        if (reading instanceof Reading.Unknown && !known.mayBeUnknown()) {
            throw new IllegalArgumentException("`" + fact + "` is never unknown");
        }
        if (reading instanceof Reading.Number != (known.type() == Fact.Type.NUMBER)
                && !(reading instanceof Reading.Unknown)) {
            throw new IllegalArgumentException("`" + reading + "` is no value of `" + fact + "`; give "
                    + (known.type() == Fact.Type.NUMBER ? "a number" : "a word"));
        }
        boolean listed = known.type() == Fact.Type.WORD || known.type() == Fact.Type.TAGS;
        if (listed && reading instanceof Reading.Known words) {
            words.words().forEach(word -> checkWord(known, word));
        }
    }

    private static void checkWord(Fact known, String word) {
        if (!known.values().contains(word)) {
            throw new IllegalArgumentException("`" + word + "` is no value of `" + known.id() + "`; its values are `"
                    + String.join("`, `", known.values()) + "`");
        }
    }

    private static String remedy(String remedy) {
        return remedy.isEmpty() ? "" : "; " + remedy;
    }

    /** {@return the same for the engine; of two suppositions of one fact the later counts} */
    static Tweaks tweaks(Iterable<Supposition> suppositions, boolean exitsDone) {
        ImmutableMap.Builder<String, Reading> readings = ImmutableMap.builder();
        for (Supposition s : suppositions) {
            readings.put(s.forum().map(id -> Tweaks.key(id, s.fact())).orElse(s.fact()), s.reading());
        }
        return new Tweaks(ImmutableSortedSet.of(), readings.buildKeepingLast(), exitsDone);
    }
}
