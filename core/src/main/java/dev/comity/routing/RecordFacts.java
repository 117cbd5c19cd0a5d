package dev.comity.routing;

import com.google.common.collect.ImmutableList;
import dev.comity.condition.Parameters;
import dev.comity.condition.Reading;
import dev.comity.model.Circumstances;
import dev.comity.model.Circumstances.RuleInPlace;
import dev.comity.model.Circumstances.Ruling;
import dev.comity.model.Fraction;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Reads the facts about rules in place and rulings given by a day: few, so that each is held against all others. */
final class RecordFacts {
    private final Circumstances stated;
    private final LocalDate date;
    private final Parameters parameters;
    private final Crossings crossings;

    RecordFacts(Circumstances stated, LocalDate date, Parameters parameters, Crossings crossings) {
        this.stated = stated;
        this.date = date;
        this.parameters = parameters;
        this.crossings = crossings;
    }

    Reading diffusion() {
        ImmutableList<RuleInPlace> rules = stated.rulesInPlace();
        Fraction needed = parameters.get(Parameters.DIFFUSION_FORUMS);
        boolean reached = false;
        for (int i = 0; i < rules.size(); i++) {
            if (isTried(rules.get(i))) {
                Fraction found = Fraction.of(forums(rules, name(rules.get(i))), 1);
                crossings.note(Parameters.DIFFUSION_FORUMS, found);
                reached |= found.atLeast(needed);
            }
        }
        return Reading.of(reached ? "reached" : "below");
    }

    private boolean isTried(RuleInPlace rule) {
        return rule.since().isPresent()
                && olderThan(rule.since().get(), Parameters.DIFFUSION_YEARS)
                && rule.compliedWith().orElse(false);
    }

    private static String name(RuleInPlace rule) {
        return rule.rule().isEmpty() ? rule.instrument() : rule.rule();
    }

    /** {@return how many forums have tried a rule} */
    private int forums(ImmutableList<RuleInPlace> rules, String name) {
        int forums = 0;
        for (int i = 0; i < rules.size(); i++) {
            boolean counts = isTried(rules.get(i)) && name(rules.get(i)).equals(name);
            for (int j = 0; j < i && counts; j++) {
                counts = !isTried(rules.get(j))
                        || !name(rules.get(j)).equals(name)
                        || !rules.get(j).forum().equals(rules.get(i).forum());
            }
            forums += counts ? 1 : 0;
        }
        return forums;
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
        long days = ChronoUnit.DAYS.between(since, date);
        Fraction years = parameters.get(parameter);
        if (crossings != Crossings.NONE) {
            crossings.note(parameter, Fraction.of(2 * fullYears(since) + 1, 2));
        }
        LocalDate whole =
                since.plusYears(years.numerator().divide(years.denominator()).longValue());
        boolean exact = years.denominator().equals(java.math.BigInteger.ONE);
        return exact ? !whole.isAfter(date) : days >= years.toDouble() * 365.2425;
    }

    /** {@return the most whole years that a rule is old; −1 if it is not yet in place} */
    private long fullYears(LocalDate since) {
        long years = Math.max(-1, ChronoUnit.YEARS.between(since, date) - 1);
        while (!since.plusYears(years + 1).isAfter(date)) {
            years++;
        }
        return years;
    }

    Reading rulings() {
        ImmutableList<Ruling> rulings = stated.rulings();
        boolean several = false;
        boolean different = false;
        for (int i = 0; i < rulings.size(); i++) {
            boolean others = false;
            boolean otherwise = false;
            for (int j = 0; j < rulings.size(); j++) {
                boolean same = isGiven(rulings.get(i))
                        && isGiven(rulings.get(j))
                        && rulings.get(i).measure().equals(rulings.get(j).measure());
                others |=
                        same && !rulings.get(i).tribunal().equals(rulings.get(j).tribunal());
                otherwise |=
                        same && !rulings.get(i).outcome().equals(rulings.get(j).outcome());
            }
            several |= others;
            different |= others && otherwise;
        }
        return Reading.of(different ? "inconsistent" : several ? "consistent" : "none");
    }

    private boolean isGiven(Ruling ruling) {
        return ruling.date().isEmpty() || !ruling.date().get().isAfter(date);
    }
}
