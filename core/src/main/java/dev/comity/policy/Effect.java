package dev.comity.policy;

import dev.comity.condition.Stage;
import dev.comity.model.Words;

/**
 * What a rule does when it fires. The list is closed. Effects of one stage are sets and commute; a negative effect beats
 * a positive one on the same target, in any tier, unless a declared override removes it.
 *
 * <pre>{@code
 * Effect.barLead().describe("NATO");                               // NATO may not lead
 * Effect.barLead().negative();                                     // true
 * Effect.prefer(Target.levels(Level.MULTILATERAL)).describe("");   // multilateral bodies are preferred
 * }</pre>
 */
public sealed interface Effect {
    /** {@return the stage in which it acts} */
    Stage stage();

    /**
     * {@return a sentence part, with {@code forum} as the name of the candidate}
     *
     * @param forum the id of the forum in which it acts
     */
    String describe(String forum);

    /** {@return whether it forbids or limits} */
    default boolean negative() {
        return false;
    }

    /** What acts on who may lead. */
    sealed interface OnEligibility extends Effect {
        @Override
        default Stage stage() {
            return Stage.ELIGIBILITY;
        }
    }

    /** What forbids or limits. */
    sealed interface Limit extends OnEligibility {
        @Override
        default boolean negative() {
            return true;
        }
    }

    /** What acts on the choice among those who may lead. */
    sealed interface OnSelection extends Effect {
        @Override
        default Stage stage() {
            return Stage.SELECTION;
        }
    }

    /** What follows from the choice. */
    sealed interface OnResult extends Effect {
        @Override
        default Stage stage() {
            return Stage.RESULT;
        }
    }

    /** The opposition of a disputant counts as abstention (Charter art. 27(3)). */
    record DropVote() implements Effect {
        @Override
        public Stage stage() {
            return Stage.VOTE;
        }

        @Override
        public String describe(String forum) {
            return "a party to the dispute abstains in " + forum;
        }
    }

    /** No part at all. */
    record Exclude() implements Limit {
        @Override
        public String describe(String forum) {
            return forum + " is excluded";
        }
    }

    /** No lead; may support. */
    record BarLead() implements Limit {
        @Override
        public String describe(String forum) {
            return forum + " may not lead";
        }
    }

    /**
     * May lead once something is obtained.
     *
     * @param requirement what must be obtained
     */
    record Require(Requirement requirement) implements Limit {
        @Override
        public String describe(String forum) {
            return forum + " may lead only with " + Words.of(requirement);
        }
    }

    /** Eligible, but never sufficient. */
    record Insufficient() implements Limit {
        @Override
        public String describe(String forum) {
            return forum + " does not suffice";
        }
    }

    /** Some members go ahead: not blocked, but covers and binds supporters only. */
    record Subset() implements OnEligibility {
        @Override
        public String describe(String forum) {
            return "the supporters in " + forum + " may go ahead";
        }
    }

    /** Lawful; cited only. */
    record Permit() implements OnEligibility {
        @Override
        public String describe(String forum) {
            return forum + " acts lawfully";
        }
    }

    /**
     * The eligible of the target lead, or nobody.
     *
     * @param target for whom it is reserved
     */
    record Reserve(Target target) implements OnEligibility {
        @Override
        public String describe(String forum) {
            return "the matter is reserved to " + of(target, forum);
        }
    }

    /**
     * The target must be among the leads.
     *
     * @param target who must be among them
     */
    record Include(Target target) implements OnEligibility {
        @Override
        public String describe(String forum) {
            return of(target, forum) + " must be among the leads";
        }
    }

    /**
     * The function is not allocated.
     *
     * @param reason why, as a part of a sentence
     */
    record Gap(String reason) implements Limit {
        @Override
        public String describe(String forum) {
            return "there is a gap: " + reason;
        }
    }

    /**
     * The pool is narrowed to the target, if it meets the pool.
     *
     * @param target who is preferred
     */
    record Prefer(Target target) implements OnSelection {
        @Override
        public String describe(String forum) {
            return of(target, forum) + (target instanceof Target.Forum ? " is preferred" : " are preferred");
        }
    }

