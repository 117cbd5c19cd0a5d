/** A story: which few reforms would close most of what the essays find ungoverned, and what each cost buys. */
@NullMarked
package dev.comity.examples.reform;

import org.jspecify.annotations.NullMarked;
