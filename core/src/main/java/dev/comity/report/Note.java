package dev.comity.report;

/**
 * A paragraph.
 *
 * <pre>{@code
 * Note note = new Note("caveat", "Caveat", "Means are recorded for few bodies.");
 * new Report("note", "Mine", ImmutableMap.of(), ImmutableList.of(note)).text();
 * // Mine
 * //
 * // Caveat
 * // Means are recorded for few bodies.
 * }</pre>
 *
 * @param id key
 * @param title heading
 * @param text what it says
 */
public record Note(String id, String title, String text) implements Block {}
