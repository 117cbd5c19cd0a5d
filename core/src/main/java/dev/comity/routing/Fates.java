package dev.comity.routing;

import com.google.common.collect.ImmutableList;
import dev.comity.model.Words;
import dev.comity.policy.Effect;
import dev.comity.policy.Target;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Tells of each candidate of a unit what became of it, and why. */
final class Fates {
    private final UnitState state;
    private final Ranking ranking;

    Fates(UnitState state) {
        this.state = state;
        this.ranking = new Ranking(state);
    }

    /** {@return the fates of all candidates, leads first} */
    ImmutableList<Explanation.Fate> all() {
        List<Explanation.Fate> fates = new ArrayList<>();
        for (Candidate x : state.candidates) {
            fates.add(new Explanation.Fate(
                    x.id(),
                    x.institution.name(),
                    x.level,
                    part(x),
                    x.cell == null ? "" : x.cell.basis(),
                    percent(x),
                    ImmutableList.copyOf(why(x))));
        }
        fates.sort(Comparator.comparing(Explanation.Fate::part).thenComparing(Explanation.Fate::institution));
        return ImmutableList.copyOf(fates);
    }

    private Explanation.Part part(Candidate x) {
        if (state.leads.contains(x)) {
            return Explanation.Part.LEAD;
        }
        if (state.coLeads.contains(x)) {
            return Explanation.Part.CO_LEAD;
        }
        return state.support.contains(x) ? Explanation.Part.SUPPORT : Explanation.Part.NONE;
    }

    private static String percent(Candidate x) {
        return BigDecimal.valueOf(x.coverage.toDouble() * 100)
                        .setScale(0, RoundingMode.HALF_UP)
                        .toPlainString()
                + " %";
    }

    private List<String> why(Candidate x) {
        Explanation.Part part = part(x);
        List<String> why = new ArrayList<>();
        if (part == Explanation.Part.LEAD) {
            why.add(state.how.getOrDefault(x, "it leads")
                    + rules(x, e -> e instanceof Effect.Reserve || e instanceof Effect.Include));
        } else if (part == Explanation.Part.CO_LEAD) {
            why.add("it joins the leads" + rules(x, e -> e instanceof Effect.CoLead));
        }
        hindrances(x, part, why);
        if (part == Explanation.Part.SUPPORT && !state.fate.containsKey(x)) {
            String rules = rules(x, e -> e instanceof Effect.Support);
            why.add(rules.isEmpty() ? "its mandate is to support" : "it supports" + rules);
        }
        if (why.isEmpty()) {
            why.add(beaten(x));
        }
        return why;
    }

    private void hindrances(Candidate x, Explanation.Part part, List<String> why) {
        Map<String, Set<String>> rules = new LinkedHashMap<>();
        for (UnitState.Standing<Effect> standing : state.standing(Effect.class)) {
            Effect effect = standing.effect();
            boolean tells = effect.negative() || effect instanceof Effect.Subset;
            if (tells && standing.instance().candidate == x) {
                rules.computeIfAbsent(effect.describe("it"), words -> new TreeSet<>())
                        .add(standing.instance().rule.id());
            }
        }
        rules.forEach((words, ids) -> why.add(words + " [" + String.join(", ", ids) + "]"));
        if (state.fate.containsKey(x)) {
            why.add(state.fate.get(x));
        }
        if (x.coverage.numerator().signum() == 0) {
            why.add("it covers nobody affected");
        } else if (x.eligible() && !x.capacityAdequate) {
            why.add("its capacity is short");
        } else if (x.eligible() && !x.sufficient && part == Explanation.Part.NONE && why.isEmpty()) {
            why.add("it does not suffice: coverage " + percent(x));
        }
    }

    /** {@return the rules that stand with such an effect on a candidate, in brackets; empty if there are none} */
    private String rules(Candidate x, Predicate<Effect> kind) {
        Set<String> rules = new TreeSet<>();
        for (UnitState.Standing<Effect> standing : state.standing(Effect.class)) {
            Effect effect = standing.effect();
            if (kind.test(effect)
                    && Selection.Targets.of(state, standing.instance(), target(effect))
                            .contains(x)) {
                rules.add(standing.instance().rule.id());
            }
        }
        return rules.isEmpty() ? "" : " [" + String.join(", ", rules) + "]";
    }

    private static Target target(Effect effect) {
        if (effect instanceof Effect.Reserve reserve) {
            return reserve.target();
        } else if (effect instanceof Effect.Include include) {
            return include.target();
        } else if (effect instanceof Effect.CoLead coLead) {
            return coLead.target();
        }
        return ((Effect.Support) effect).target();
    }

    private String beaten(Candidate x) {
        if (state.leads.isEmpty()) {
            return "the matter is left to nobody";
        }
        List<UnitState.Standing<Effect.Reserve>> reserved = state.standing(Effect.Reserve.class);
        if (!reserved.isEmpty()) {
            return "the matter is reserved to others ["
                    + reserved.get(0).instance().rule.id() + "]";
        }
        Candidate winner = state.leads.iterator().next();
        if (state.joint) {
            return "others suffice together";
        }
        if (winner.level != x.level) {
            return "the " + Words.of(winner.level) + " level takes the matter (" + winner.id() + ")";
        }
        String key = ranking.decidingKey(winner, x);
        return winner.id() + " ranks before it" + (key.isEmpty() ? "" : " by " + key);
    }

    /** {@return whether a candidate lost to a lead by a key of ranking} */
    boolean ranks(Effect.Rank.Key key) {
        String name = key == Effect.Rank.Key.SPEED ? Ranking.SPEED : Ranking.LEADS_OTHER;
        for (Candidate lead : state.leads) {
            for (Candidate x : state.candidates) {
                boolean rival = x.eligible() && !state.leads.contains(x);
                if (rival && ranking.decidingKey(lead, x).equals(name)) {
                    return true;
                }
            }
        }
        return false;
    }
}
