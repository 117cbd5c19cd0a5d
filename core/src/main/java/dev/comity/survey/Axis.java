package dev.comity.survey;

/**
 * Along what a measurement is broken down.
 *
 * <pre>{@code
 * Survey survey = Survey.of(world.on(LocalDate.of(2025, 6, 30)));
 * survey.concentration().part(Axis.REGION, "Africa");   // Optional[3025/39601]
 * }</pre>
 */
public enum Axis {
    /** Policy domains. */
    DOMAIN,
    /** Functions of governance. */
    FUNCTION,
    /** Regions of the architecture's scheme. */
    REGION,
    /** States and other actors. */
    STATE,
    /** Institutions. */
    INSTITUTION,
    /** Parts that the formula itself names. */
    COMPONENT
}
