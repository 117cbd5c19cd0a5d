package dev.comity.proof;

import com.google.common.collect.ImmutableSortedSet;
import dev.comity.condition.Fact;
import dev.comity.condition.Parameters;
import dev.comity.condition.Reading;
import dev.comity.condition.Vocabulary;
import dev.comity.model.Accession;
import dev.comity.model.Attribute;
import dev.comity.model.BarredSubject;
import dev.comity.model.Circumstances;
import dev.comity.model.Competence;
import dev.comity.model.Domain;
import dev.comity.model.Fraction;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.InstitutionKind;
import dev.comity.model.Level;
import dev.comity.model.Means;
import dev.comity.model.Meetings;
import dev.comity.model.MembershipStatus;
import dev.comity.model.Provenance;
import dev.comity.model.Role;
import dev.comity.model.Scope;
import dev.comity.model.Territory;
import dev.comity.model.Words;
import java.util.List;
import java.util.Optional;

/** Draws the forum itself: roles, level, kind, cell, means, life, and what its texts say. */
final class ForumMaker {
    /** Facts that stand among a body's attributes. */
    private static final List<String> ATTRIBUTES = List.of(
            "forum.chapter-viii",
            "forum.advance-consent",
            "forum.preferences",
            "forum.rta-basis",
            "forum.joint-ndc",
            "forum.floor");

    private final Draft draft;
    private final Wanted wanted;

    ForumMaker(Draft draft) {
        this.draft = draft;
        this.wanted = draft.wanted;
    }

    void make(Vocabulary vocabulary) {
        draft.forum.id(draft.id).scope(scope()).kind(kind());
        for (Role role : Role.values()) {
            if (wanted.has("forum.role", Words.of(role))) {
                draft.forum.bearing(role);
            }
        }
        if (!wanted.is("pool.candidates", "none")) {
            cell();
        }
        ATTRIBUTES.forEach(this::attribute);
        life();
        texts();
        capacity();
        vocabulary.facts().values().forEach(this::users);
    }

    private void attribute(String fact) {
        wanted.word(fact)
                .filter(word -> !word.equals(Reading.UNKNOWN_WORD))
                .ifPresent(word -> put(fact.substring("forum.".length()), word));
    }

    private void put(String name, String value) {
        draft.forum.attributes(Draft.always(new Attribute(name, value)));
    }

    /** A user's fact is data of the issue or of the body, by its name. */
    private void users(Fact fact) {
        boolean standard = Vocabulary.standard().fact(fact.id()).isPresent();
        Optional<String> word = wanted.word(fact.id()).filter(value -> !value.equals(Reading.UNKNOWN_WORD));
        if (!standard && word.isPresent() && fact.aboutForum()) {
            put(fact.name(), word.get());
        } else if (!standard && word.isPresent()) {
            draft.issue.facts(fact.name(), word.get());
        }
    }

    private Scope scope() {
        Level level = draft.level();
        return switch (level) {
            case SUBREGIONAL -> Scope.SUBREGIONAL;
            case REGIONAL -> Scope.REGIONAL;
            case MULTILATERAL -> Scope.UNIVERSAL;
            default -> Scope.CROSS_REGIONAL;
        };
    }

    private InstitutionKind kind() {
        return draft.level() == Level.COALITION
                ? InstitutionKind.COALITION
                : wanted.constant("forum.kind", InstitutionKind.class).orElse(InstitutionKind.FORMAL_IGO);
    }

    // ---- the cell ----

    private void cell() {
        boolean implied = wanted.is("forum.mandate", "implied") || wanted.is("forum.competence", "none");
        draft.mandate
                .domains(cellDomain())
                .functions(implied ? GovernanceFunction.COORDINATION : draft.function)
                .territory(Territory.world());
        wanted.constant("forum.competence", Competence.class).ifPresent(draft.mandate::competence);
        wanted.yesNo("forum.needs-decision").ifPresent(draft.mandate::needsDecision);
        if (wanted.is("forum.area", "contains") || draft.has(Twist.BY_AREA)) {
            draft.mandate.area(draft.location.isEmpty() ? draft.affected : draft.location);
        }
        speed();
        draft.holdsCell = true;
        if (wanted.is("result.overlap", "no")) {
            draft.forum.mandate(Domain.of("matters-of-the-forum"), draft.function);
        }
    }

    private Domain cellDomain() {
        int depth = wanted.number("forum.depth").map(MatterMaker::whole).orElse(draft.domain.depth());
        Domain domain = draft.domain;
        while (domain.depth() > Math.max(1, depth)) {
            domain = Domain.of(domain.path().substring(0, domain.path().lastIndexOf('/')));
        }
        return depth == 0 ? Domain.ROOT : domain;
    }

    private void speed() {
        if (wanted.free("forum.speed")) {
            return;
        }
        draft.issue.urgency(10);
        if (!wanted.is("forum.speed", Reading.UNKNOWN_WORD)) {
            draft.mandate.latency(wanted.is("forum.speed", "fast") ? 5 : 90);
        }
    }

    // ---- its life ----

    private void life() {
        if (wanted.is("forum.vitality", "zombie")) {
            draft.forum.vacancies(Draft.always("secretary-general"));
        } else if (wanted.is("forum.vitality", "unknown")) {
            draft.forum.meetings(new Meetings(Optional.of(12), ImmutableSortedSet.of(), Provenance.none()));
        }
        if (wanted.is("forum.exit-pending", "yes")) {
            draft.members.put(draft.state("N", 1, Draft.NORTH), MembershipStatus.NOTICE_GIVEN);
        }
    }

    // ---- its texts ----

    private void texts() {
        if (wanted.is("forum.barred-subject", "yes")) {
            draft.forum.barredSubjects(
                    Draft.always(new BarredSubject(BarredSubject.Subject.DOMAIN, Optional.of(draft.domain))));
        } else if (wanted.is("forum.barred-subject", "unknown")) {
            draft.forum.barredSubjects(
                    Draft.always(new BarredSubject(BarredSubject.Subject.INTERNAL_AFFAIRS, Optional.empty())));
        }
        if (wanted.is("forum.accession", "open", "closed")) {
            draft.forum.accessions(
                    Draft.always(wanted.is("forum.accession", "open") ? Accession.OPEN : Accession.CLOSED));
        }
        if (wanted.is("forum.delinked", "within", "above")) {
            draft.forum.delinkedShares(Draft.always(Fraction.of(2, 5)));
            Fraction amount = wanted.is("forum.delinked", "within") ? Fraction.of(1, 5) : Fraction.of(4, 5);
            draft.stated.request(new Circumstances.FinancialRequest(amount, Fraction.ONE));
        }
    }

    // ---- its means ----

    /** {@return the capacity that just suffices} */
    static Fraction needed(Wanted wanted) {
        return wanted.parameters.get(Parameters.CAPACITY);
    }

    private void capacity() {
        if (draft.has(Twist.LENT_MEANS)) {
            draft.forum.means(Means.CONTRIBUTED);
        }
        if (wanted.is("forum.capacity", "adequate", "short")) {
            Fraction needed = needed(wanted);
            boolean adequate = wanted.is("forum.capacity", "adequate");
            Fraction half =
                    new Fraction(needed.numerator(), needed.denominator().shiftLeft(1));
            draft.stated.capacities(
                    new Circumstances.Capacity(draft.id, Optional.of(draft.function), adequate ? needed : half));
        }
    }
}
