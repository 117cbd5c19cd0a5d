package dev.comity.proof;

import dev.comity.policy.DivisionOfLaborPolicy;
import java.util.Optional;

/** Brings situations about. */
final class Realisation {
    private Realisation() {}

    static Optional<Realised> of(DivisionOfLaborPolicy policy, PossibleSituation situation) {
        return Optional.empty();
    }
}
