package dev.comity.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import dev.comity.condition.Reading;
import dev.comity.condition.Truth;
import dev.comity.model.Competence;
import dev.comity.model.Issue;
import dev.comity.model.Snapshot;
import dev.comity.model.Stance;
import dev.comity.model.Words;
import dev.comity.policy.Assessment;
import dev.comity.policy.Grounds;
import dev.comity.policy.SubsidiarityRules;
import dev.comity.routing.Explanation;
import dev.comity.routing.Judgement;
import dev.comity.routing.Router;
import dev.comity.routing.Unit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The questions of the grid by which the European Union assesses subsidiarity and proportionality (Task Force 2018, annex V),
 * in our words, answered from a routing as far as it can.
 */
final class SubsidiarityGrid {
    static final String SILENT = "the routing cannot say";
    private static final String CAUTION =
            "The questions follow annex V to the report of the Task Force on Subsidiarity of"
                    + " July 2018, in our words. They ask about a proposal; a routing knows an issue. Where nothing is on record,"
                    + " the answer says so; it is no finding that a limb is met or not. What affects more than one member counts"
                    + " as having effects beyond any one of them.";
    private static final String BASIS = "1 Legal basis and competence";
    private static final String PROCEDURE = "2 Subsidiarity: procedure";
    private static final String NECESSITY = "2 Subsidiarity: necessity";
    private static final String VALUE = "2 Subsidiarity: added value";
    private static final String PROPORTION = "3 Proportionality";

    private final Issue issue;
    private final String body;
    private final Judgement judgement;
    private final Explanation explanation;
    private final Snapshot snapshot;
    private final ImmutableSortedSet<String> members;
    private final ImmutableSortedSet<String> affected;
    private final Table.Builder grid =
            Table.of("grid", "The grid", "part", "question", "function", "answer", "readFrom", "answered");

    private SubsidiarityGrid(Router router, Issue issue, String body) {
        this.issue = issue;
        this.body = body;
        this.judgement = router.judgement(issue);
        this.explanation = router.explain(issue);
        this.snapshot = router.world().on(judgement.routing().date());
        this.members = snapshot.reach(body);
        this.affected = ImmutableSortedSet.copyOf(Sets.intersection(snapshot.resolve(issue.affects()), members));
    }

    static Report of(Router router, Issue issue, String body) {
        SubsidiarityGrid grid = new SubsidiarityGrid(router, issue, body);
        Report routed = RoutingReport.of(grid.explanation);
        grid.basis();
        grid.procedure();
        grid.necessity();
        grid.addedValue();
        grid.proportionality();
        ImmutableMap<String, Cell> facts = ImmutableMap.<String, Cell>builder()
                .put("id", Cell.of(issue.id()))
                .put("body", Cell.of(body))
                .put("date", Cell.of(grid.snapshot.date().toString()))
                .put("policy", Cell.of(router.policy().id()))
                .put("verdict", Cell.of(grid.judgement.routing().verdict()))
                .put("members", Cell.of(grid.members.size()))
                .put("affectedMembers", Cell.of(grid.affected.size()))
                .buildOrThrow();
        return new Report(
                "subsidiarity",
                "Subsidiarity and proportionality: " + issue.title(),
                facts,
                ImmutableList.of(
                        new Note("caution", "What this is", CAUTION),
                        grid.grid.build(),
                        grid.limbs(),
                        routed.block("allocations"),
                        routed.block("reasons"),
                        routed.block("network")));
    }

    private void basis() {
        eachUnit(BASIS, "Which provision gives the power to act?", "mandate", this::legalBasis);
        eachUnit(
                BASIS,
                "Is the power exclusive, shared or supporting?",
                "forum.competence",
                unit -> reading(unit, "forum.competence"));
    }

    private Optional<String> legalBasis(Unit unit) {
        return fates(unit)
                .filter(fate -> fate.institution().equals(body))
                .map(Explanation.Fate::basis)
                .filter(basis -> !basis.isEmpty())
                .findFirst();
    }

    private Stream<Explanation.Fate> fates(Unit unit) {
        return explanation.units().stream()
                .filter(of -> of.allocation().unit().equals(unit))
                .flatMap(of -> of.candidates().stream());
    }

    private void procedure() {
        ask(PROCEDURE, "Was there wide consultation, and a detailed statement (Protocol 2, arts 2 and 5)?", "", "");
        ask(PROCEDURE, "Does the proposal give its reasons, with figures where there are any?", "", "");
    }

    private void necessity() {
        String spillover = unitless("issue.spillover").orElse("");
        ask(NECESSITY, "Does the problem cross borders?", spillover, "issue.spillover");
        ask(
                NECESSITY,
                "Would members acting alone, or not at all, harm others or what the treaties aim at?",
                good(),
                "public-good.range, public-good.aggregation");
        ask(
                NECESSITY,
                "Can members do it themselves?",
                String.join(", ", issue.circumstances().able()),
                "those recorded as able");
        ask(NECESSITY, "How does it differ between national, regional and local levels?", "", "");
        ask(
                NECESSITY,
                "Is it widespread, or of some members only?",
                affected.size() + " of " + members.size() + " members are affected",
                "affects, members on the day");
        ask(NECESSITY, "Are members overstretched?", "", "");
        ask(NECESSITY, "Do views differ among members?", views(), "heterogeneity, positions");
    }

    private String good() {
        return Stream.of("public-good.range", "public-good.aggregation")
                .flatMap(fact -> unitless(fact).stream())
                .collect(Collectors.joining(", "));
    }

