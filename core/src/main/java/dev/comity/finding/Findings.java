package dev.comity.finding;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Ordering;
import java.util.Iterator;

/**
 * A sorted list of findings, without repetitions. Immutable, safe for any thread.
 *
 * <pre>{@code
 * Findings findings = issue("haze-2013").toBuilder().affects("IDM").build().check(world);
 * findings.hasErrors();   // true
 * findings;               // haze-2013 (affects): error UNKNOWN_ACTOR: `IDM` is no actor; did you mean `IDN`?
 * }</pre>
 *
 * @param all the findings in order of place
 */
public record Findings(ImmutableList<Finding> all) implements Iterable<Finding> {
    private static final Findings NONE = new Findings(ImmutableList.of());

    /** {@return the empty list: nothing is wrong} */
    public static Findings none() {
        return NONE;
    }

    /**
     * {@return the given findings, sorted, each once}
     *
     * @param findings in any order, with or without repetitions
     */
    public static Findings copyOf(Iterable<Finding> findings) {
        ImmutableList<Finding> sorted =
                Ordering.natural().immutableSortedCopy(com.google.common.collect.ImmutableSet.copyOf(findings));
        return sorted.isEmpty() ? NONE : new Findings(sorted);
    }

    /**
     * {@return these findings and the others}
     *
     * @param others those to add
     */
    public Findings and(Findings others) {
        return copyOf(com.google.common.collect.Iterables.concat(all, others.all));
    }

    /** {@return whether any finding is an error} */
    public boolean hasErrors() {
        for (Finding finding : all) {
            if (finding.severity() == Severity.ERROR) {
                return true;
            }
        }
        return false;
    }

    /** {@return the findings that are errors, in order} */
    public ImmutableList<Finding> errors() {
        return all.stream().filter(f -> f.severity() == Severity.ERROR).collect(ImmutableList.toImmutableList());
    }

    /** {@return whether there is nothing at all} */
    public boolean isEmpty() {
        return all.isEmpty();
    }

    @Override
    public Iterator<Finding> iterator() {
        return all.iterator();
    }

    /** {@return one finding a line; empty when nothing is wrong} */
    @Override
    public String toString() {
        return Joiner.on('\n').join(all);
    }
}
