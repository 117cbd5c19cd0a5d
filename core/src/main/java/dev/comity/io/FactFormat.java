package dev.comity.io;

import com.google.common.collect.ImmutableList;
import dev.comity.condition.Fact;
import dev.comity.condition.Stage;
import dev.comity.condition.Vocabulary;
import dev.comity.finding.FindingCode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads and writes the facts that a policy adds. What is computed in Java has no document. */
final class FactFormat {
    private FactFormat() {}

    /** {@return the facts under the key {@code facts}, by id}; those that clash with known ones are left out. */
    static Map<String, Fact> readAll(In in, Vocabulary known) {
        Map<String, Fact> facts = new LinkedHashMap<>();
        for (In entry : in.maps("facts")) {
            Fact fact = read(entry);
            entry.finish();
            if (isNew(entry, fact, facts, known)) {
                facts.put(fact.id(), fact);
            }
        }
        return facts;
    }

    private static Fact read(In in) {
        String id = in.text("id");
        Fact.Type type = in.optionalWord("type", Fact.Type.class).orElse(Fact.Type.WORD);
        boolean typed = in.has("type") && type == Fact.Type.WORD;
        if (!typed && (type == Fact.Type.WORD || type == Fact.Type.TAGS)) {
            Keys.need(in, "values");
        }
        ImmutableList<String> values = values(in);
        Optional<String> otherwise = in.optionalText("otherwise");
        if (otherwise.isPresent() && !values.isEmpty() && !values.contains(otherwise.get())) {
            in.fail(
                    "otherwise",
                    FindingCode.UNKNOWN_VALUE,
                    Texts.shown(otherwise.get()) + " is no value of " + Texts.shown(id),
                    Suggest.remedy(otherwise.get(), values, "known are "));
        }
        return new Fact(
                id,
                values,
                type,
                in.optionalYesNo("unknown").orElse(otherwise.isEmpty()),
                in.optionalWord("stage", Stage.class).orElse(Stage.VOTE),
                in.optionalText("phrase").orElse(id),
                in.optionalText("meaning").orElse(""),
                otherwise,
                Optional.empty());
    }

    private static ImmutableList<String> values(In in) {
        Set<String> values = new LinkedHashSet<>();
        for (Node node : in.nodes("values")) {
            Optional<String> value = new Convert(in.findings()).text(node, "a word");
            if (value.isPresent() && !values.add(value.get())) {
                in.findings()
                        .add(
                                FindingCode.DUPLICATE_ID,
                                node.place(),
                                "the value " + Texts.shown(value.get()) + " stands twice",
                                "remove one of the two");
            }
        }
        return ImmutableList.copyOf(values);
    }

    private static boolean isNew(In entry, Fact fact, Map<String, Fact> facts, Vocabulary known) {
        if (fact.id().isEmpty()) {
            return false;
        }
        if (!fact.id().startsWith("issue.") && !fact.id().startsWith("forum.")) {
            entry.fail(
                    "id",
                    FindingCode.BAD_VALUE,
                    Texts.shown(fact.id()) + " does not say what it is about",
                    "begin with `issue.` or `forum.`");
            return false;
        }
        Optional<Fact> other = known.fact(fact.id());
        if (facts.containsKey(fact.id()) || (other.isPresent() && !other.get().equals(fact))) {
            entry.fail(
                    "id",
                    FindingCode.DUPLICATE_ID,
                    "there is already a fact " + Texts.shown(fact.id()),
                    "choose another name");
            return false;
        }
        return true;
    }

    static Out write(Fact fact) {
        if (fact.reader().isPresent()) {
            throw new IllegalArgumentException(
                    "`" + fact.id() + "` is computed in Java and has no document; write its policy without it");
        }
        Out out = Out.map().put("id", fact.id()).texts("values", fact.values());
        if (fact.type() != Fact.Type.WORD) {
            out.word("type", fact.type());
        }
        if (fact.stage() != Stage.VOTE) {
            out.word("stage", fact.stage());
        }
        Keys.putUnless(out, "meaning", fact.meaning(), "");
        Keys.putUnless(out, "phrase", fact.phrase(), fact.id());
        out.put("otherwise", fact.otherwise());
        return fact.mayBeUnknown() == fact.otherwise().isEmpty() ? out : out.yesNo("unknown", fact.mayBeUnknown());
    }
}
