/** Random and named worlds and issues for the tests of every package. Nothing here is published. */
@NullMarked
package dev.comity.testing;

import org.jspecify.annotations.NullMarked;
