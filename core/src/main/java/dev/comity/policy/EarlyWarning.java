package dev.comity.policy;

import dev.comity.model.Competence;
import dev.comity.model.Fraction;
import java.math.BigInteger;
import java.time.LocalDate;

/**
 * The early warning by which national parliaments watch over subsidiarity in the European Union (Protocol 2 on the
 * application of the principles of subsidiarity and proportionality, in force since 2009-12-01).
 *
 * <p>Thresholds are shares of all votes, so they follow from the number of member states: 54 votes, 18, 14 and 28 with 27
 * member states (since 2020-02-01), 56 votes, 19, 14 and 29 with 28. In areas of exclusive competence there is no early
 * warning, since subsidiarity does not apply there (TEU art. 5(3)).
 *
 * <pre>{@code
 * EarlyWarning union = EarlyWarning.of(27);
 * union.votes();                                     // 54
 * union.assess(20).card();                           // YELLOW
 * EarlyWarning.deadline(LocalDate.of(2024, 7, 1));   // 2024-08-26
 * }</pre>
 *
 * @param memberStates how many member states there are, at least 1
 * @param competence how the Union holds the power
 * @param procedure how the act is adopted
 * @param basis whether the draft rests on TFEU art. 76
 */
public record EarlyWarning(int memberStates, Competence competence, Procedure procedure, Basis basis) {
    /** Votes of each national parliament, one for each chamber where there are two (art. 7(1)). */
    public static final int VOTES_PER_PARLIAMENT = 2;
    /** Weeks for a reasoned opinion, from the transmission of the draft (art. 6). */
    public static final int WEEKS = 8;
    /** Share of the votes from which a draft must be reviewed (art. 7(2)). */
    public static final Fraction YELLOW = Fraction.of(1, 3);
    /** The same for drafts under TFEU art. 76: police and judicial cooperation in criminal matters (art. 7(2)). */
    public static final Fraction YELLOW_ARTICLE_76 = Fraction.of(1, 4);
    /** Share that the votes must exceed for the stricter review, a simple majority (art. 7(3)). */
    public static final Fraction ORANGE = Fraction.of(1, 2);
    /** Share of the members of the Council that stops a proposal after the stricter review (art. 7(3)(b)). */
    public static final Fraction COUNCIL = Fraction.of(55, 100);

    /** How an act is adopted. */
    public enum Procedure {
        /** By Parliament and Council together (TFEU art. 294). */
        ORDINARY,
        /** Otherwise (TFEU art. 289(2)). */
        SPECIAL
    }

    /** On what a draft rests. */
    public enum Basis {
        /** TFEU art. 76: police and judicial cooperation in criminal matters. */
        ARTICLE_76,
        /** Anything else. */
        OTHER
    }

    /** Which card the votes show. */
    public enum Card {
        /** Too few votes, or none that count. */
        NONE,
        /** The draft must be reviewed. */
        YELLOW,
        /** The proposal must be reviewed and the legislator must look at subsidiarity before its first reading ends. */
        ORANGE
    }

    /**
     * What the votes amount to.
     *
     * @param card which card
     * @param votes the votes that were cast for reasoned opinions
     * @param follows what follows, as a sentence part
     */
    public record Result(Card card, int votes, String follows) {}

    /**
     * Checks the number of member states.
     *
     * @param memberStates how many member states there are, at least 1
     * @param competence how the Union holds the power
     * @param procedure how the act is adopted
     * @param basis whether the draft rests on TFEU art. 76
     */
    public EarlyWarning {
        if (memberStates < 1) {
            throw new IllegalArgumentException("a union has at least one member state");
        }
    }

    /**
     * {@return the early warning for a draft of shared competence under the ordinary procedure}
     *
     * @param memberStates how many member states there are, at least 1
     */
    public static EarlyWarning of(int memberStates) {
        return new EarlyWarning(memberStates, Competence.SHARED, Procedure.ORDINARY, Basis.OTHER);
    }

    /** {@return the same for a draft that rests on TFEU art. 76} */
    public EarlyWarning underArticle76() {
        return new EarlyWarning(memberStates, competence, procedure, Basis.ARTICLE_76);
    }

    /** {@return whether parliaments have a say: not where the Union is exclusively competent} */
    public boolean applies() {
        return competence != Competence.EXCLUSIVE;
    }

    /** {@return all votes of the national parliaments} */
    public int votes() {
        return VOTES_PER_PARLIAMENT * memberStates;
    }

    /** {@return the fewest votes that make a review necessary (art. 7(2))} */
    public int yellowThreshold() {
        return atLeast(basis == Basis.ARTICLE_76 ? YELLOW_ARTICLE_76 : YELLOW);
    }

    /** {@return the fewest votes that are a simple majority (art. 7(3)); they count only under the ordinary procedure} */
    public int orangeThreshold() {
        return votes()
                        * ORANGE.numerator().intValueExact()
                        / ORANGE.denominator().intValueExact()
                + 1;
    }

    private int atLeast(Fraction share) {
        BigInteger[] parts =
                share.numerator().multiply(BigInteger.valueOf(votes())).divideAndRemainder(share.denominator());
        return parts[0].intValueExact() + (parts[1].signum() == 0 ? 0 : 1);
    }

    /**
     * {@return the last day for reasoned opinions (art. 6)}
     *
     * @param transmitted the day on which the draft was transmitted in the official languages
     */
    public static LocalDate deadline(LocalDate transmitted) {
        return transmitted.plusWeeks(WEEKS);
    }

    /**
     * {@return what reasoned opinions with so many votes amount to}
     *
     * @param votes the votes cast by the deadline, from 0 to {@link #votes()}
     * @throws IllegalArgumentException if there are not so many votes
     */
    public Result assess(int votes) {
        if (votes < 0 || votes > votes()) {
            throw new IllegalArgumentException("there are " + votes() + " votes, not " + votes);
        }
        if (!applies()) {
            return new Result(Card.NONE, votes, "nothing: subsidiarity does not apply to exclusive competence");
        }
        if (procedure == Procedure.ORDINARY && votes >= orangeThreshold()) {
            return new Result(
                    Card.ORANGE,
                    votes,
                    "review, then maintained only with reasons; 55 % of the members of the Council or a majority of the"
                            + " votes cast in the European Parliament stop the proposal (art. 7(3))");
        }
        if (votes >= yellowThreshold()) {
            return new Result(
                    Card.YELLOW, votes, "review, then maintained, amended or withdrawn with reasons (art. 7(2))");
        }
        return new Result(Card.NONE, votes, "reasoned opinions are taken into account (art. 7(1))");
    }

    /**
     * {@return whether the legislator stops a proposal after an orange card (art. 7(3)(b))}
     *
     * @param card the card shown
     * @param council members of the Council who hold that it breaches subsidiarity
     * @param against votes cast in the European Parliament that hold the same
     * @param inFavour the other votes cast in the European Parliament; abstentions are not cast
     */
    public boolean stopped(Card card, int council, int against, int inFavour) {
        boolean byCouncil = Fraction.of(council, memberStates).atLeast(COUNCIL);
        return card == Card.ORANGE && (byCouncil || against > inFavour);
    }
}
