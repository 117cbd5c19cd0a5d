package dev.comity.io;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterators;
import dev.comity.finding.FindingCode;
import dev.comity.finding.Place;
import java.io.Reader;
import java.io.StringReader;
import java.util.Iterator;
import java.util.Optional;

/**
 * Parses texts into trees of {@link Node}. No text makes these methods throw: what is wrong is a finding.
 *
 * <p>Refused are, in YAML, anchors, aliases, tags, several documents in one text, keys that are not texts, and tabs as
 * indentation; in both languages duplicate keys, more than {@link Limits#DEPTH} levels, texts over the limit, NUL
 * characters and lone surrogates, also when written as escapes. A byte order mark at the start is ignored.
 *
 * <pre>{@code
 * Nodes.parseYaml("au.yaml", "id: AU\nid: OAU", Limits.standard()).findings();
 * // au.yaml:2:1 (id): error DUPLICATE_KEY: the key `id` stands twice, first in line 1; …
 * }</pre>
 */
public final class Nodes {
    private Nodes() {}

    /**
     * {@return the tree of a YAML text; {@code source} is its name in places}
     *
     * @param source what to call the text in places
     * @param text the text
     * @param limits how large it may be
     */
    public static Parsed parseYaml(String source, String text, Limits limits) {
        FindingCollector findings = new FindingCollector();
        Optional<Node> node = isTooLarge(source, text, limits, findings)
                ? Optional.empty()
                : new YamlReader(source, withoutMark(text), findings).read();
        return new Parsed(node, findings.findings());
    }

    /**
     * {@return the tree of a JSON text; {@code source} is its name in places}
     *
     * @param source what to call the text in places
     * @param text the text
     * @param limits how large it may be
     */
    public static Parsed parseJson(String source, String text, Limits limits) {
        FindingCollector findings = new FindingCollector();
        Optional<Node> node = isTooLarge(source, text, limits, findings)
                ? Optional.empty()
                : new JsonReader(source, withoutMark(text), 1, findings).read();
        return new Parsed(node, findings.findings());
    }

    /**
     * {@return the trees of JSON lines, one a line that is not blank, made as they are asked for} The limit holds for each
     * line; a broken line does not end the reading.
     *
     * @param source what to call the text in places
     * @param text the text
     * @param limits how large it may be
     */
    public static Iterator<Parsed> parseJsonLines(String source, String text, Limits limits) {
        return parseJsonLines(source, new StringReader(text), limits);
    }

    /**
     * {@return the trees of JSON lines as above, from a reader that the caller closes} The iterator throws
     * {@link java.io.UncheckedIOException} if the reader fails.
     *
     * @param source what to call the text in places
     * @param reader gives the text; the caller closes it
     * @param limits how large it may be
     */
    public static Iterator<Parsed> parseJsonLines(String source, Reader reader, Limits limits) {
        return Iterators.transform(new JsonLines(reader, limits), line -> line.parse(source, limits));
    }

    /**
     * {@return the documents of a file, by the end of its name: one of JSON for {@code .json}, one a line for {@code .jsonl}
     * and {@code .ndjson}, else one of YAML}
     *
     * @param fileName the name of the file, which is also its name in places
     * @param text the text
     * @param limits how large it may be
     */
    public static ImmutableList<Parsed> parse(String fileName, String text, Limits limits) {
        if (isLines(fileName)) {
            return ImmutableList.copyOf(parseJsonLines(fileName, text, limits));
        }
        return ImmutableList.of(
                endsWith(fileName, ".json") ? parseJson(fileName, text, limits) : parseYaml(fileName, text, limits));
    }

    /** {@return whether a file of that name holds JSON lines} */
    static boolean isLines(String fileName) {
        return endsWith(fileName, ".jsonl") || endsWith(fileName, ".ndjson");
    }

    private static boolean endsWith(String name, String end) {
        return name.regionMatches(true, name.length() - end.length(), end, 0, end.length());
    }

    private static boolean isTooLarge(String source, String text, Limits limits, FindingCollector findings) {
        if (text.length() <= limits.characters()) {
            return false;
        }
        refuseSize(Place.at(source, 1, 1), limits, findings);
        return true;
    }

    static void refuseSize(Place place, Limits limits, FindingCollector findings) {
        findings.add(
                FindingCode.REFUSED_FEATURE,
                place,
                "the text is longer than " + limits.characters() + " characters",
                "split it, or raise the limit");
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    static int depthOf(Node node) {
        return node instanceof ScalarNode ? 0 : node instanceof MapNode map ? map.depth() : ((ListNode) node).depth();
    }

    /** {@return one more than the depth of the deepest child} */
    static int depthOver(Iterable<Node> children) {
        int deepest = 0;
        for (Node child : children) {
            deepest = Math.max(deepest, depthOf(child));
        }
        if (deepest >= Limits.DEPTH) {
            throw new IllegalArgumentException("a tree is never deeper than " + Limits.DEPTH + " levels");
        }
        return deepest + 1;
    }

    static Spot spotOf(Node node) {
        return node instanceof MapNode map
                ? map.spot()
                : node instanceof ListNode list ? list.spot() : ((ScalarNode) node).spot();
    }
}
