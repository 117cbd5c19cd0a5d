package dev.comity.report;

import com.google.common.base.Ascii;
import dev.comity.model.Suggest;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Forms in which a report can be written.
 *
 * <pre>{@code
 * Form.of("haze.tidy.csv");   // TIDY
 * }</pre>
 */
public enum Form {
    /** Text for people, of 120 columns. */
    TEXT("txt"),
    /** The main table as comma-separated values. */
    CSV("csv"),
    /** The same in long format, for programs: one value a field. */
    TIDY("tidy.csv"),
    /** All of it as JSON. */
    JSON("json"),
    /** The first graph, else the first tree, in the language of Mermaid. */
    MERMAID("mmd"),
    /** The same in the language of Graphviz. */
    DOT("dot"),
    /** The first picture. */
    SVG("svg"),
    /** A page that needs nothing else. */
    HTML("html");

    private final String ending;

    Form(String ending) {
        this.ending = ending;
    }

    /** {@return how names of files end that hold it, without the dot} */
    public String ending() {
        return ending;
    }

    /**
     * {@return the form that the ending of a file's name asks for}
     *
     * @param file a name, or a path that ends in one
     * @throws IllegalArgumentException if it is the ending of none
     */
    public static Form of(String file) {
        String ending = Ascii.toLowerCase(file.substring(file.lastIndexOf('.') + 1));
        Optional<Form> found = Stream.of(values())
                .filter(form -> Ascii.toLowerCase(file).endsWith("." + form.ending))
                .max(Comparator.comparing(form -> form.ending.length()));
        return found.orElseThrow(() -> {
            var known = Stream.of(values()).map(Form::ending).toList();
            return new IllegalArgumentException("`" + file + "` ends like no form of a report; "
                    + Suggest.remedy(ending, known, "write one of " + String.join(", ", known)));
        });
    }
}
