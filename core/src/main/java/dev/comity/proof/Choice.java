package dev.comity.proof;

/**
 * Whom of two contenders the rules choose.
 *
 * @param way by what
 * @param one whether the one is among those chosen
 * @param other whether the other is
 * @param torn whether rules of one tier prefer different ones, so that none of their preferences counts
 */
record Choice(Way way, boolean one, boolean other, boolean torn) {
    /** Ways to choose. */
    enum Way {
        RESERVED,
        GAP,
        REQUIRED,
        PREFERRED
    }

    /** {@return the choice in words, without {@link #torn}} */
    @Override
    public String toString() {
        String who = one ? (other ? "both" : "the one") : other ? "the other" : "neither";
        return switch (way) {
            case RESERVED -> "the matter is reserved to " + who;
            case GAP -> "there is a gap";
            case REQUIRED -> who + " must be among the leads";
            case PREFERRED -> (one == other ? "neither" : who) + " is preferred" + (torn ? ", for rules disagree" : "");
        };
    }
}
