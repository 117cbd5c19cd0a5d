/**
 * Exact questions about policies: over every possible situation, with witnesses that were run through the router.
 *
 * <pre>{@code
 * Proof proof = Proof.of(policy);
 * proof.conflicts();                                       // pairs of rules, each with a situation that shows it
 * proof.never(Condition.oneOf("outcome.gap", "yes"));      // proved, or a counterexample
 * Proof.difference(policy, other);                         // in how many situations, which, by which rules
 * Proof.contest(policy, other);                            // whether they choose differently between two contenders
 * Repair.of(proof);                                        // the fewest changes that make it sound
 * Thresholds.of(router, issue, "coverage");                // on which settings of a number the issue is routed how
 * }</pre>
 *
 * <p>What a situation is, what it leaves out, and how it is done: {@code docs/analysis.md}.
 */
@NullMarked
package dev.comity.proof;

import org.jspecify.annotations.NullMarked;
