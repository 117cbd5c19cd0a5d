package dev.comity.io;

import com.google.common.collect.ImmutableList;
import dev.comity.condition.Condition;
import dev.comity.condition.Threshold;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes conditions so that {@link ConditionFormat} reads an equal one, whatever the vocabulary. */
final class ConditionWriter {
    private ConditionWriter() {}

    /** {@return the mapping that reads as the condition} */
    static MapNode write(Condition condition) {
        Out out = Out.map();
        if (!(condition instanceof Condition.AllOf all)) {
            put(out, condition);
        } else if (all.parts().size() == 1 || !haveOwnKeys(all.parts())) {
            put(out, all);
        } else {
            for (Condition part : all.parts()) {
                put(out, part);
            }
        }
        return out.build();
    }

    private static boolean haveOwnKeys(List<Condition> parts) {
        Set<String> keys = new HashSet<>();
        for (Condition part : parts) {
            if (!keys.add(key(part))) {
                return false;
            }
        }
        return true;
    }

    private static String key(Condition part) {
        if (part instanceof Condition.Not not) {
            return isTest(not.part()) ? key(not.part()) : ConditionFormat.NOT;
        }
        if (part instanceof Condition.AllOf) {
            return ConditionFormat.ALL;
        }
        if (part instanceof Condition.AnyOf) {
            return ConditionFormat.ANY;
        }
        return part instanceof Condition.OneOf test ? fact(test.fact()) : fact(((Condition.Compare) part).fact());
    }

    private static String fact(String id) {
        if (id.equals(ConditionFormat.ALL) || id.equals(ConditionFormat.ANY) || id.equals(ConditionFormat.NOT)) {
            throw new IllegalArgumentException("`" + id + "` can't stand for a fact in a document");
        }
        return id;
    }

    private static boolean isTest(Condition condition) {
        return condition instanceof Condition.OneOf || condition instanceof Condition.Compare;
    }

    private static void put(Out out, Condition part) {
        String key = key(part);
        if (part instanceof Condition.Not not) {
            out.put(
                    key,
                    isTest(not.part())
                            ? Out.map()
                                    .put(ConditionFormat.NOT, value(not.part()))
                                    .build()
                            : write(not.part()));
        } else if (part instanceof Condition.AllOf all) {
            out.put(key, nested(all.parts()));
        } else if (part instanceof Condition.AnyOf any) {
            out.put(key, nested(any.parts()));
        } else {
            out.put(key, value(part));
        }
    }

    private static ListNode nested(List<Condition> parts) {
        ImmutableList.Builder<Node> nodes = ImmutableList.builder();
        for (Condition part : parts) {
            nodes.add(write(part));
        }
        return ListNode.copyOf(nodes.build());
    }

    private static Node value(Condition test) {
        if (test instanceof Condition.Compare compare) {
            return ScalarNode.of(compare.relation().sign() + " " + threshold(compare.threshold()));
        }
        Set<String> words = ((Condition.OneOf) test).words();
        ImmutableList.Builder<Node> nodes = ImmutableList.builder();
        for (String word : words) {
            nodes.add(ScalarNode.of(word));
        }
        ImmutableList<Node> items = nodes.build();
        return items.size() == 1 && !looksLikeNumber(words.iterator().next()) ? items.get(0) : ListNode.copyOf(items);
    }

    /** A word alone that looks like a comparison stands in a list, where every item is a word. */
    private static boolean looksLikeNumber(String word) {
        return ConditionFormat.relation(word).isPresent()
                || ConditionFormat.number(word).isPresent();
    }

    private static String threshold(Threshold threshold) {
        if (threshold instanceof Threshold.Constant constant) {
            return Keys.text(constant.value());
        }
        String name = ((Threshold.Parameter) threshold).name();
        if (!ConditionFormat.isName(name)) {
            throw new IllegalArgumentException("`" + name + "` can't stand for a parameter; begin it with a letter");
        }
        return name;
    }
}
