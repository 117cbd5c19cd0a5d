package dev.comity.routing;

import com.google.common.collect.ImmutableList;
import dev.comity.condition.Parameters;
import dev.comity.condition.Reading;
import dev.comity.model.Circumstances;
import dev.comity.model.Circumstances.RuleInPlace;
import dev.comity.model.Circumstances.Ruling;
import dev.comity.model.Fraction;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;

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

    /** {@return whether enough forums have tried a rule, in a word} */
    String diffusion() {
        ImmutableList<RuleInPlace> rules = stated.rulesInPlace();
        BitSet tried = new BitSet();
        int most = -1;
        for (int i = 0; i < rules.size(); i++) {
            tried.set(i, isTried(rules.get(i)));
            if (tried.get(i)) {
                int forums = forums(rules, tried, name(rules.get(i)));
                note(forums);
                most = Math.max(most, forums);
            }
        }
        boolean reached = most >= 0 && Fraction.of(most, 1).atLeast(parameters.get(Parameters.DIFFUSION_FORUMS));
        return reached ? "reached" : "below";
    }

    private void note(int forums) {
        if (crossings != Crossings.NONE) {
            crossings.note(Parameters.DIFFUSION_FORUMS, Fraction.of(forums, 1));
        }
    }

    private boolean isTried(RuleInPlace rule) {
        return rule.since().isPresent()
                && olderThan(rule.since().get(), Parameters.DIFFUSION_YEARS)
                && rule.compliedWith().isPresent()
                && rule.compliedWith().get();
    }

    private static String name(RuleInPlace rule) {
        return rule.rule().isEmpty() ? rule.instrument() : rule.rule();
    }

    /** {@return how many forums are known to have tried a rule} */
    private static int forums(ImmutableList<RuleInPlace> rules, BitSet tried, String name) {
        int forums = 0;
        for (int i = tried.nextSetBit(0); i >= 0; i = tried.nextSetBit(i + 1)) {
            boolean counts = name(rules.get(i)).equals(name);
            for (int j = tried.nextSetBit(0); j < i && counts; j = tried.nextSetBit(j + 1)) {
                boolean same = name(rules.get(j)).equals(name)
                        && rules.get(j).forum().equals(rules.get(i).forum());
                counts = !same;
            }
            forums += counts ? 1 : 0;
        }
        return forums;
    }

    /** {@return whether a rule that governs the matter is stale, in a word} */
    String ruleAge() {
        boolean unknown = false;
        for (RuleInPlace rule : stated.rulesInPlace()) {
            boolean old = rule.since().isPresent() && olderThan(rule.since().get(), Parameters.RULE_AGE_YEARS);
            boolean changed = rule.technologyChanged().isPresent()
                    && rule.technologyChanged().get();
            if (old && changed) {
                return "stale";
            }
            unknown |= old && rule.technologyChanged().isEmpty() || rule.since().isEmpty() && changed;
        }
        return unknown ? Reading.UNKNOWN_WORD : "fresh";
    }

    private boolean olderThan(LocalDate since, String parameter) {
        Fraction years = parameters.get(parameter);
        if (crossings != Crossings.NONE) {
            crossings.note(parameter, Fraction.of(2 * fullYears(since) + 1, 2));
        }
        return years.denominator().equals(BigInteger.ONE)
                ? isOver(since, years.numerator().longValue())
                : ChronoUnit.DAYS.between(since, date) >= years.toDouble() * 365.2425;
    }

    /** {@return whether so many years, after which the last day of February is meant by its 29th, have passed} */
    private boolean isOver(LocalDate since, long years) {
        long year = since.getYear() + years;
        boolean leap = since.getMonthValue() == 2 && since.getDayOfMonth() == 29;
        int day = leap && !IsoChronology.INSTANCE.isLeapYear(year) ? 28 : since.getDayOfMonth();
        if (year != date.getYear()) {
            return year < date.getYear();
        }
        int months = Integer.compare(since.getMonthValue(), date.getMonthValue());
        return months < 0 || months == 0 && day <= date.getDayOfMonth();
    }

    /** {@return the most whole years that a rule is old; −1 if it is not yet in place} */
    private long fullYears(LocalDate since) {
        long years = Math.max(-1, ChronoUnit.YEARS.between(since, date) - 1);
        while (!since.plusYears(years + 1).isAfter(date)) {
            years++;
        }
        return years;
    }

    /** {@return what several tribunals have said of one measure, in a word} */
    String rulings() {
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
        return different ? "inconsistent" : several ? "consistent" : "none";
    }

    private boolean isGiven(Ruling ruling) {
        return ruling.date().isEmpty() || !ruling.date().get().isAfter(date);
    }
}
