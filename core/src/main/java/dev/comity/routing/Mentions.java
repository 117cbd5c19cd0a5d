package dev.comity.routing;

import dev.comity.model.Circumstances;
import dev.comity.model.Issue;
import dev.comity.model.Weighting;
import java.util.List;
import java.util.Set;

/** Looks whether an architecture knows all that an issue mentions beside where it lies; if not, the reference says what. */
final class Mentions {
    private Mentions() {}

    static boolean known(Issue issue, CompiledWorld world) {
        return parties(issue.parties(), world)
                && events(issue.events(), world)
                && weights(issue.weights(), world)
                && views(issue.circumstances(), world)
                && conflict(issue.circumstances(), world)
                && others(issue.circumstances(), world);
    }

    private static boolean events(Set<String> ids, CompiledWorld world) {
        if (!ids.isEmpty()) {
            for (String id : ids) {
                if (!world.events.containsKey(id)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean weights(Weighting weights, CompiledWorld world) {
        if (weights instanceof Weighting.By by) {
            return world.world.measures().containsKey(by.measure());
        }
        return !(weights instanceof Weighting.Given given)
                || places(given.weights().keySet(), world);
    }

    private static boolean views(Circumstances stated, CompiledWorld world) {
        List<Circumstances.Position> positions = stated.positions();
        for (int i = 0; i < positions.size(); i++) {
            Circumstances.Position position = positions.get(i);
            if (!place(position.actor(), world)
                    || position.forum().isPresent() && !forum(position.forum().get(), world)) {
                return false;
            }
        }
        List<Circumstances.Acceptance> acceptances = stated.acceptances();
        for (int i = 0; i < acceptances.size(); i++) {
            Circumstances.Acceptance acceptance = acceptances.get(i);
            boolean any = acceptance.forum().equals(Circumstances.Acceptance.ANY_FORUM);
            if (!party(acceptance.actor(), world) || !any && !forum(acceptance.forum(), world)) {
                return false;
            }
        }
        List<Circumstances.Consent> consents = stated.consents();
        for (int i = 0; i < consents.size(); i++) {
            if (consents.get(i).actor().isPresent()
                    && !party(consents.get(i).actor().get(), world)) {
                return false;
            }
        }
        return true;
    }

    private static boolean conflict(Circumstances stated, CompiledWorld world) {
        List<Circumstances.Authorisation> authorisations = stated.authorisations();
        for (int i = 0; i < authorisations.size(); i++) {
            Circumstances.Authorisation one = authorisations.get(i);
            boolean toCoalition = one.to().equals(ConflictFacts.COALITION);
            if (!forum(one.body(), world) || !toCoalition && !forum(one.to(), world)) {
                return false;
            }
        }
        List<Circumstances.Veto> vetoes = stated.vetoes();
        for (int i = 0; i < vetoes.size(); i++) {
            if (!parties(vetoes.get(i).by(), world)) {
                return false;
            }
        }
        if (stated.armedAttack().isPresent()) {
            Circumstances.ArmedAttack attack = stated.armedAttack().get();
            if (!party(attack.on(), world)
                    || attack.by().isPresent() && !party(attack.by().get(), world)) {
                return false;
            }
        }
        return forums(stated.rivalBlocs(), world);
    }

    private static boolean others(Circumstances stated, CompiledWorld world) {
        List<Circumstances.Capacity> capacities = stated.capacities();
        for (int i = 0; i < capacities.size(); i++) {
            if (!forum(capacities.get(i).institution(), world)) {
                return false;
            }
        }
        List<Circumstances.TribunalAcceptance> tribunals = stated.tribunals();
        for (int i = 0; i < tribunals.size(); i++) {
            if (!forum(tribunals.get(i).tribunal(), world)
                    || !parties(tribunals.get(i).by(), world)) {
                return false;
            }
        }
        List<Circumstances.Request> requests = stated.requests();
        for (int i = 0; i < requests.size(); i++) {
            if (!party(requests.get(i).by(), world)) {
                return false;
            }
        }
        return forums(stated.presence(), world) && places(stated.willing(), world) && places(stated.able(), world);
    }

    private static boolean parties(Set<String> words, CompiledWorld world) {
        if (!words.isEmpty()) {
            for (String word : words) {
                if (!party(word, world)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean places(Set<String> words, CompiledWorld world) {
        if (!words.isEmpty()) {
            for (String word : words) {
                if (!place(word, world)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean forums(Set<String> words, CompiledWorld world) {
        if (!words.isEmpty()) {
            for (String word : words) {
                if (!forum(word, world)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean party(String word, CompiledWorld world) {
        return word.startsWith(Scene.NON_STATE) || place(word, world);
    }

    private static boolean place(String word, CompiledWorld world) {
        return world.numbers.containsKey(word) || world.membersOf.containsKey(word) || word.equals("world");
    }

    private static boolean forum(String id, CompiledWorld world) {
        return world.institutionNumbers.containsKey(id);
    }
}
