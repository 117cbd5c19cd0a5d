package dev.comity.model;

/**
 * Something about an institution that is otherwise on one day than on another. Sorted by institution, kind and subject.
 *
 * <pre>{@code
 * Snapshot before = world.on(LocalDate.of(2021, 1, 1));
 * before.differences(world.on(LocalDate.of(2021, 2, 1))).stream()
 *         .filter(difference -> difference.institution().equals("WHO"))
 *         .toList();   // [WHO: status USA: notice-given → full]
 * }</pre>
 *
 * @param institution the id of the institution
 * @param kind what it is about
 * @param subject of whom or what: an actor for a status, a mandate in words, a role; empty for what there is but one of
 * @param before how it is on the first day; empty for not at all
 * @param after how it is on the second day; empty for not at all
 */
public record Difference(String institution, Kind kind, String subject, String before, String after) {
    /** What can be otherwise. */
    public enum Kind {
        /** Whether it exists. */
        EXISTENCE,
        /** What an actor is to it. */
        STATUS,
        /** Who votes, where they are not the members. */
        VOTER,
        /** What it may do. */
        MANDATE,
        /** How it decides. */
        DECISION,
        /** A role in law. */
        ROLE
    }

    /** {@return the difference as a line} */
    @Override
    public String toString() {
        String about = subject.isEmpty() ? Words.of(kind) : Words.of(kind) + " " + subject;
        return institution + ": " + about + ": " + (before.isEmpty() ? "-" : before) + " → "
                + (after.isEmpty() ? "-" : after);
    }
}
