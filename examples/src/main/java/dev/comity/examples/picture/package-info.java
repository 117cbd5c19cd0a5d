/** Pictures of reports. They are drawn once, here, so that pages need no script. */
@NullMarked
package dev.comity.examples.picture;

import org.jspecify.annotations.NullMarked;
