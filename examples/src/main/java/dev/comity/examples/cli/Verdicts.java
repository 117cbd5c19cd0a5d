package dev.comity.examples.cli;

import com.google.common.collect.ImmutableList;
import dev.comity.condition.Condition;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.proof.Flaw;
import dev.comity.proof.Flaws;
import dev.comity.proof.Proof;
import dev.comity.proof.Theorem;
import dev.comity.proof.Undecided;
import dev.comity.proof.Witness;
import dev.comity.report.Report;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What was found out about a policy.
 *
 * @param policy the policy
 * @param situations how many situations were looked at; empty if they were not counted
 * @param flaws what its author may not have meant
 * @param theorems what was claimed never to happen
 */
record Verdicts(
        DivisionOfLaborPolicy policy,
        Optional<BigInteger> situations,
        ImmutableList<Flaw> flaws,
        ImmutableList<Theorem> theorems,
        ImmutableList<Undecided> undecided) {

    static Verdicts of(
            DivisionOfLaborPolicy policy, Proof proof, List<Condition> never, boolean contenders, Progress progress) {
        List<Flaw> flaws = new ArrayList<>();
        List<Undecided> undecided = new ArrayList<>();
        ask(progress, "conflicts", proof::conflicts, flaws, undecided);
        ask(progress, "silences", proof::silences, flaws, undecided);
        ask(progress, "dead and shadowed rules", proof::deadRules, flaws, undecided);
        ask(progress, "redundant rules", proof::redundantRules, flaws, undecided);
        ask(progress, "overrides without effect", proof::ineffectiveOverrides, flaws, undecided);
        if (contenders) {
            ask(progress, "contenders", proof::disagreements, flaws, undecided);
        }
        ImmutableList.Builder<Theorem> theorems = ImmutableList.builder();
        for (Condition condition : never) {
            progress.at("what is claimed");
            Theorem theorem = proof.never(condition);
            theorem.undecided().ifPresent(undecided::add);
            theorems.add(theorem);
        }
        return new Verdicts(
                policy, count(proof), ImmutableList.copyOf(flaws), theorems.build(), ImmutableList.copyOf(undecided));
    }

    private static void ask(
            Progress progress, String what, Supplier<Flaws> question, List<Flaw> flaws, List<Undecided> undecided) {
        progress.at(what);
        Flaws found = question.get();
        flaws.addAll(found.flaws());
        undecided.addAll(found.undecided());
    }

    private static Optional<BigInteger> count(Proof proof) {
        try {
            return Optional.of(proof.situations());
        } catch (IllegalStateException outOfBudget) {
            return Optional.empty();
        }
    }

    /** {@return whether it is proved that the policy always gives a clear answer, and the claims hold} */
    boolean sound() {
        return undecided.isEmpty()
                && flaws.stream().noneMatch(flaw -> flaw.kind().unsound())
                && theorems.stream().allMatch(Theorem::holds);
    }

    /** {@return whether nothing at all was found} */
    boolean spotless() {
        return sound() && flaws.isEmpty();
    }

    /** {@return every witness, in order} */
    List<Witness> witnesses() {
        List<Witness> all = new ArrayList<>();
        flaws.forEach(flaw -> flaw.witness().ifPresent(all::add));
        theorems.forEach(theorem -> theorem.counterexample().ifPresent(all::add));
        return all;
    }

    /** {@return all of it} */
    Report report() {
        List<Undecided> claimed = theorems.stream()
                .flatMap(theorem -> theorem.undecided().stream())
                .toList();
        ImmutableList<Undecided> elsewhere =
                undecided.stream().filter(one -> !claimed.contains(one)).collect(ImmutableList.toImmutableList());
        return Report.of(policy, situations, new Flaws(flaws, elsewhere), theorems);
    }
}
