/**
 * What is wrong with a description of the world, where, how badly, and how to mend it.
 *
 * <p>A caller's mistake is an exception; a flaw in a <em>description</em> (a document, an architecture, an issue, a
 * policy) is a {@link dev.comity.finding.Finding} in a list, so that all flaws can be seen at once:
 *
 * <pre>{@code
 * Findings findings = issue("haze-2013").toBuilder().affects("IDM").build().check(world);
 * findings.hasErrors();   // true
 * findings;               // haze-2013 (affects): error UNKNOWN_ACTOR: `IDM` is no actor; did you mean `IDN`?
 * }</pre>
 */
@NullMarked
package dev.comity.finding;

import org.jspecify.annotations.NullMarked;
