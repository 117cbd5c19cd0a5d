package dev.comity.testing;

import dev.comity.model.Circumstances;
import dev.comity.model.Circumstances.Acceptance;
import dev.comity.model.Circumstances.Alignment;
import dev.comity.model.Circumstances.ArmedAttack;
import dev.comity.model.Circumstances.Attempt;
import dev.comity.model.Circumstances.Authorisation;
import dev.comity.model.Circumstances.Capacity;
import dev.comity.model.Circumstances.Consent;
import dev.comity.model.Circumstances.FinancialRequest;
import dev.comity.model.Circumstances.Operation;
import dev.comity.model.Circumstances.Position;
import dev.comity.model.Circumstances.Request;
import dev.comity.model.Circumstances.RuleInPlace;
import dev.comity.model.Circumstances.Ruling;
import dev.comity.model.Circumstances.TribunalAcceptance;
import dev.comity.model.Circumstances.Veto;
import dev.comity.model.ConsentStance;
import dev.comity.model.Fraction;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Stance;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;

/** Random circumstances of issues: every kind of entry, each about actors and institutions that exist. */
public final class CircumstancesArbitraries {
    private final Arbitrary<String> actors;
    private final Arbitrary<String> forums;
    private final List<String> actorIds;
    private final List<String> forumIds;

    private CircumstancesArbitraries(List<String> actorIds, List<String> forumIds) {
        this.actorIds = actorIds;
        this.forumIds = forumIds;
        this.actors = Arbitraries.of(actorIds);
        this.forums = Arbitraries.of(forumIds);
    }

    /** {@return circumstances in which these actors and institutions may occur} */
    public static Arbitrary<Circumstances> circumstances(List<String> actors, List<String> institutions) {
        CircumstancesArbitraries all = new CircumstancesArbitraries(actors, institutions);
        return all.others(all.conflict(all.views(Builders.withBuilder(Circumstances::builder))))
                .build(Circumstances.Builder::build)
                .withoutEdgeCases();
    }

    private Builders.BuilderCombinator<Circumstances.Builder> views(
            Builders.BuilderCombinator<Circumstances.Builder> builder) {
        return builder.use(positions().list().ofMaxSize(5))
                .in((b, positions) -> b.positions(positions))
                .use(consents().list().ofMaxSize(2))
                .in((b, consents) -> b.consents(consents))
                .use(acceptances().list().ofMaxSize(4))
                .in((b, acceptances) -> b.acceptances(acceptances))
                .use(authorisations().list().ofMaxSize(2))
                .in((b, authorisations) -> b.authorisations(authorisations))
                .use(capacities().list().ofMaxSize(4))
                .in((b, capacities) -> b.capacities(capacities));
    }

    private Builders.BuilderCombinator<Circumstances.Builder> conflict(
            Builders.BuilderCombinator<Circumstances.Builder> builder) {
        return builder.use(attacks())
                .withProbability(0.15)
                .in((b, attack) -> b.armedAttack(attack))
                .use(vetoes())
                .withProbability(0.1)
                .in((b, veto) -> b.vetoes(veto))
                .use(tribunals())
                .withProbability(0.2)
                .in((b, tribunal) -> b.tribunals(tribunal))
                .use(operations())
                .withProbability(0.15)
                .in((b, operation) -> b.operation(operation))
                .use(RuleArbitraries.subsets(forumIds, 2))
                .withProbability(0.15)
                .in((b, blocs) -> b.rivalBlocs(blocs))
                .use(RuleArbitraries.subsets(forumIds, 1))
                .withProbability(0.1)
                .in((b, conflicts) -> b.charterConflicts(conflicts));
    }

    private Builders.BuilderCombinator<Circumstances.Builder> others(
            Builders.BuilderCombinator<Circumstances.Builder> builder) {
        return builder.use(requests())
                .withProbability(0.15)
                .in((b, request) -> b.requests(request))
                .use(attempts())
                .withProbability(0.15)
                .in((b, attempt) -> b.attempts(attempt))
                .use(Combinators.combine(forums, actors).as(Alignment::new))
                .withProbability(0.1)
                .in((b, alignment) -> b.alignments(alignment))
                .use(RuleArbitraries.subsets(forumIds, 1))
                .in((b, presence) -> b.presence(presence))
                .use(amounts())
                .withProbability(0.15)
                .in((b, request) -> b.request(request))
                .use(rules().list().ofMaxSize(3))
                .withProbability(0.3)
                .in((b, rules) -> b.rulesInPlace(rules))
                .use(rulings().list().ofMaxSize(3))
                .withProbability(0.15)
                .in((b, rulings) -> b.rulings(rulings))
                .use(RuleArbitraries.subsets(actorIds, 3))
                .in((b, willing) -> b.willing(willing))
                .use(RuleArbitraries.subsets(actorIds, 3))
                .in((b, able) -> b.able(able))
                .use(yesNo())
                .withProbability(0.3)
                .in((b, open) -> b.coalitionOpen(open));
    }

