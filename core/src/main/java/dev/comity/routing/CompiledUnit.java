package dev.comity.routing;

import dev.comity.condition.Stage;
import dev.comity.model.GovernanceFunction;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One unit while the compiled form routes it: candidates, measures, rules that fired, and who leads. */
final class CompiledUnit {
    private static final Status[] STATUSES = Status.values();

    final CompiledIssue issue;
    final CompiledPolicy policy;
    /** Its place in the order of units. */
    private final int place;

    boolean partitionable;
    boolean firstPass;
    /** Whether candidates were found equal but for who leads other units. */
    boolean hangsOnOtherLeads;

    // ---- candidates, by number in the list; the coalition of the willing and able after all ----
    private long[][] covered = new long[0][];
    private long[] coverage = new long[0];
    /** Those of whom it is known how much they cover, and those of whom it is known whom. */
    private long[] measured = new long[0];

    private long[] mapped = new long[0];

    /** What the coverages are shares of; above zero. */
    long coverageOf;

    // ---- capacities, where any is recorded ----
    long[] capacity = new long[0];
    long[] capacityOf = new long[0];
    boolean[] recorded = new boolean[0];

    // ---- sets of candidates ----
    long[] candidates = new long[0];
    long[] institutions = new long[0];
    /** Those in which the votes of parties count as abstentions, as told when votes are counted. */
    long[] abstaining = new long[0];

    long[] excluded = new long[0];
    long[] barred = new long[0];
    long[] insufficient = new long[0];
    long[] eligible = new long[0];
    long[] ready = new long[0];
    long[] adequate = new long[0];
    /** Those of whom it is known whether they suffice, and those who do. */
    private long[] appraised = new long[0];

    private boolean anyAppraised;
    private boolean allAppraised;

    private long[] sufficient = new long[0];

    // ---- the allocation ----
    /** By its number, as all that is set for every issue: references cost more to set. */
    private int status;

    long[] leads = new long[0];
    long[] coLeads = new long[0];

    final CompiledRules rules;
    final CompiledReadings readings;
    final CompiledForms forms;
    final CompiledBallots ballots;
    final CompiledDisputes disputes;
    final CompiledConflict conflict;
    final CompiledMeasures measures;
    private final CompiledEligibility eligibility;
    private final CompiledSelection selection;
    private @Nullable UnitState reference;
    private Candidate[] referenceCandidates = new Candidate[0];
    /** Numbers of the institutions that led in the first pass. */
    private final long[] firstLeads;

    CompiledUnit(CompiledIssue issue, int place) {
        this.issue = issue;
        this.place = place;
        this.policy = issue.policy;
        this.rules = new CompiledRules(this);
        this.readings = new CompiledReadings(this);
        this.ballots = new CompiledBallots(this);
        this.disputes = new CompiledDisputes(this);
        this.conflict = new CompiledConflict(this);
        this.measures = new CompiledMeasures(this);
        this.forms = new CompiledForms(this);
        this.eligibility = new CompiledEligibility(this);
        this.selection = new CompiledSelection(this);
        this.firstLeads = new long[BitSets.words(issue.world.institutions.length + 1)];
    }

    void begin() {
        partitionable = issue.form.lists[place].function.kind() == GovernanceFunction.Kind.PARTITIONABLE;
        if (issue.count > 1) {
            Arrays.fill(firstLeads, 0);
        }
    }

    /** {@return the list of candidates, from when they are found on} */
    CandidateList list() {
        return forms.prospects.list;
    }

    Unit unit() {
        return list().unit;
    }

    GovernanceFunction function() {
        return list().function;
    }

    /** {@return a candidate} */
    Form form(int c) {
        return forms.of(c);
    }

    Status status() {
        return STATUSES[status];
    }

    void set(Status found) {
        status = found.ordinal();
    }

    void route(boolean first) {
        firstPass = first;
        hangsOnOtherLeads = policy.readsOtherLeads;
        if (reference != null) {
            reference = null;
        }
        ballots.begin();
        find();
        measures.begin();
        rules.begin();
        rules.judge(Stage.VOTE);
        rules.having(policy.effects.dropVote, abstaining);
        rules.judge(Stage.ELIGIBILITY);
        eligibility.settle();
        rules.judge(Stage.SELECTION);
        selection.allocate();
    }

