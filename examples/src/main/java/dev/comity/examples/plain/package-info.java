/** A story: the smallest program. Documents in, a routing and its reasons out. */
@NullMarked
package dev.comity.examples.plain;

import org.jspecify.annotations.NullMarked;
