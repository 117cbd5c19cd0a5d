package dev.comity.io;

import dev.comity.policy.DivisionOfLaborPolicy;
import java.util.Optional;
import java.util.function.Function;

/** Reads and writes the documents of policies, for {@link Documents}. */
final class PolicyDocuments {
    private PolicyDocuments() {}

    static Read<DivisionOfLaborPolicy> policy(
            String source, String text, Function<String, Optional<DivisionOfLaborPolicy>> used) {
        FindingCollector findings = new FindingCollector();
        Optional<DivisionOfLaborPolicy> policy = Optional.empty();
        for (Parsed document : Nodes.parse(source, text, Limits.standard())) {
            Optional<In> in = Formats.open(document, findings);
            if (in.isPresent() && Formats.require(in.get(), Formats.POLICY)) {
                policy = PolicyFormat.read(in.get(), used);
            }
        }
        return new Read<>(policy, findings.findings());
    }

    /** {@return the policy of a tree} */
    static Read<DivisionOfLaborPolicy> policy(Node tree, Function<String, Optional<DivisionOfLaborPolicy>> used) {
        FindingCollector findings = new FindingCollector();
        return new Read<>(PolicyFormat.read(In.of(tree, findings), used), findings.findings());
    }
}
