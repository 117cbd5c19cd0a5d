package dev.comity.routing;

import com.google.common.collect.ImmutableList;
import dev.comity.model.Aggregation;
import dev.comity.model.Circumstances;
import dev.comity.model.Fraction;
import dev.comity.model.GovernanceFunction;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Measures candidates as {@link Measures} does, in whole numbers. */
final class CompiledMeasures {
    private final CompiledUnit unit;
    private final CompiledIssue issue;
    private boolean recorded;
    /** How many of those affected each candidate reaches, if they are few and nothing else counts. */
    private final Digits digits = new Digits();

    private boolean countable;
    private boolean counted;
    /** How much a candidate has to cover to suffice. */
    private long enough;
    /** Whether a candidate covers those of its members that are affected, and all count the same. */
    private boolean byMembers;

    CompiledMeasures(CompiledUnit unit) {
        this.unit = unit;
        this.issue = unit.issue;
    }

    void room(int words) {
        digits.room(words);
    }

    void begin() {
        byMembers = !unit.list().areas
                && issue.form.weights == null
                && !byTerritory()
                && !byParties()
                && !reachesOutsiders();
        countable = byMembers && !issue.form.anyWilling && !issue.form.anyPositions && issue.form.areFew();
        counted = false;
        unit.coverageOf = Math.max(1, denominator());
        enough = Exact.least(issue.policy.effects.coverage, issue.policy.effects.coverageOf, unit.coverageOf);
        recorded = issue.form.anyCapacities;
        for (int c = recorded ? unit.next(0) : -1; c >= 0; c = unit.next(c + 1)) {
            weighCapacity(c);
        }
    }

    boolean anyRecorded() {
        return recorded;
    }

    /** Makes a set of the candidates that cover anything. */
    void covering(long[] into) {
        if (byMembers && !issue.form.anyWilling) {
            unit.list().reaching(issue.form.affected, issue.form.location, unit.candidates, into);
            return;
        }
        Arrays.fill(into, 0);
        for (int c = unit.next(0); c >= 0; c = unit.next(c + 1)) {
            if (unit.coverage(c) > 0) {
                BitSets.add(into, c);
            }
        }
    }

    private boolean byTerritory() {
        return switch (unit.function()) {
            case AUTHORISATION, ENFORCEMENT, PEACE_OPERATION -> true;
            default -> false;
        };
    }

    private boolean byParties() {
        boolean disputed = unit.function() == GovernanceFunction.MEDIATION
                || unit.function() == GovernanceFunction.DISPUTE_SETTLEMENT;
        return disputed && issue.form.anyParties;
    }

    private long denominator() {
        if (byTerritory()) {
            return 1;
        }
        return byParties() ? issue.form.issue.parties().size() : issue.form.total;
    }

    /** Makes a set of those affected whom a candidate covers. */
    void cover(int c, long[] covered) {
        IssueForm form = issue.form;
        boolean area = unit.list().areas && coversArea(unit.form(c));
        boolean listed = c < unit.list().entries.length;
        long[] members = listed ? unit.list().members : unit.form(c).body.reach;
        int row = listed ? c * unit.list().stride : 0;
        int words = Math.min(form.affectedWords, listed ? unit.list().stride : members.length);
        Arrays.fill(covered, 0);
        for (int i = 0; i < (area ? form.affectedWords : words); i++) {
            covered[i] = form.affected[i] & (area ? -1L : members[row + i]);
        }
        if (!area && reachesOutsiders()) {
            coverOutsiders(unit.form(c), covered);
        }
    }

    private boolean coversArea(Form form) {
        return form.areas.length > 0 && !BitSets.isEmpty(issue.form.location) && form.areaContains(issue.form.location);
    }

    private boolean reachesOutsiders() {
        return switch (unit.function()) {
            case MONITORING, IMPLEMENTATION, CRISIS_RESPONSE, FINANCING, CAPACITY_BUILDING ->
                issue.form.statements.consents.count > 0;
            default -> false;
        };
    }

    private void coverOutsiders(Form form, long[] covered) {
        for (int i = BitSets.next(issue.form.affected, 0); i >= 0; i = BitSets.next(issue.form.affected, i + 1)) {
            boolean outsider = !BitSets.has(covered, i)
                    && (form.territory == null || BitSets.has(form.territory, i))
                    && issue.form.statements.consentsTo(i, form.body.number);
            if (outsider) {
                BitSets.add(covered, i);
            }
        }
    }

    long coverage(int c) {
        return byMembers && c < unit.list().entries.length ? membersAffected(c) : coverageByAll(c);
    }

    /** {@return how much a candidate covers, whoever is a member} */
    long coverageByAll(int c) {
        if (byTerritory()) {
            return unit.form(c).held ? 1 : 0;
        }
        return byParties() ? partiesShare(c) : issue.form.weight(unit.covered(c));
    }

    private long membersAffected(int c) {
        long[] affected = issue.form.affected;
        long[] members = unit.list().members;
        int row = c * unit.list().stride;
        int words = Math.min(issue.form.affectedWords, unit.list().stride);
        int count = 0;
        for (int i = 0; i < words; i++) {
            count += Long.bitCount(affected[i] & members[row + i]);
        }
        return count;
    }

