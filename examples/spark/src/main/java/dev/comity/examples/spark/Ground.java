package dev.comity.examples.spark;

import dev.comity.io.Documents;
import dev.comity.model.Architecture;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.routing.Router;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The world and the policy of a job, as documents.
 *
 * @param world the architecture
 * @param policies the policies; each stands behind those that it uses, and the last one routes
 */
record Ground(String world, List<String> policies) implements Serializable {
    private static final long serialVersionUID = 1;

    /**
     * {@return the documents of a world and a policy}
     *
     * @throws IllegalArgumentException if the policy has a fact that is computed in Java
     */
    static Ground of(Architecture world, DivisionOfLaborPolicy policy) {
        Map<String, String> policies = new LinkedHashMap<>();
        add(policy, policies);
        return new Ground(Documents.writeJson(world), List.copyOf(policies.values()));
    }

    private static void add(DivisionOfLaborPolicy policy, Map<String, String> policies) {
        policy.uses().forEach(used -> add(used, policies));
        policies.putIfAbsent(policy.id(), Documents.writeJson(policy));
    }

    /** {@return a router made of the documents} */
    Router router() {
        Map<String, DivisionOfLaborPolicy> read = new LinkedHashMap<>();
        DivisionOfLaborPolicy policy = null;
        for (String document : policies) {
            policy = Documents.policy("policy.json", document, id -> Optional.ofNullable(read.get(id)))
                    .get();
            read.put(policy.id(), policy);
        }
        if (policy == null) {
            throw new IllegalArgumentException("there is no policy");
        }
        return Router.of(Documents.architecture("world.json", world).get(), policy);
    }
}
