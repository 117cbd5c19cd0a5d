package dev.comity.condition;

import static dev.comity.condition.Condition.all;
import static dev.comity.condition.Condition.equalTo;
import static dev.comity.condition.Condition.not;
import static dev.comity.condition.Condition.oneOf;

import com.google.common.collect.ImmutableList;
import dev.comity.model.EventKind;
import dev.comity.model.Fraction;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Words;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The closed list of combinations of standard facts that cannot be, each because of what the facts mean, whatever the
 * policy. What only a policy brings about, for example that a zombie never leads, is no business of theirs.
 *
 * <p>Where there is no candidate there is no forum of which facts could speak; such a situation is told by a forum
 * without a mandate, and what else is said of that forum means nothing.
 */
final class StandardConstraints {
    private static final String COVERAGE = "forum.coverage";
    private static final String[] NO_COALITION = {"subregional", "regional", "cross-regional", "multilateral"};
    private static final String[] NOT_UNIVERSAL = {"subregional", "regional", "cross-regional"};
    /** Facts of which each says that the forum is eligible. */
    private static final Map<String, String[]> ELIGIBLE = Map.of(
            "forum.sufficient", new String[] {"yes"},
            "forum.best-capacity", new String[] {"yes"},
            "forum.allocated", new String[] {"lead", "co-lead"});

    private final ImmutableList.Builder<Constraint> constraints = ImmutableList.builder();

    private StandardConstraints() {}

    static ImmutableList<Constraint> list() {
        StandardConstraints closed = new StandardConstraints();
        closed.functions();
        closed.issue();
        closed.neverUnknown();
        closed.conflict();
        closed.forum();
        closed.parties();
        closed.texts();
        closed.coverage();
        ELIGIBLE.keySet().stream().sorted().forEach(closed::eligible);
        closed.sufficient();
        closed.pool();
        closed.nobody();
        return closed.constraints.build();
    }

    private void functions() {
        for (GovernanceFunction.Kind kind : GovernanceFunction.Kind.values()) {
            String[] functions = words(Stream.of(GovernanceFunction.values())
                    .filter(function -> function.kind() == kind)
                    .toArray(GovernanceFunction[]::new));
            never(
                    all(oneOf("function", functions), not(oneOf("function.kind", Words.of(kind)))),
                    "the kind follows from the function");
        }
        never(
                all(oneOf("function", "emergency-declaration"), not(oneOf("issue.domain", "health"))),
                "emergencies are declared in health only");
        never(
                all(oneOf("forum.mandate", "implied"), not(oneOf("function", "information"))),
                "only information is implied");
        never(
                all(oneOf("forum.mandate", "implied"), not(oneOf("function.kind", "partitionable"))),
                "only information is implied, and its work divides");
        never(
                all(oneOf("forum.legalisation", "short"), not(oneOf("function", "rule-making", "dispute-settlement"))),
                "only rules and judgments have to bind");
        never(
                all(oneOf("forum.legalisation", "short"), oneOf("function.kind", "indivisible")),
                "only rules and judgments have to bind, and neither is indivisible");
    }

    private void issue() {
        never(
                all(oneOf("public-good.range", "global"), not(oneOf("issue.spillover", "global"))),
                "a global public good affects the world");
        String[] kinds = words(EventKind.values());
        never(all(oneOf("issue.event", "none"), oneOf("issue.event", kinds)), "no event is not an event");
        never(
                all(not(oneOf("issue.event", "none")), not(oneOf("issue.event", kinds))),
                "an event is of some kind, and otherwise there is none");
    }

    /** What is said of nothing reads as a word here. */
    private void neverUnknown() {
        never(oneOf("issue.rival-blocs", "unknown"), "blocs that nobody names are none");
        never(oneOf("issue.operation", "unknown"), "an operation that nobody names is none");
        never(oneOf("issue.rulings", "unknown"), "rulings that nobody names are none");
        never(oneOf("forum.charter-conflict", "unknown"), "a conflict that nobody declares is none");
        never(oneOf("forum.legalisation", "unknown"), "every cell has an obligation");
    }

    private void conflict() {
        never(
                all(oneOf("issue.operation", "none"), oneOf("issue.operation-authorised", "yes")),
                "an operation that does not exist is not authorised");
        never(
                all(
                        oneOf("issue.operation", "none"),
                        oneOf("issue.operation-authorised", "no"),
                        oneOf("forum.authorised", "unknown")),
                "without an operation only other authorisations say that it has none");
        String authorisations = "where any authorisation is stated, who is not authorised is known";
        for (String asked : List.of("issue.operation-authorised", "forum.authorised")) {
            never(all(oneOf(asked, "unknown"), oneOf("issue.coalition", "mandated")), authorisations);
            never(all(oneOf(asked, "unknown"), oneOf("forum.advance-consent", "yes")), authorisations);
        }
        never(
                all(oneOf("issue.operation-authorised", "unknown"), oneOf("forum.authorised", "yes", "no")),
                authorisations);
        never(
                all(oneOf("forum.level", "coalition"), oneOf("issue.coalition", "none")),
                "a coalition stands for an issue only with members that are willing and able");
    }

