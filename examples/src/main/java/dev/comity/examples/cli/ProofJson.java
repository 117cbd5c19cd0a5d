package dev.comity.examples.cli;

import dev.comity.io.ListNode;
import dev.comity.io.MapNode;
import dev.comity.io.Node;
import dev.comity.io.Out;
import dev.comity.io.ScalarNode;
import dev.comity.model.Words;
import dev.comity.proof.Aspect;
import dev.comity.proof.Difference;
import dev.comity.proof.Flaw;
import dev.comity.proof.Outcomes;
import dev.comity.proof.Theorem;
import dev.comity.proof.Undecided;
import dev.comity.proof.Witness;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was proved, as JSON. Numbers of situations are texts, since most readers of JSON round numbers of that size. */
final class ProofJson {
    private static final String SITUATIONS = "situations";
    private static final String WITNESS = "witness";
    private static final String UNDECIDED = "undecided";

    private ProofJson() {}

    static MapNode of(Verdicts found) {
        return Out.map()
                .put("policy", found.policy().id())
                .put(SITUATIONS, found.situations().map(Object::toString).orElse(""))
                .put("sound", yesNo(found.sound()))
                .put(
                        "flaws",
                        list(found.flaws().stream().map(flaw -> of(flaw, found)).toList()))
                .put(
                        "theorems",
                        list(found.theorems().stream()
                                .map(one -> of(one, found))
                                .toList()))
                .put(UNDECIDED, undecided(found.undecided()))
                .build();
    }

    private static MapNode of(Flaw flaw, Verdicts found) {
        return Out.map()
                .word("kind", flaw.kind())
                .put("text", flaw.text())
                .put("rules", found.rules(flaw.rules()))
                .put(SITUATIONS, flaw.situations().toString())
                .put(WITNESS, flaw.witness().map(ProofJson::of).orElseGet(() -> ScalarNode.bare("null")))
                .build();
    }

    private static MapNode of(Theorem theorem, Verdicts found) {
        return Out.map()
                .put("never", theorem.never().describe(Outcomes.vocabulary(found.policy())))
                .put("holds", yesNo(theorem.holds()))
                .put(SITUATIONS, theorem.situations().toString())
                .put(WITNESS, theorem.counterexample().map(ProofJson::of).orElseGet(() -> ScalarNode.bare("null")))
                .build();
    }

    private static Node of(Witness witness) {
        Out facts = Out.map();
        witness.situation().readings().forEach((fact, reading) -> facts.put(fact, reading.toString()));
        return Out.map()
                .put("day", witness.situation().day().map(Object::toString).orElse(""))
                .put("facts", facts.build())
                .put("forum", witness.realised().map(world -> world.forum()).orElse(""))
                .put(
                        "seen",
                        witness.realised()
                                .map(world -> world.routing().summary())
                                .orElse(""))
                .build();
    }

    static MapNode of(Difference difference, List<Difference.Change> shown) {
        return Out.map()
                .put("left", difference.left())
                .put("right", difference.right())
                .put(SITUATIONS, difference.situations().toString())
                .put("different", difference.different().toString())
                .put("share", difference.share())
                .put(
                        "kinds",
                        ScalarNode.bare(Integer.toString(difference.changes().size())))
                .put(
                        "changes",
                        list(shown.stream()
                                .map(change -> of(difference, change))
                                .toList()))
                .put(UNDECIDED, undecided(difference.undecided().map(List::of).orElse(List.of())))
                .build();
    }

    private static MapNode of(Difference difference, Difference.Change change) {
        return Out.map()
                .put("aspects", aspects(change.aspects()))
                .put("leftRules", RoutingJson.texts(change.leftRules()))
                .put("rightRules", RoutingJson.texts(change.rightRules()))
                .put(SITUATIONS, change.situations().toString())
                .put("share", difference.share(change))
                .put(WITNESS, of(change.witness()))
                .build();
    }

    static MapNode aspects(Map<Aspect, Difference.Pair> pairs) {
        Out aspects = Out.map();
        pairs.forEach((aspect, pair) ->
                aspects.put(Words.of(aspect), Out.map().put("left", pair.left()).put("right", pair.right())));
        return aspects.build();
    }

    private static ListNode undecided(Collection<Undecided> all) {
        return RoutingJson.texts(all.stream().map(Undecided::toString).toList());
    }

    private static ListNode list(List<MapNode> nodes) {
        return RoutingJson.nodes(nodes);
    }

    private static ScalarNode yesNo(boolean value) {
        return ScalarNode.bare(Boolean.toString(value));
    }

    /** {@return the facts of a witness on one line; empty if there is none} */
    static String line(Optional<Witness> witness) {
        return witness.map(one -> one.situation().toString().replace("\n", "; "))
                .orElse("");
    }

    /** {@return what the router said of a witness; empty if it saw none} */
    static String seen(Optional<Witness> witness) {
        return witness.flatMap(Witness::realised)
                .map(world -> world.routing().summary())
                .orElse("");
    }
}
