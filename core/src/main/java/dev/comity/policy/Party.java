package dev.comity.policy;

import dev.comity.model.Level;
import dev.comity.model.Role;
import dev.comity.model.Words;

/**
 * Debtor or addressee of a duty.
 *
 * <pre>{@code
 * Party.level(Level.REGIONAL);   // the regional body
 * new Effect.Owe(DutyKind.CONSULT, Party.leads(), Party.outsiders(), "").describe("");
 * // the leads owe the outsiders to consult
 * }</pre>
 */
public sealed interface Party {
    /** The lead for which the rule fired. */
    record Forum() implements Party {
        @Override
        public String toString() {
            return "the forum";
        }
    }

    /** All leads and co-leads of the unit. */
    record Leads() implements Party {
        @Override
        public String toString() {
            return "the leads";
        }
    }

    /** The affected states that the leads do not reach. */
    record Outsiders() implements Party {
        @Override
        public String toString() {
            return "the outsiders";
        }
    }

    /**
     * The bodies that bear a role.
     *
     * @param role the role
     */
    record Bearing(Role role) implements Party {
        @Override
        public String toString() {
            return "the " + Words.of(role);
        }
    }

    /**
     * The candidates of the unit at a level.
     *
     * @param level the level
     */
    record AtLevel(Level level) implements Party {
        @Override
        public String toString() {
            return "the " + Words.of(level) + " body";
        }
    }

    /**
     * Somebody who is no candidate, in words.
     *
     * @param name words for it, as they stand in the duty
     */
    record Named(String name) implements Party {
        @Override
        public String toString() {
            return name;
        }
    }

    /** {@return the lead for which the rule fired} */
    static Party forum() {
        return new Forum();
    }

    /** {@return all leads} */
    static Party leads() {
        return new Leads();
    }

    /** {@return the affected states that the leads do not reach} */
    static Party outsiders() {
        return new Outsiders();
    }

    /**
     * {@return the bodies that bear a role}
     *
     * @param role the role that it has
     */
    static Party role(Role role) {
        return new Bearing(role);
    }

    /**
     * {@return the candidates at a level}
     *
     * @param level the level at which it works
     */
    static Party level(Level level) {
        return new AtLevel(level);
    }

    /**
     * {@return somebody in words}
     *
     * @param name words for it, as they stand in the duty
     */
    static Party named(String name) {
        return new Named(name);
    }
}
