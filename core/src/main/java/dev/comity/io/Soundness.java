package dev.comity.io;

import dev.comity.finding.FindingCode;
import dev.comity.finding.Findings;
import dev.comity.model.Architecture;
import dev.comity.policy.DivisionOfLaborPolicy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads every document of a set, and looks whether they hang together: the world, the policies, the cases in the world. */
final class Soundness {
    private final FindingCollector findings = new FindingCollector();
    private final WorldReader world = new WorldReader(findings);
    private final Map<String, Node> policies = new LinkedHashMap<>();
    /** The policies that are being read, each of which the next one uses. */
    private final Set<String> open = new HashSet<>();

    private final List<Node> cases = new ArrayList<>();
    private final List<Node> scenarios = new ArrayList<>();
    private final List<Node> reforms = new ArrayList<>();

    private Soundness() {}

    /** {@return what is wrong with the documents} */
    static Findings of(Iterable<Parsed> documents) {
        Soundness soundness = new Soundness();
        for (Parsed document : documents) {
            Optional<In> in = Formats.open(document, soundness.findings);
            if (in.isPresent()) {
                soundness.read(in.get(), document.node().orElseThrow());
            }
        }
        soundness.policies();
        soundness.worldAndCases();
        return soundness.findings.findings();
    }

    private void read(In in, Node tree) {
        String format = Formats.of(in);
        if (WorldReader.isWorld(format)) {
            world.read(in, format);
        } else if (format.equals(Formats.POLICY)) {
            policies.put(in.text("id"), tree);
        } else if (format.equals(Formats.ISSUE) || format.equals(Formats.CASE)) {
            cases.add(tree);
        } else if (format.equals(Formats.SCENARIO)) {
            scenarios.add(tree);
        } else if (format.equals(Formats.REFORMS)) {
            reforms.add(tree);
        }
    }

    private void policies() {
        for (var entry : policies.entrySet()) {
            Node tree = entry.getValue();
            open.clear();
            open.add(entry.getKey());
            Read<DivisionOfLaborPolicy> read = PolicyDocuments.policy(tree, this::policy);
            findings.addAll(read.findings());
        }
    }

    private Optional<DivisionOfLaborPolicy> policy(String id) {
        Node tree = policies.get(id);
        if (tree == null) {
            return Optional.empty();
        }
        if (!open.add(id)) {
            findings.add(
                    FindingCode.CYCLE,
                    In.of(tree, findings).place("uses"),
                    Texts.shown(id) + " uses itself, if only through others",
                    "break the chain of `uses`");
            return Optional.empty();
        }
        Optional<DivisionOfLaborPolicy> read =
                PolicyDocuments.policy(tree, this::policy).value();
        open.remove(id);
        return read;
    }

    private void worldAndCases() {
        Architecture whole = world.build();
        if (!findings.hasErrors()) {
            findings.addAll(Located.in(world.documents(), whole.check()));
        }
        for (Node tree : cases) {
            findings.addAll(
                    findings.hasErrors() ? IssueDocuments.read(tree).findings() : IssueDocuments.check(tree, whole));
        }
        for (Node tree : scenarios) {
            findings.addAll(ScenarioFormat.read(tree, sound(whole)).findings());
        }
        for (Node tree : reforms) {
            findings.addAll(ReformFormat.read(tree, sound(whole)).findings());
        }
    }

    private Optional<Architecture> sound(Architecture whole) {
        return findings.hasErrors() ? Optional.empty() : Optional.of(whole);
    }
}
