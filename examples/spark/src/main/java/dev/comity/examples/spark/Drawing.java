package dev.comity.examples.spark;

import dev.comity.io.Documents;
import dev.comity.routing.Router;
import dev.comity.scenario.Sampler;
import dev.comity.scenario.Sampling;
import java.io.Serializable;

/**
 * Samples of shocks, as documents.
 *
 * @param ground the world and the policy
 * @param sampling what is sampled
 */
record Drawing(Ground ground, String sampling) implements Serializable {
    private static final long serialVersionUID = 1;

    /** {@return the documents of a sampling} */
    static Drawing of(Router router, Sampling sampling) {
        return new Drawing(Ground.of(router.world(), router.policy()), Documents.writeJson(sampling));
    }

    /** {@return a sampler made of the documents} */
    Sampler sampler() {
        return Sampler.of(
                ground.router(), Documents.sampling("sampling.json", sampling).get());
    }
}
