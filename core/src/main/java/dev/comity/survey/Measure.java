package dev.comity.survey;

import dev.comity.model.Fraction;
import dev.comity.model.Words;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What can be measured: a formula with its range, unit and source. Where the source is said to be ours, so is the formula.
 *
 * <pre>{@code
 * Measure.GAP.formula();   // 1 − share of those affected that the leads cover, weighted over units
 * Measure.GAP.range();     // [0, 1]
 * }</pre>
 */
public enum Measure {
    /** How much of what has to be done nobody leads. */
    GAP("1 − share of those affected that the leads cover, weighted over units", 0, 1, "share", "ours"),
    /** How far two bodies do the same for the same members. */
    OVERLAP(
            "Jaccard(members) · Jaccard(mandate cells)",
            0,
            1,
            "share",
            "Haftel & Lenz 2022, RIO 17:323–347; the normalisation is ours"),
    /** How far one body meets another on its own ground. */
    DIRECTED_OVERLAP(
            "share of the first body's members times share of its mandate cells that the second has too",
            0,
            1,
            "share",
            "Haftel & Lenz 2022, RIO 17:323–347; the normalisation is ours"),
    /** How many bodies overlap. */
    OVERLAP_DENSITY("pairs of bodies with overlap ≥ θ ÷ pairs of bodies", 0, 1, "share of pairs", "Haftel & Lenz 2022"),
    /** How many pairs of states can choose where to sue. */
    FORUM_SHOPPING(
            "pairs of states with two or more binding venues for a domain and no exclusive clause ÷ pairs of states",
            0,
            1,
            "share of pairs",
            "after Busch 2007, IO 61:735–761; ours"),
    /** How many trade agreements bind the same pair of states. */
    ORIGIN_TANGLE(
            "mean number of trade agreements that bind a pair of states bound by any",
            1,
            null,
            "agreements per pair",
            "after Bhagwati 1995; ours"),
    /** How much weight stands outside all living bodies that are not universal. */
    EXCLUSION("Σw(states in no living non-universal body) ÷ Σw(states)", 0, 1, "share of weight", "ours"),
    /** How far common membership clusters by region. */
    MODULARITY(
            "Σ over groups of (ties inside ÷ ties − (degree ÷ 2·ties)²)",
            Fraction.of(-1, 2),
            Fraction.ONE,
            "index",
            "Newman & Girvan 2004, Phys. Rev. E 69:026113"),
    /** How far common membership crosses regions. */
    E_I_INDEX("(external − internal ties) ÷ all ties", -1, 1, "index", "Krackhardt & Stern 1988, SPQ 51:123–140"),
    /** How a domain is fragmented. */
    FRAGMENTATION(
            "median over domains: 0 synergistic, 1 cooperative, 2 conflictive",
            0,
            2,
            "grade",
            "Biermann et al. 2009, GEP 9(4):14–40; the thresholds are ours"),
    /** How far weight lies with few regions. */
    CONCENTRATION("Σ share²", 0, 1, "index", "Hirschman 1964, AER 54:761"),
    /** What is left of a body when its weightiest members leave. */
    WITHDRAWAL_RESILIENCE(
            "weight of the members after ÷ before the worst exit of k",
            0,
            1,
            "share of weight",
            "after von Borzyskowski & Vabulas 2024, doi 10.1177/13540661241256951; ours"),
    /** How much others could lawfully take over if universal bodies were blocked. */
    VETO_FILL(
            "weight lawfully filled by others ÷ weight lost when every universal body is blocked",
            0,
            1,
            "share of weight",
            "ours"),
    /** How easily a body comes to a decision. */
    POWER_TO_ACT("winning coalitions ÷ 2ⁿ", 0, 1, "share of coalitions", "Coleman 1971"),
    /** How often a voter is decisive in coalitions. */
    BANZHAF(
            "coalitions in which the member is decisive ÷ those in which any member is",
            0,
            1,
            "share of swings",
            "Banzhaf 1965, Rutgers Law Review 19:317–343"),
    /** How often a voter is decisive in orders of voting. */
    SHAPLEY_SHUBIK(
            "share of the orders of all members in which the member is pivotal",
            0,
            1,
            "share of orders",
            "Shapley & Shubik 1954, APSR 48:787–792"),
    /** Whether trade agreements build towards openness for all. */
    BUILDING_STUMBLING(
            "mean of the signs of the known components",
            -1,
            1,
            "score",
            "after Bhagwati 1995; Estevadeordal, Freund & Ornelas 2008; ours"),
    /** How well bodies that overlap are tied. */
    INTERFACE_DENSITY(
            "Σ intensity · 2^(−age ÷ half-life) ÷ (3 · overlapping pairs)", 0, 1, "share of the greatest", "ours"),
    /** How far votes differ from weight. */
    REPRESENTATION_GAP("½ Σ |share of votes − share of weight|", 0, 1, "share", "Loosemore & Hanby 1971"),
    /** How much is led at the level that spillover and heterogeneity predict. */
    SUBSIDIARITY_FIT(
            "weight of units led at the level that spillover and heterogeneity predict ÷ weight of units led",
            0,
            1,
            "share of weight",
            "after Alesina, Angeloni & Schuknecht 2005, Public Choice 123:275–319; ours"),
    /** How little a number of the policy must move to change a verdict. */
    VERDICT_MARGIN("smallest change of one parameter that changes the verdict, step by step", 0, 1, "change", "ours"),
    /** How far the shares of living, lingering and dead bodies are from published ones. */
    VITALITY_DISTANCE(
            "½ Σ |share − expected share| of alive, zombie, dead",
            0,
            1,
            "share",
            "Gray 2018, ISQ 62:1–13 (52, 38, 10 %); the distance is ours");

