package dev.comity.model;

/**
 * A finite fact about a forum that is given as data, for example {@code chapter-viii: yes}; it is read as the fact
 * {@code forum.NAME}. Users register facts of their own in the vocabulary of a policy.
 *
 * <pre>{@code
 * Attribute floor = new Attribute("floor", "met");
 * Institution forum = world.institution("SAARC").toBuilder().attributes(Dated.always(floor)).build();
 * forum.attributeOn("floor", LocalDate.of(2026, 1, 2));   // Optional[met]
 * }</pre>
 *
 * @param name the fact's name without {@code forum.}
 * @param value one of the fact's values
 */
public record Attribute(String name, String value) {}
