package dev.comity.survey;

import dev.comity.model.Weighting;
import java.util.List;

/** Finds what a survey says by the name of a measure, and of what it is asked. */
final class Named {
    private static final int MARGIN_STEPS = 10;

    private Named() {}

    static Measurement measure(Survey survey, Measure measure, List<String> of) {
        if (!measure.takes(of.size())) {
            throw new IllegalArgumentException("`" + measure + "` is of " + measure.subjects()
                    + (of.isEmpty() ? "; name what it is asked of" : ", not of " + String.join(", ", of)));
        }
        return switch (of.size()) {
            case 0 -> whole(survey, measure);
            case 1 -> one(survey, measure, of.get(0));
            default -> two(survey, measure, of.get(0), of.get(1));
        };
    }

    private static Measurement whole(Survey survey, Measure measure) {
        return switch (measure) {
            case GAP -> survey.gap();
            case VETO_FILL -> survey.vetoFill();
            case SUBSIDIARITY_FIT -> survey.subsidiarityFit();
            case VERDICT_MARGIN -> survey.verdictMargin(MARGIN_STEPS);
            case OVERLAP_DENSITY -> survey.overlapDensity();
            case INTERFACE_DENSITY -> survey.interfaceDensity();
            case FORUM_SHOPPING -> survey.forumShopping();
            case ORIGIN_TANGLE -> survey.originTangle();
            case BUILDING_STUMBLING -> survey.buildingStumbling();
            case EXCLUSION -> survey.exclusion();
            case MODULARITY -> survey.modularity();
            case E_I_INDEX -> survey.externalInternal();
            case FRAGMENTATION -> survey.fragmentation();
            case CONCENTRATION -> survey.concentration();
            case VITALITY_DISTANCE -> survey.vitality();
            default -> throw new AssertionError(measure);
        };
    }

    private static Measurement one(Survey survey, Measure measure, String of) {
        return switch (measure) {
            case FRAGMENTATION -> survey.fragmentation(of);
            case BUILDING_STUMBLING -> survey.buildingStumbling(of);
            case CONCENTRATION -> survey.concentration(of);
            case WITHDRAWAL_RESILIENCE -> survey.resilience(of, 1);
            case POWER_TO_ACT -> survey.power(of);
            case REPRESENTATION_GAP -> survey.representationGap(of, Weighting.by("population"));
            default -> throw new AssertionError(measure);
        };
    }

    private static Measurement two(Survey survey, Measure measure, String of, String other) {
        return switch (measure) {
            case OVERLAP -> survey.overlap(of, other);
            case DIRECTED_OVERLAP -> survey.directedOverlap(of, other);
            case BANZHAF -> survey.banzhaf(of, other);
            case SHAPLEY_SHUBIK -> survey.shapleyShubik(of, other);
            default -> throw new AssertionError(measure);
        };
    }
}
