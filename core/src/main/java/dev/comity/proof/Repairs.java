package dev.comity.proof;

import com.google.common.collect.ImmutableSet;
import dev.comity.condition.Reading;
import dev.comity.model.Fraction;
import dev.comity.model.Words;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.policy.Effect;
import dev.comity.policy.Rule;
import dev.comity.policy.Target;
import dev.comity.routing.Judgement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What to try next where a fact of the pool or the result does not read as wanted. Rules decide about these, so their
 * conditions are made to hold or to fail by facts that are still free.
 */
final class Repairs {
    /** The facts that can be mended; all others are drawn as wanted, or not at all. */
    static final ImmutableSet<String> FACTS = ImmutableSet.of(
            "forum.sufficient",
            "forum.best-capacity",
            "forum.allocated",
            "forum.leads-other",
            "pool.multilateral",
            "pool.chapter-viii",
            "pool.rec",
            "pool.intermediaries",
            "pool.sufficient",
            "result.levels",
            "result.outsider",
            "result.overlap");

    private static final List<Map<String, Reading>> NONE = List.of();

    private final DivisionOfLaborPolicy policy;
    private final Ways ways;
    private List<Attempt> next = new ArrayList<>();

    Repairs(DivisionOfLaborPolicy policy) {
        this.policy = policy;
        this.ways = new Ways(policy.vocabulary(), policy.parameters());
    }

    /** {@return attempts that may make the fact read as wanted, the plainest first} */
    List<Attempt> of(String fact, Attempt attempt, Judgement.Of judged) {
        next = new ArrayList<>();
        Optional<String> wish = attempt.wanted().word(fact);
        if (wish.isPresent()) {
            repair(fact, wish.get(), attempt, judged);
        }
        return next;
    }

    private void repair(String fact, String wish, Attempt attempt, Judgement.Of judged) {
        switch (fact) {
            case "forum.sufficient" -> standing(wish.equals("yes"), attempt, judged);
            case "forum.best-capacity" -> best(wish.equals("yes"), attempt, judged);
            case "forum.allocated" -> part(wish, attempt, judged);
            case "pool.multilateral", "pool.chapter-viii", "pool.rec", "pool.intermediaries", "pool.sufficient" ->
                pool(fact, wish, attempt, judged);
            case "forum.leads-other", "result.levels" -> lift(attempt, judged);
            case "result.outsider" -> outsider(wish.equals("some"), attempt, judged);
            case "result.overlap" -> overlap(attempt);
            default -> {}
        }
    }

    private void choose(Attempt attempt, Map<String, Reading> more, Twist... twists) {
        attempt.and(more, twists).ifPresent(next::add);
    }

    private void choose(Attempt attempt, String fact, String word) {
        choose(attempt, Map.of(fact, Reading.of(word)));
    }

    // ---- eligible and sufficient, or not ----

    private void standing(boolean yes, Attempt attempt, Judgement.Of judged) {
        choose(attempt, Map.of(), Twist.OWN_TEST);
        if (yes) {
            choose(attempt, "public-good.aggregation", "best-shot");
            lift(attempt, judged);
            return;
        }
        choose(attempt, "forum.capacity", "short");
        cover(attempt);
        choose(attempt, Map.of(), Twist.LENT_MEANS);
        choose(attempt, Map.of("public-good.aggregation", Reading.of("weakest-link")), Twist.OWN_TEST);
        bar(attempt);
    }

    /** Makes a rule fail that keeps the forum out. */
    private void lift(Attempt attempt, Judgement.Of judged) {
        for (String id : judged.fired()) {
            Rule rule = policy.rules().get(id);
            boolean hinders = rule.then().stream().anyMatch(Repairs::hinders);
            if (hinders && !judged.defeated().containsKey(id)) {
                ways.of(rule.when(), false).forEach(way -> choose(attempt, way));
                defeat(attempt, id);
            }
        }
    }

    private void defeat(Attempt attempt, String defeated) {
        for (Rule rule : policy.rules().values()) {
            if (rule.overrides().contains(defeated)) {
                ways.of(rule.when(), true).forEach(way -> choose(attempt, way));
            }
        }
    }

    private static boolean hinders(Effect effect) {
        return keepsOut(effect)
                || effect instanceof Effect.Require
                || effect instanceof Effect.Reserve
                || effect instanceof Effect.Gap
                || effect instanceof Effect.Include
                || effect instanceof Effect.Prefer;
    }

    private static boolean keepsOut(Effect effect) {
        return effect instanceof Effect.Exclude
                || effect instanceof Effect.BarLead
                || effect instanceof Effect.Insufficient;
    }

    /** Makes a rule fire that keeps the forum out. */
    private void bar(Attempt attempt) {
        fire(attempt, Repairs::keepsOut);
    }

    private void fire(Attempt attempt, Predicate<Effect> effect, Twist... twists) {
        for (Rule rule : policy.rules().values()) {
            if (rule.then().stream().anyMatch(effect)) {
                ways.of(rule.when(), true).stream().limit(4).forEach(way -> choose(attempt, way, twists));
            }
        }
    }

