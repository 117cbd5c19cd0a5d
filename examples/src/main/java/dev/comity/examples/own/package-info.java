/** A story: an architecture, a domain and a fact of one's own. The same from files stands in {@code examples/own}. */
package dev.comity.examples.own;
