package dev.comity.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.comity.model.Words;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.policy.Rule;
import dev.comity.proof.Flaw;
import dev.comity.proof.Flaws;
import dev.comity.proof.Outcomes;
import dev.comity.proof.Theorem;
import dev.comity.proof.Undecided;
import dev.comity.proof.Witness;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** What is shown of what was proved about a policy. */
final class ProofReport {
    private static final String PROVED = "proved";
    private static final String VIOLATED = "violated";
    private static final String UNDECIDED = "undecided";

    private final DivisionOfLaborPolicy policy;
    private final Flaws flaws;
    private final List<Theorem> theorems;

    private ProofReport(DivisionOfLaborPolicy policy, Flaws flaws, List<Theorem> theorems) {
        this.policy = policy;
        this.flaws = flaws;
        this.theorems = theorems;
    }

    static Report of(
            DivisionOfLaborPolicy policy, Optional<BigInteger> situations, Flaws flaws, List<Theorem> theorems) {
        ProofReport report = new ProofReport(policy, flaws, theorems);
        List<Undecided> undecided = new ArrayList<>(flaws.undecided());
        theorems.forEach(theorem -> theorem.undecided().ifPresent(undecided::add));
        boolean sound = undecided.isEmpty()
                && flaws.flaws().stream().noneMatch(flaw -> flaw.kind().unsound())
                && theorems.stream().allMatch(Theorem::holds);
        ImmutableMap<String, Cell> facts = ImmutableMap.<String, Cell>builder()
                .put("policy", Cell.of(policy.id()))
                .put("situations", situations.map(Cell::of).orElseGet(() -> Cell.of("")))
                .put("sound", Cell.of(sound))
                .put("ruleCount", Cell.of(policy.rules().size()))
                .buildOrThrow();
        String title = policy.id() + (sound ? " is sound" : " is not proved sound");
        return new Report(
                "proof",
                title,
                facts,
                ImmutableList.of(report.findings(), report.kinds(), report.found(), report.network(), report.rules()));
    }

    private Table findings() {
        Table.Builder table =
                Table.of("findings", "Flaws and claims", "kind", "rules", "text", "situations", "witness", "seen");
        for (Flaw flaw : flaws.flaws()) {
            table.row(row(Words.of(flaw.kind()), flaw.rules(), flaw.text(), flaw.situations(), flaw.witness()));
        }
        for (Theorem theorem : theorems) {
            table.row(row(kind(theorem), List.of(), claim(theorem), theorem.situations(), theorem.counterexample()));
        }
        for (Undecided one : flaws.undecided()) {
            table.row(row(UNDECIDED, List.of(), one.toString(), BigInteger.ZERO, Optional.empty()));
        }
        return table.build();
    }

    private static Cell[] row(
            String kind, List<String> rules, String text, BigInteger situations, Optional<Witness> witness) {
        return new Cell[] {
            Cell.of(kind),
            Cell.ids(rules),
            Cell.of(text),
            Cell.of(situations),
            Witnesses.facts(witness),
            Witnesses.seen(witness)
        };
    }

    private static String kind(Theorem theorem) {
        return theorem.holds() ? PROVED : theorem.counterexample().isPresent() ? VIOLATED : UNDECIDED;
    }

    private String claim(Theorem theorem) {
        return "never " + theorem.never().describe(Outcomes.vocabulary(policy));
    }

    /** Every kind that was looked for has a bar, so that what was not found is seen. */
    private Chart kinds() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Flaw.Kind kind : Flaw.Kind.values()) {
            counts.put(Words.of(kind), 0);
        }
        flaws.flaws().forEach(flaw -> counts.merge(Words.of(flaw.kind()), 1, Integer::sum));
        for (String outcome : new String[] {PROVED, VIOLATED, UNDECIDED}) {
            counts.put("claim " + outcome, 0);
        }
        theorems.forEach(theorem -> counts.merge("claim " + kind(theorem), 1, Integer::sum));
        Table.Builder table = Table.of("kinds", "How many of each kind", "kind", "count");
        counts.forEach((kind, count) -> table.row(Cell.of(kind), Cell.of(count)));
        return new Chart(Chart.Kind.BARS, table.build(), "kind", "", "count");
    }

    private Tree found() {
        Tree.Builder tree = new Tree.Builder();
        for (Flaw flaw : flaws.flaws()) {
            tree.add(branch(Words.of(flaw.kind()) + ": " + flaw, flaw.witness()));
        }
        for (Theorem theorem : theorems) {
            tree.add(branch(kind(theorem) + ": " + claim(theorem), theorem.counterexample()));
        }
        flaws.undecided().forEach(open -> tree.leaf(open.toString()));
        if (tree.isEmpty()) {
            tree.leaf("no flaw");
        }
        return new Tree("witnesses", "What was found, and situations in which it is so", tree.build());
    }

    private static Tree.Branch branch(String text, Optional<Witness> witness) {
        Tree.Builder below = new Tree.Builder();
        witness.ifPresent(found -> below.add(Witnesses.branch(found)));
        return below.as(text, "");
    }

    private Graph network() {
        Graph.Builder graph = Graph.of("network", "Which rules get in whose way", true);
        for (Flaw flaw : flaws.flaws()) {
            for (String rule : flaw.rules()) {
                graph.node(rule, rule, "rule");
            }
            for (int i = 1; i < flaw.rules().size(); i++) {
                graph.edge(flaw.rules().get(0), flaw.rules().get(i), Words.of(flaw.kind()));
            }
        }
        return graph.build();
    }

    private Table rules() {
        Table.Builder table = Table.of("rules", "The rules concerned", "id", "tier", "title", "source");
        TreeSet<String> concerned = new TreeSet<>();
        flaws.flaws().forEach(flaw -> concerned.addAll(flaw.rules()));
        for (String id : concerned) {
            Rule rule = policy.rules().get(id);
            if (rule != null) {
                table.texts(id, Words.of(rule.tier()), rule.title(), rule.source());
            }
        }
        return table.build();
    }
}