    /** {@return how many parties a candidate reaches, or is accepted by} */
    private long partiesShare(int c) {
        boolean silent = issue.form.stated.acceptances().isEmpty()
                && issue.form.stated.tribunals().isEmpty();
        if (silent && !issue.form.organisedParties) {
            long[] reach = unit.form(c).body.reach;
            long reached = 0;
            for (int i = 0; i < reach.length; i++) {
                reached += Long.bitCount(reach[i] & issue.form.parties[i]);
            }
            return reached;
        }
        return unit.disputes.share(unit.form(c));
    }

    private void weighCapacity(int c) {
        Body body = unit.form(c).body;
        Fraction record = record(body.id);
        record = record == null && !body.parent.isEmpty() ? record(body.parent) : record;
        unit.recorded[c] = record != null;
        if (record != null) {
            unit.capacity[c] = Exact.numerator(record);
            unit.capacityOf[c] = Exact.denominator(record);
        }
    }

    private @Nullable Fraction record(String institution) {
        Fraction general = null;
        Fraction special = null;
        ImmutableList<Circumstances.Capacity> capacities = issue.form.stated.capacities();
        for (int i = 0; i < capacities.size(); i++) {
            Circumstances.Capacity capacity = capacities.get(i);
            if (!capacity.institution().equals(institution)) {
                continue;
            }
            if (capacity.function().isEmpty()) {
                general = general == null ? capacity.ratio() : general.min(capacity.ratio());
            } else if (capacity.function().get() == unit.function()) {
                special = special == null ? capacity.ratio() : special.min(capacity.ratio());
            }
        }
        return special == null ? general : special;
    }

    /** {@return whether a candidate lives on the record of its parent} */
    boolean inheritsRecord(int c) {
        return unit.recorded(c) && record(unit.form(c).body.id) == null;
    }

    /**
     * Makes a set of those who cover enough of a few affected members, all candidates at once: the members of each are
     * added up in binary, a word for each digit.
     *
     * @return whether that could be told at once; if not, candidate by candidate
     */
    boolean sufficient(long[] adequate, long[] into) {
        long least = countable ? least() : -1;
        if (least < 0) {
            return false;
        }
        if (least > 0) {
            count();
        }
        for (int i = 0; i < into.length; i++) {
            into[i] = adequate[i] & digits.atLeast(least, i);
        }
        return true;
    }

    /** Leaves of some candidates those that cover most; {@return whether that could be told at once} If not, all are left. */
    boolean retainMost(long[] some) {
        if (countable) {
            count();
            digits.retainMost(some);
        }
        return countable;
    }

    private void count() {
        if (!counted) {
            counted = true;
            unit.list().countReached(issue.form, unit.candidates, digits);
        }
    }

    /** {@return how many of its members have to be affected for an adequate candidate to suffice; -1 if more is asked} */
    private long least() {
        Aggregation aggregation = issue.form.aggregation;
        if (aggregation == Aggregation.BEST_SHOT) {
            return 0;
        }
        if (aggregation == Aggregation.THRESHOLD && issue.form.thresholdOf > 0) {
            return Exact.least(issue.form.threshold, issue.form.thresholdOf, 1);
        }
        return aggregation == Aggregation.WEAKEST_LINK && !BitSets.isEmpty(issue.form.critical) ? -1 : enough;
    }

    /** {@return whether what an adequate candidate covers is enough for the good at stake} */
    boolean suffices(int c) {
        Aggregation aggregation = issue.form.aggregation;
        if (aggregation == null) {
            return coversEnough(c);
        }
        return switch (aggregation) {
            case SUMMATION, WEIGHTED_SUM -> coversEnough(c);
            case WEAKEST_LINK -> BitSets.isEmpty(issue.form.critical) ? coversEnough(c) : coversCritical(c);
            case BEST_SHOT -> true;
            case THRESHOLD -> passes(c);
        };
    }

    boolean coversEnough(int c) {
        return unit.coverage(c) >= enough;
    }

    private boolean coversCritical(int c) {
        long[] reach = unit.form(c).body.reach;
        long[] covered = unit.covered(c);
        for (int i = 0; i < reach.length; i++) {
            if ((issue.form.critical[i] & ~reach[i] & ~covered[i]) != 0) {
                return false;
            }
        }
        return true;
    }

    private boolean passes(int c) {
        if (issue.form.thresholdOf == 0) {
            return coversEnough(c);
        }
        long one = issue.form.weights == null ? 1 : issue.form.weights.one;
        long weight = issue.form.weight(unit.covered(c));
        return Exact.compare(weight, one, issue.form.threshold, issue.form.thresholdOf) >= 0;
    }

    /** {@return how the share of those affected that are in a set compares with the coverage that suffices} */
    int compareWithEnough(long[] actors) {
        CompiledEffects numbers = issue.policy.effects;
        long part = issue.form.total == 0 ? 0 : issue.form.weight(actors);
        return Exact.compare(part, Math.max(1, issue.form.total), numbers.coverage, numbers.coverageOf);
    }

    /** {@return how the share of those affected that are in a set compares with what may be left out} */
    int compareWithTolerance(long[] actors) {
        CompiledEffects numbers = issue.policy.effects;
        long part = issue.form.total == 0 ? 0 : issue.form.weight(actors);
        return Exact.compare(
                part, Math.max(1, issue.form.total), numbers.coverageOf - numbers.coverage, numbers.coverageOf);
    }
}
