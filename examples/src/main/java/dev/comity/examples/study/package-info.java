/** A worked study: how many international organisations there have been, and how they overlap and leave gaps. */
@NullMarked
package dev.comity.examples.study;

import org.jspecify.annotations.NullMarked;