    private final String formula;
    private final Fraction least;
    private final Optional<Fraction> greatest;
    private final String unit;
    private final String source;

    Measure(String formula, int least, @Nullable Integer greatest, String unit, String source) {
        this(formula, Fraction.of(least, 1), greatest == null ? null : Fraction.of(greatest, 1), unit, source);
    }

    Measure(String formula, Fraction least, @Nullable Fraction greatest, String unit, String source) {
        this.formula = formula;
        this.least = least;
        this.greatest = Optional.ofNullable(greatest);
        this.unit = unit;
        this.source = source;
    }

    /** {@return the formula, in a line} */
    public String formula() {
        return formula;
    }

    /** {@return the least value that it can take} */
    public Fraction least() {
        return least;
    }

    /** {@return the greatest value that it can take; empty if there is none} */
    public Optional<Fraction> greatest() {
        return greatest;
    }

    /** {@return what is counted} */
    public String unit() {
        return unit;
    }

    /** {@return whose formula it is} */
    public String source() {
        return source;
    }

    /** {@return of what it can be asked} */
    public String subjects() {
        return switch (this) {
            case OVERLAP, DIRECTED_OVERLAP -> "two institutions";
            case BANZHAF, SHAPLEY_SHUBIK -> "an institution and one of its voters";
            case POWER_TO_ACT, REPRESENTATION_GAP, WITHDRAWAL_RESILIENCE -> "an institution";
            case CONCENTRATION, BUILDING_STUMBLING -> "the architecture, or an institution";
            case FRAGMENTATION -> "the architecture, or a top-level domain";
            default -> "the architecture";
        };
    }

    /**
     * {@return whether it can be asked of so many things; of none is of the architecture as a whole}
     *
     * @param things how many institutions, domains or members are named
     */
    public boolean takes(int things) {
        return switch (this) {
            case OVERLAP, DIRECTED_OVERLAP, BANZHAF, SHAPLEY_SHUBIK -> things == 2;
            case POWER_TO_ACT, REPRESENTATION_GAP, WITHDRAWAL_RESILIENCE -> things == 1;
            case CONCENTRATION, BUILDING_STUMBLING, FRAGMENTATION -> things <= 1;
            default -> things == 0;
        };
    }

    /** {@return the range, both ends included} */
    public String range() {
        return "[" + least + ", " + greatest.map(Fraction::toString).orElse("∞") + "]";
    }

    /**
     * {@return whether a value lies in the range}
     *
     * @param value the value
     */
    public boolean admits(Fraction value) {
        return value.atLeast(least) && (greatest.isEmpty() || greatest.get().atLeast(value));
    }

    /** {@return the name, for example {@code veto-fill}} */
    @Override
    public String toString() {
        return Words.of(this);
    }
}
