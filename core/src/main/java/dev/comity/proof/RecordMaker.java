package dev.comity.proof;

import dev.comity.condition.Parameters;
import dev.comity.model.Circumstances.RuleInPlace;
import dev.comity.model.Circumstances.Ruling;
import dev.comity.model.Fraction;
import java.util.Optional;

/** Draws the rules in place and the rulings given. */
final class RecordMaker {
    private final Draft draft;
    private final Wanted wanted;

    RecordMaker(Draft draft) {
        this.draft = draft;
        this.wanted = draft.wanted;
    }

    void make() {
        if (wanted.is("issue.diffusion", "reached")) {
            int forums = up(wanted.parameters.get(Parameters.DIFFUSION_FORUMS));
            int years = up(wanted.parameters.get(Parameters.DIFFUSION_YEARS)) + 1;
            for (int i = 0; i < Math.max(1, forums); i++) {
                rule("forum-" + (i + 1), years, Optional.of(true), Optional.of(false));
            }
        }
        int old = up(wanted.parameters.get(Parameters.RULE_AGE_YEARS)) + 1;
        if (wanted.is("issue.rule-age", "stale")) {
            rule("old-forum", old, Optional.empty(), Optional.of(true));
        } else if (wanted.is("issue.rule-age", "unknown")) {
            rule("old-forum", old, Optional.empty(), Optional.empty());
        }
        if (wanted.is("issue.rulings", "consistent", "inconsistent")) {
            draft.stated.rulings(new Ruling("first-tribunal", "the-measure", "lawful", Optional.empty()));
            String other = wanted.is("issue.rulings", "consistent") ? "lawful" : "unlawful";
            draft.stated.rulings(new Ruling("second-tribunal", "the-measure", other, Optional.empty()));
        }
    }

    private void rule(String forum, int years, Optional<Boolean> kept, Optional<Boolean> changed) {
        draft.stated.rulesInPlace(
                new RuleInPlace("the-rule", forum, "", Optional.of(draft.date.minusYears(years)), kept, changed));
    }

    private static int up(Fraction number) {
        return number.numerator()
                .add(number.denominator())
                .subtract(java.math.BigInteger.ONE)
                .divide(number.denominator())
                .intValue();
    }
}
