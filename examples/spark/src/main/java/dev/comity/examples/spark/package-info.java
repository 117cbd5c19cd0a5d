/**
 * Surveys and samples too large for one machine, as ordinary jobs of Apache Spark. World, policy and scenarios reach every
 * executor as documents and are read there once; tasks carry lines of text, and give lines of text back.
 */
@NullMarked
package dev.comity.examples.spark;

import org.jspecify.annotations.NullMarked;
