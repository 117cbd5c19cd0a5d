package dev.comity.report;

/**
 * A paragraph.
 *
 * @param id key
 * @param title heading
 * @param text what it says
 */
public record Note(String id, String title, String text) implements Block {}
