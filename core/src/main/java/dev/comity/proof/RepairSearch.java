package dev.comity.proof;

import com.google.common.collect.ImmutableList;
import dev.comity.condition.Condition;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.policy.Effect;
import dev.comity.policy.Rule;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Looks for the least repair by best-first search. A set of changes that leaves a flaw somewhere can only be completed by a
 * change that matters there, so only those are tried (hitting sets built from conflicts, after Reiter 1987); flaws that
 * have no such change in common need one each, which bounds the number of changes from below. What was seen once is asked
 * of every other set before anything is proved anew.
 */
final class RepairSearch {
    private final DivisionOfLaborPolicy original;
    private final Rule otherwise;
    private final List<Condition> never;
    private final Proof proof;
    private final Soundness soundness;
    /** All changes that may be made, in order. */
    private final ImmutableList<Repair.Change> possible;

    private final Map<Repair.Change, Cost> costs = new HashMap<>();
    private final Set<Set<Repair.Change>> seen = new HashSet<>();
    private final PriorityQueue<Node> open = new PriorityQueue<>();
    private final Meter meter;

    RepairSearch(Proof proof, Rule otherwise, List<Condition> never) {
        this.proof = proof;
        this.original = proof.policy();
        this.otherwise = otherwise;
        this.never = List.copyOf(never);
        this.meter = new Meter(proof.budget());
        Amendment all = new Amendment(original, List.of(new Repair.Added(otherwise)));
        this.soundness = new Soundness(proof, all.policy, otherwise);
        List<Repair.Change> changes = new ArrayList<>(List.of(new Repair.Added(otherwise)));
        for (Clash clash : soundness.clashes()) {
            override(all, clash.one(), clash.other()).ifPresent(changes::add);
            override(all, clash.other(), clash.one()).ifPresent(changes::add);
        }
        this.possible = ImmutableList.sortedCopyOf(Amendment.ORDER, changes);
    }

    /** An override must come in time: what the rule tests is known before the other acts. */
    private static Optional<Repair.Change> override(Amendment all, String id, String defeated) {
        Rule rule = all.rule(id);
        Rule other = all.rule(defeated);
        boolean works = Overrides.concerns(rule, other) && !rule.overrides().contains(defeated);
        for (Effect effect : other.then()) {
            works &= rule.stage(all.policy.vocabulary()).compareTo(effect.stage()) <= 0;
        }
        return works ? Optional.of(new Repair.Override(id, defeated)) : Optional.empty();
    }

    /**
     * What a set of changes costs: so many changes, so many against the special rule, and the numbers of the changes in the
     * list of all possible ones, as bits. Costs of disjoint sets add up, and no two sets cost the same.
     */
    private record Cost(int changes, int against, BigInteger bits) implements Comparable<Cost> {
        static final Cost NOTHING = new Cost(0, 0, BigInteger.ZERO);

        Cost plus(Cost other) {
            return new Cost(changes + other.changes, against + other.against, bits.add(other.bits));
        }

        @Override
        public int compareTo(Cost other) {
            int order = Integer.compare(changes, other.changes);
            order = order != 0 ? order : Integer.compare(against, other.against);
            return order != 0 ? order : bits.compareTo(other.bits);
        }
    }

    /** A set of changes with the least that a repair can cost that makes them and more. */
    private record Node(Amendment amendment, Cost atLeast) implements Comparable<Node> {
        @Override
        public int compareTo(Node other) {
            return atLeast.compareTo(other.atLeast);
        }
    }

    Repair search() {
        try {
            Amendment none = new Amendment(original, List.of());
            soundness.lookAround(none);
            open(none);
            for (Node next = open.poll(); next != null; next = open.poll()) {
                meter.step();
                Optional<Cost> atLeast = atLeast(next.amendment());
                if (atLeast.isEmpty()) {
                    continue;
                }
                if (atLeast.get().compareTo(next.atLeast()) > 0) {
                    open.add(new Node(next.amendment(), atLeast.get()));
                } else if (isRepair(next.amendment())) {
                    return repaired(next.amendment());
                }
            }
        } catch (OutOfBudget spent) {
            Undecided undecided =
                    new Undecided("how " + original.id() + " is best repaired", String.valueOf(spent.getMessage()), "");
            return new Repair(original, ImmutableList.of(), Optional.empty(), Optional.of(undecided));
        }
        return new Repair(original, ImmutableList.of(), Optional.empty(), Optional.empty());
    }

    private Repair repaired(Amendment amendment) {
        return new Repair(
                original, ImmutableList.copyOf(amendment.changes), Optional.of(amendment.policy), Optional.empty());
    }

