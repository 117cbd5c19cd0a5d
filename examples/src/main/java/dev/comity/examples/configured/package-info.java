/**
 * A story: the parts of an application put together in one place, as with Spring, but by plain Java. Each part is made once,
 * takes what it needs through its constructor, and can be replaced by overriding a method.
 */
@NullMarked
package dev.comity.examples.configured;

import org.jspecify.annotations.NullMarked;