    /** {@return positions, in one forum or all, about one function or all} */
    private Arbitrary<Position> positions() {
        return Combinators.combine(
                        actors,
                        Arbitraries.of(Stance.class),
                        forums.optional(0.4),
                        functions().optional(0.2),
                        dates())
                .as(Position::new);
    }

    private Arbitrary<Consent> consents() {
        return Combinators.combine(actors.optional(0.5), forums.optional(0.5), stances(), dates())
                .as(Consent::new);
    }

    private Arbitrary<Acceptance> acceptances() {
        return Combinators.combine(actors, forums, stances(), dates()).as(Acceptance::new);
    }

    private Arbitrary<Authorisation> authorisations() {
        return Combinators.combine(
                        forums,
                        forums,
                        DateArbitraries.validities(),
                        RuleArbitraries.subsets(List.of(GovernanceFunction.values()), 2))
                .as((body, to, validity, functions) -> new Authorisation(body, to, "", validity, functions));
    }

    private Arbitrary<Capacity> capacities() {
        Arbitrary<Fraction> ratios =
                Arbitraries.of("0", "0.3", "0.5", "0.6", "0.9", "1", "2").map(Fraction::parse);
        return Combinators.combine(forums, functions().optional(0.5), ratios).as(Capacity::new);
    }

    private Arbitrary<ArmedAttack> attacks() {
        return Combinators.combine(actors, actors.optional(0.5), yesNo().optional(0.7), yesNo())
                .as(ArmedAttack::new);
    }

    private Arbitrary<Veto> vetoes() {
        return Combinators.combine(RuleArbitraries.someOf(actorIds, 2), DateArbitraries.days(), yesNo())
                .as((by, date, session) -> new Veto(by, "", date, session));
    }

    private Arbitrary<TribunalAcceptance> tribunals() {
        return Combinators.combine(forums, RuleArbitraries.someOf(actorIds, 3))
                .as((tribunal, by) -> new TribunalAcceptance(tribunal, by, ""));
    }

    private Arbitrary<Operation> operations() {
        return Combinators.combine(forums, yesNo().optional(0.7)).as(Operation::new);
    }

    private Arbitrary<Request> requests() {
        return Combinators.combine(actors, forums, functions().optional(0.5), dates())
                .as(Request::new);
    }

    private Arbitrary<Attempt> attempts() {
        return Combinators.combine(forums, dates()).as((forum, date) -> new Attempt(forum, date, ""));
    }

    private static Arbitrary<FinancialRequest> amounts() {
        return Arbitraries.integers()
                .between(0, 12)
                .map(tenths -> new FinancialRequest(Fraction.of(tenths, 10), Fraction.ONE));
    }

    private Arbitrary<RuleInPlace> rules() {
        return Combinators.combine(
                        forums, Arbitraries.of("", "same"), dates(), yesNo().optional(0.8), yesNo().optional(0.5))
                .as((forum, rule, since, kept, technology) ->
                        new RuleInPlace(forum + " rules", forum, rule, since, kept, technology));
    }

    private Arbitrary<Ruling> rulings() {
        return Combinators.combine(forums, Arbitraries.of("lawful", "unlawful"), dates())
                .as((tribunal, outcome, date) -> new Ruling(tribunal, "measure", outcome, date));
    }

    private static Arbitrary<Optional<LocalDate>> dates() {
        return DateArbitraries.days().optional(0.2);
    }

    private static Arbitrary<ConsentStance> stances() {
        return Arbitraries.of(ConsentStance.class);
    }

    private static Arbitrary<GovernanceFunction> functions() {
        return Arbitraries.of(GovernanceFunction.class);
    }

    private static Arbitrary<Boolean> yesNo() {
        return Arbitraries.of(true, false);
    }
}
