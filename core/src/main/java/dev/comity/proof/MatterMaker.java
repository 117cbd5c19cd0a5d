package dev.comity.proof;

import dev.comity.condition.Reading;
import dev.comity.model.Aggregation;
import dev.comity.model.Coerciveness;
import dev.comity.model.Domain;
import dev.comity.model.Event;
import dev.comity.model.EventKind;
import dev.comity.model.Fraction;
import dev.comity.model.GoodRange;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Obligation;
import dev.comity.model.PublicGood;
import dev.comity.model.Spillover;
import dev.comity.model.Words;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Draws what the issue is about: function, domain, good, events, and the facts that are simply given. */
final class MatterMaker {
    /** Facts that an issue states word for word. */
    private static final List<String> GIVEN = List.of(
            "issue.exclusively-regional",
            "issue.stricter-zone",
            "issue.claim",
            "issue.waters",
            "issue.threat-to-peace",
            "issue.chapter",
            "issue.unconstitutional-change",
            "issue.external-coercion");
    /** Which function to take where several will do: plain work first. */
    private static final List<GovernanceFunction> PLAIN = List.of(
            GovernanceFunction.COORDINATION,
            GovernanceFunction.NORM_SETTING,
            GovernanceFunction.MEDIATION,
            GovernanceFunction.RULE_MAKING);

    /** More weight than all those affected have. */
    private static final Fraction OUT_OF_REACH = Fraction.of(Integer.MAX_VALUE, 1);

    private final Draft draft;
    private final Wanted wanted;

    MatterMaker(Draft draft) {
        this.draft = draft;
        this.wanted = draft.wanted;
    }

    void make() {
        draft.function = function();
        draft.domain = domain();
        draft.issue.id("issue").title("A situation brought about").date(draft.date);
        wanted.constant("issue.spillover", Spillover.class).ifPresent(draft.issue::spillover);
        good();
        for (String fact : GIVEN) {
            give(fact, fact.substring(fact.indexOf('.') + 1));
        }
        if (!wanted.is("issue.heterogeneity", Reading.UNKNOWN_WORD)) {
            wanted.word("issue.heterogeneity")
                    .ifPresent(word -> draft.issue.heterogeneity(word.equals("high") ? Fraction.ONE : Fraction.ZERO));
        }
        if (wanted.free("issue.coerciveness")) {
            draft.issue.coerciveness(Coerciveness.NONE);
        }
        wanted.constant("issue.coerciveness", Coerciveness.class).ifPresent(draft.issue::coerciveness);
        requirement();
        events();
    }

    private void give(String fact, String name) {
        wanted.word(fact)
                .filter(word -> !word.equals(Reading.UNKNOWN_WORD))
                .ifPresent(word -> draft.issue.facts(name, word));
    }

    private GovernanceFunction function() {
        Optional<GovernanceFunction> named = wanted.constant("function", GovernanceFunction.class);
        if (named.isPresent()) {
            return named.get();
        }
        for (GovernanceFunction function : PLAIN) {
            if (serves(function)) {
                return function;
            }
        }
        for (GovernanceFunction function : GovernanceFunction.values()) {
            if (serves(function)) {
                return function;
            }
        }
        return draft.function;
    }

    private boolean serves(GovernanceFunction function) {
        boolean kind = wanted.maybe("function.kind", Words.of(function.kind()));
        boolean implied = wanted.is("forum.mandate", "implied") || wanted.is("forum.competence", "none");
        boolean ruled = wanted.is("forum.legalisation", "short");
        boolean lent = draft.has(Twist.LENT_MEANS) || draft.has(Twist.BY_CONSENT);
        boolean bound = function == GovernanceFunction.RULE_MAKING || function == GovernanceFunction.DISPUTE_SETTLEMENT;
        return kind
                && (!implied || function == GovernanceFunction.INFORMATION)
                && (!ruled || bound)
                && (!lent || function == GovernanceFunction.FINANCING);
    }

    /** The forum's mandate may lie so deep that the issue's domain must have parts. */
    private Domain domain() {
        Domain domain = draft.function == GovernanceFunction.EMERGENCY_DECLARATION ? Domain.HEALTH : draft.domain;
        if (wanted.readings.get("issue.domain") instanceof Reading.Known known) {
            for (String path : known.words()) {
                Domain named = Domain.of(path);
                domain = named.depth() >= domain.depth() ? named : domain;
            }
        }
        int depth = wanted.number("forum.depth").map(MatterMaker::whole).orElse(0);
        while (domain.depth() < depth) {
            domain = Domain.of(domain.path() + "/part");
        }
        return domain;
    }

    static int whole(Fraction number) {
        return number.numerator().divide(number.denominator()).intValue();
    }

    static Fraction times(Fraction share, int count) {
        return new Fraction(share.numerator().multiply(BigInteger.valueOf(count)), share.denominator());
    }

    private void good() {
        draft.issue.publicGood(new PublicGood(
                wanted.constant("public-good.range", GoodRange.class),
                Optional.empty(),
                wanted.constant("public-good.aggregation", Aggregation.class),
                Draft.set(critical()),
                threshold()));
        if (wanted.free("issue.spillover")) {
            if (wanted.is("public-good.range", "global")) {
                draft.issue.spillover(Spillover.GLOBAL);
            } else if (wanted.is("forum.barred-subject", "unknown")) {
                draft.issue.spillover(Spillover.NATIONAL);
            }
        }
    }

    /** The weakest link is one whom the forum covers, or one whom it does not. */
    private Set<String> critical() {
        if (draft.has(Twist.OWN_TEST) && wanted.is("public-good.aggregation", "weakest-link")) {
            boolean met = wanted.maybe("forum.sufficient", "yes");
            draft.critical.add(met ? draft.state("A", 0, Draft.NORTH) : draft.state("R", 1, Draft.NORTH));
        }
        return draft.critical;
    }

    private Optional<Fraction> threshold() {
        if (draft.has(Twist.OWN_TEST) && wanted.is("public-good.aggregation", "threshold")) {
            return Optional.of(wanted.maybe("forum.sufficient", "yes") ? Fraction.ONE : OUT_OF_REACH);
        }
        return Optional.empty();
    }

    /** A body is too weak only where something is required. */
    private void requirement() {
        if (wanted.is("forum.legalisation", "short")) {
            draft.issue.requires(Obligation.HARD);
        }
        draft.mandate.obligation(wanted.is("forum.legalisation", "short") ? Obligation.SOFT : Obligation.HARD);
    }

    private void events() {
        for (EventKind kind : EventKind.values()) {
            if (wanted.has("issue.event", Words.of(kind))) {
                Event.Builder event =
                        Event.builder().id(Words.of(kind)).kind(kind).on(draft.date.minusDays(1));
                if (kind == EventKind.VETO && wanted.is("world.veto-cast", "no")) {
                    event.emergencySession(dev.comity.model.DatePoint.of(draft.date.minusDays(1)));
                }
                draft.events.add(event.build());
                draft.issue.events(Words.of(kind));
            }
        }
    }
}
