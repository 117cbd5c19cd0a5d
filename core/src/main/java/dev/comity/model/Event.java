package dev.comity.model;

import com.google.common.collect.ImmutableSortedSet;

/**
 * Something that happened, kept for the record; it changes no membership or mandate by itself.
 *
 * @param id identifier
 * @param kind what kind of thing
 * @param date when
 * @param title a line about it
 * @param institutions the institutions concerned
 * @param actors the actors concerned
 * @param provenance where this comes from
 */
public record Event(
        String id,
        EventKind kind,
        DatePoint date,
        String title,
        ImmutableSortedSet<String> institutions,
        ImmutableSortedSet<String> actors,
        Provenance provenance) {}
