package dev.comity.io;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.condition.Condition;
import dev.comity.condition.Fact;
import dev.comity.condition.Reading;
import dev.comity.condition.Relation;
import dev.comity.condition.Threshold;
import dev.comity.condition.Vocabulary;
import dev.comity.finding.FindingCode;
import dev.comity.finding.Place;
import dev.comity.model.Fraction;
import java.util.List;
import java.util.Optional;

/**
 * Reads conditions: keys are joined by <em>and</em>, the values of a key by <em>or</em>; {@code all}, {@code any} and
 * {@code not} nest. A mapping of one key is the condition of that key, any other a conjunction.
 */
final class ConditionFormat {
    static final String ALL = "all";
    static final String ANY = "any";
    static final String NOT = "not";

    private final String rule;
    private final Vocabulary vocabulary;
    private final PolicyPlaces places;
    private final FindingCollector findings;

    private ConditionFormat(String rule, Vocabulary vocabulary, PolicyPlaces places, FindingCollector findings) {
        this.rule = rule;
        this.vocabulary = vocabulary;
        this.places = places;
        this.findings = findings;
    }

    /** {@return the condition of a rule}; notes the places of its tests. */
    static Condition read(
            Node node, String rule, Vocabulary vocabulary, PolicyPlaces places, FindingCollector findings) {
        Optional<Condition> read = new ConditionFormat(rule, vocabulary, places, findings).read(node);
        return read.isPresent() ? read.get() : Condition.always();
    }

    private Optional<Condition> read(Node node) {
        if (!(node instanceof MapNode map)) {
            new Convert(findings).wrongShape(node, "a mapping of facts to values");
            return Optional.empty();
        }
        ImmutableList.Builder<Condition> parts = ImmutableList.builder();
        for (int i = 0; i < map.size(); i++) {
            Optional<Condition> part = part(map.key(i), map.keyPlace(map.key(i)), map.value(i));
            if (part.isPresent()) {
                parts.add(part.get());
            }
        }
        ImmutableList<Condition> all = parts.build();
        return Optional.of(all.size() == 1 && map.size() == 1 ? all.get(0) : new Condition.AllOf(all));
    }

    private Optional<Condition> part(String key, Place keyPlace, Node value) {
        switch (key) {
            case ALL:
                return Optional.of(new Condition.AllOf(nested(value)));
            case ANY:
                return Optional.of(new Condition.AnyOf(nested(value)));
            case NOT:
                return negated(read(value));
            default:
                places.mark(PolicyPlaces.path(rule, "when." + key), keyPlace);
                return test(key, value);
        }
    }

    private ImmutableList<Condition> nested(Node value) {
        ImmutableList.Builder<Condition> parts = ImmutableList.builder();
        if (value instanceof ListNode list) {
            for (Node item : list.items()) {
                Optional<Condition> part = read(item);
                if (part.isPresent()) {
                    parts.add(part.get());
                }
            }
        } else {
            new Convert(findings).wrongShape(value, "a list of mappings");
        }
        return parts.build();
    }

    private Optional<Condition> test(String fact, Node value) {
        if (!(value instanceof MapNode map)) {
            return plain(fact, value);
        }
        In in = In.of(map, findings);
        Optional<Node> negated = in.node(NOT);
        if (negated.isEmpty()) {
            in.text(NOT);
        }
        in.finish();
        return negated.isPresent() ? negated(plain(fact, negated.get())) : Optional.empty();
    }

    private static Optional<Condition> negated(Optional<Condition> condition) {
        return condition.isPresent() ? Optional.of(Condition.not(condition.get())) : Optional.empty();
    }

    private Optional<Condition> plain(String fact, Node value) {
        if (value instanceof ScalarNode scalar && !scalar.isNull()) {
            Optional<Condition> comparison = comparison(fact, scalar);
            return comparison.isPresent()
                    ? comparison
                    : Optional.of(words(fact, ImmutableList.of(value), value.place()));
        }
        if (value instanceof ListNode list) {
            return Optional.of(words(fact, list.items(), value.place()));
        }
        findings.add(
                FindingCode.WRONG_SHAPE,
                value.place(),
                (value instanceof MapNode ? "a mapping" : "nothing") + " stands here, where values are needed",
                "name at least one value of " + Texts.shown(fact));
        return Optional.empty();
    }

