package dev.comity.routing;

import dev.comity.model.Words;
import dev.comity.policy.WarningKind;
import java.util.Comparator;
import java.util.Optional;

/**
 * Something that a reader of a routing should know. Sorted by kind, unit, subject.
 *
 * <pre>{@code
 * router.route(issue("darfur-2007")).warnings().first();   // overlap – AU–UN [R49]
 * }</pre>
 *
 * @param kind what kind of thing
 * @param unit in which unit; empty for the whole issue
 * @param subject the institutions or facts concerned; may be empty
 * @param detail more in words; may be empty
 * @param rule the rule from which it comes; empty if it comes from the allocation itself
 */
public record Warning(WarningKind kind, Optional<Unit> unit, String subject, String detail, String rule)
        implements Comparable<Warning> {
    private static final Comparator<Warning> ORDER = Comparator.comparing(Warning::kind)
            .thenComparing(w -> w.unit.map(Unit::toString).orElse(""))
            .thenComparing(Warning::subject)
            .thenComparing(Warning::detail)
            .thenComparing(Warning::rule);

    @Override
    public int compareTo(Warning other) {
        return ORDER.compare(this, other);
    }

    /** {@return the text, but for the unit} */
    String withoutUnit() {
        return new Warning(kind, Optional.empty(), subject, detail, rule).toString();
    }

    @Override
    public String toString() {
        return Words.of(kind)
                + unit.map(u -> " in " + u).orElse("")
                + (subject.isEmpty() ? "" : ": " + subject)
                + (detail.isEmpty() ? "" : " – " + detail)
                + (rule.isEmpty() ? "" : " [" + rule + "]");
    }
}
