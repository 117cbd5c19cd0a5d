package dev.comity.proof;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.Optional;

/**
 * Something about a policy that its author may not have meant.
 *
 * <pre>{@code
 * Flaw flaw = Proof.of(ReferencePolicies.law()).silences().flaws().get(0);   // no rule says who leads (… situations)
 * flaw.kind().unsound();                                                     // true
 * }</pre>
 *
 * @param kind what kind of thing
 * @param rules the rules concerned, the first one being the subject
 * @param text what is so, in a sentence
 * @param situations how many situations show it; weighed, if the space is. Those of two contenders are not counted: zero
 * @param witness one of them; empty where it consists in that there is none
 */
public record Flaw(
        Kind kind, ImmutableList<String> rules, String text, BigInteger situations, Optional<Witness> witness) {
    /** Kinds of flaws. */
    public enum Kind {
        /** Two rules of one tier have opposite effects, and neither is defeated. */
        CONFLICT(true),
        /** Two rules of one tier choose different ones of two contenders, and neither gives way. */
        DISAGREEMENT(false),
        /** No rule says who leads: neither a preference nor a reservation nor an order of levels. */
        SILENCE(true),
        /** A rule never fires. */
        DEAD_RULE(false),
        /** A rule fires, but is always defeated. */
        SHADOWED_RULE(false),
        /** Nothing changes without the rule. */
        REDUNDANT_RULE(false),
        /** Nothing changes without the override. */
        INEFFECTIVE_OVERRIDE(false);

        private final boolean unsound;

        Kind(boolean unsound) {
            this.unsound = unsound;
        }

        /** {@return whether the policy gives no clear answer because of it; else it only says more than it needs} */
        public boolean unsound() {
            return unsound;
        }
    }

    /** {@return a line} */
    @Override
    public String toString() {
        String count = situations.signum() == 0 ? "" : " (" + Numbers.grouped(situations) + " situations)";
        return text + count;
    }
}
