package dev.comity.report;

/**
 * Draws pictures. The library brings none, since those that are worth having are large; {@code examples} draws with Apache
 * ECharts.
 *
 * <pre>{@code
 * Painter boxes = block -> block instanceof Graph ? "<svg xmlns=\"http://www.w3.org/2000/svg\"/>" : "";
 * Report.of(router.explain(issue("haze-2013"))).svg(boxes);   // <svg xmlns="http://www.w3.org/2000/svg"/>
 * }</pre>
 */
@FunctionalInterface
public interface Painter {
    /**
     * {@return a chart, graph or tree as SVG, or an empty text if it draws no such block} A page holds it as it is, so all
     * text in it must be escaped.
     *
     * @param block what to draw
     */
    String svg(Block block);

    /** {@return a painter that draws nothing; pages have tables in place of pictures} */
    static Painter none() {
        return block -> "";
    }
}
