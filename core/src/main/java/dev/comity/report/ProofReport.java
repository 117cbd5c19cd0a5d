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
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** What is shown of what was proved about a policy. */
final class ProofReport {
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
                ImmutableList.of(report.findings(), report.witnesses(), report.network(), report.rules()));
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
            table.row(row("undecided", List.of(), one.toString(), BigInteger.ZERO, Optional.empty()));
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
        return theorem.holds() ? "proved" : theorem.counterexample().isPresent() ? "violated" : "undecided";
    }

    private String claim(Theorem theorem) {
        return "never " + theorem.never().describe(Outcomes.vocabulary(policy));
    }

    private Tree witnesses() {
        Tree.Builder tree = new Tree.Builder();
        for (Flaw flaw : flaws.flaws()) {
            flaw.witness()
                    .ifPresent(witness -> tree.add(new Tree.Builder()
                            .add(Witnesses.branch(witness))
                            .as(Words.of(flaw.kind()) + ": " + flaw, "")));
        }
        for (Theorem theorem : theorems) {
            theorem.counterexample()
                    .ifPresent(witness -> tree.add(
                            new Tree.Builder().add(Witnesses.branch(witness)).as("violated: " + claim(theorem), "")));
        }
        return new Tree("witnesses", "Situations in which it is so", tree.build());
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
