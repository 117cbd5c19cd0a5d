package dev.comity.routing;

import com.google.common.collect.ImmutableSortedSet;
import dev.comity.condition.Fact;
import dev.comity.condition.Vocabulary;
import dev.comity.model.Commons;
import dev.comity.model.Dated;
import dev.comity.model.Institution;
import dev.comity.model.Level;
import dev.comity.model.Mandate;
import dev.comity.model.SubsetClause;
import dev.comity.model.Territory;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
    /** The same before supporters go ahead without the others; itself if they do not. */
    final Form whole;

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
    /** The votes in it; null where nobody votes, in a coalition for one issue. */
    final @Nullable Voting voting;
    /** How many supporters may go ahead as a subset; the largest number if they never may. */
    final int subsetOf;
    /** Where its mandates apply; null if everywhere. */
    final long @Nullable [] territory;

    final long[] holds;
    final long[] may;
    /** Readings by the number of the fact; null where the issue tells. */
    final CompiledFact.Value[] fixed;

    Form(CandidateList list, Body body, Cell cell) {
        this.list = list;
        this.whole = this;
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
        boolean adHoc = AdHocCoalition.is(body.institution);
        this.voting = adHoc ? null : Voting.of(list.epoch, body.institution, list.unit.domain(), cell);
        this.subsetOf = subsetOf(list, body.institution);
        this.territory = territory();
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

    /** The same with another reach: who is willing and able, or who goes ahead as a subset. */
    Form(Form same, Body body, boolean subset) {
        this.list = same.list;
        this.whole = subset ? same : this;
        this.body = body;
        this.cell = same.cell;
        this.level = same.level;
        this.held = same.held;
        this.competence = same.competence;
        this.depth = same.depth;
        this.obligation = same.obligation;
        this.latency = same.latency;
        this.adequate = same.adequate;
        this.areas = same.areas;
        this.voting = same.voting;
        this.subsetOf = same.subsetOf;
        this.territory = same.territory;
        this.holds = same.holds;
        this.may = same.may;
        this.fixed = same.fixed;
    }

    /** {@return the coalition of those who are willing and able, before an issue says who they are} */
    static Form coalition(CandidateList list) {
        Candidate coalition = AdHocCoalition.of(list.unit, ImmutableSortedSet.of());
        return new Form(list, new Body(list.epoch, coalition.institution), coalition.cell);
    }

    private static int subsetOf(CandidateList list, Institution institution) {
        int least = Integer.MAX_VALUE;
        for (Dated<SubsetClause> clause : institution.subsetClauses()) {
            boolean applies = clause.validity().on(list.epoch.snapshot.date())
                    && clause.value().domains().stream().anyMatch(named -> named.covers(list.unit.domain()));
            least = applies ? Math.min(least, clause.value().minimum()) : least;
        }
        return least;
    }

    private long @Nullable [] territory() {
        long[] all = new long[list.epoch.world.words];
        for (Mandate mandate : cell.mandates()) {
            if (mandate.territory() instanceof Territory.World) {
                return null;
            }
            BitSets.addAll(all, list.epoch.bits(Cell.territory(list.epoch.snapshot, body.institution, mandate)));
        }
        return all;
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
        ImmutableSortedSet<String> reached = body.reached == null ? list.epoch.names(body.reach) : body.reached;
        return new Candidate(body.institution, level, cell, reached);
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
