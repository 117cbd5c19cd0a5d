/**
 * Documents: YAML and JSON in and out, with a place for every value and every flaw.
 *
 * <p>A text becomes a tree of {@link dev.comity.io.Node nodes}; {@link dev.comity.io.In} turns nodes into values and
 * records what is wrong with them; {@link dev.comity.io.Out} builds nodes and prints them in one canonical form. Nothing
 * is guessed from the look of a text: {@code no} stays a text until a reader asks for yes or no.
 *
 * <pre>{@code
 * FindingCollector findings = new FindingCollector();
 * In in = In.of(Nodes.parseYaml("asean.yaml", "{id: ASEAN, existence: 1967-08-08/..}", Limits.standard()), findings);
 * in.text("id");            // ASEAN
 * in.range("existence");    // 1967-08-08/..
 * in.finish();
 * findings.hasErrors();     // false
 * }</pre>
 */
@NullMarked
package dev.comity.io;

import org.jspecify.annotations.NullMarked;
