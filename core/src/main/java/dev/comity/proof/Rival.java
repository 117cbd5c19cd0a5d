package dev.comity.proof;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import dev.comity.condition.Parameters;
import dev.comity.model.Attribute;
import dev.comity.model.Circumstances.Acceptance;
import dev.comity.model.Circumstances.Authorisation;
import dev.comity.model.Circumstances.Capacity;
import dev.comity.model.Competence;
import dev.comity.model.ConsentStance;
import dev.comity.model.DecisionRule;
import dev.comity.model.Domain;
import dev.comity.model.Fraction;
import dev.comity.model.Institution;
import dev.comity.model.Level;
import dev.comity.model.Mandate;
import dev.comity.model.Obligation;
import dev.comity.model.Role;
import dev.comity.model.Scope;
import dev.comity.model.Stance;
import dev.comity.model.Territory;
import dev.comity.model.Validity;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Another candidate, as it is needed to fill the pool or to take the lead. */
final class Rival {
    final String id;
    final Level level;
    boolean eligible = true;
    boolean sufficient = true;
    boolean capable;
    boolean chapterViii;
    Optional<Role> role = Optional.empty();
    Competence competence = Competence.COMPLEMENTARY;
    /** Whom it reaches instead of all. */
    Optional<Set<String>> members = Optional.empty();

    Rival(String id, Level level) {
        this.id = id;
        this.level = level;
    }

    boolean isMultilateral() {
        return level == Level.MULTILATERAL;
    }

    Set<String> reach(Draft draft) {
        if (members.isPresent()) {
            return members.get();
        }
        Set<String> reach = new TreeSet<>();
        for (int i = 0; i < 3; i++) {
            reach.add(draft.state("M", i, Draft.NORTH));
        }
        if (eligible) {
            reach.addAll(draft.affected);
            if (leavesOut(draft)) {
                reach.remove(Iterables.getLast(draft.affected));
            }
            reach.addAll(draft.stateParties());
            reach.addAll(draft.required);
            reach.addAll(draft.critical);
        }
        return reach;
    }

    /** Where somebody is to be left outside, it leaves out the last of those affected, if it still suffices. */
    private boolean leavesOut(Draft draft) {
        int count = draft.affected.size();
        Fraction share = Fraction.of(count - 1, count);
        return draft.wanted.is("result.outsider", "some")
                && (!sufficient || share.atLeast(PeopleMaker.enough(draft.wanted)));
    }

    void join(Draft draft) {
        Institution.Builder body = Institution.builder()
                .id(id)
                .scope(scope())
                .fullMembers(reach(draft).toArray(String[]::new))
                .mandates(cell(draft));
        if (draft.wanted.is("result.overlap", "no")) {
            body.mandate(Domain.of("matters-of-others"), draft.function);
        }
        role.ifPresent(body::bearing);
        if (chapterViii) {
            body.attributes(Draft.always(new Attribute("chapter-viii", "yes")));
        }
        capacity(draft);
        draft.add(body.build());
        if (eligible) {
            welcome(draft);
        } else {
            draft.stated.positions(new dev.comity.model.Circumstances.Position(
                    "MAA", Stance.OPPOSE, Optional.of(id), Optional.empty(), Optional.empty()));
        }
    }

    private Scope scope() {
        return switch (level) {
            case SUBREGIONAL -> Scope.SUBREGIONAL;
            case REGIONAL -> Scope.REGIONAL;
            case MULTILATERAL -> Scope.UNIVERSAL;
            default -> Scope.CROSS_REGIONAL;
        };
    }

    /** Whoever is not eligible is blocked, for some functions ask nothing else. */
    private Mandate cell(Draft draft) {
        Mandate.Builder cell = Mandate.builder()
                .domains(draft.domain)
                .functions(draft.function)
                .territory(Territory.world())
                .obligation(Obligation.HARD)
                .competence(competence)
                .needsDecision(!eligible);
        return (eligible ? cell : cell.decision(DecisionRule.consensus())).build();
    }

    private void capacity(Draft draft) {
        Fraction needed = draft.wanted.parameters.get(Parameters.CAPACITY);
        Fraction quarter = new Fraction(needed.numerator(), needed.denominator().shiftLeft(2));
        Fraction ratio = sufficient ? needed : quarter;
        if (capable) {
            Fraction more = sufficient ? needed : quarter.plus(quarter);
            ratio = more.plus(quarter);
        }
        draft.stated.capacities(new Capacity(id, Optional.of(draft.function), ratio));
    }

    /** The parties accept it, and where the forum was authorised, so is it. */
    private void welcome(Draft draft) {
        for (String party : draft.parties) {
            draft.stated.acceptances(new Acceptance(party, id, ConsentStance.VALID, Optional.empty()));
        }
        if (draft.wanted.is("forum.authorised", "yes")) {
            draft.stated.authorisations(new Authorisation(
                    draft.council(), id, "", Validity.always(), ImmutableSortedSet.of(draft.function)));
        }
    }
}
