package dev.comity.survey;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableTable;
import dev.comity.finding.InvalidDescriptionException;
import dev.comity.model.Fraction;
import dev.comity.model.Issue;
import dev.comity.model.Snapshot;
import dev.comity.model.Weighting;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.routing.Router;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Measures an architecture on a day: by itself, and as a policy routes a portfolio of issues through it. Issues are routed
 * when first asked for, and once. Measures by routing are undefined where a survey has no policy. Safe for any thread.
 *
 * <p>All that follow formulas of {@link Measure}; thresholds and weights are in {@link SurveySettings}.
 *
 * <pre>{@code
 * Portfolio mine = Portfolio.of("mine", List.of(issue("haze-2013"), issue("darfur-2007")));
 * Survey survey = Survey.of(world.on(LocalDate.of(2025, 6, 30)), networked, mine);
 * survey.gap().figure();                                      // 0
 * survey.measure(Measure.BANZHAF, "UNSC", "USA").figure();    // 0.1669
 * }</pre>
 */
public final class Survey {
    private static final String NO_POLICY = "the survey has no policy and no issues";

    private final Scenery scenery;
    private final Optional<Supplier<Coverage>> coverage;

    private Survey(Scenery scenery, Optional<Supplier<Coverage>> coverage) {
        this.scenery = scenery;
        this.coverage = coverage;
    }

    /**
     * {@return a survey of a snapshot alone}
     *
     * @param snapshot the architecture on the day
     */
    public static Survey of(Snapshot snapshot) {
        return of(snapshot, SurveySettings.standard());
    }

    /**
     * {@return a survey of a snapshot alone, with settings}
     *
     * @param snapshot the architecture on the day
     * @param settings thresholds and weights
     */
    public static Survey of(Snapshot snapshot, SurveySettings settings) {
        return new Survey(new Scenery(snapshot, settings), Optional.empty());
    }

    /**
     * {@return a survey of a snapshot, and of issues that count alike}
     *
     * @param snapshot the architecture on the day
     * @param policy the policy by which the issues are routed
     * @param issues the issues; their ids differ
     * @throws InvalidDescriptionException if the policy has errors
     */
    public static Survey of(Snapshot snapshot, DivisionOfLaborPolicy policy, Iterable<Issue> issues) {
        return of(snapshot, policy, Portfolio.of("issues", issues));
    }

    /**
     * {@return a survey of a snapshot, and of a portfolio} Issues that have errors in this world, for example no affected
     * state that exists, are left out and counted among the inputs.
     *
     * @param snapshot the architecture on the day
     * @param policy the policy by which the issues are routed
     * @param portfolio the issues with their weights
     * @throws InvalidDescriptionException if the policy has errors
     */
    public static Survey of(Snapshot snapshot, DivisionOfLaborPolicy policy, Portfolio portfolio) {
        return of(snapshot, SurveySettings.standard(), policy, portfolio);
    }

    /**
     * {@return a survey of a snapshot, and of a portfolio, with settings}
     *
     * @param snapshot the architecture on the day
     * @param settings thresholds and weights
     * @param policy the policy by which the issues are routed
     * @param portfolio the issues with their weights
     * @throws InvalidDescriptionException if the policy has errors
     */
    public static Survey of(
            Snapshot snapshot, SurveySettings settings, DivisionOfLaborPolicy policy, Portfolio portfolio) {
        Router router = Router.of(snapshot.architecture(), policy);
        Scenery scenery = new Scenery(snapshot, settings);
        return new Survey(
                scenery,
                Optional.of(Suppliers.memoize(() -> new Coverage(scenery, new Routed(snapshot, router, portfolio)))));
    }

    /**
     * {@return a measure over days: of each day what a survey of it says}
     *
     * @param days the days
     * @param measure what is asked of each day
     */
    public static ImmutableSortedMap<LocalDate, Measurement> over(
            Iterable<LocalDate> days, Function<LocalDate, Measurement> measure) {
        ImmutableSortedMap.Builder<LocalDate, Measurement> series = ImmutableSortedMap.naturalOrder();
        days.forEach(day -> series.put(day, measure.apply(day)));
        return series.build();
    }