    /** Routes again where it could make a difference what became of other units. */
    void routeAgain() {
        firstPass = false;
        boolean different = issue.form.peaceOperation && (policy.hasReaders || readings.told(policy.operationFacts));
        for (int c = hangsOnOtherLeads ? next(0) : -1; c >= 0 && !different; c = next(c + 1)) {
            different = issue.ledOther(form(c).body, this);
        }
        if (different) {
            route(false);
        }
    }

    private void find() {
        CandidateList list = issue.form.lists[place];
        room(list.entries.length + 1);
        for (int i = 0; i < candidates.length; i++) {
            candidates[i] = 0;
            appraised[i] = 0;
            sufficient[i] = 0;
            measured[i] = 0;
            mapped[i] = 0;
        }
        anyAppraised = false;
        list.at(issue.form, candidates);
        long varying = 0;
        for (int i = 0; i < list.coalitions.length; i++) {
            candidates[i] &= issue.form.anyWilling ? -1L : ~list.coalitions[i];
            institutions[i] = candidates[i] & list.institutions[i];
            varying |= candidates[i] & list.varying[i];
        }
        for (int i = list.coalitions.length; i < institutions.length; i++) {
            institutions[i] = 0;
        }
        forms.begin(list.prospects(candidates), issue.form.anyWilling || varying != 0);
    }

    /** {@return the first candidate from a number on; -1 if there is none} */
    int next(int from) {
        return BitSets.next(candidates, from);
    }

    /** Makes room for so many candidates. */
    private void room(int most) {
        if (most <= coverage.length) {
            return;
        }
        int words = Math.max(1, BitSets.words(most));
        int size = words * Long.SIZE;
        covered = new long[size][issue.form.affected.length];
        coverage = new long[size];
        capacity = new long[size];
        capacityOf = new long[size];
        recorded = new boolean[size];
        referenceCandidates = new Candidate[size];
        candidates = new long[words];
        institutions = new long[words];
        abstaining = new long[words];
        excluded = new long[words];
        barred = new long[words];
        insufficient = new long[words];
        eligible = new long[words];
        ready = new long[words];
        adequate = new long[words];
        appraised = new long[words];
        sufficient = new long[words];
        measured = new long[words];
        mapped = new long[words];
        leads = new long[words];
        coLeads = new long[words];
        eligibility.room(words);
        measures.room(words);
        forms.room(words);
        rules.room(words);
        readings.room(words);
        selection.room(words);
    }

    /** {@return what a candidate needs before it can lead, as bits} */
    int requirements(int c) {
        return eligibility.requirements(c);
    }

    /** {@return those who suffice} */
    long[] sufficient() {
        return sufficient(adequate);
    }

    /** {@return whether it could be told at once who suffices} */
    boolean appraiseAll() {
        if (!anyAppraised) {
            anyAppraised = true;
            allAppraised = measures.sufficient(adequate, sufficient);
        }
        return allAppraised;
    }

    /** {@return those who suffice, told for all of a set, and maybe not for others} */
    long[] sufficient(long[] among) {
        if (appraiseAll()) {
            return sufficient;
        }
        for (int i = 0; i < appraised.length; i++) {
            for (long left = among[i] & adequate[i] & ~appraised[i]; left != 0; left &= left - 1) {
                int c = (i << 6) + Long.numberOfTrailingZeros(left);
                BitSets.add(appraised, c);
                if (measures.suffices(c)) {
                    BitSets.add(sufficient, c);
                }
            }
        }
        return sufficient;
    }

    // ---- measures ----

    /** {@return how much of {@link #coverageOf} a candidate covers} */
    long coverage(int c) {
        if (!BitSets.has(measured, c)) {
            BitSets.add(measured, c);
            coverage[c] = measures.coverage(c);
        }
        return coverage[c];
    }

