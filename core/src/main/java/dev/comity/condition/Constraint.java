package dev.comity.condition;

/**
 * A combination of facts that no world brings about, for example an emergency declaration outside health. Proofs leave
 * such combinations out of the space over which they speak.
 *
 * @param impossible what never holds
 * @param reason why, in a sentence
 */
public record Constraint(Condition impossible, String reason) {}
