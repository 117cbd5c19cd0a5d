package dev.comity.condition;

/**
 * A combination of facts that no world brings about, for example an emergency declaration outside health. Proofs leave
 * such combinations out of the space over which they speak.
 *
 * <pre>{@code
 * Constraint kinds = Vocabulary.constraints().get(0);
 * kinds.impossible().describe(Vocabulary.standard());
 * // the function is authorisation or emergency-declaration or enforcement or norm-setting or peace-operation and
 * // the kind of function is not indivisible
 * kinds.reason();   // the kind follows from the function
 * }</pre>
 *
 * @param impossible what never holds
 * @param reason why, in a sentence
 */
public record Constraint(Condition impossible, String reason) {}