    private void cover(Attempt attempt) {
        Fraction enough = PeopleMaker.enough(attempt.wanted());
        Fraction half = new Fraction(enough.numerator(), enough.denominator().shiftLeft(1));
        choose(attempt, Map.of("forum.coverage", Reading.of(half)));
        choose(attempt, Map.of("forum.coverage", Reading.of(Fraction.ZERO)));
    }

    private void best(boolean yes, Attempt attempt, Judgement.Of judged) {
        if (yes) {
            lift(attempt, judged);
        } else {
            choose(attempt, Map.of(), Twist.CAPABLE_RIVAL);
            standing(false, attempt, judged);
        }
    }

    // ---- the pool ----

    private void pool(String fact, String wish, Attempt attempt, Judgement.Of judged) {
        boolean none = wish.equals("none") || wish.equals("blocked") || wish.equals("absent");
        if (!none) {
            choose(attempt, Map.of(), Twist.FORUM_ASIDE);
            lift(attempt, judged);
        } else if (fact.equals("pool.sufficient") || fact.equals("pool.rec")) {
            choose(attempt, "forum.sufficient", "no");
            choose(attempt, "forum.level", "coalition");
            standing(false, attempt, judged);
        } else {
            choose(attempt, "forum.level", fact.equals("pool.intermediaries") ? "multilateral" : "regional");
            choose(attempt, "forum.level", "coalition");
            choose(attempt, Map.of("forum.coverage", Reading.of(Fraction.ZERO)));
            bar(attempt);
        }
    }

    // ---- the result ----

    private void part(String wish, Attempt attempt, Judgement.Of judged) {
        switch (wish) {
            case "lead" -> {
                lift(attempt, judged);
                fire(attempt, effect -> effect instanceof Effect.AdmitCoalition);
                choose(attempt, "forum.competence", "exclusive");
            }
            case "co-lead" -> {
                for (Twist twist : List.of(Twist.RIVAL, Twist.RIVAL_ABOVE, Twist.RIVAL_BELOW)) {
                    fire(attempt, effect -> effect instanceof Effect.CoLead, twist);
                }
            }
            case "support" -> {
                choose(attempt, Map.of("forum.competence", Reading.of("supporting")), Twist.RIVAL);
                fire(attempt, Repairs::supportsForum, Twist.RIVAL);
                asOneOfMany(attempt);
                displace(attempt);
            }
            default -> {
                displace(attempt);
                bar(attempt);
            }
        }
    }

    private static boolean supportsForum(Effect effect) {
        return effect instanceof Effect.Support support && support.target() instanceof Target.Forum;
    }

    /** Some rules have all bodies of a level or role support another that leads. */
    private void asOneOfMany(Attempt attempt) {
        for (Rule rule : policy.rules().values()) {
            for (Effect effect : rule.then()) {
                for (Map<String, Reading> meant : effect instanceof Effect.Support s ? among(s.target()) : NONE) {
                    for (Map<String, Reading> way : ways.of(rule.when(), true)) {
                        Map<String, Reading> both = new TreeMap<>(way);
                        both.keySet().removeIf(fact -> fact.startsWith("forum."));
                        both.putAll(meant);
                        choose(attempt, both, Twist.RIVAL_BELOW);
                        choose(attempt, both, Twist.RIVAL);
                    }
                }
            }
        }
    }

    /** {@return the ways in which the forum is among those that a target means} */
    private static List<Map<String, Reading>> among(Target target) {
        List<Map<String, Reading>> ways = new ArrayList<>();
        if (target instanceof Target.Bearing bearing) {
            ways.add(Map.of("forum.role", Reading.of(Words.of(bearing.role()))));
        } else if (target instanceof Target.AtLevels at) {
            at.levels().forEach(level -> ways.add(Map.of("forum.level", Reading.of(Words.of(level)))));
        }
        return ways;
    }

    private void displace(Attempt attempt) {
        for (Twist twist : List.of(Twist.RIVAL, Twist.RIVAL_BELOW, Twist.RIVAL_ABOVE)) {
            choose(attempt, Map.of(), twist);
        }
    }

    private void outsider(boolean some, Attempt attempt, Judgement.Of judged) {
        if (some) {
            choose(attempt, Map.of("forum.coverage", Reading.of(PeopleMaker.enough(attempt.wanted()))));
            choose(attempt, Map.of(), Twist.PARTIAL_REACH);
            choose(attempt, Map.of(), Twist.BY_AREA);
            choose(attempt, Map.of(), Twist.BY_CONSENT);
        } else {
            choose(attempt, Map.of(), Twist.COMPLEMENT);
        }
        displace(attempt);
        lift(attempt, judged);
    }

    private void overlap(Attempt attempt) {
        choose(attempt, Map.of(), Twist.SUPPORTER);
        choose(attempt, Map.of(), Twist.SUPPORTER, Twist.RIVAL);
        choose(attempt, Map.of(), Twist.SUPPORTER, Twist.RIVAL_ABOVE);
    }
}
