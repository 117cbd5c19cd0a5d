package dev.comity.schema;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.comity.io.ListNode;
import dev.comity.io.MapNode;
import dev.comity.io.Node;
import dev.comity.io.Out;
import dev.comity.io.ScalarNode;
import dev.comity.model.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The schemas of single values, and how they combine. A value of YAML without quotes may reach a validator as a number or
 * as true and false, so what is a text to our readers may be any of them here.
 */
final class Shapes {
    private static final String DAYS = "(0[1-9]|[12][0-9]|3[01])";
    private static final String MONTHS = "(0[1-9]|1[0-2])";
    private static final String POINT = "[0-9]{4}(-" + MONTHS + "(-" + DAYS + ")?)?";
    private static final String END = "(" + POINT + "|\\.\\.)";
    private static final String WHOLE = "[0-9]+";
    private static final String UNSIGNED = "([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]+)?|[0-9]+/[0-9]+";
    private static final String POSITIVE = "[+]?(" + UNSIGNED + ")";
    private static final Pattern LIKE_A_NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)([.][0-9]+)?");

    private Shapes() {}

    /** {@return the shapes of which most others are made, by the names under which these refer to them} */
    static ImmutableMap<String, MapNode> definitions() {
        return ImmutableMap.<String, MapNode>builder()
                .put("text", typed("string", "number", "boolean").build())
                .put("texts", any(text(), list(text(), 0)))
                .put(
                        "day",
                        matching("[0-9]{4}-" + MONTHS + "-" + DAYS, "string").build())
                .put("point", between(matching(POINT, "string", "integer"), 1000, 9999))
                .put("range", matching(END + "/" + END, "string").build())
                .put(
                        "domain",
                        matching("[*]|[a-z0-9]+([/-][a-z0-9]+)*", "string").build())
                .put(
                        "number",
                        matching("[+-]?(" + UNSIGNED + ")", "number", "string").build())
                .put("positive", from(matching(POSITIVE, "number", "string"), 0))
                .put("share", between(matching(POSITIVE, "number", "string"), 0, 1))
                .put("yes-no", oneOf(ImmutableList.of("yes", "no", "true", "false")))
                .buildOrThrow();
    }

    static MapNode text() {
        return ref("text");
    }

    /** {@return a text, or a list of texts} */
    static MapNode texts() {
        return ref("texts");
    }

    static MapNode nothing() {
        return typed("null").build();
    }

    static MapNode day() {
        return ref("day");
    }

    static MapNode point() {
        return ref("point");
    }

    static MapNode range() {
        return ref("range");
    }

    static MapNode domain() {
        return ref("domain");
    }

    /** {@return any number; fractions are texts} */
    static MapNode number() {
        return ref("number");
    }

    static MapNode positive() {
        return ref("positive");
    }

    static MapNode share() {
        return ref("share");
    }

    static MapNode wholeFrom(int least) {
        return from(matching(WHOLE, "integer", "string"), least);
    }

    private static MapNode from(Out number, int least) {
        return number.number("minimum", least).build();
    }

    private static MapNode between(Out number, int least, int most) {
        return number.number("minimum", least).number("maximum", most).build();
    }

    static MapNode whole(int least, int most) {
        return between(matching(WHOLE, "integer", "string"), least, most);
    }

    static MapNode wholeNumber() {
        return matching("[+-]?" + WHOLE, "integer", "string").build();
    }

    static MapNode yesNo() {
        return ref("yes-no");
    }

    /** {@return one of the words of an enum} */
    static MapNode word(Class<? extends Enum<?>> type) {
        return oneOf(words(type));
    }

    static ImmutableList<String> words(Class<? extends Enum<?>> type) {
        ImmutableList.Builder<String> words = ImmutableList.builder();
        for (Enum<?> constant : type.getEnumConstants()) {
            words.add(Words.of(constant));
        }
        return words.build();
    }

    static MapNode oneOf(String... words) {
        return oneOf(ImmutableList.copyOf(words));
    }

    /** {@return one of the words; those that look like numbers, yes and no also as what YAML and JSON make of them} */
    static MapNode oneOf(Iterable<String> words) {
        List<Node> values = new ArrayList<>();
        for (String word : words) {
            values.add(ScalarNode.of(word));
            if (LIKE_A_NUMBER.matcher(word).matches()) {
                values.add(ScalarNode.bare(word));
            } else if (word.equals("yes")) {
                values.add(ScalarNode.bare("true"));
            } else if (word.equals("no")) {
                values.add(ScalarNode.bare("false"));
            }
        }
        return Out.map().put("enum", ListNode.copyOf(values)).build();
    }

    /** {@return texts that match the pattern from end to end} */
    static Out matching(String pattern, String... types) {
        return typed(types).put("pattern", "^(" + pattern + ")$");
    }

    static MapNode any(Node... shapes) {
        return Out.map()
                .put("anyOf", ListNode.copyOf(ImmutableList.copyOf(shapes)))
                .build();
    }

    /** {@return a value, or a list of such} */
    static MapNode many(Node shape) {
        return any(shape, list(shape, 0));
    }

    /** {@return a value, or a list of at least one} */
    static MapNode some(Node shape) {
        return any(shape, list(shape, 1));
    }

    static MapNode list(Node shape, int least) {
        Out list = typed("array").put("items", shape);
        return least == 0 ? list.build() : list.number("minItems", least).build();
    }

    /** {@return a mapping whose keys are free} */
    static MapNode mapOf(Node shape) {
        return typed("object").put("additionalProperties", shape).build();
    }

    /** {@return a mapping whose keys are shares} */
    static MapNode mapOfShares(Node shape) {
        MapNode names = matching(POSITIVE, "string").build();
        return typed("object")
                .put("propertyNames", names)
                .put("additionalProperties", shape)
                .build();
    }

    /** {@return a mapping of one key, which says what stands under it} */
    static MapNode oneKey(ImmutableMap<String, ? extends Node> shapes) {
        return typed("object")
                .put("properties", MapNode.copyOf(shapes))
                .put("additionalProperties", ScalarNode.bare("false"))
                .number("minProperties", 1)
                .number("maxProperties", 1)
                .build();
    }

    static MapNode ref(String definition) {
        return Out.map().put("$ref", "#/$defs/" + definition).build();
    }

    static Out typed(String... types) {
        return types.length == 1
                ? Out.map().put("type", types[0])
                : Out.map().texts("type", ImmutableList.copyOf(types));
    }

    /** A mapping of known keys. */
    static final class Keys {
        private final ImmutableMap.Builder<String, Node> properties = ImmutableMap.builder();
        private final ImmutableList.Builder<String> required = ImmutableList.builder();
        private final ImmutableMap.Builder<String, Node> together = ImmutableMap.builder();

        static Keys of() {
            return new Keys();
        }

        /** {@return this, with a key that is needed} */
        Keys need(String key, Node shape) {
            required.add(key);
            return may(key, shape);
        }

        /** {@return this, with a key that may be left out} */
        Keys may(String key, Node shape) {
            properties.put(key, shape);
            return this;
        }

        /** {@return this, with keys that may be left out and have values of one shape} */
        Keys may(Node shape, String... keys) {
            for (String key : keys) {
                may(key, shape);
            }
            return this;
        }

        /** {@return this, with keys that are needed and have values of one shape} */
        Keys need(Node shape, String... keys) {
            for (String key : keys) {
                need(key, shape);
            }
            return this;
        }

        /** {@return this, where two keys that may be left out go together} */
        Keys together(String one, String other) {
            together.put(one, ListNode.copyOf(ImmutableList.of(ScalarNode.of(other))));
            together.put(other, ListNode.copyOf(ImmutableList.of(ScalarNode.of(one))));
            return this;
        }

        /** {@return this, with all keys of another mapping} */
        Keys and(Keys other) {
            properties.putAll(other.properties.buildOrThrow());
            required.addAll(other.required.build());
            together.putAll(other.together.buildOrThrow());
            return this;
        }

        MapNode build() {
            Map<String, Node> all = properties.buildOrThrow();
            Map<String, Node> pairs = together.buildOrThrow();
            Out shape = typed("object").put("properties", MapNode.copyOf(all)).texts("required", required.build());
            if (!pairs.isEmpty()) {
                shape.put("dependentRequired", MapNode.copyOf(pairs));
            }
            return shape.put("additionalProperties", ScalarNode.bare("false")).build();
        }
    }
}
