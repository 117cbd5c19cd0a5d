package dev.comity.testing;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import dev.comity.model.Architecture;
import dev.comity.model.BarredSubject;
import dev.comity.model.Circumstances;
import dev.comity.model.Circumstances.Acceptance;
import dev.comity.model.Circumstances.Authorisation;
import dev.comity.model.Circumstances.Consent;
import dev.comity.model.Circumstances.Position;
import dev.comity.model.Circumstances.RuleInPlace;
import dev.comity.model.Circumstances.TribunalAcceptance;
import dev.comity.model.ConsentStance;
import dev.comity.model.Dated;
import dev.comity.model.Fraction;
import dev.comity.model.Institution;
import dev.comity.model.Issue;
import dev.comity.model.JurisdictionClause;
import dev.comity.model.Role;
import dev.comity.model.Stance;
import dev.comity.model.Validity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Has more stated about an issue that fits its parties and the bodies of its world, which blind throws seldom hit. */
final class TalkativeIssues {
    private static final LocalDate EARLY = LocalDate.of(2011, 2, 28);

    private final Dice dice;
    private final Issue issue;
    private final List<String> states;
    private final List<String> forums;
    private final Set<String> parties;

    private TalkativeIssues(Dice dice, Question question) {
        this.dice = dice;
        this.issue = question.issue();
        this.states = WorldArbitraries.states(question.world());
        this.forums = WorldArbitraries.institutions(question.world());
        this.parties = dice.chance(30)
                ? Sets.union(issue.parties(), Set.of(dice.pick(forums)))
                : dice.chance(20) ? issue.affects() : issue.parties();
    }

    /** {@return a world whose bodies have more clauses on disputes and lending} */
    static Architecture litigious(Dice dice, Question question) {
        Architecture world = question.world();
        for (Institution institution : world.institutions().values()) {
            Institution.Builder more = institution.toBuilder();
            if (dice.chance(40)) {
                more.jurisdictions(Dated.always(new JurisdictionClause(
                        dice.pick(JurisdictionClause.Kind.values()),
                        question.issue().domains(),
                        dice.maybe(30, () -> dice.pick(WorldArbitraries.institutions(question.world()))))));
            }
            if (dice.chance(25)) {
                more.barredSubjects(Dated.always(new BarredSubject(
                        dice.pick(
                                BarredSubject.Subject.DISPUTES,
                                BarredSubject.Subject.BILATERAL_DISPUTES,
                                BarredSubject.Subject.INTERNAL_AFFAIRS),
                        Optional.empty())));
            }
            if (dice.chance(25)) {
                more.delinkedShares(List.of(Dated.always(Fraction.parse(dice.pick("0.3", "0.5", "1")))));
            }
            world = world.with(more.build());
        }
        return world;
    }

    static Issue talkative(Dice dice, Question question) {
        return new TalkativeIssues(dice, question).more(question.world());
    }

    private Issue more(Architecture world) {
        Circumstances.Builder more = issue.circumstances().toBuilder();
        boolean states = parties.stream().allMatch(party -> !party.equals("world") && !party.startsWith("members-of:"));
        Issue disputed = states ? issue.toBuilder().parties(parties).build() : issue;
        views(more, disputed.parties());
        authorisations(more, world);
        dice.list(0, 4, this::rule).forEach(more::rulesInPlace);
        if (dice.chance(20)) {
            more.willing(dice.pick(forums)).able(forums);
        }
        return disputed.toBuilder().circumstances(more.build()).build();
    }

    private void views(Circumstances.Builder more, ImmutableSortedSet<String> parties) {
        dice.list(0, 3, this::position).forEach(more::positions);
        for (String party : parties) {
            dice.maybe(70, () -> acceptance(party)).ifPresent(more::acceptances);
        }
        if (dice.chance(30) && !parties.isEmpty()) {
            more.tribunals(new TribunalAcceptance(dice.pick(forums), parties, ""));
        }
        dice.list(0, 3, this::consent).forEach(more::consents);
    }

    private Position position(Dice own) {
        return new Position(
                own.chance(60) ? own.pick(forums) : own.pick(states),
                own.pick(Stance.values()),
                own.maybe(30, () -> own.pick(forums)),
                own.maybe(30, () -> own.pick(List.copyOf(issue.functions()))),
                own.maybe(50, () -> DateArbitraries.day(own)));
    }

    private Acceptance acceptance(String party) {
        return new Acceptance(
                party,
                dice.chance(50) ? Acceptance.ANY_FORUM : dice.pick(forums),
                dice.pick(ConsentStance.VALID, ConsentStance.VALID, ConsentStance.DISPUTED, ConsentStance.NONE),
                dice.maybe(30, () -> DateArbitraries.day(dice)));
    }

    private Consent consent(Dice own) {
        return new Consent(
                own.maybe(70, () -> own.pick(states)),
                own.maybe(80, () -> own.pick(forums)),
                own.pick(ConsentStance.VALID, ConsentStance.VALID, ConsentStance.NONE),
                own.maybe(30, () -> DateArbitraries.day(own)));
    }

    private void authorisations(Circumstances.Builder more, Architecture world) {
        List<String> councils = forums.stream()
                .filter(id -> world.institution(id).hasRole(Role.SECURITY_COUNCIL, DateArbitraries.DAY))
                .toList();
        for (int i = dice.below(3); i > 0; i--) {
            String body = dice.pick(councils.isEmpty() ? forums : councils);
            more.authorisations(authorisation(body, dice.chance(30) ? "coalition" : dice.pick(forums)));
        }
        String own = dice.pick(forums);
        dice.maybe(30, () -> authorisation(own, own)).ifPresent(more::authorisations);
    }

    private Authorisation authorisation(String body, String to) {
        return new Authorisation(
                body,
                to,
                "",
                dice.chance(60) ? Validity.always() : DateArbitraries.validity(dice),
                dice.some(List.copyOf(issue.functions()), 0, 1));
    }

    private RuleInPlace rule(Dice own) {
        return new RuleInPlace(
                "rules",
                own.pick(forums),
                own.pick("", "same"),
                own.chance(70) ? Optional.of(EARLY) : own.maybe(50, () -> DateArbitraries.day(own)),
                own.maybe(90, () -> own.chance(90)),
                own.maybe(70, () -> own.chance(30)));
    }
}