    private String views() {
        String differ = issue.heterogeneity().map(h -> "heterogeneity " + h).orElse("");
        String stances = Stream.of(Stance.values())
                .map(stance -> Words.of(stance) + ": " + String.join(", ", taking(stance)))
                .filter(text -> !text.endsWith(": "))
                .collect(Collectors.joining("; "));
        return Stream.of(differ, stances).filter(text -> !text.isEmpty()).collect(Collectors.joining("; "));
    }

    private Set<String> taking(Stance stance) {
        return issue.circumstances().positions().stream()
                .filter(position -> position.stance() == stance && members.contains(position.actor()))
                .map(position -> position.actor())
                .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
    }

    private void addedValue() {
        eachUnit(
                VALUE,
                "What does acting together gain?",
                "forum.coverage, forum.sufficient",
                unit -> reading(unit, "forum.coverage")
                        .map(share -> body + " covers a share of " + share + " of those affected, and "
                                + (reading(unit, "forum.sufficient")
                                                .orElse("no")
                                                .equals("yes")
                                        ? "suffices"
                                        : "does not suffice")));
        ask(
                VALUE,
                "Are there economies of scale?",
                unitless("public-good.aggregation").orElse(""),
                "public-good.aggregation");
        ask(VALUE, "Is one approach better than many?", "", "");
        ask(VALUE, "Do the benefits outweigh the powers that members lose?", "", "");
        String rules = issue.circumstances().rulesInPlace().stream()
                .map(Object::toString)
                .collect(Collectors.joining("; "));
        ask(VALUE, "Would the law be clearer?", rules, "rules in place");
    }

    private void proportionality() {
        eachUnit(
                PROPORTION,
                "Is it confined to what members can't do well enough?",
                "allocations",
                unit -> Optional.of(judgement.routing().allocations().get(unit).toString()));
        ask(
                PROPORTION,
                "Is the form as simple and as light as will do?",
                issue.requires().map(Words::of).orElse(""),
                "least obligation asked for");
        eachUnit(PROPORTION, "Is room left for national decisions?", "mandate", this::room);
        ask(PROPORTION, "Are costs small, and in proportion?", "", "");
        ask(PROPORTION, "Are special circumstances of single members heeded?", optOuts(), "opt-outs on the day");
    }

    private Optional<String> room(Unit unit) {
        return snapshot.architecture().institution(body).mandates().stream()
                .filter(mandate -> mandate.validity().on(snapshot.date())
                        && mandate.functions().contains(unit.function())
                        && mandate.domains().stream().anyMatch(domain -> domain.covers(unit.domain())))
                .map(mandate -> Words.of(mandate.competence()) + " power, " + Words.of(mandate.obligation()) + " law")
                .findFirst();
    }

    private String optOuts() {
        return snapshot.architecture().institution(body).optOuts().stream()
                .filter(dated -> dated.validity().on(snapshot.date()))
                .map(dated -> dated.value())
                .filter(out -> out.domains().stream()
                        .anyMatch(domain -> issue.domains().stream()
                                .anyMatch(asked -> domain.covers(asked) || asked.covers(domain))))
                .map(out -> String.join(", ", out.actors()))
                .collect(Collectors.joining("; "));
    }

    private Table limbs() {
        Table.Builder table = Table.of(
                "limbs",
                "The limbs of the Treaty on European Union art. 5(3) and 5(4)",
                "function",
                "limb",
                "met",
                "reason");
        for (Unit unit : judgement.routing().allocations().keySet()) {
            Assessment assessment = SubsidiarityRules.EUROPEAN_UNION.assess(grounds(unit));
            assessment
                    .limbs()
                    .forEach(limb ->
                            table.texts(unit.toString(), limb.limb().toString(), Words.of(limb.met()), limb.reason()));
            table.texts(unit.toString(), "together", Words.of(assessment.outcome()), assessment.toString());
        }
        return table.build();
    }

    /** A single member never reaches all when several are affected; whether it could act well enough is not known. */
    private Grounds grounds(Unit unit) {
        Grounds.Builder grounds = Grounds.builder().betterByEffects(Truth.of(affected.size() > 1));
        Optional<Competence> held = Stream.of(Competence.values())
                .filter(competence -> reading(unit, "forum.competence")
                        .filter(Words.of(competence)::equals)
                        .isPresent())
                .findFirst();
        return grounds.competence(held).build();
    }

    private Optional<String> reading(Unit unit, String fact) {
        return judgement.situations().stream()
                .filter(of -> of.unit().equals(unit) && of.forum().equals(Optional.of(body)))
                .flatMap(of -> known(of, fact))
                .findFirst();
    }

    private Optional<String> unitless(String fact) {
        return judgement.situations().stream().flatMap(of -> known(of, fact)).findFirst();
    }

    private static Stream<String> known(Judgement.Of of, String fact) {
        return Stream.ofNullable(of.readings().get(fact))
                .filter(reading -> !reading.equals(Reading.UNKNOWN))
                .map(Reading::toString);
    }

    private void eachUnit(
            String part, String question, String from, java.util.function.Function<Unit, Optional<String>> answer) {
        for (Unit unit : judgement.routing().allocations().keySet()) {
            row(part, question, unit.toString(), answer.apply(unit).orElse(""), from);
        }
    }

    private void ask(String part, String question, String answer, String from) {
        row(part, question, "", answer, from);
    }

    private void row(String part, String question, String unit, String answer, String from) {
        boolean answered = !answer.isEmpty();
        List<String> texts = List.of(part, question, unit, answered ? answer : SILENT, answered ? from : "");
        grid.row(Stream.concat(texts.stream().map(Cell::of), Stream.of(Cell.of(answered)))
                .toArray(Cell[]::new));
    }
}
