/** What a session in JShell has beside the library: short names, and views that print themselves. */
@NullMarked
package dev.comity.examples.shell;

import org.jspecify.annotations.NullMarked;
