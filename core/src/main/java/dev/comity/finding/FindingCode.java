package dev.comity.finding;

import static dev.comity.finding.Severity.ERROR;
import static dev.comity.finding.Severity.NOTE;
import static dev.comity.finding.Severity.WARNING;

/**
 * The kinds of flaw that a description can have, each with its usual severity. Explained in {@code docs/errors.md}.
 *
 * <pre>{@code
 * FindingCode.UNKNOWN_ACTOR.severity();   // ERROR
 * FindingCode.NO_SOURCE.severity();       // WARNING
 * }</pre>
 */
public enum FindingCode {
    // ---- text ----
    /** The text is not well-formed YAML or JSON. */
    SYNTAX(ERROR),
    /** The document uses a feature that is refused: anchor, alias, tag, several documents, too deep, too large. */
    REFUSED_FEATURE(ERROR),
    /** The same key stands twice in one mapping. */
    DUPLICATE_KEY(ERROR),
    /** The document does not say its kind and version, or one that this version can't read. */
    UNKNOWN_FORMAT(ERROR),
    // ---- shape ----
    /** A key is not in the vocabulary of its place. */
    UNKNOWN_KEY(ERROR),
    /** A required key is missing. */
    MISSING_KEY(ERROR),
    /** A mapping, list or scalar stands where another shape is needed. */
    WRONG_SHAPE(ERROR),
    /** A scalar is not a value of the needed type: date, range, number, yes or no. */
    BAD_VALUE(ERROR),
    /** A word is not in a closed vocabulary. */
    UNKNOWN_WORD(ERROR),
    /** A number is outside its range. */
    OUT_OF_RANGE(ERROR),
    /** Two values with the same identifier. */
    DUPLICATE_ID(ERROR),
    // ---- world ----
    /** A reference to an actor that the architecture does not hold. */
    UNKNOWN_ACTOR(ERROR),
    /** A reference to an institution that the architecture does not hold. */
    UNKNOWN_INSTITUTION(ERROR),
    /** A reference to an event that the architecture does not hold. */
    UNKNOWN_EVENT(ERROR),
    /** An actor has two statuses in one institution on the same day. */
    OVERLAPPING_MEMBERSHIP(ERROR),
    /** A chain of organs, derived memberships, overrides or used policies comes back to its start. */
    CYCLE(ERROR),
    /** A dated entry lies outside the life of what it belongs to. */
    OUTSIDE_EXISTENCE(WARNING),
    /** A voter that is not a member. */
    VOTER_NOT_MEMBER(WARNING),
    /** An institution without a mandate, so that it is never a candidate. */
    NO_MANDATE(WARNING),
    /** An institution without a decision rule, so that it is never blocked. */
    NO_DECISION_RULE(WARNING),
    /** An entry of the embedded world without a source. */
    NO_SOURCE(WARNING),
    // ---- issue ----
    /** An issue without a date, routed on the architecture's latest known date. */
    NO_DATE(WARNING),
    /** An issue that affects nobody who exists on its date. */
    NOBODY_AFFECTED(ERROR),
    /** An issue of a domain in which no institution has a mandate on its date. */
    NO_CANDIDATE(WARNING),
    /** An entry that can't have an effect: a position of an actor without a vote anywhere, a test without values. */
    WITHOUT_EFFECT(WARNING),
    /** Values that can't hold together, for example a principal function that is not among the functions. */
    INCONSISTENT(ERROR),
    // ---- policy ----
    /** A rule tests a fact that the vocabulary does not hold. */
    UNKNOWN_FACT(ERROR),
    /** A rule tests a value that its fact does not have. */
    UNKNOWN_VALUE(ERROR),
    /** A rule has an effect that does not exist. */
    UNKNOWN_EFFECT(ERROR),
    /** A rule has an effect of a stage before the facts that it tests are known. */
    MISPLACED_STAGE(ERROR),
    /** A rule overrides one that the policy does not hold. */
    MISSING_OVERRIDE(ERROR),
    /** A rule overrides one of another tier, where tiers decide already. */
    REDUNDANT_OVERRIDE(WARNING),
    /** A policy uses or amends another that was not given. */
    UNKNOWN_POLICY(ERROR),
    /** A rule or fact uses a parameter that the policy does not set. */
    UNKNOWN_PARAMETER(ERROR),
    /** A rule lists {@code unknown} for a fact that is never unknown. */
    NEVER_UNKNOWN(WARNING),
    // ---- data ----
    /** A table lacks a column that its layout has. */
    MISSING_COLUMN(ERROR),
    /** A table has a column that its layout does not have; it is not read. */
    EXTRA_COLUMN(WARNING),
    /** Entries of a data set that could not be mapped to actors, dates or statuses, and were set aside. */
    UNMAPPED(WARNING),
    /** Something that a data set does not say, and what stands in its place. */
    NOT_IN_DATA(NOTE),
    // ---- case ----
    /** A routing that differs from what its case expects. */
    FAILED_EXPECTATION(ERROR);

    private final Severity severity;

    FindingCode(Severity severity) {
        this.severity = severity;
    }

    /** {@return the usual severity of a finding of this code} */
    public Severity severity() {
        return severity;
    }
}
