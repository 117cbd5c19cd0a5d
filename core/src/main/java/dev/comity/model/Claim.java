package dev.comity.model;

/**
 * A figure that somebody states about an institution; kept with its source, used by no rule.
 *
 * <pre>{@code
 * world.institution("CPTPP").claims().get(0).text();    // trade among members, 2018-2021
 * world.institution("CPTPP").claims().get(0).value();   // 5.5 %
 * }</pre>
 *
 * @param text what is stated
 * @param value the figure with its unit
 * @param provenance who states it
 */
public record Claim(String text, String value, Provenance provenance) {}
