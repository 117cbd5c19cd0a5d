package dev.comity.io;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.comity.finding.FindingCode;
import dev.comity.finding.Place;
import dev.comity.model.DatePoint;
import dev.comity.model.DateRange;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads the values of one mapping. Every value of every document passes through here.
 *
 * <p>Nothing is thrown for a flawed document: each flaw becomes a finding in the shared collector, and the method gives
 * the fallback that it states, so that all flaws of a document come out at once. A caller reads everything, calls
 * {@link #finish()}, and uses the values only if the collector has no errors.
 *
 * <p>A method without {@code optional} in its name needs the key; the plural ones take nothing, one value, or a list of
 * values. A value that {@linkplain ScalarNode#isNull() is null} counts as absent. Not safe for several threads.
 *
 * <pre>{@code
 * FindingCollector findings = new FindingCollector();
 * In in = In.of(Nodes.parseYaml("asean.yaml", "{id: ASEAN, founded: 1967-08}", Limits.standard()), findings);
 * in.text("id");           // ASEAN
 * in.date("founded");      // 1970-01-01
 * in.finish();
 * findings.findings();     // asean.yaml:1:22 (founded): error BAD_VALUE: `1967-08` is not a date; write it as `2013-06-17`
 * }</pre>
 */
public final class In {
    // No lambdas in this class: the embedded world is read through it when a program starts.
    private static final String VALUE = "value";

    private final MapNode map;
    private final FindingCollector findings;
    private final Convert convert;
    private final boolean hollow;
    private final AskedKeys keys;
    /** The key whose value stands here under {@code value}; empty where keys are what they are. */
    private final String sourcedKey;

    private In(MapNode map, FindingCollector findings, boolean hollow) {
        this(map, findings, hollow, "");
    }

    private In(MapNode map, FindingCollector findings, boolean hollow, String sourcedKey) {
        this.map = map;
        this.findings = findings;
        this.convert = new Convert(findings);
        this.hollow = hollow;
        this.keys = new AskedKeys(map);
        this.sourcedKey = sourcedKey;
    }

    /**
     * {@return a reader of what was parsed}; adds the findings of the parser to the collector.
     *
     * @param parsed what came of parsing a text
     * @param findings takes what is wrong, with what is found elsewhere in the same reading
     */
    public static In of(Parsed parsed, FindingCollector findings) {
        findings.addAll(parsed.findings());
        return parsed.node().isPresent() ? of(parsed.node().get(), findings) : hollow(Spot.NOWHERE, findings);
    }

    /**
     * {@return a reader of a node}; if that is not a mapping, says so, and then gives fallbacks without further findings.
     *
     * @param node the node
     * @param findings takes what is wrong, with what is found elsewhere in the same reading
     */
    public static In of(Node node, FindingCollector findings) {
        if (node instanceof MapNode map) {
            return new In(map, findings, false);
        }
        new Convert(findings).wrongShape(node, "a mapping");
        return hollow(Nodes.spotOf(node), findings);
    }

    /**
     * {@return a reader of a value in short or long form} The long form is a mapping with the key {@code value}, and
     * whatever says more about it, such as {@code source} and {@code confidence}; anything else is the short form and is
     * read as if it stood under {@code value} alone.
     *
     * @param node the node
     * @param findings takes what is wrong, with what is found elsewhere in the same reading
     */
    public static In sourced(Node node, FindingCollector findings) {
        return sourced(node, findings, "");
    }

    /** {@return the reader of a value in short or long form whose findings speak of the key where it stands} */
    private static In sourced(Node node, FindingCollector findings, String key) {
        if (node instanceof MapNode map && map.get(VALUE).isPresent()) {
            return new In(map, findings, false, key);
        }
        Spot spot = Nodes.spotOf(node);
        return new In(new MapNode(ImmutableMap.of(VALUE, node), ImmutableMap.of(), spot), findings, false, key);
    }

    private static In hollow(Spot spot, FindingCollector findings) {
        return new In(new MapNode(ImmutableMap.of(), ImmutableMap.of(), spot), findings, true);
    }

    /** {@return what findings call a key: in a long form, the key whose value it holds} */
    String spoken(String key) {
        return key.equals(VALUE) && !sourcedKey.isEmpty() ? sourcedKey : key;
    }

    /** {@return where the mapping begins} */
    public Place place() {
        return map.place();
    }

    /**
     * {@return where the value of a key begins; the place of the mapping if there is none}
     *
     * @param key the key in this mapping
     */
    public Place place(String key) {
        return map.get(key).map(Node::place).orElseGet(map::place);
    }

    /** {@return the collector, for findings about several values} */
    public FindingCollector findings() {
        return findings;
    }

    /**
     * Adds a finding at the value of a key.
     *
     * @param key the key in this mapping
     * @param code what kind of thing is wrong
     * @param message what is wrong, in one line
     * @param remedy what to do about it
     */
    public void fail(String key, FindingCode code, String message, String remedy) {
        findings.add(code, place(key), message, remedy);
    }

    /** {@return all keys of the mapping, in order}; makes them known, for mappings whose keys are free. */
    public ImmutableList<String> keys() {
        keys.askAll();
        return map.entries().keySet().asList();
    }

    /**
     * {@return whether a key has a value}; makes the key known.
     *
     * @param key the key in this mapping
     */
    public boolean has(String key) {
        return keys.find(key) != null;
    }

    /**
     * {@return the node of a key, as it stands}
     *
     * @param key the key in this mapping
     */
    public Optional<Node> node(String key) {
        return Optional.ofNullable(keys.find(key));
    }

    /**
     * {@return the nodes of a key: none, the one, or those of the list}
     *
     * @param key the key in this mapping
     */
    public ImmutableList<Node> nodes(String key) {
        Node node = keys.find(key);
        if (node == null) {
            return ImmutableList.of();
        }
        return node instanceof ListNode list ? list.items() : ImmutableList.of(node);
    }

    /**
     * {@return a text; fallback the empty text}
     *
     * @param key the key in this mapping
     */
    public String text(String key) {
        Node n = keys.require(key);
        return n == null ? "" : convert.text(n, "a text").orElse("");
    }

    /**
     * {@return a text}
     *
     * @param key the key in this mapping
     */
    public Optional<String> optionalText(String key) {
        Node n = keys.find(key);
        return n == null ? Optional.empty() : convert.text(n, "a text");
    }

    /**
     * {@return texts, without those that are not}
     *
     * @param key the key in this mapping
     */
    public ImmutableList<String> texts(String key) {
        return values(key, "a text", Keys.TEXT);
    }

    /**
     * {@return the constant whose name in kebab case is the text; fallback the first constant}
     *
     * @param <E> the type of the constants
     * @param key the key in this mapping
     * @param type the class of the constants
     */
    public <E extends Enum<E>> E word(String key, Class<E> type) {
        Node n = keys.require(key);
        Optional<E> word = n == null ? Optional.empty() : convert.word(n, spoken(key), type);
        return word.isPresent()
                ? word.get()
                : java.util.EnumSet.allOf(type).iterator().next();
    }

    /**
     * {@return the constant whose name in kebab case is the text}
     *
     * @param <E> the type of the constants
     * @param key the key in this mapping
     * @param type the class of the constants
     */
    public <E extends Enum<E>> Optional<E> optionalWord(String key, Class<E> type) {
        Node n = keys.find(key);
        return n == null ? Optional.empty() : convert.word(n, spoken(key), type);
    }

    /** {@return the constant of a key that is somebody's name, with what findings call it} */
    <E extends Enum<E>> Optional<E> wordOf(String name, String spoken, Class<E> type) {
        Node n = keys.require(name);
        return n == null ? Optional.empty() : convert.word(n, spoken, type);
    }

    /**
     * {@return the constants whose names in kebab case are the texts, without unknown ones}
     *
     * @param <E> the type of the constants
     * @param key the key in this mapping
     * @param type the class of the constants
     */
    public <E extends Enum<E>> ImmutableList<E> words(String key, Class<E> type) {
        ImmutableList.Builder<E> values = ImmutableList.builder();
        for (Node node : nodes(key)) {
            add(convert.word(node, spoken(key), type), values);
        }
        return values.build();
    }

    /**
     * {@return a value that a function reads from the text} If the function throws an
     * {@link IllegalArgumentException}, its message is the finding if it begins with a backtick, the remedy after the last
     * semicolon; else it completes one ({@code `x` is not a range: …}).
     *
     * @param <T> the type of the value
     * @param key the key in this mapping
     * @param what what is needed, with its article, for messages: {@code a range}
     * @param reader makes the value of the text
     * @param fallback what is given where the value can't be read
     */
    public <T> T value(String key, String what, Function<String, T> reader, T fallback) {
        Node n = keys.require(key);
        return n == null ? fallback : convert.value(n, what, reader).orElse(fallback);
    }

    /**
     * {@return a value as of {@link #value}}
     *
     * @param <T> the type of the value
     * @param key the key in this mapping
     * @param what what is needed, with its article, for messages: {@code a range}
     * @param reader makes the value of the text
     */
    public <T> Optional<T> optionalValue(String key, String what, Function<String, T> reader) {
        Node n = keys.find(key);
        return n == null ? Optional.empty() : convert.value(n, what, reader);
    }

    /**
     * {@return values as of {@link #value}, without those that can't be read}
     *
     * @param <T> the type of the value
     * @param key the key in this mapping
     * @param what what is needed, with its article, for messages: {@code a range}
     * @param reader makes the value of the text
     */
    public <T> ImmutableList<T> values(String key, String what, Function<String, T> reader) {
        ImmutableList.Builder<T> values = ImmutableList.builder();
        for (Node node : nodes(key)) {
            add(convert.value(node, what, reader), values);
        }
        return values.build();
    }

    /**
     * {@return a day, as in {@code 2013-06-17}; fallback 1970-01-01}
     *
     * @param key the key in this mapping
     */
    public LocalDate date(String key) {
        Node n = keys.require(key);
        return n == null ? LocalDate.EPOCH : convert.date(n).orElse(LocalDate.EPOCH);
    }

    /**
     * {@return a day, as in {@code 2013-06-17}}
     *
     * @param key the key in this mapping
     */
    public Optional<LocalDate> optionalDate(String key) {
        Node n = keys.find(key);
        return n == null ? Optional.empty() : convert.date(n);
    }

    /**
     * {@return a date of any precision, as in {@code 2013} or {@code 2013-06}; fallback 1970-01-01}
     *
     * @param key the key in this mapping
     */
    public DatePoint point(String key) {
        return value(key, "a date", Keys.POINT, DatePoint.of(LocalDate.EPOCH));
    }

    /**
     * {@return a date of any precision, as in {@code 2013} or {@code 2013-06}}
     *
     * @param key the key in this mapping
     */
    public Optional<DatePoint> optionalPoint(String key) {
        return optionalValue(key, "a date", Keys.POINT);
    }

    /**
     * {@return a range of dates, as in {@code 1967-08-08/..}; fallback the range without bounds}
     *
     * @param key the key in this mapping
     */
    public DateRange range(String key) {
        return value(key, "a range of dates", Keys.RANGE, DateRange.always());
    }

    /**
     * {@return a range of dates, as in {@code 1967-08-08/..}}
     *
     * @param key the key in this mapping
     */
    public Optional<DateRange> optionalRange(String key) {
        return optionalValue(key, "a range of dates", Keys.RANGE);
    }

    /**
     * {@return a number within the given bounds, both included; fallback the lower bound}
     *
     * @param key the key in this mapping
     * @param min the least that is allowed
     * @param max the most that is allowed
     */
    public double decimal(String key, double min, double max) {
        Node n = keys.require(key);
        return n == null ? min : convert.decimal(n, min, max).orElse(min);
    }

    /**
     * {@return a number within the given bounds, both included}
     *
     * @param key the key in this mapping
     * @param min the least that is allowed
     * @param max the most that is allowed
     */
    public Optional<Double> optionalDecimal(String key, double min, double max) {
        Node n = keys.find(key);
        return n == null ? Optional.empty() : convert.decimal(n, min, max);
    }

    /**
     * {@return a whole number within the given bounds, both included; fallback the lower bound}
     *
     * @param key the key in this mapping
     * @param min the least that is allowed
     * @param max the most that is allowed
     */
    public int integer(String key, int min, int max) {
        Node n = keys.require(key);
        return n == null ? min : convert.integer(n, min, max).orElse(min);
    }

    /**
     * {@return a whole number within the given bounds, both included}
     *
     * @param key the key in this mapping
     * @param min the least that is allowed
     * @param max the most that is allowed
     */
    public Optional<Integer> optionalInteger(String key, int min, int max) {
        Node n = keys.find(key);
        return n == null ? Optional.empty() : convert.integer(n, min, max);
    }

    /**
     * {@return whether the value is {@code yes} or {@code true}, not {@code no} or {@code false}; fallback no}
     *
     * @param key the key in this mapping
     */
    public boolean yesNo(String key) {
        Node n = keys.require(key);
        return n == null ? false : convert.yesNo(n).orElse(false);
    }

    /**
     * {@return whether the value is {@code yes} or {@code true}, not {@code no} or {@code false}}
     *
     * @param key the key in this mapping
     */
    public Optional<Boolean> optionalYesNo(String key) {
        Node n = keys.find(key);
        return n == null ? Optional.empty() : convert.yesNo(n);
    }

    /**
     * {@return a mapping; fallback one that gives fallbacks without further findings}
     *
     * @param key the key in this mapping
     */
    public In map(String key) {
        Node n = keys.require(key);
        return n == null ? hollow(map.spot(), findings) : of(n, findings);
    }

    /**
     * {@return a mapping}
     *
     * @param key the key in this mapping
     */
    public Optional<In> optionalMap(String key) {
        Node n = keys.find(key);
        return n == null ? Optional.empty() : Optional.of(of(n, findings));
    }

    /**
     * {@return mappings, without what is none}
     *
     * @param key the key in this mapping
     */
    public ImmutableList<In> maps(String key) {
        ImmutableList<Node> nodes = nodes(key);
        if (nodes.isEmpty()) {
            return ImmutableList.of();
        }
        ImmutableList.Builder<In> values = ImmutableList.builderWithExpectedSize(nodes.size());
        for (Node node : nodes) {
            In in = of(node, findings);
            if (!in.hollow) {
                values.add(in);
            }
        }
        return values.build();
    }

    /**
     * {@return a value in short or long form, see {@link #sourced(Node, FindingCollector)}}
     *
     * @param key the key in this mapping
     */
    public Optional<In> sourced(String key) {
        Node n = keys.find(key);
        return n == null ? Optional.empty() : Optional.of(sourced(n, findings, key));
    }

    private static <T> void add(Optional<T> value, ImmutableList.Builder<T> values) {
        if (value.isPresent()) {
            values.add(value.get());
        }
    }

    /** Reports keys that nobody asked for, and keys that were needed and are not there. Call it after all others. */
    public void finish() {
        keys.reportUnknown(findings);
        if (!hollow) {
            keys.reportMissing(findings);
        }
    }
}
