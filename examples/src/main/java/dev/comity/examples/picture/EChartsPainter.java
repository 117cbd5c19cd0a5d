package dev.comity.examples.picture;

import dev.comity.io.Out;
import dev.comity.report.Block;
import dev.comity.report.Painter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.ScriptableObject;

/**
 * Draws with Apache ECharts, which runs in Rhino: no browser, no net, and no script in what comes out. Foreign text reaches
 * it as JSON, and comes out as escaped text. It takes a second or two to begin; keep one for many reports. Safe for any
 * thread; one draws at a time.
 */
public final class EChartsPainter implements Painter {
    private static final String LIBRARY = "/META-INF/resources/webjars/echarts/5.5.0/echarts.min.js";

    private @Nullable ScriptableObject scope;

    /** Makes a painter; the library is loaded when the first picture is asked for. */
    public EChartsPainter() {}

    @Override
    public synchronized String svg(Block block) {
        Optional<Out> drawing = Drawing.of(block);
        return drawing.map(map -> draw(Out.json(map.build()))).orElse("");
    }

    private String draw(String json) {
        Context context = Context.enter();
        try {
            context.setLanguageVersion(Context.VERSION_ES6);
            // What is compiled runs faster, but to compile a megabyte takes longer than to draw all pictures of a page.
            context.setInterpretedMode(true);
            ScriptableObject loaded = scope == null ? load(context) : scope;
            scope = loaded;
            Function draw = (Function) loaded.get("draw", loaded);
            return Context.toString(draw.call(context, loaded, loaded, new Object[] {json}));
        } finally {
            Context.exit();
        }
    }

    /** Safe objects: scripts see nothing of Java. */
    private static ScriptableObject load(Context context) {
        ScriptableObject fresh = context.initSafeStandardObjects();
        for (String script : new String[] {"engine.js", LIBRARY, "draw.js"}) {
            context.evaluateString(fresh, text(script), script, 1, null);
        }
        return fresh;
    }

    private static String text(String resource) {
        try (InputStream in = EChartsPainter.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("`" + resource + "` is missing from the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