    /** What the leads do not cover, states do directly; small slices lead too. */
    record Direct() implements OnSelection {
        @Override
        public String describe(String forum) {
            return "states that no body covers act directly";
        }
    }

    /** Levels are tried one after the other. */
    record Ascend() implements OnSelection {
        @Override
        public String describe(String forum) {
            return "the first level that suffices leads";
        }
    }

    /** A level is left only for a better one. */
    record AscendIfBetter() implements OnSelection {
        @Override
        public String describe(String forum) {
            return "a higher level leads only if it does better";
        }
    }

    /** No level with an eligible body is left. */
    record Hold() implements OnSelection {
        @Override
        public String describe(String forum) {
            return "the lowest eligible level keeps the matter";
        }
    }

    /** Several bodies may lead together where none suffices. */
    record Joint() implements OnSelection {
        @Override
        public String describe(String forum) {
            return "bodies that suffice together lead together";
        }
    }

    /** A coalition may lead where no institution suffices. */
    record AdmitCoalition() implements OnSelection {
        @Override
        public String describe(String forum) {
            return "the coalition may lead";
        }
    }

    /**
     * Adds a key to the ranking.
     *
     * @param key by what is ranked
     */
    record Rank(Key key) implements OnSelection {
        /** Keys that a policy can add. */
        public enum Key {
            /** Those who can act in time first. */
            SPEED,
            /** One who leads another unit of the issue first. */
            LEADS_OTHER
        }

        @Override
        public String describe(String forum) {
            return "among equals " + (key == Key.SPEED ? "the faster" : "one that leads already") + " comes first";
        }
    }

    /**
     * The target joins the leads.
     *
     * @param target who leads too
     */
    record CoLead(Target target) implements OnSelection {
        @Override
        public String describe(String forum) {
            return of(target, forum) + (target instanceof Target.Forum ? " co-leads" : " co-lead");
        }
    }

    /**
     * The target supports.
     *
     * @param target who supports
     */
    record Support(Target target) implements OnSelection {
        @Override
        public String describe(String forum) {
            return of(target, forum) + (target instanceof Target.Forum ? " supports" : " support");
        }
    }

    /**
     * Somebody owes something.
     *
     * @param kind what
     * @param debtor who
     * @param addressee to whom
     * @param deadline by when or how; empty if not said
     */
    record Owe(DutyKind kind, Party debtor, Party addressee, String deadline) implements OnResult {
        @Override
        public String describe(String forum) {
            String who = debtor instanceof Party.Forum ? forum : debtor.toString();
            String whom = addressee instanceof Party.Forum
                    ? forum
                    : addressee.equals(debtor) ? "each other" : addressee.toString();
            boolean several = debtor instanceof Party.Leads || debtor instanceof Party.Outsiders;
            return who + (several ? " owe " : " owes ") + whom + " to " + Words.of(kind)
                    + (deadline.isEmpty() ? "" : " (" + deadline + ")");
        }
    }

    /**
     * A reader is warned.
     *
     * @param kind of what
     * @param always also where the candidate is not allocated
     */
    record Warn(WarningKind kind, boolean always) implements OnResult {
        @Override
        public String describe(String forum) {
            return "a warning is due" + (always ? " in any case: " : ": ") + Words.of(kind);
        }
    }

    private static String of(Target target, String forum) {
        return target instanceof Target.Forum ? forum : target.toString();
    }

    /**
     * {@return that the target is preferred}
     *
     * @param target whom it concerns
     */
    static Effect prefer(Target target) {
        return new Prefer(target);
    }

    /** {@return that the forum may not lead} */
    static Effect barLead() {
        return new BarLead();
    }

    /** {@return that the forum has no part} */
    static Effect exclude() {
        return new Exclude();
    }

    /**
     * {@return that the target supports}
     *
     * @param target whom it concerns
     */
    static Effect support(Target target) {
        return new Support(target);
    }
}
