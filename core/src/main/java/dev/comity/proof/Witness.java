package dev.comity.proof;

import dev.comity.condition.Parameters;
import java.util.List;
import java.util.Optional;

/**
 * A situation in which something holds that was asked for, and, where one could be built, a small world in which the
 * ordinary router saw it.
 *
 * <pre>{@code
 * Witness witness = Proof.of(networked).never(Condition.oneOf("outcome.gap", "yes")).counterexample().orElseThrow();
 * witness.situation();                                     // pool.candidates: none
 * witness.realised().orElseThrow().routing().summary();    // issue: NONE; coordination gap
 * }</pre>
 *
 * @param situation the facts that matter; all others are free
 * @param realised the world, issue and routing; empty if none could be built, so that the situation stays abstract
 */
public record Witness(PossibleSituation situation, Optional<Realised> realised) {
    /** {@return whether no world was found that brings it about} */
    public boolean isAbstract() {
        return realised.isEmpty();
    }

    /** {@return the first of some situations that can be realised; else the first, abstract} */
    static Witness of(Realiser realiser, List<PossibleSituation> situations) {
        for (PossibleSituation situation : situations) {
            Optional<Realised> realised = realiser.realise(situation);
            if (realised.isPresent()) {
                return new Witness(situation, realised);
            }
        }
        return new Witness(situations.get(0), Optional.empty());
    }

    static Witness of(Realiser realiser, Parameters parameters, Frame frame, Tally tally) {
        return of(
                realiser,
                tally.samples().stream()
                        .map(sample -> frame.situation(sample.values(), parameters))
                        .toList());
    }

    /** {@return the situation, and whether it was seen} */
    @Override
    public String toString() {
        String seen = realised.map(world -> "\nseen: " + world.routing().summary())
                .orElse("\nabstract: no world was built in which it is so");
        return situation + seen;
    }
}
