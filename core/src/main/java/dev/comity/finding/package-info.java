/**
 * What is wrong with a description of the world, where, how badly, and how to mend it.
 *
 * <p>A caller's mistake is an exception; a flaw in a <em>description</em> (a document, an architecture, an issue, a
 * policy) is a {@link dev.comity.finding.Finding} in a list, so that all flaws can be seen at once:
 *
 * <pre>{@code
 * Findings findings = architecture.check();
 * if (findings.hasErrors()) System.err.println(findings);
 * }</pre>
 */
@NullMarked
package dev.comity.finding;

import org.jspecify.annotations.NullMarked;
