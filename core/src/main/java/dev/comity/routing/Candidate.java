package dev.comity.routing;

import com.google.common.collect.ImmutableSortedSet;
import dev.comity.condition.Reading;
import dev.comity.model.Fraction;
import dev.comity.model.Institution;
import dev.comity.model.Level;
import dev.comity.policy.Requirement;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** A forum that stands for one unit, and what is found out about it while the unit is routed. */
final class Candidate implements Comparable<Candidate> {
    final Institution institution;
    final Level level;
    final Cell cell;
    final boolean coalition;
    /** Whom it reaches; supporters only, once it goes ahead as a subset. */
    ImmutableSortedSet<String> reach;
    /** Those affected that it covers. */
    ImmutableSortedSet<String> covered = ImmutableSortedSet.of();

    Fraction coverage = Fraction.ZERO;
    /** Availability over need as ranking, joining and leaving a level see it. */
    Fraction capacity = Fraction.ONE;

    boolean capacityRecorded;
    boolean capacityAdequate = true;

    /** {@return whether its capacity is not recorded and counts as what is needed} */
    boolean countsAsNeeded() {
        return !capacityRecorded && capacityAdequate;
    }

    boolean excluded;
    boolean barred;
    boolean insufficient;
    final Set<Requirement> requirements = EnumSet.noneOf(Requirement.class);
    boolean sufficient;

    final Map<String, Reading> readings = new HashMap<>();

    Candidate(Institution institution, Level level, Cell cell, ImmutableSortedSet<String> reach) {
        this.institution = institution;
        this.level = level;
        this.cell = cell;
        this.coalition = level == Level.COALITION;
        this.reach = reach;
    }

    String id() {
        return institution.id();
    }

    boolean coversAnybody() {
        return coverage.compareTo(Fraction.ZERO) > 0;
    }

    boolean eligible() {
        return coversAnybody() && !excluded && !barred;
    }

    boolean ready() {
        return eligible() && requirements.isEmpty();
    }

    boolean adequate() {
        return eligible() && capacityAdequate && !insufficient;
    }

    @Override
    public int compareTo(Candidate other) {
        return id().compareTo(other.id());
    }

    @Override
    public String toString() {
        return id();
    }
}
