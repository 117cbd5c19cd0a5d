/**
 * Renderings of results. A {@link dev.comity.report.Report} holds facts and blocks: tables, trees, graphs, charts. It says
 * itself as text, CSV, JSON, Mermaid, DOT and as one HTML page; pictures are made by a {@link dev.comity.report.Painter}.
 *
 * <pre>{@code
 * Report report = Report.of(router.explain(issue("haze-2013")));
 * report.csv("leads");                   // function,level,leads … monitoring (environment),regional,ASEAN …
 * report.in(Form.DOT, Painter.none());   // digraph { … n0 -> n1 [label="lead"]; … }
 * report.save(Path.of("haze.html"));
 * }</pre>
 */
@NullMarked
package dev.comity.report;

import org.jspecify.annotations.NullMarked;
