package dev.comity.io;

import com.google.common.collect.ImmutableList;
import dev.comity.model.Words;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Builds a mapping, entry by entry, and prints trees in canonical form: equal trees print equally, up to the order of
 * keys and the quotes of JSON, and reading the print gives an equal tree.
 *
 * <pre>{@code
 * Out out = Out.map().put("id", "ASEAN").put("existence", "1967-08-08/..").texts("sources", List.of("T1", "T2"));
 * Out.yaml(out.build());
 * // id: ASEAN
 * // existence: 1967-08-08/..
 * // sources: [T1, T2]
 * }</pre>
 *
 * <p>Entries print in the order in which they were put; putting a key again is refused. A method that takes an
 * {@link Optional} or several values puts nothing if there is none. Not safe for several threads.
 */
public final class Out {
    private final Map<String, Node> entries = new LinkedHashMap<>();

    private Out() {}

    /** {@return an empty mapping to be filled} */
    public static Out map() {
        return new Out();
    }

    /**
     * {@return this, with a node}
     *
     * @param key the key, which is not yet there
     * @param node what stands there
     * @throws IllegalArgumentException if the key is there already
     */
    public Out put(String key, Node node) {
        if (entries.putIfAbsent(key, node) != null) {
            throw new IllegalArgumentException("the key " + Texts.shown(key) + " was put twice");
        }
        return this;
    }

    /**
     * {@return this, with a mapping}
     *
     * @param key the key, which is not yet there
     * @param nested what stands there, as filled so far
     */
    public Out put(String key, Out nested) {
        return put(key, nested.build());
    }

    /**
     * {@return this, with a text}
     *
     * @param key the key, which is not yet there
     * @param text the text; in JSON it stands in quotes
     */
    public Out put(String key, String text) {
        return put(key, ScalarNode.of(text));
    }

    /**
     * {@return this, with a text if there is one}
     *
     * @param key the key, which is not yet there
     * @param text the text; in JSON it stands in quotes
     */
    public Out put(String key, Optional<String> text) {
        return text.isPresent() ? put(key, text.get()) : this;
    }

    /**
     * {@return this, with the name of a constant in kebab case}
     *
     * @param key the key, which is not yet there
     * @param word the constant
     */
    public Out word(String key, Enum<?> word) {
        return put(key, Words.of(word));
    }

    /**
     * {@return this, with a whole number}
     *
     * @param key the key, which is not yet there
     * @param number the number
     */
    public Out number(String key, long number) {
        return put(key, ScalarNode.bare(Long.toString(number)));
    }

    /**
     * {@return this, with a number in its shortest plain form}
     *
     * @param key the key, which is not yet there
     * @param number the number
     * @throws IllegalArgumentException if it is not finite
     */
    public Out number(String key, double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            throw new IllegalArgumentException("a number in a document is finite");
        }
        return put(key, ScalarNode.bare(Convert.number(number)));
    }

    /**
     * {@return this, with {@code yes} or {@code no}}
     *
     * @param key the key, which is not yet there
     * @param yes whether it is {@code yes}
     */
    public Out yesNo(String key, boolean yes) {
        return put(key, yes ? "yes" : "no");
    }

    /**
     * {@return this, with a list of texts}
     *
     * @param key the key, which is not yet there
     * @param texts the texts, in the order in which they print
     */
    public Out texts(String key, Iterable<String> texts) {
        ImmutableList.Builder<Node> nodes = ImmutableList.builder();
        for (String text : texts) {
            nodes.add(ScalarNode.of(text));
        }
        return nodes(key, nodes.build());
    }

    /**
     * {@return this, with a list of words}
     *
     * @param key the key, which is not yet there
     * @param words the constants, in the order in which they print
     */
    public Out words(String key, Iterable<? extends Enum<?>> words) {
        ImmutableList.Builder<Node> nodes = ImmutableList.builder();
        for (Enum<?> word : words) {
            nodes.add(ScalarNode.of(Words.of(word)));
        }
        return nodes(key, nodes.build());
    }

    /**
     * {@return this, with a list of mappings}
     *
     * @param key the key, which is not yet there
     * @param maps the mappings, each as filled so far
     */
    public Out maps(String key, Iterable<Out> maps) {
        ImmutableList.Builder<Node> nodes = ImmutableList.builder();
        for (Out map : maps) {
            nodes.add(map.build());
        }
        return nodes(key, nodes.build());
    }

    private Out nodes(String key, ImmutableList<Node> nodes) {
        return nodes.isEmpty() ? this : put(key, ListNode.copyOf(nodes));
    }

    /**
     * {@return the mapping as filled so far}
     *
     * @throws IllegalArgumentException if it would be deeper than {@link Limits#DEPTH}, or a key holds a NUL character
     *     or half of a surrogate pair
     */
    public MapNode build() {
        return MapNode.copyOf(entries);
    }

    /**
     * {@return a tree as YAML, with a line break at the end; quotes stand only where reading needs them}
     *
     * @param tree the tree
     */
    public static String yaml(Node tree) {
        return YamlPrinter.print(tree);
    }

    /**
     * {@return a tree as JSON on one line, without a line break}
     *
     * @param tree the tree
     */
    public static String json(Node tree) {
        return JsonPrinter.line(tree);
    }

    /**
     * {@return a tree as JSON on many lines, with a line break at the end}
     *
     * @param tree the tree
     */
    public static String prettyJson(Node tree) {
        return JsonPrinter.pretty(tree);
    }
}
