/**
 * Renderings of results. A {@link dev.comity.report.Report} holds facts and blocks: tables, trees, graphs, charts. It says
 * itself as text, CSV, JSON, Mermaid, DOT and as one HTML page; pictures are made by a {@link dev.comity.report.Painter}.
 *
 * <pre>{@code
 * Report report = Report.of(router.explain(issue));
 * report.csv();                          // who leads what, a row each
 * report.save(Path.of("haze.html"));     // a page that needs nothing else
 * }</pre>
 */
@NullMarked
package dev.comity.report;

import org.jspecify.annotations.NullMarked;
