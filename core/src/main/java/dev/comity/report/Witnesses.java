package dev.comity.report;

import com.google.common.collect.ImmutableMap;
import dev.comity.proof.PossibleSituation;
import dev.comity.proof.Witness;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Witnesses in words. */
final class Witnesses {
    private Witnesses() {}

    /** {@return the facts that matter, by name; nothing if there is no witness} */
    static Cell facts(Optional<Witness> witness) {
        return new Cell.Entries(witness.map(found -> facts(found.situation())).orElse(ImmutableMap.of()));
    }

    /** {@return what the router decided in the world that was built; empty if none was} */
    static Cell seen(Optional<Witness> witness) {
        return Cell.of(witness.flatMap(Witness::realised)
                .map(world -> world.routing().summary())
                .orElse(""));
    }

    static Tree.Branch branch(Witness witness) {
        Tree.Builder tree = new Tree.Builder();
        facts(witness.situation()).forEach((fact, reading) -> tree.leaf(fact + ": " + reading));
        tree.leaf(witness.realised()
                .map(world -> "the router saw it for " + world.forum() + ": "
                        + world.routing().summary())
                .orElse("no world was built in which it is so"));
        return tree.as("for example", "");
    }

    private static ImmutableMap<String, String> facts(PossibleSituation situation) {
        Map<String, String> facts = new LinkedHashMap<>();
        situation.day().ifPresent(day -> facts.put("day", day.toString()));
        situation.readings().forEach((fact, reading) -> facts.put(fact, reading.toString()));
        return ImmutableMap.copyOf(facts);
    }
}
