/** The style in which value types are generated; nothing else. Not exported. */
@NullMarked
package dev.comity.internal;

import org.jspecify.annotations.NullMarked;
