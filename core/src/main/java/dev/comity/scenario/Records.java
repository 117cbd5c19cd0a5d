package dev.comity.scenario;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.Iterables;
import com.google.common.collect.SetMultimap;
import dev.comity.model.Architecture;
import dev.comity.model.Change;
import dev.comity.model.Dated;
import dev.comity.model.Institution;
import dev.comity.model.Mandate;
import dev.comity.model.Membership;
import dev.comity.model.Territory;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What the records of institutions can hold once some reforms of a catalogue are made, whichever they are: an
 * over-approximation. Institutions that a reform merges are treated as one.
 */
final class Records {
    private static final String MEMBERS_OF = "members-of:";

    private final SetMultimap<String, Institution> variants = HashMultimap.create();
    private final SetMultimap<String, Mandate> mandates = HashMultimap.create();
    private final SetMultimap<String, String> named = HashMultimap.create();
    private final SetMultimap<String, String> merged = HashMultimap.create();
    private final Set<String> moved = new HashSet<>();
    private final Set<String> stated = new HashSet<>();
    private final Map<String, Set<String>> closures = new HashMap<>();

    Records(Architecture world, ReformCatalogue catalogue) {
        world.institutions().forEach(variants::put);
        for (Reform reform : catalogue.reforms()) {
            reform.steps().forEach(this::add);
        }
        variants.forEach((id, institution) -> {
            mandates.putAll(id, institution.mandates());
            named.putAll(id, references(institution));
        });
        for (Map.Entry<String, Mandate> entry : mandates.entries()) {
            named.putAll(entry.getKey(), references(entry.getValue()));
        }
        merged.forEach(named::put);
    }

    private void add(Step step) {
        Touch touch = Touch.of(step);
        for (String institution : touch.institutions()) {
            touch.mandate().ifPresent(mandate -> mandates.put(institution, mandate));
            switch (touch.kind()) {
                case PEOPLE, OFFICE -> named.putAll(institution, touch.named());
                case POSITION -> stated.addAll(touch.named());
                case STATED -> stated.addAll(Set.of(institution));
                default -> {}
            }
            if (touch.kind() == Touch.Kind.STATED) {
                stated.addAll(touch.named());
            } else if (touch.kind() == Touch.Kind.PEOPLE) {
                moved.add(institution);
            }
        }
        if (step instanceof Step.Alter alter && alter.change() instanceof Change.Found found) {
            variants.put(found.institution().id(), found.institution());
        } else if (step instanceof Step.Alter alter && alter.change() instanceof Change.Merge merge) {
            merged.put(merge.institution(), merge.into());
            merged.put(merge.into(), merge.institution());
        }
    }

    private static Set<String> references(Institution institution) {
        Set<String> ids = new HashSet<>();
        for (Membership membership : institution.memberships()) {
            ids.add(membership.actor());
        }
        institution.membersOf().forEach(derived -> ids.add(derived.value().institution()));
        for (Dated<String> parent : institution.parents()) {
            ids.add(parent.value());
        }
        institution.voters().forEach(voters -> ids.addAll(voters.value()));
        institution.optOuts().forEach(out -> ids.addAll(out.value().actors()));
        return ids;
    }

    private static Set<String> references(Mandate mandate) {
        Set<String> ids = new HashSet<>();
        Iterable<String> places = mandate.territory() instanceof Territory.Places named
                ? Iterables.concat(named.places(), mandate.area())
                : mandate.area();
        places.forEach(place -> ids.add(plain(place)));
        return ids;
    }

    static String plain(String word) {
        return word.startsWith(MEMBERS_OF) ? word.substring(MEMBERS_OF.length()) : word;
    }

    Set<String> ids() {
        return variants.keySet();
    }

    Set<Institution> variants(String id) {
        return variants.get(id);
    }

    /** All mandates that it can have, also by a merger. */
    Set<Mandate> mandates(String id) {
        Set<Mandate> all = new HashSet<>();
        merger(id).forEach(one -> all.addAll(mandates.get(one)));
        return all;
    }

    /** It and those that reforms merge with it, directly or not. */
    Set<String> merger(String id) {
        return reach(Set.of(id), merged);
    }

    /** Who takes a position, or acts, in some reform. */
    Set<String> stated() {
        return stated;
    }

    /** The institutions among some ids, with all that their records name, directly or not. */
    Set<String> closure(Collection<String> ids) {
        Set<String> all = new HashSet<>();
        for (String id : ids) {
            if (variants.containsKey(id)) {
                all.addAll(closures.computeIfAbsent(id, one -> reach(Set.of(one), named)));
            }
        }
        return all;
    }

    private Set<String> reach(Collection<String> ids, SetMultimap<String, String> edges) {
        Set<String> reached = new HashSet<>(ids);
        ArrayDeque<String> open = new ArrayDeque<>(ids);
        while (!open.isEmpty()) {
            for (String next : edges.get(open.remove())) {
                if (variants.containsKey(next) && reached.add(next)) {
                    open.add(next);
                }
            }
        }
        return reached;
    }

    /** {@return whether a reform can change who belongs to an institution, or to one that its record names} */
    boolean movable(String id) {
        return closure(Set.of(id)).stream().anyMatch(moved::contains);
    }
}
