package dev.comity.report;

import dev.comity.proof.PossibleSituation;
import dev.comity.proof.Witness;
import java.util.ArrayList;
import java.util.List;

/** Witnesses in words. */
final class Witnesses {
    private Witnesses() {}

    /** {@return the facts that matter, in a line} */
    static String facts(Witness witness) {
        return String.join("; ", list(witness.situation()));
    }

    /** {@return what the router decided in the world that was built; empty if none was} */
    static String seen(Witness witness) {
        return witness.realised().map(world -> world.routing().summary()).orElse("");
    }

    static Tree.Branch branch(Witness witness) {
        Tree.Builder tree = new Tree.Builder();
        list(witness.situation()).forEach(tree::leaf);
        tree.leaf(witness.realised()
                .map(world -> "the router saw it for " + world.forum() + ": "
                        + world.routing().summary())
                .orElse("no world was built in which it is so"));
        return tree.as("for example", "");
    }

    private static List<String> list(PossibleSituation situation) {
        List<String> facts = new ArrayList<>();
        situation.day().ifPresent(day -> facts.add("day: " + day));
        situation.readings().forEach((fact, reading) -> facts.add(fact + ": " + reading));
        return facts;
    }
}
