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
import net.jqwik.api.Arbitrary;

/** Random circumstances of issues: every kind of entry, each about actors and institutions that exist. */
public final class CircumstancesArbitraries {
    private final List<String> actors;
    private final List<String> forums;

    private CircumstancesArbitraries(List<String> actors, List<String> forums) {
        this.actors = actors;
        this.forums = forums;
    }

    /** {@return circumstances in which these actors and institutions may occur} */
    public static Arbitrary<Circumstances> circumstances(List<String> actors, List<String> institutions) {
        return Dice.arbitrary(dice -> circumstances(dice, actors, institutions));
    }

    static Circumstances circumstances(Dice dice, List<String> actors, List<String> institutions) {
        CircumstancesArbitraries random = new CircumstancesArbitraries(actors, institutions);
        Circumstances.Builder builder = Circumstances.builder();
        random.views(dice, builder);
        random.conflict(dice, builder);
        random.others(dice, builder);
        return builder.build();
    }

    private void views(Dice dice, Circumstances.Builder builder) {
        builder.positions(dice.list(0, 5, this::position))
                .consents(dice.list(0, 2, this::consent))
                .acceptances(dice.list(0, 4, this::acceptance))
                .authorisations(dice.list(0, 2, this::authorisation))
                .capacities(dice.list(0, 4, this::capacity));
    }

    private void conflict(Dice dice, Circumstances.Builder builder) {
        dice.maybe(15, () -> attack(dice)).ifPresent(builder::armedAttack);
        dice.maybe(10, () -> veto(dice)).ifPresent(builder::vetoes);
        dice.maybe(20, () -> new TribunalAcceptance(dice.pick(forums), dice.some(actors, 1, 3), ""))
                .ifPresent(builder::tribunals);
        dice.maybe(15, () -> new Operation(dice.pick(forums), yesNo(dice, 70))).ifPresent(builder::operation);
        dice.maybe(15, () -> dice.some(forums, 1, 2)).ifPresent(builder::rivalBlocs);
        dice.maybe(10, () -> dice.some(forums, 1, 1)).ifPresent(builder::charterConflicts);
    }

    private void others(Dice dice, Circumstances.Builder builder) {
        dice.maybe(15, () -> request(dice)).ifPresent(builder::requests);
        dice.maybe(15, () -> new Attempt(dice.pick(forums), date(dice), "")).ifPresent(builder::attempts);
        dice.maybe(10, () -> new Alignment(dice.pick(forums), dice.pick(actors)))
                .ifPresent(builder::alignments);
        dice.maybe(15, () -> new FinancialRequest(Fraction.of(dice.below(13), 10), Fraction.ONE))
                .ifPresent(builder::request);
        builder.presence(dice.some(forums, 0, 1))
                .rulesInPlace(dice.list(0, 2, this::rule))
                .rulings(dice.list(0, 2, this::ruling))
                .willing(dice.some(actors, 0, 3))
                .able(dice.some(actors, 0, 3));
        yesNo(dice, 30).ifPresent(builder::coalitionOpen);
    }

    private Position position(Dice dice) {
        return new Position(
                dice.pick(actors),
                dice.pick(Stance.values()),
                dice.maybe(40, () -> dice.pick(forums)),
                dice.maybe(20, () -> function(dice)),
                date(dice));
    }

    private Consent consent(Dice dice) {
        return new Consent(
                dice.maybe(50, () -> dice.pick(actors)),
                dice.maybe(50, () -> dice.pick(forums)),
                dice.pick(ConsentStance.values()),
                date(dice));
    }

    private Acceptance acceptance(Dice dice) {
        return new Acceptance(dice.pick(actors), dice.pick(forums), dice.pick(ConsentStance.values()), date(dice));
    }

    private Authorisation authorisation(Dice dice) {
        return new Authorisation(
                dice.pick(forums),
                dice.pick(forums),
                "",
                DateArbitraries.validity(dice),
                dice.some(List.of(GovernanceFunction.values()), 0, 2));
    }

    private Capacity capacity(Dice dice) {
        Fraction ratio = Fraction.parse(dice.pick("1", "0", "0.3", "0.5", "0.6", "0.9", "2"));
        return new Capacity(dice.pick(forums), dice.maybe(50, () -> function(dice)), ratio);
    }

    private ArmedAttack attack(Dice dice) {
        return new ArmedAttack(
                dice.pick(actors), dice.maybe(50, () -> dice.pick(actors)), yesNo(dice, 70), dice.chance(50));
    }

    private Veto veto(Dice dice) {
        return new Veto(dice.some(actors, 1, 2), "", DateArbitraries.day(dice), dice.chance(50));
    }

    private Request request(Dice dice) {
        return new Request(dice.pick(actors), dice.pick(forums), dice.maybe(50, () -> function(dice)), date(dice));
    }

    private RuleInPlace rule(Dice dice) {
        String forum = dice.pick(forums);
        return new RuleInPlace(
                forum + " rules", forum, dice.pick("", "same"), date(dice), yesNo(dice, 80), yesNo(dice, 50));
    }

    private Ruling ruling(Dice dice) {
        return new Ruling(dice.pick(forums), "measure", dice.pick("lawful", "unlawful"), date(dice));
    }

    private static Optional<LocalDate> date(Dice dice) {
        return dice.maybe(20, () -> DateArbitraries.day(dice));
    }

    private static GovernanceFunction function(Dice dice) {
        return dice.pick(GovernanceFunction.values());
    }

    private static Optional<Boolean> yesNo(Dice dice, int percent) {
        return dice.maybe(percent, () -> dice.chance(50));
    }
}
