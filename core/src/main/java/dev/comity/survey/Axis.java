package dev.comity.survey;

/** Along what a measurement is broken down. */
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