    private void forum() {
        never(
                all(oneOf("forum.role", "security-council"), not(oneOf("forum.level", "multilateral"))),
                "the Security Council is multilateral");
        String coalition = "the level of a coalition is its kind";
        never(all(oneOf("forum.kind", "coalition"), oneOf("forum.level", NO_COALITION)), coalition);
        never(all(not(oneOf("forum.kind", "coalition")), oneOf("forum.level", "coalition")), coalition);
        String competence = "a power is held by a cell in force, and by none that is implied";
        never(all(oneOf("forum.mandate", "in-force"), oneOf("forum.competence", "none")), competence);
        never(all(oneOf("forum.mandate", "implied"), not(oneOf("forum.competence", "none"))), competence);
        never(
                all(
                        oneOf("pool.candidates", "some"),
                        oneOf("forum.competence", "none"),
                        not(oneOf("function", "information"))),
                "only information is implied, and all other power is held somehow");
        never(
                all(oneOf("forum.vitality", "dead"), oneOf("forum.exit-pending", "yes")),
                "a body that a member is about to leave has one");
        never(
                all(oneOf("forum.vitality", "dead"), oneOf("forum.required", "some")),
                "a body without members reaches none of those required");
    }

    private void parties() {
        Condition none = oneOf("issue.parties", "none");
        String nobody = "there are no parties";
        never(all(none, oneOf("forum.parties", "all", "some")), nobody);
        never(all(none, oneOf("forum.member-is-party", "yes")), nobody);
        never(all(none, oneOf("forum.tribunal", "chosen", "barred")), nobody);
        never(all(none, oneOf("pool.chapter-viii", "eligible")), nobody);
        never(all(none, oneOf("forum.accepted", "disputed", "none", "unknown")), "nobody is there to refuse it");
        never(
                all(oneOf("forum.tribunal", "chosen"), oneOf("forum.accepted", "disputed", "none", "unknown")),
                "a tribunal that is chosen is accepted");
        never(
                all(
                        oneOf("issue.parties", "some"),
                        oneOf("function", "mediation", "dispute-settlement"),
                        oneOf("forum.accepted", "valid"),
                        oneOf("forum.tribunal", "barred", "none", "unknown"),
                        oneOf("forum.subset", "no"),
                        not(equalTo(COVERAGE, Fraction.ONE))),
                "a forum that all parties accept covers them");
    }

    /** That a text keeps out the affairs of a member is unknown only as long as the member's consent is. */
    private void texts() {
        Condition unknown = oneOf("forum.barred-subject", "unknown");
        String internal =
                "only the internal affairs of a member of which nobody knows whether it consents are in doubt";
        never(all(unknown, not(oneOf("issue.spillover", "national"))), internal);
        never(all(unknown, oneOf("public-good.range", "global")), internal);
        never(all(unknown, oneOf("issue.host-consent", "valid", "disputed", "none")), internal);
        never(all(unknown, oneOf("forum.vitality", "dead")), internal);
        never(all(unknown, oneOf("issue.local", "no")), internal);
        never(
                all(
                        unknown,
                        oneOf("issue.parties", "some"),
                        oneOf("forum.subset", "no"),
                        oneOf("forum.parties", "some", "none")),
                internal);
    }

    private void coverage() {
        never(
                all(
                        oneOf("function", "authorisation", "enforcement", "peace-operation"),
                        not(equalTo(COVERAGE, Fraction.ONE))),
                "where force is used a mandate for the place covers all");
        never(
                all(
                        oneOf("forum.area", "contains"),
                        not(oneOf("function", "mediation", "dispute-settlement")),
                        oneOf("forum.subset", "no"),
                        compare(Relation.MORE_THAN, Fraction.ZERO),
                        compare(Relation.LESS_THAN, Fraction.ONE)),
                "a treaty whose area holds the location covers all that are affected");
    }

