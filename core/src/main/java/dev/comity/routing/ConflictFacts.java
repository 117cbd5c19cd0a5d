package dev.comity.routing;

import com.google.common.collect.ImmutableSortedSet;
import dev.comity.condition.Reading;
import dev.comity.model.Circumstances;
import dev.comity.model.Circumstances.Authorisation;
import dev.comity.model.ConsentStance;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Institution;
import dev.comity.model.Level;
import dev.comity.model.Role;
import dev.comity.model.Words;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads the facts of force, consent, coalitions and operations. */
final class ConflictFacts {
    /** By this word an authorisation names the coalition of the willing and able. */
    static final String COALITION = "coalition";

    private final Scene scene;
    private final Circumstances stated;

    ConflictFacts(Scene scene) {
        this.scene = scene;
        this.stated = scene.circumstances;
    }

    Reading hostConsent() {
        Set<ConsentStance> stances = EnumSet.noneOf(ConsentStance.class);
        for (Circumstances.Consent consent : stated.consents()) {
            if (consent.to().isEmpty() && Stances.latest(scene, consent)) {
                stances.add(consent.stance());
            }
        }
        if (stances.isEmpty()) {
            return Reading.UNKNOWN;
        }
        // Rival authorities that say different things make the consent disputed.
        return Reading.of(Words.of(
                stances.size() > 1 ? ConsentStance.DISPUTED : stances.iterator().next()));
    }

    Reading selfDefence() {
        if (stated.armedAttack().isEmpty() || stated.armedAttack().get().councilActed()) {
            return Reading.of(false);
        }
        return IssueFacts.yesNo(stated.armedAttack().get().requestedHelp());
    }

    Reading rivalBlocs() {
        return Reading.of(stated.rivalBlocs().size() >= 2);
    }

    Reading coalition() {
        if (willingAndAble(scene).isEmpty()) {
            return Reading.of("none");
        }
        for (Authorisation authorisation : stated.authorisations()) {
            boolean universal = scene.snapshot.exists(authorisation.body())
                    && scene.snapshot.level(authorisation.body()) == Level.MULTILATERAL;
            if (universal
                    && toCoalition(authorisation.to())
                    && authorisation.validity().on(scene.date)) {
                return Reading.of("mandated");
            }
        }
        return Reading.of("unmandated");
    }

    private boolean toCoalition(String to) {
        return to.equals(COALITION) || scene.snapshot.exists(to) && scene.snapshot.level(to) == Level.COALITION;
    }

    /** {@return the actors that are both willing and able} */
    static ImmutableSortedSet<String> willingAndAble(Scene scene) {
        Set<String> both = new TreeSet<>(scene.circumstances.willing());
        both.retainAll(scene.circumstances.able());
        return ImmutableSortedSet.copyOf(both);
    }

    Reading operation(Earlier earlier) {
        ImmutableSortedSet<String> leads = earlier.leads(GovernanceFunction.PEACE_OPERATION);
        if (leads.isEmpty() && stated.operation().isPresent()) {
            leads = ImmutableSortedSet.of(stated.operation().get().ledBy());
        }
        if (leads.isEmpty()) {
            return Reading.of("none");
        }
        return Reading.of(leads.stream().anyMatch(this::bearsAu) ? "au-led" : "other");
    }

    private boolean bearsAu(String id) {
        Institution institution = scene.snapshot.architecture().institutions().get(id);
        return institution != null && institution.hasRole(Role.AU, scene.date);
    }

    Reading operationAuthorised(Earlier earlier) {
        Set<String> leads = new TreeSet<>(earlier.leads(GovernanceFunction.PEACE_OPERATION));
        stated.operation().ifPresent(operation -> leads.add(operation.ledBy()));
        for (Authorisation authorisation : stated.authorisations()) {
            if (leads.contains(authorisation.to())
                    && inForce(scene, authorisation, GovernanceFunction.PEACE_OPERATION)) {
                return Reading.of(true);
            }
        }
        Optional<Boolean> given = stated.operation().flatMap(Circumstances.Operation::authorised);
        if (given.isPresent()) {
            return Reading.of(given.get());
        }
        return stated.authorisations().isEmpty() ? Reading.UNKNOWN : Reading.of(false);
    }

    /** {@return whether a council has authorised the function, on the day} */
    static boolean inForce(Scene scene, Authorisation authorisation, GovernanceFunction function) {
        Institution body = scene.snapshot.architecture().institutions().get(authorisation.body());
        boolean council = body != null && body.hasRole(Role.SECURITY_COUNCIL, scene.date);
        boolean concerns =
                authorisation.functions().isEmpty() || authorisation.functions().contains(function);
        return council && concerns && authorisation.validity().on(scene.date);
    }
}
