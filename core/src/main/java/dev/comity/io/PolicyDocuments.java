package dev.comity.io;

import dev.comity.condition.Condition;
import dev.comity.condition.Vocabulary;
import dev.comity.finding.Finding;
import dev.comity.finding.Place;
import dev.comity.policy.DivisionOfLaborPolicy;
import java.util.Optional;
import java.util.function.Function;

/** Reads and writes the documents of policies, for {@link Documents}. */
final class PolicyDocuments {
    private static final String CONDITION = "condition";

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

    /** {@return a condition alone, checked against a vocabulary and the numbers of a policy} */
    static Read<Condition> condition(String source, String text, DivisionOfLaborPolicy policy, Vocabulary vocabulary) {
        FindingCollector findings = new FindingCollector();
        Optional<Condition> read = Optional.empty();
        for (Parsed document : Nodes.parse(source, text, Limits.standard())) {
            findings.addAll(document.findings());
            if (document.node().isPresent()) {
                PolicyPlaces places = new PolicyPlaces();
                Node node = document.node().get();
                Condition condition = ConditionFormat.read(node, CONDITION, vocabulary, places, findings);
                for (Finding finding : policy.check(CONDITION, condition, vocabulary)) {
                    Place place = places.find(finding).orElse(node.place());
                    findings.add(new Finding(
                            finding.severity(), finding.code(), place, finding.message(), finding.remedy()));
                }
                read = Optional.of(condition);
            }
        }
        return new Read<>(read, findings.findings());
    }

    /** {@return the policy of a tree} */
    static Read<DivisionOfLaborPolicy> policy(Node tree, Function<String, Optional<DivisionOfLaborPolicy>> used) {
        FindingCollector findings = new FindingCollector();
        return new Read<>(PolicyFormat.read(In.of(tree, findings), used), findings.findings());
    }
}