    /** What follows for the pool, and for the forum, from its being eligible. */
    private void eligible(String fact) {
        Condition eligible = oneOf(fact, ELIGIBLE.get(fact));
        never(all(eligible, equalTo(COVERAGE, Fraction.ZERO)), "who covers nobody is not eligible");
        never(
                all(eligible, oneOf("forum.level", "multilateral"), oneOf("pool.multilateral", "blocked", "absent")),
                "it is an eligible multilateral forum itself");
        never(
                all(eligible, oneOf("forum.level", NOT_UNIVERSAL), oneOf("pool.intermediaries", "none")),
                "it is an intermediary itself");
        never(
                all(
                        eligible,
                        oneOf("issue.coalition", "none"),
                        oneOf("pool.intermediaries", "none"),
                        oneOf("pool.multilateral", "blocked", "absent")),
                "it is no coalition, and so a multilateral forum or an intermediary itself");
        never(
                all(
                        eligible,
                        oneOf("forum.level", NO_COALITION),
                        oneOf("forum.chapter-viii", "yes"),
                        oneOf("forum.parties", "all"),
                        oneOf("pool.chapter-viii", "none")),
                "it is an eligible Chapter VIII arrangement itself");
    }

    private void sufficient() {
        Condition sufficient = oneOf("forum.sufficient", "yes");
        Condition institution = oneOf("forum.level", NO_COALITION);
        never(all(sufficient, oneOf("forum.capacity", "short")), "who lacks the capacity does not suffice");
        never(
                all(
                        sufficient,
                        oneOf("public-good.aggregation", "summation", "weighted-sum", "unknown"),
                        new Condition.Compare(
                                COVERAGE, Relation.LESS_THAN, new Threshold.Parameter(Parameters.COVERAGE))),
                "who covers too few does not suffice, unless the good asks for others");
        never(all(sufficient, institution, oneOf("pool.sufficient", "none")), "it is sufficient itself");
        never(
                all(sufficient, oneOf("issue.coalition", "none"), oneOf("pool.sufficient", "none")),
                "it is no coalition, and sufficient itself");
        never(
                all(sufficient, institution, oneOf("forum.role", "rec"), oneOf("pool.rec", "none")),
                "it is a sufficient economic community itself");
        String able = "who suffices has the capacity, so that who lacks it is not the most capable";
        Condition poor = all(oneOf("forum.capacity", "short"), oneOf("forum.best-capacity", "yes"));
        never(all(poor, oneOf("pool.sufficient", "some")), able);
        never(all(poor, oneOf("pool.rec", "sufficient")), able);
    }

    private void pool() {
        never(
                all(oneOf("forum.level", "multilateral"), oneOf("pool.multilateral", "absent")),
                "it is a multilateral forum itself");
        never(all(oneOf("forum.role", "waters-body"), oneOf("pool.waters-body", "none")), "it is a waters body itself");
        never(
                all(oneOf("pool.rec", "sufficient"), oneOf("pool.sufficient", "none")),
                "a sufficient economic community is sufficient");
        Condition nobody = all(oneOf("pool.intermediaries", "none"), oneOf("pool.multilateral", "blocked", "absent"));
        String somebody = "an eligible body is multilateral or an intermediary";
        never(all(nobody, oneOf("pool.sufficient", "some")), somebody);
        never(all(nobody, oneOf("pool.rec", "sufficient")), somebody);
        never(all(nobody, oneOf("pool.chapter-viii", "eligible")), somebody);
    }

    private void nobody() {
        Condition nobody = oneOf("pool.candidates", "none");
        String reason = "there is no candidate";
        never(all(nobody, oneOf("forum.mandate", "in-force", "implied")), "a body with a mandate is a candidate");
        never(
                all(oneOf("pool.candidates", "some"), oneOf("forum.mandate", "none")),
                "only bodies with a mandate are candidates");
        never(all(nobody, oneOf("issue.coalition", "mandated", "unmandated")), "a coalition is a candidate");
        never(all(nobody, oneOf("pool.sufficient", "some")), reason);
        never(all(nobody, oneOf("pool.rec", "sufficient")), reason);
        never(all(nobody, oneOf("pool.chapter-viii", "eligible")), reason);
        never(all(nobody, oneOf("pool.intermediaries", "some")), reason);
        never(all(nobody, oneOf("pool.multilateral", "eligible", "blocked")), reason);
        never(all(nobody, oneOf("pool.waters-body", "some")), reason);
    }

    private static String[] words(Enum<?>[] constants) {
        return Stream.of(constants).map(Words::of).toArray(String[]::new);
    }

    private static Condition compare(Relation relation, Fraction number) {
        return new Condition.Compare(COVERAGE, relation, new Threshold.Constant(number));
    }

    private void never(Condition impossible, String reason) {
        constraints.add(new Constraint(impossible, reason));
    }
}
