package dev.comity.examples.cli;

import com.google.common.collect.Iterables;
import dev.comity.model.Words;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.policy.Rule;
import dev.comity.proof.Aspect;
import dev.comity.proof.Contested;
import dev.comity.proof.Difference;
import dev.comity.proof.Flaw;
import dev.comity.proof.Numbers;
import dev.comity.proof.Outcomes;
import dev.comity.proof.PortfolioDifference;
import dev.comity.proof.PossibleSituation;
import dev.comity.proof.Theorem;
import dev.comity.proof.Witness;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Prints what was proved, for people. */
final class ProofText {
    private static final int WIDTH = 110;
    private static final String INDENT = "    ";

    private final PrintWriter out;

    ProofText(PrintWriter out) {
        this.out = out;
    }

    void print(Verdicts found) {
        DivisionOfLaborPolicy policy = found.policy();
        String counted = found.situations().map(Numbers::grouped).orElse("uncounted");
        out.println(policy.id() + ": " + policy.rules().size() + " rules over " + counted + " situations");
        found.flaws().forEach(flaw -> print(flaw, policy));
        found.theorems().forEach(theorem -> print(theorem, policy));
        found.undecided().forEach(out::println);
        out.println(found.sound() ? "sound" : "not sound");
    }

    private void print(Flaw flaw, DivisionOfLaborPolicy policy) {
        out.println(Words.of(flaw.kind()) + ": " + flaw);
        rules(flaw.rules(), policy);
        flaw.witness().ifPresent(this::witness);
    }

    private void print(Theorem theorem, DivisionOfLaborPolicy policy) {
        String claim = "never " + theorem.never().describe(Outcomes.vocabulary(policy)) + ": ";
        if (theorem.holds()) {
            out.println(claim + "proved");
        } else if (theorem.counterexample().isPresent()) {
            out.println(claim + "violated in " + Numbers.grouped(theorem.situations()) + " situations");
            theorem.counterexample().ifPresent(this::witness);
        }
    }

    private void rules(Collection<String> ids, DivisionOfLaborPolicy policy) {
        for (String id : ids) {
            Rule rule = policy.rules().get(id);
            if (rule != null) {
                out.println(INDENT + id + ": " + rule.title()
                        + (rule.source().isEmpty() ? "" : " (" + rule.source() + ")"));
            }
        }
    }

    private void witness(Witness witness) {
        wrapped("for example ", facts(witness.situation()));
        out.println(INDENT
                + witness.realised()
                        .map(world -> "the router saw it for " + world.forum() + ": "
                                + world.routing().summary())
                        .orElse("no world was built in which it is so"));
    }

    private static List<String> facts(PossibleSituation situation) {
        List<String> facts = new ArrayList<>();
        situation.day().ifPresent(day -> facts.add("day " + day));
        situation.readings().forEach((fact, reading) -> facts.add(fact + " " + reading));
        return facts;
    }

    private void wrapped(String head, List<String> parts) {
        StringBuilder line = new StringBuilder(INDENT).append(head);
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i) + (i == parts.size() - 1 ? "" : "; ");
            if (line.length() + part.length() > WIDTH && i > 0) {
                out.println(line.toString().stripTrailing());
                line = new StringBuilder(INDENT + INDENT);
            }
            line.append(part);
        }
        out.println(line.toString().stripTrailing());
    }

    void print(Difference difference, int limit, boolean witnesses) {
        out.println(difference.left() + " and " + difference.right() + " differ in "
                + Numbers.grouped(difference.different()) + " of " + Numbers.grouped(difference.situations())
                + " situations (" + difference.share() + ")");
        for (Difference.Change change : Iterables.limit(difference.changes(), limit)) {
            change(difference.share(change), change.leftRules(), change.rightRules(), change.aspects());
            if (witnesses) {
                witness(change.witness());
            }
        }
        more(difference.changes().size() - limit);
        difference.undecided().ifPresent(out::println);
    }

    void print(PortfolioDifference difference, int limit) {
        out.println(difference.left() + " and " + difference.right() + " decide " + difference.share()
                + " of the portfolio differently (" + difference.differentUnits() + " of " + difference.units()
                + " units)");
        for (PortfolioDifference.Change change : Iterables.limit(difference.changes(), limit)) {
            change(difference.share(change), change.leftRules(), change.rightRules(), change.aspects());
            change.units().forEach(unit -> out.println(INDENT + INDENT + unit));
        }
        more(difference.changes().size() - limit);
    }

    private void change(
            String share, Set<String> leftRules, Set<String> rightRules, Map<Aspect, Difference.Pair> aspects) {
        out.println(share + "  " + String.join(" ", leftRules) + " | " + String.join(" ", rightRules));
        aspects.forEach((aspect, pair) -> out.println(INDENT + Words.of(aspect) + ": " + pair));
    }

    private void more(int count) {
        if (count > 0) {
            out.println("… and " + count + " more kinds of difference");
        }
    }

    void print(Contested contested, boolean witnesses) {
        contested.found().ifPresent(found -> {
            out.println("between two contenders  " + String.join(" ", found.leftRules()) + " | "
                    + String.join(" ", found.rightRules()));
            out.println(INDENT + "choice: " + found.choices());
            if (witnesses) {
                witness(found.witness());
            }
        });
        contested.undecided().ifPresent(out::println);
    }
}
