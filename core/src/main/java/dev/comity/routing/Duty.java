package dev.comity.routing;

import dev.comity.model.Words;
import dev.comity.policy.DutyKind;
import java.util.Comparator;

/**
 * What somebody owes because of an allocation. Sorted by kind, debtor, addressee.
 *
 * <pre>{@code
 * router.route(issue("darfur-2007")).duties().first();   // report: AU → UNSC, whatever is undertaken…
 * }</pre>
 *
 * @param kind what
 * @param debtor who; several are joined by commas
 * @param addressee to whom
 * @param deadline by when or how; may be empty
 * @param source the article from which it comes
 * @param rule the rule from which it comes
 */
public record Duty(DutyKind kind, String debtor, String addressee, String deadline, String source, String rule)
        implements Comparable<Duty> {
    private static final Comparator<Duty> ORDER = Comparator.comparing(Duty::kind)
            .thenComparing(Duty::debtor)
            .thenComparing(Duty::addressee)
            .thenComparing(Duty::deadline)
            .thenComparing(Duty::source)
            .thenComparing(Duty::rule);

    @Override
    public int compareTo(Duty other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        String parties = debtor.equals(addressee) ? debtor + " among themselves" : debtor + " → " + addressee;
        return Words.of(kind) + ": " + parties
                + (deadline.isEmpty() ? "" : ", " + deadline)
                + (source.isEmpty() ? "" : " (" + source + ")")
                + " [" + rule + "]";
    }
}
