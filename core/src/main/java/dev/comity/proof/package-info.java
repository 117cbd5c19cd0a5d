/**
 * Exact questions about policies: over every possible situation, with witnesses that were run through the router.
 */
@NullMarked
package dev.comity.proof;

import org.jspecify.annotations.NullMarked;
