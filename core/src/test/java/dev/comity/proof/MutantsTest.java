package dev.comity.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comity.atlas.Atlas;
import dev.comity.atlas.ReferencePolicies;
import dev.comity.model.Issue;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.proof.Mutants.Mutant;
import dev.comity.routing.Judgement;
import dev.comity.routing.Router;
import dev.comity.routing.Routing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A small change of the networked policy is seen by the router in a world that the proof found, or it is listed why not:
 * in {@code golden/proofs/mutants.expected}, with what became of it. A part of the changes is tried each time, all of
 * them with {@code -Dproofs.all=true}; then {@code -Dgolden.write=true} writes the list anew.
 */
@Tag("thorough")
class MutantsTest {
    private static final Path LISTED = Path.of("src", "test", "resources", "golden", "proofs", "mutants.expected");
    private static final int PART = 40;
    private static final DivisionOfLaborPolicy NETWORKED = ReferencePolicies.networked();
    private static final Realiser REALISER = Realiser.of(NETWORKED);
    private static final Map<Issue, List<Object>> CASES = cases();

    /** What became of a mutant, the best first. */
    private enum Fate {
        /** A world was found in which the router decides or judges otherwise. */
        SHOWN,
        /** A world was found in which the router decides alike, and says why in other words. */
        EXPLAINED,
        /** Worlds were found for the difference, and the router decides and explains alike in them. */
        ALIKE,
        /** A difference was found, but no world for it. */
        ABSTRACT,
        /** There is no difference for one candidate or between two, but a case of the embedded world is decided otherwise. */
        ACROSS,
        /** There is no difference, a SAT solver finds none, either, and every case is decided alike. */
        EQUIVALENT
    }

    @Test
    void everySmallChangeIsShownOrListed() throws IOException {
        List<Mutant> mutants = Mutants.of(NETWORKED);
        assertThat(mutants).hasSizeGreaterThan(300);
        boolean all = Boolean.getBoolean("proofs.all");
        if (!all) {
            Collections.shuffle(mutants, new Random(1945));
        }
        Map<String, Fate> hidden = new TreeMap<>();
        for (Mutant mutant : all ? mutants : mutants.subList(0, PART)) {
            Fate fate = fate(mutant);
            if (fate != Fate.SHOWN) {
                hidden.put(mutant.name(), fate);
            }
        }
        if (all && Boolean.getBoolean("golden.write")) {
            Files.writeString(LISTED, text(mutants.size(), hidden));
        }
        Map<String, Fate> listed = listed();
        hidden.forEach((name, fate) -> {
            assertThat(listed).as(name + " is " + fate).containsKey(name);
            // The cases of the embedded world change, and with them what only they show.
            Fate worst = listed.get(name) == Fate.ACROSS ? Fate.EQUIVALENT : listed.get(name);
            assertThat(fate).as(name).isLessThanOrEqualTo(worst);
        });
    }

    private static String text(int count, Map<String, Fate> hidden) {
        String counts = hidden.values().stream()
                .collect(Collectors.groupingBy(fate -> fate, TreeMap::new, Collectors.counting()))
                .toString();
        String lines = hidden.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey() + "\n")
                .sorted()
                .collect(Collectors.joining());
        return "# " + (count - hidden.size()) + " of " + count + " are SHOWN; the rest: " + counts + "\n" + lines;
    }

    private static Map<String, Fate> listed() throws IOException {
        Map<String, Fate> listed = new TreeMap<>();
        for (String line : Files.readAllLines(LISTED)) {
            if (!line.startsWith("#")) {
                int space = line.indexOf(' ');
                listed.put(line.substring(space + 1), Fate.valueOf(line.substring(0, space)));
            }
        }
        return listed;
    }

    private static Fate fate(Mutant mutant) {
        Space space = Space.of(NETWORKED, mutant.policy());
        Frame frame = new Frame(space, List.of());
        Sweep.Result<Contrast.Key> found = Contrast.counted(frame, NETWORKED, mutant.policy(), Budget.standard());
        assertThat(found.unfinished()).isEmpty();
        if (found.tallies().isEmpty()) {
            SatOracle sat = new SatOracle(space, List.of());
            assertThat(sat.some(sat.differ(NETWORKED, mutant.policy())))
                    .as(mutant.name())
                    .isFalse();
            Contested contested = Proof.contest(NETWORKED, mutant.policy(), space, Budget.standard());
            assertThat(contested.undecided()).isEmpty();
            return contested
                    .found()
                    .map(choice -> choice.witness()
                            .realised()
                            .map(world -> fate(mutant, world))
                            .orElse(Fate.ABSTRACT))
                    .orElseGet(() -> seenInCases(mutant) ? Fate.ACROSS : Fate.EQUIVALENT);
        }
        Fate best = Fate.ABSTRACT;
        for (Tally tally : found.tallies().values()) {
            Optional<Realised> world =
                    Witness.of(REALISER, NETWORKED.parameters(), frame, tally).realised();
            if (world.isPresent()) {
                Fate fate = fate(mutant, world.get());
                best = fate.compareTo(best) < 0 ? fate : best;
            }
            if (best == Fate.SHOWN) {
                return best;
            }
        }
        return best;
    }

    private static Fate fate(Mutant mutant, Realised world) {
        Router before = Router.of(world.world(), NETWORKED);
        Router after = Router.of(world.world(), mutant.policy());
        Judgement one = before.judgement(world.issue());
        Judgement other = after.judgement(world.issue());
        if (!one.situations().equals(other.situations()) || !decided(one).equals(decided(other))) {
            return Fate.SHOWN;
        }
        String why = before.explain(world.issue()).toString();
        String whyNow = after.explain(world.issue()).toString();
        boolean same = why.equals(whyNow.replace(mutant.policy().id(), NETWORKED.id()));
        return same ? Fate.ALIKE : Fate.EXPLAINED;
    }

    /** What takes three contenders to be seen, or more. */
    private static boolean seenInCases(Mutant mutant) {
        Router router = Router.of(Atlas.world(), mutant.policy());
        return CASES.entrySet().stream()
                .anyMatch(known -> !known.getValue().equals(decided(router.judgement(known.getKey()))));
    }

    private static Map<Issue, List<Object>> cases() {
        Router router = Router.of(Atlas.world(), NETWORKED);
        Map<Issue, List<Object>> cases = new LinkedHashMap<>();
        Atlas.cases().forEach(known -> cases.put(known.issue(), decided(router.judgement(known.issue()))));
        return cases;
    }

    /** What was decided, without the name of the policy. */
    private static List<Object> decided(Judgement judgement) {
        Routing routing = judgement.routing();
        return List.of(routing.allocations(), routing.duties(), routing.warnings(), routing.verdict(), routing.rules());
    }
}
