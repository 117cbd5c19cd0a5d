package dev.comity.io;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.condition.Comparison;
import dev.comity.condition.Condition;
import dev.comity.condition.Threshold;
import dev.comity.finding.FindingCode;
import dev.comity.model.Fraction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads and writes conditions: keys joined by and, values by or; {@code all}, {@code any} and {@code not} nest. */
final class ConditionFormat {
    private ConditionFormat() {}

    static Condition read(In in) {
        List<Condition> parts = new ArrayList<>();
        for (String key : in.keys()) {
            switch (key) {
                case "all" -> parts.add(Condition.all(nested(in, key)));
                case "any" -> parts.add(new Condition.AnyOf(ImmutableList.copyOf(nested(in, key))));
                case "not" -> parts.add(Condition.not(read(in.map(key))));
                default -> test(in, key).ifPresent(parts::add);
            }
        }
        in.finish();
        return parts.size() == 1 ? parts.get(0) : Condition.all(parts);
    }

    private static List<Condition> nested(In in, String key) {
        List<Condition> parts = new ArrayList<>();
        in.maps(key).forEach(part -> parts.add(read(part)));
        return parts;
    }

    private static Optional<Condition> test(In in, String fact) {
        Node node = in.node(fact).orElse(null);
        if (node instanceof MapNode) {
            In map = in.map(fact);
            ImmutableList<String> words = map.texts("not");
            Keys.need(map, "not");
            map.finish();
            return words.isEmpty() ? Optional.empty() : Optional.of(Condition.not(words(fact, words)));
        }
        if (node instanceof ScalarNode scalar) {
            Optional<Condition> comparison = comparison(in, fact, scalar.text());
            if (comparison.isPresent()) {
                in.texts(fact);
                return comparison;
            }
        }
        ImmutableList<String> words = in.texts(fact);
        if (words.isEmpty()) {
            in.fail(
                    fact,
                    FindingCode.WRONG_SHAPE,
                    "no value is listed",
                    "name at least one value of " + Texts.shown(fact));
            return Optional.empty();
        }
        return Optional.of(words(fact, words));
    }

    private static Condition words(String fact, ImmutableList<String> words) {
        return new Condition.OneOf(fact, ImmutableSortedSet.copyOf(words));
    }

    private static Optional<Condition> comparison(In in, String fact, String text) {
        for (Comparison comparison : Comparison.values()) {
            String sign = comparison.sign();
            boolean longer = text.startsWith(sign + "=") && sign.length() == 1 && comparison != Comparison.EQUAL;
            if (text.startsWith(sign) && !longer) {
                return Optional.of(new Condition.Compare(
                        fact,
                        comparison,
                        threshold(in, fact, text.substring(sign.length()).strip())));
            }
        }
        boolean number = !text.isEmpty() && Character.isDigit(text.charAt(0));
        return number
                ? Optional.of(new Condition.Compare(fact, Comparison.EQUAL, threshold(in, fact, text)))
                : Optional.empty();
    }

    private static Threshold threshold(In in, String fact, String text) {
        boolean number = !text.isEmpty() && (Character.isDigit(text.charAt(0)) || text.charAt(0) == '-');
        if (!number) {
            return new Threshold.Parameter(text);
        }
        try {
            return new Threshold.Constant(Keys.NUMBER.apply(text));
        } catch (IllegalArgumentException e) {
            in.fail(fact, FindingCode.BAD_VALUE, Texts.shown(text) + " is not a number", "write `0.8`, `1` or `2/3`");
            return new Threshold.Constant(Fraction.ZERO);
        }
    }

    /** {@return the mapping that reads as the condition} */
    static Out write(Condition condition) {
        Out out = Out.map();
        List<Condition> parts = condition instanceof Condition.AllOf all ? all.parts() : List.of(condition);
        if (condition instanceof Condition.AllOf && (parts.size() == 1 || !distinct(parts))) {
            // A conjunction of one, or one that asks a fact twice, would read as something else.
            return out.maps("all", parts.stream().map(ConditionFormat::write).toList());
        }
        parts.forEach(part -> put(out, part));
        return out;
    }

    private static boolean distinct(List<Condition> parts) {
        return parts.stream().map(ConditionFormat::key).distinct().count() == parts.size();
    }

    private static String key(Condition part) {
        if (part instanceof Condition.OneOf test) {
            return test.fact();
        }
        if (part instanceof Condition.Compare compare) {
            return compare.fact();
        }
        if (part instanceof Condition.Not not) {
            return not.part() instanceof Condition.OneOf test ? test.fact() : "not";
        }
        return part instanceof Condition.AllOf ? "all" : "any";
    }

    private static void put(Out out, Condition part) {
        if (part instanceof Condition.OneOf test) {
            PolicyWords.put(out, test.fact(), test.words());
        } else if (part instanceof Condition.Compare compare) {
            out.put(compare.fact(), compare.comparison().sign() + " " + compare.threshold());
        } else if (part instanceof Condition.Not not) {
            putNot(out, not);
        } else if (part instanceof Condition.AllOf all) {
            putNested(out, "all", all.parts());
        } else {
            putNested(out, "any", ((Condition.AnyOf) part).parts());
        }
    }

    private static void putNested(Out out, String key, List<Condition> parts) {
        ImmutableList.Builder<Node> nodes = ImmutableList.builder();
        parts.forEach(part -> nodes.add(write(part).build()));
        out.put(key, ListNode.copyOf(nodes.build()));
    }

    private static void putNot(Out out, Condition.Not not) {
        if (not.part() instanceof Condition.OneOf test) {
            Out words = Out.map();
            PolicyWords.put(words, "not", test.words());
            out.put(test.fact(), words);
        } else {
            out.put("not", write(not.part()));
        }
    }
}