    private Condition words(String fact, List<Node> nodes, Place place) {
        ImmutableSortedSet.Builder<String> words = ImmutableSortedSet.naturalOrder();
        for (Node node : nodes) {
            Optional<String> word = new Convert(findings).text(node, "a value");
            if (word.isPresent()) {
                String meant = meant(fact, word.get());
                words.add(meant);
                markWord(fact, meant, node.place());
            }
        }
        if (nodes.isEmpty()) {
            findings.add(
                    FindingCode.WITHOUT_EFFECT,
                    place,
                    "no value is listed, so that nothing matches",
                    "name at least one value of " + Texts.shown(fact));
        }
        return new Condition.OneOf(fact, words.build());
    }

    /** JSON says true and false where documents say yes and no. */
    private String meant(String fact, String word) {
        Optional<Fact> known = vocabulary.fact(fact);
        boolean isValue = known.isEmpty() || known.get().values().contains(word);
        String yesNo = IssueFormat.yesNo(word);
        return !isValue && known.get().values().contains(yesNo) ? yesNo : word;
    }

    private void markWord(String fact, String word, Place place) {
        String path = PolicyPlaces.path(rule, "when." + fact);
        places.mark(path, "`" + word + "` is no value", place);
        if (word.equals(Reading.UNKNOWN_WORD)) {
            places.mark(path, "`" + fact + "` is never unknown", place);
        }
    }

    /** A sign begins a comparison; a number alone is one if the fact is a number, or is not known. */
    private Optional<Condition> comparison(String fact, ScalarNode scalar) {
        String text = scalar.text();
        Optional<Relation> relation = relation(text);
        if (relation.isPresent()) {
            String rest = text.substring(relation.get().sign().length()).strip();
            return Optional.of(new Condition.Compare(fact, relation.get(), threshold(fact, rest, scalar)));
        }
        Optional<Fact> known = vocabulary.fact(fact);
        Optional<Fraction> number = number(text);
        return number.isPresent() && (known.isEmpty() || known.get().type() == Fact.Type.NUMBER)
                ? Optional.of(Condition.equalTo(fact, number.get()))
                : Optional.empty();
    }

    /** {@return the relation with whose sign a text begins; the longest sign counts} */
    static Optional<Relation> relation(String text) {
        Relation found = null;
        for (Relation relation : Relation.values()) {
            boolean begins = text.startsWith(relation.sign());
            if (begins
                    && (found == null || relation.sign().length() > found.sign().length())) {
                found = relation;
            }
        }
        return Optional.ofNullable(found);
    }

    static Optional<Fraction> number(String text) {
        if (text.isEmpty() || Character.isLetter(text.charAt(0))) {
            return Optional.empty();
        }
        try {
            return Optional.of(Keys.NUMBER.apply(text));
        } catch (IllegalArgumentException notANumber) {
            return Optional.empty();
        }
    }

    private Threshold threshold(String fact, String text, ScalarNode scalar) {
        Optional<Fraction> number = number(text);
        if (number.isPresent()) {
            return new Threshold.Constant(number.get());
        }
        if (!isName(text)) {
            findings.add(
                    FindingCode.BAD_VALUE,
                    scalar.place(),
                    Texts.shown(scalar.text()) + " compares with neither a number nor a parameter",
                    "write `>= 0.8` or `>= coverage`, for example");
            return new Threshold.Constant(Fraction.ZERO);
        }
        places.mark(
                PolicyPlaces.path(rule, "when." + fact),
                "`" + text + "` is no parameter of the policy",
                scalar.place());
        return new Threshold.Parameter(text);
    }

    /** {@return whether a text can stand for a parameter in a comparison} */
    static boolean isName(String text) {
        return !text.isEmpty()
                && text.equals(text.strip())
                && Character.isLetter(text.charAt(0))
                && number(text).isEmpty();
    }
}