    private void open(Amendment amendment) {
        if (seen.add(amendment.changes)) {
            atLeast(amendment).ifPresent(cost -> open.add(new Node(amendment, cost)));
        }
    }

    private Cost cost(Repair.Change change) {
        return costs.computeIfAbsent(change, key -> {
            boolean against = key instanceof Repair.Override override
                    && soundness.firesMoreOften(override.rule(), override.defeated());
            return new Cost(1, against ? 1 : 0, BigInteger.ZERO.setBit(possible.indexOf(key)));
        });
    }

    /** {@return the least that a repair can cost that makes these changes and more; empty if there is none} */
    private Optional<Cost> atLeast(Amendment amendment) {
        Set<Repair.Change> taken = new HashSet<>();
        Cost needed = Cost.NOTHING;
        for (Repair.Change change : amendment.changes) {
            needed = needed.plus(cost(change));
        }
        for (Pattern pattern : soundness.seen()) {
            if (pattern.isFlawed(amendment)) {
                List<Repair.Change> matter = matter(amendment, pattern);
                if (matter.isEmpty()) {
                    return Optional.empty();
                }
                if (Collections.disjoint(taken, matter)) {
                    taken.addAll(matter);
                    needed = needed.plus(
                            Collections.min(matter.stream().map(this::cost).toList()));
                }
            }
        }
        return Optional.of(needed);
    }

    /** {@return of the flaws seen so far that some changes leave the one that leaves the least choice} */
    private Optional<Pattern> narrowest(Amendment amendment) {
        return soundness.seen().stream()
                .filter(pattern -> pattern.isFlawed(amendment))
                .min(Comparator.comparingInt(
                        pattern -> matter(amendment, pattern).size()));
    }

    /** {@return whether a set of changes is enough} If not, those are opened that add one that matters. */
    private boolean isRepair(Amendment amendment) {
        Optional<Pattern> flawed = narrowest(amendment).or(() -> soundness.flaw(amendment));
        if (flawed.isPresent()) {
            matter(amendment, flawed.get()).forEach(change -> open(amendment.with(original, change)));
            return false;
        }
        Proof amended = proof.about(amendment.policy);
        for (Condition claim : never) {
            Theorem theorem = amended.never(claim);
            if (theorem.counterexample().isPresent()) {
                possible.stream()
                        .filter(change -> fits(change, amendment) && !withoutIts(change, amendment))
                        .forEach(change -> open(amendment.with(original, change)));
                return false;
            } else if (!theorem.holds()) {
                throw new OutOfBudget("a claim was not decided");
            }
        }
        verify(amended);
        return true;
    }

    private static void verify(Proof amended) {
        Flaws flaws = amended.conflicts().plus(amended.silences());
        if (!flaws.undecided().isEmpty()) {
            throw new OutOfBudget(flaws.undecided().get(0).why());
        }
        if (!flaws.none()) {
            throw new IllegalStateException("an amended policy was taken to be sound, but: " + flaws);
        }
    }

    /** {@return the changes one of which every repair makes that makes these, because of a flaw that they leave} */
    private List<Repair.Change> matter(Amendment amendment, Pattern pattern) {
        List<String> conflict = pattern.conflict(amendment);
        Set<String> concerned =
                pattern.concerned(conflict.isEmpty() ? amendment.policy.rules().keySet() : conflict, amendment);
        List<Repair.Change> matter = new ArrayList<>();
        for (Repair.Change change : possible) {
            boolean matters = change instanceof Repair.Override override
                    ? pattern.firing().contains(override.rule()) && concerned.contains(override.defeated())
                    : conflict.isEmpty() && pattern.firing().contains(otherwise.id());
            Repair.Change first = withoutIts(change, amendment) ? new Repair.Added(otherwise) : change;
            if (matters && fits(first, amendment) && !matter.contains(first)) {
                matter.add(first);
            }
        }
        return matter;
    }

    /** {@return whether a change is an override by or of the rule that may be added, before it is} */
    private boolean withoutIts(Repair.Change change, Amendment amendment) {
        return change instanceof Repair.Override override
                && !amendment.holds(otherwise.id())
                && (override.rule().equals(otherwise.id())
                        || override.defeated().equals(otherwise.id()));
    }

    /** {@return whether a change can be made beside others: its rules are there, and no rule comes to defeat itself} */
    private static boolean fits(Repair.Change change, Amendment amendment) {
        return !amendment.changes.contains(change)
                && (!(change instanceof Repair.Override override)
                        || !amendment.leads(override.defeated(), override.rule()));
    }
}
