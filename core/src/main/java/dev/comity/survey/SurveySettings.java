package dev.comity.survey;

import dev.comity.model.Fraction;
import dev.comity.model.Weighting;

/**
 * The judgements of a survey.
 *
 * <pre>{@code
 * SurveySettings strict = SurveySettings.standard().overlappingFrom(Fraction.parse("0.5"));
 * strict.overlap();   // 0.5
 * }</pre>
 *
 * @param weighting how states count
 * @param overlap from which overlap on two bodies overlap, over 0 to 1
 * @param core what share of the states a core institution reaches, 0 to 1
 * @param integrated from what share of bodies tied to the core on a domain is integrated, 0 to 1
 * @param loose from what share of bodies tied to another on a domain is loosely tied, 0 to 1
 * @param halfLifeMonths in how many months since its last meeting an interface loses half its worth, at least 1
 */
public record SurveySettings(
        Weighting weighting, Fraction overlap, Fraction core, Fraction integrated, Fraction loose, int halfLifeMonths) {
    private static final SurveySettings STANDARD = new SurveySettings(
            Weighting.equal(), Fraction.of(1, 10), Fraction.of(4, 5), Fraction.of(4, 5), Fraction.of(1, 5), 60);

    /**
     * Checks the numbers.
     *
     * @param weighting how states count
     * @param overlap from which overlap on two bodies overlap, over 0 to 1
     * @param core what share of the states a core institution reaches, 0 to 1
     * @param integrated from what share of bodies tied to the core on a domain is integrated, 0 to 1
     * @param loose from what share of bodies tied to another on a domain is loosely tied, 0 to 1
     * @param halfLifeMonths in how many months since its last meeting an interface loses half its worth, at least 1
     * @throws IllegalArgumentException if the overlap is not above 0, or the half-life below one month
     */
    public SurveySettings {
        if (overlap.compareTo(Fraction.ZERO) <= 0 || halfLifeMonths < 1) {
            throw new IllegalArgumentException("an overlap is over 0 and a half-life at least one month");
        }
    }

    /** {@return states alike, overlap 0.1, core and integrated 0.8, loose 0.2, a half-life of five years} */
    public static SurveySettings standard() {
        return STANDARD;
    }

    /**
     * {@return the same where states count otherwise}
     *
     * @param other how states count
     */
    public SurveySettings weighing(Weighting other) {
        return new SurveySettings(other, overlap, core, integrated, loose, halfLifeMonths);
    }

    /**
     * {@return the same with another threshold of overlap}
     *
     * @param threshold from which overlap on two bodies overlap, over 0 to 1
     */
    public SurveySettings overlappingFrom(Fraction threshold) {
        return new SurveySettings(weighting, threshold, core, integrated, loose, halfLifeMonths);
    }
}
