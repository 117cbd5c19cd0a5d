/** The commands of the command line, one class each. */
@NullMarked
package dev.comity.examples.cli;

import org.jspecify.annotations.NullMarked;