    /** Measures a candidate again whose reach has changed. */
    void coverAgain(int c) {
        for (int i = 0; i < covered[c].length; i++) {
            covered[c][i] = issue.form.affected[i] & form(c).body.reach[i];
        }
        BitSets.add(mapped, c);
        BitSets.add(measured, c);
        coverage[c] = measures.coverageByAll(c);
    }

    /** {@return those affected that a candidate covers} */
    long[] covered(int c) {
        if (!BitSets.has(mapped, c)) {
            BitSets.add(mapped, c);
            measures.cover(c, covered[c]);
        }
        return covered[c];
    }

    /** {@return how much of what is left a candidate covers} */
    long weightLeft(int c, long[] residual) {
        return issue.form.weight(covered(c), residual);
    }

    boolean recorded(int c) {
        return measures.anyRecorded() && recorded[c];
    }

    /** {@return the numerator of the capacity} */
    long capacity(int c) {
        return recorded(c) ? capacity[c] : form(c).adequate ? policy.effects.capacity : 0;
    }

    /** {@return the denominator of the capacity} */
    long capacityOf(int c) {
        return recorded(c) ? capacityOf[c] : form(c).adequate ? policy.effects.capacityOf : 1;
    }

    boolean adequateCapacity(int c) {
        return recorded(c)
                ? Exact.compare(capacity[c], capacityOf[c], policy.effects.capacity, policy.effects.capacityOf) >= 0
                : form(c).adequate;
    }

    boolean leads(int c) {
        return BitSets.has(leads, c) || BitSets.has(coLeads, c);
    }

    /** {@return the first candidate from a number on that leads; -1 if there is none} */
    int nextLeading(int from) {
        long mask = -1L << from;
        for (int i = from >>> 6; i < leads.length; i++, mask = -1L) {
            long left = (leads[i] | coLeads[i]) & mask;
            if (left != 0) {
                return (i << 6) + Long.numberOfTrailingZeros(left);
            }
        }
        return -1;
    }

    /** Adds the numbers of the institutions that lead. */
    void addLeads(long[] institutions) {
        for (int i = 0; i < leads.length; i++) {
            for (long left = leads[i] | coLeads[i]; left != 0; left &= left - 1) {
                BitSets.add(institutions, form((i << 6) + Long.numberOfTrailingZeros(left)).body.number);
            }
        }
    }

    /** {@return the first institution from a number on that leads; -1 if there is none} */
    int nextLead(int from) {
        for (int c = next(0); c >= 0; c = next(c + 1)) {
            if (form(c).body.number >= from && leads(c)) {
                return form(c).body.number;
            }
        }
        return -1;
    }

    // ---- what other units ask ----

    void keepFirstLeads() {
        if (status() == Status.ALLOCATED) {
            addLeads(firstLeads);
        }
    }

    boolean ledFirst(Body body) {
        return BitSets.has(firstLeads, body.number);
    }

    Set<String> firstLeadIds() {
        Set<String> ids = new TreeSet<>();
        for (int i = BitSets.next(firstLeads, 0); i >= 0; i = BitSets.next(firstLeads, i + 1)) {
            ids.add(i == issue.world.institutions.length ? AdHocCoalition.ID : issue.world.institutions[i]);
        }
        return ids;
    }

    Set<String> leadIds() {
        Set<String> ids = new TreeSet<>();
        for (int c = next(0); c >= 0; c = next(c + 1)) {
            if (leads(c)) {
                ids.add(form(c).body.id);
            }
        }
        return ids;
    }

    // ---- the same for the reference, where it reads what is seldom asked ----

    UnitState reference() {
        UnitState known = reference;
        if (known == null) {
            known = new UnitState(issue.scene(), unit(), issue.earlier(this), java.util.List.of());
            Arrays.fill(referenceCandidates, null);
            reference = known;
        }
        return known;
    }

    Candidate candidate(int c) {
        reference();
        Candidate known = referenceCandidates[c];
        if (known == null) {
            known = form(c).candidate();
            referenceCandidates[c] = known;
        }
        return known;
    }
}
