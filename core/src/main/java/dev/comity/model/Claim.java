package dev.comity.model;

/**
 * A figure that somebody states about an institution; kept with its source, used by no rule.
 *
 * @param text what is stated
 * @param value the figure with its unit
 * @param provenance who states it
 */
public record Claim(String text, String value, Provenance provenance) {}
