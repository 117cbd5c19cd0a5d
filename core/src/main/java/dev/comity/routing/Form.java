package dev.comity.routing;

import com.google.common.collect.ImmutableSortedSet;
import dev.comity.condition.Fact;
import dev.comity.condition.Vocabulary;
import dev.comity.model.Commons;
import dev.comity.model.Level;
import dev.comity.model.Mandate;
import java.util.Set;

/** A candidate as far as no issue changes it: a body with a cell, what is read of them, and the rules that this leaves. */
final class Form {
    private static final Set<String> FIXED = Set.of(
            "forum.role",
            "forum.level",
            "forum.kind",
            "forum.mandate",
            "forum.depth",
            "forum.competence",
            "forum.vitality",
            "forum.needs-decision",
            "forum.exit-pending",
            "forum.chapter-viii",
            "forum.preferences",
            "forum.joint-ndc",
            "forum.rta-basis",
            "forum.floor",
            "forum.accession");

    final CandidateList list;
    final Body body;
    final Cell cell;
    final Level level;
    final boolean held;
    final int competence;
    final int depth;
    final int obligation;
    /** Days from request to action; -1 if unknown. */
    final int latency;
    /** Whether it is taken for able where nothing is recorded. */
    final boolean adequate;

    /** The areas that its treaties delimit. */
    final long[][] areas;
    /** Whether it is blocked where nobody has taken a position. */
    final boolean blocked;

    final long[] holds;
    final long[] may;
    /** Readings by the number of the fact; null where the issue tells. */
    final CompiledFact.Value[] fixed;

    Form(CandidateList list, Body body, Cell cell) {
        this.list = list;
        this.body = body;
        this.cell = cell;
        this.level = body.level;
        this.held = !cell.implied();
        this.competence = cell.competence().ordinal();
        this.depth = cell.domain().depth();
        this.obligation = cell.obligation().ordinal();
        this.adequate = !Measures.material(list.unit.function()) || !body.lentMeans;
        this.latency = cell.latency().orElse(-1);
        this.areas = cell.mandates().stream()
                .filter(mandate -> !mandate.area().isEmpty())
                .map(this::area)
                .toArray(long[][]::new);
        Candidate candidate = candidate();
        this.blocked = list.template.ballots.blocked(candidate, list.unit, false);
        this.holds = list.holds.clone();
        this.may = list.may.clone();
        this.fixed = new CompiledFact.Value[list.epoch.policy.facts.length];
        for (int number : list.epoch.policy.forumFacts) {
            CompiledFact fact = list.epoch.policy.facts[number];
            if (isFixed(fact.fact)) {
                fixed[number] = fact.value(list.template.reading(candidate, fact.id));
                CandidateList.narrow(fixed[number], holds, may);
            }
        }
    }

    /** {@return the coalition of those who are willing and able to act on an issue} */
    static Form coalition(CandidateList list, CompiledIssue issue) {
        ImmutableSortedSet<String> reached = issue.form.epoch.names(issue.form.coalition);
        Candidate coalition = AdHocCoalition.of(list.unit, reached);
        return new Form(list, new Body(issue.form.epoch, coalition.institution, reached), coalition.cell);
    }

    static boolean isFixed(Fact fact) {
        boolean users = Vocabulary.standard().fact(fact.id()).isEmpty();
        return users ? fact.reader().isEmpty() : FIXED.contains(fact.id());
    }

    private long[] area(Mandate mandate) {
        ImmutableSortedSet<String> named = ImmutableSortedSet.copyOf(mandate.area().stream()
                .filter(place -> !Commons.isCommons(place))
                .toList());
        long[] area = list.epoch.bits(list.epoch.snapshot.resolve(named));
        BitSets.addAll(area, list.epoch.bits(mandate.area()));
        return area;
    }

    /** {@return the same for the reference} */
    Candidate candidate() {
        return new Candidate(body.institution, level, cell, body.reached);
    }

    boolean areaContains(long[] location) {
        for (long[] area : areas) {
            if (BitSets.containsAll(area, location)) {
                return true;
            }
        }
        return false;
    }
}