    /** {@return every measure of the architecture as a whole, except the slow {@link #verdictMargin(int)}} */
    public ImmutableList<Measurement> all() {
        return Arrays.stream(Measure.values())
                .filter(measure -> measure.takes(0) && measure != Measure.VERDICT_MARGIN)
                .map(this::measure)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * {@return a measure by its name} Resilience is told of the exit of the weightiest member, representation against
     * population, and the verdict margin to a tenth; for others there are methods.
     *
     * @param measure which measure
     * @param of institutions, an institution and a voter, or a domain, as {@link Measure#subjects()} says; none for the
     *     architecture as a whole
     * @throws IllegalArgumentException if the measure can't be asked of so many things, or there is no such institution
     */
    public Measurement measure(Measure measure, String... of) {
        return Named.measure(this, measure, List.of(of));
    }

    /** {@return how much of the portfolio nobody leads outright} */
    public Measurement gap() {
        return byRouting(Measure.GAP, Coverage::gap);
    }

    /** {@return how much of what is lost when every universal body is blocked others lawfully fill} */
    public Measurement vetoFill() {
        return byRouting(Measure.VETO_FILL, Coverage::vetoFill);
    }

    /** {@return what is lost when every universal body is blocked and not filled in full; empty without a policy} */
    public ImmutableList<Unfilled> unfilled() {
        return coverage.map(lazy -> lazy.get().unfilled()).orElse(ImmutableList.of());
    }

    /**
     * {@return the gap by domain and region, in rows of domains; cells without an issue are left out, and what affects
     * several regions stands under {@code several}} Empty without a policy.
     */
    public ImmutableTable<String, String, Fraction> gapByDomainAndRegion() {
        return coverage.map(lazy -> lazy.get().gapByDomainAndRegion()).orElse(ImmutableTable.of());
    }

    /** {@return how much is led at the level that spillover and heterogeneity predict} */
    public Measurement subsidiarityFit() {
        return byRouting(Measure.SUBSIDIARITY_FIT, Coverage::subsidiarityFit);
    }

    /**
     * {@return how small a change of one number of the policy changes a verdict of the portfolio} It routes each issue up
     * to twice for every step and number.
     *
     * @param steps into how many steps the range from 0 to 1 is cut, at least 1
     */
    public Measurement verdictMargin(int steps) {
        return coverage.map(lazy -> lazy.get().margin(steps)).orElseGet(() -> undefined(Measure.VERDICT_MARGIN));
    }

    private Measurement byRouting(Measure measure, Function<Coverage, Measurement> measuring) {
        return coverage.map(lazy -> measuring.apply(lazy.get())).orElseGet(() -> undefined(measure));
    }

    private Measurement undefined(Measure measure) {
        return scenery.of(measure).undefined(NO_POLICY).build();
    }

    /**
     * {@return how far two institutions overlap; the same either way}
     *
     * @param one the id of an institution
     * @param other the id of another
     * @throws IllegalArgumentException if there is no such institution
     */
    public Measurement overlap(String one, String other) {
        return new Overlaps(scenery).of(one, other);
    }

    /**
     * {@return how far the second overlaps the first, as the first sees it}
     *
     * @param one the id of an institution
     * @param other the id of another
     * @throws IllegalArgumentException if there is no such institution
     */
    public Measurement directedOverlap(String one, String other) {
        return new Overlaps(scenery).directed(one, other);
    }

    /** {@return how many pairs of bodies overlap} */
    public Measurement overlapDensity() {
        return new Overlaps(scenery).density();
    }

    /**
     * {@return the pairs of bodies that overlap by the threshold of the settings or more, strongest first} A body and its
     * own organ are no pair.
     */
    public ImmutableList<OverlappingPair> overlapping() {
        return new Overlaps(scenery).pairs();
    }

    /** {@return how well bodies that overlap are tied} */
    public Measurement interfaceDensity() {
        return new Overlaps(scenery).interfaces();
    }

    /** {@return how many pairs of states can choose where to sue} */
    public Measurement forumShopping() {
        return new Pairs(scenery).forumShopping();
    }

    /** {@return how many trade agreements bind a pair that any binds} */
    public Measurement originTangle() {
        return new Pairs(scenery).originTangle();
    }

    /** {@return whether trade agreements build towards openness for all} */
    public Measurement buildingStumbling() {
        return new BuildingBlocks(scenery).all();
    }

    /**
     * {@return whether one trade agreement does}
     *
     * @param institution the id of the institution
     * @throws IllegalArgumentException if there is no such institution
     */
    public Measurement buildingStumbling(String institution) {
        return new BuildingBlocks(scenery).of(institution);
    }

    /** {@return the weight of states outside all living non-universal bodies} */
    public Measurement exclusion() {
        return new Reach(scenery).exclusion();
    }

    /** {@return how far common membership clusters by region} */
    public Measurement modularity() {
        return new StateGraph(scenery).modularity();
    }

    /** {@return how far common membership crosses regions} */
    public Measurement externalInternal() {
        return new StateGraph(scenery).externalInternal();
    }

    /** {@return the kind of fragmentation of the middle domain} */
    public Measurement fragmentation() {
        return new Fragmentation(scenery).overall();
    }

    /**
     * {@return the kind of fragmentation of a top-level domain, for example {@code trade}}
     *
     * @param domain a top-level domain
     */
    public Measurement fragmentation(String domain) {
        return new Fragmentation(scenery).of(domain);
    }

    /** {@return how far weight is concentrated in regions} */
    public Measurement concentration() {
        return new Reach(scenery).concentration();
    }

    /**
     * {@return how far the weight of an institution's members is concentrated}
     *
     * @param institution the id of the institution
     * @throws IllegalArgumentException if there is no such institution
     */
    public Measurement concentration(String institution) {
        return new Reach(scenery).concentration(institution);
    }

    /**
     * {@return what remains of an institution's weight when its k weightiest members leave}
     *
     * @param institution the id of the institution
     * @param k how many leave
     * @throws IllegalArgumentException if there is no such institution, or {@code k} is below 0
     */
    public Measurement resilience(String institution, int k) {
        return new Reach(scenery).resilience(institution, k);
    }

    /**
     * {@return what remains of an institution's weight when its founding members leave}
     *
     * @param institution the id of the institution
     * @throws IllegalArgumentException if there is no such institution
     */
    public Measurement founderResilience(String institution) {
        return new Reach(scenery).founderResilience(institution);
    }

    /**
     * {@return how easily an institution acts, and who decides it}
     *
     * @param institution the id of the institution
     * @throws IllegalArgumentException if there is no such institution
     */
    public Measurement power(String institution) {
        return new Bodies(scenery).power(institution);
    }

    /**
     * {@return the Banzhaf index of a member}
     *
     * @param institution the id of the institution
     * @param member the id of the voter
     * @throws IllegalArgumentException if there is no such institution
     */
    public Measurement banzhaf(String institution, String member) {
        return new Bodies(scenery).banzhaf(institution, member);
    }

    /**
     * {@return the Shapley–Shubik index of a member}
     *
     * @param institution the id of the institution
     * @param member the id of the voter
     * @throws IllegalArgumentException if there is no such institution
     */
    public Measurement shapleyShubik(String institution, String member) {
        return new Bodies(scenery).shapleyShubik(institution, member);
    }

    /**
     * {@return all indices of power in an institution; empty where the power to act is undefined}
     *
     * @param institution the id of the institution
     * @throws IllegalArgumentException if there is no such institution
     */
    public Optional<VotingPower> votingPower(String institution) {
        return new Bodies(scenery).votingPower(institution);
    }

    /**
     * {@return how far votes in an institution are from a weight of its voters}
     *
     * @param institution the id of the institution
     * @param weighting with which weights the votes are compared
     * @throws IllegalArgumentException if there is no such institution
     */
    public Measurement representationGap(String institution, Weighting weighting) {
        return new Bodies(scenery).representationGap(institution, weighting);
    }

    /** {@return how far regional organisations are from the expected shares of alive, zombie and dead} */
    public Measurement vitality() {
        return new Bodies(scenery).vitality();
    }

    /** {@return the snapshot that is surveyed} */
    public Snapshot snapshot() {
        return scenery.snapshot;
    }

    /** {@return a line on what is surveyed} */
    @Override
    public String toString() {
        return "Survey of " + scenery.snapshot + (coverage.isPresent() ? ", with issues" : "");
    }
}
