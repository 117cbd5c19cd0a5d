/** What is left of governance when every universal body is blocked. */
@NullMarked
package dev.comity.examples.survey;

import org.jspecify.annotations.NullMarked;
