package dev.comity.routing;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.SetMultimap;
import dev.comity.condition.Parameters;
import dev.comity.condition.Reading;
import dev.comity.model.Circumstances;
import dev.comity.model.Circumstances.RuleInPlace;
import dev.comity.model.Circumstances.Ruling;
import dev.comity.model.Fraction;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/** Reads the facts about rules in place and rulings given. */
final class RecordFacts {
    private final Scene scene;
    private final Circumstances stated;

    RecordFacts(Scene scene) {
        this.scene = scene;
        this.stated = scene.circumstances;
    }

    Reading diffusion() {
        SetMultimap<String, String> forums = HashMultimap.create();
        for (RuleInPlace rule : stated.rulesInPlace()) {
            boolean tried = rule.since().isPresent()
                    && olderThan(rule.since().get(), Parameters.DIFFUSION_YEARS)
                    && rule.compliedWith().orElse(false);
            if (tried) {
                forums.put(rule.rule().isEmpty() ? rule.instrument() : rule.rule(), rule.forum());
            }
        }
        Fraction needed = scene.parameter(Parameters.DIFFUSION_FORUMS);
        for (String rule : forums.keySet()) {
            Fraction found = Fraction.of(forums.get(rule).size(), 1);
            scene.crossings.note(Parameters.DIFFUSION_FORUMS, found);
            if (found.atLeast(needed)) {
                return Reading.of("reached");
            }
        }
        return Reading.of("below");
    }

    Reading ruleAge() {
        boolean unknown = false;
        for (RuleInPlace rule : stated.rulesInPlace()) {
            boolean old = rule.since().isPresent() && olderThan(rule.since().get(), Parameters.RULE_AGE_YEARS);
            boolean changed = rule.technologyChanged().orElse(false);
            if (old && changed) {
                return Reading.of("stale");
            }
            unknown |= old && rule.technologyChanged().isEmpty() || rule.since().isEmpty() && changed;
        }
        return unknown ? Reading.UNKNOWN : Reading.of("fresh");
    }

    private boolean olderThan(LocalDate since, String parameter) {
        long days = ChronoUnit.DAYS.between(since, scene.date);
        Fraction years = scene.parameter(parameter);
        scene.crossings.note(parameter, Fraction.of(2 * fullYears(since) + 1, 2));
        LocalDate whole =
                since.plusYears(years.numerator().divide(years.denominator()).longValue());
        boolean exact = years.denominator().equals(java.math.BigInteger.ONE);
        return exact ? !whole.isAfter(scene.date) : days >= years.toDouble() * 365.2425;
    }

    /** {@return the most whole years that a rule is old; −1 if it is not yet in place} */
    private long fullYears(LocalDate since) {
        long years = Math.max(-1, ChronoUnit.YEARS.between(since, scene.date) - 1);
        while (!since.plusYears(years + 1).isAfter(scene.date)) {
            years++;
        }
        return years;
    }

    Reading rulings() {
        SetMultimap<String, String> tribunals = HashMultimap.create();
        SetMultimap<String, String> outcomes = HashMultimap.create();
        for (Ruling ruling : stated.rulings()) {
            tribunals.put(ruling.measure(), ruling.tribunal());
            outcomes.put(ruling.measure(), ruling.outcome());
        }
        String found = "none";
        for (String measure : tribunals.keySet()) {
            Set<String> said = outcomes.get(measure);
            if (tribunals.get(measure).size() >= 2) {
                found = said.size() > 1 || found.equals("inconsistent") ? "inconsistent" : "consistent";
            }
        }
        return Reading.of(found);
    }
}
