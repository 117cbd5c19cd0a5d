package dev.comity.condition;

/**
 * The stages of routing, in order. A fact is known from its stage on; an effect acts in its stage.
 *
 * <pre>{@code
 * Vocabulary.standard().fact("forum.blocked").get().stage();   // ELIGIBILITY
 * Effect.prefer(Target.levels(Level.REGIONAL)).stage();        // SELECTION
 * }</pre>
 */
public enum Stage {
    /** Before votes are counted. */
    VOTE,
    /** When it is settled who may act. */
    ELIGIBILITY,
    /** When the eligible are known and one is chosen. */
    SELECTION,
    /** When the work is allocated. */
    RESULT
}
