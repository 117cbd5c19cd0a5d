package dev.comity.routing;

import dev.comity.condition.Truth;

/** What is left of conditions once some facts have been answered. */
final class Residual {
    private static final int OPEN = -10;

    private final InquiryPass.Asked asked;

    Residual(InquiryPass.Asked asked) {
        this.asked = asked;
    }

    /** {@return what a condition is worth whatever is answered yet; {@link #OPEN} if that still matters} */
    private int settled(Folded condition) {
        if (condition instanceof Folded.Fixed fixed) {
            return fixed.truth().ordinal();
        }
        if (condition instanceof Folded.Asking asking) {
            int reading = asked.known(asking.fact());
            boolean follows = reading == Inquiry.FOLLOWING && asking.following() != null;
            return reading == InquiryPass.Asked.NOT_YET || follows
                    ? OPEN
                    : asking.truths()[Math.max(reading, 0)].ordinal();
        }
        if (condition instanceof Folded.Not not) {
            int part = settled(not.part());
            return part == OPEN ? OPEN : Truth.values()[part].not().ordinal();
        }
        if (condition instanceof Folded.AllOf all) {
            return settled(all.parts(), Truth.FALSE, Truth.TRUE);
        }
        return condition instanceof Folded.AnyOf any ? settled(any.parts(), Truth.TRUE, Truth.FALSE) : OPEN;
    }

    private int settled(Iterable<Folded> parts, Truth absorbing, Truth neutral) {
        int worth = neutral.ordinal();
        boolean open = false;
        for (Folded part : parts) {
            int one = settled(part);
            if (one == absorbing.ordinal()) {
                return one;
            }
            open |= one == OPEN;
            worth = one == OPEN || one == neutral.ordinal() ? worth : one;
        }
        return open ? OPEN : worth;
    }

    boolean holds(Folded condition) {
        return settled(condition) == Truth.TRUE.ordinal();
    }

    boolean fails(Folded condition) {
        int worth = settled(condition);
        return worth != OPEN && worth != Truth.TRUE.ordinal();
    }

    /** Tells what is left of a condition that counts only if it is true. */
    void tell(Folded condition, InquiryState state) {
        int worth = settled(condition);
        if (worth != OPEN) {
            state.add(worth == Truth.TRUE.ordinal() ? 1 : 0);
        } else if (condition instanceof Folded.AllOf all && neverTrue(all)) {
            state.add(0);
        } else {
            state.add(2);
            parts(condition, state);
        }
    }

    /** Some part is unknown for certain, so the whole can only be unknown or false. */
    private boolean neverTrue(Folded.AllOf all) {
        for (Folded part : all.parts()) {
            if (settled(part) == Truth.UNKNOWN.ordinal()) {
                return true;
            }
        }
        return false;
    }

    private void parts(Folded condition, InquiryState state) {
        Iterable<Folded> parts = condition instanceof Folded.AllOf all
                ? all.parts()
                : condition instanceof Folded.AnyOf any
                        ? any.parts()
                        : condition instanceof Folded.Not not ? java.util.List.of(not.part()) : null;
        if (parts == null) {
            return;
        }
        for (Folded part : parts) {
            int worth = settled(part);
            state.add(worth);
            if (worth == OPEN) {
                parts(part, state);
            }
        }
    }
}
