package dev.comity.finding;

/**
 * How badly a finding hurts, most severe first.
 *
 * <pre>{@code
 * Findings findings = issue("haze-2013").toBuilder().affects("IDM").build().check(world);
 * findings.all().stream().map(Finding::severity).toList();   // [ERROR]
 * findings.errors().isEmpty();                               // false
 * }</pre>
 */
public enum Severity {
    /** The description can't be used as it stands. */
    ERROR,
    /** The description can be used, but probably does not say what was meant. */
    WARNING,
    /** Worth knowing; nothing need be done. */
    NOTE
}
