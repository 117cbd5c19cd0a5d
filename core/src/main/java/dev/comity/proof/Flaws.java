package dev.comity.proof;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The answer to a question about a policy: every flaw of the kind asked for, unless something is undecided.
 *
 * <pre>{@code
 * Flaws flaws = Proof.of(ReferencePolicies.law()).silences();
 * flaws.none();                            // false
 * flaws.of(Flaw.Kind.CONFLICT).flaws();    // []
 * }</pre>
 *
 * @param flaws the flaws, by kind and rules
 * @param undecided questions that ran out of budget; empty if the list is complete
 */
public record Flaws(ImmutableList<Flaw> flaws, ImmutableList<Undecided> undecided) {
    /** {@return whether it is proved that there is none} */
    public boolean none() {
        return flaws.isEmpty() && undecided.isEmpty();
    }

    /**
     * {@return those of some kinds}
     *
     * @param kinds the kinds
     */
    public Flaws of(Flaw.Kind... kinds) {
        List<Flaw.Kind> wanted = List.of(kinds);
        return new Flaws(
                flaws.stream().filter(flaw -> wanted.contains(flaw.kind())).collect(ImmutableList.toImmutableList()),
                undecided);
    }

    Flaws plus(Flaws others) {
        return new Flaws(
                Stream.concat(flaws.stream(), others.flaws.stream()).collect(ImmutableList.toImmutableList()),
                Stream.concat(undecided.stream(), others.undecided.stream()).collect(ImmutableList.toImmutableList()));
    }

    /** {@return a line each; `none` if there is none} */
    @Override
    public String toString() {
        return none()
                ? "none"
                : Stream.concat(flaws.stream(), undecided.stream())
                        .map(Object::toString)
                        .collect(Collectors.joining("\n"));
    }
}
