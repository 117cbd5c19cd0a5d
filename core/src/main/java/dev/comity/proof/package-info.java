/**
 * Exact questions about policies: over every possible situation, with witnesses that were run through the router.
 *
 * <pre>{@code
 * Proof proof = Proof.of(networked);
 * proof.conflicts();                                                   // none
 * proof.never(Condition.oneOf("outcome.gap", "yes")).holds();          // false
 * Proof.contest(universalist, networked).none();                       // false
 * Repair.of(proof);                                                    // networked is sound
 * Thresholds.of(router, issue("haze-2013"), "coverage").stretches();   // [from 0 to 1: REGIONAL; monitoring ASEAN; …]
 * }</pre>
 *
 * <p>What a situation is, what it leaves out, and how it is done: {@code docs/analysis.md}.
 */
@NullMarked
package dev.comity.proof;

import org.jspecify.annotations.NullMarked;
