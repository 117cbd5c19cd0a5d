package dev.comity.testing;

import dev.comity.model.Circumstances;
import dev.comity.model.Dated;
import dev.comity.model.Institution;
import dev.comity.model.JurisdictionClause;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Gives an institution a twin that differs in nothing but its id, and of whom everybody says the same. */
public final class Cloning {
    /** The id of the twin; it comes before all ids of random institutions. */
    public static final String TWIN = "W1";

    private final String id;

    private Cloning(String id) {
        this.id = id;
    }

    /** {@return the question in a world where the institution has a twin} */
    public static Question of(Question question, String id) {
        Cloning cloning = new Cloning(id);
        Map<String, Institution> all = new TreeMap<>();
        question.world()
                .institutions()
                .values()
                .forEach(institution -> all.put(institution.id(), cloning.namingTwin(institution)));
        all.put(TWIN, all.get(id).toBuilder().id(TWIN).build());
        return new Question(
                question.world().toBuilder().institutions(all).build(),
                question.issue().toBuilder()
                        .circumstances(cloning.stated(question.issue().circumstances()))
                        .build());
    }

    /** Whoever names it as a tribunal names its twin too. */
    private Institution namingTwin(Institution institution) {
        Institution.Builder builder = institution.toBuilder();
        for (Dated<JurisdictionClause> clause : institution.jurisdictions()) {
            if (clause.value().tribunal().filter(id::equals).isPresent()) {
                JurisdictionClause twin = new JurisdictionClause(
                        clause.value().kind(), clause.value().domains(), Optional.of(TWIN));
                builder.jurisdictions(new Dated<>(twin, clause.validity(), clause.provenance()));
            }
        }
        return builder.build();
    }

    private Circumstances stated(Circumstances all) {
        Circumstances.Builder more = all.toBuilder();
        Optional<String> twin = Optional.of(TWIN);
        all.positions().stream()
                .filter(p -> p.forum().filter(id::equals).isPresent())
                .forEach(p -> more.positions(
                        new Circumstances.Position(p.actor(), p.stance(), twin, p.function(), p.date())));
        all.consents().stream()
                .filter(c -> c.to().filter(id::equals).isPresent())
                .forEach(c -> more.consents(new Circumstances.Consent(c.actor(), twin, c.stance(), c.date())));
        all.acceptances().stream()
                .filter(a -> a.forum().equals(id))
                .forEach(a -> more.acceptances(new Circumstances.Acceptance(a.actor(), TWIN, a.stance(), a.date())));
        all.capacities().stream()
                .filter(c -> c.institution().equals(id))
                .forEach(c -> more.capacities(new Circumstances.Capacity(TWIN, c.function(), c.ratio())));
        all.tribunals().stream()
                .filter(t -> t.tribunal().equals(id))
                .forEach(t -> more.tribunals(new Circumstances.TribunalAcceptance(TWIN, t.by(), t.instrument())));
        all.authorisations().stream().filter(a -> a.to().equals(id)).forEach(a -> authorise(a, more));
        if (all.charterConflicts().contains(id)) {
            more.charterConflicts(TWIN);
        }
        // A twin of a single bloc would make it two blocs.
        if (all.rivalBlocs().size() > 1 && all.rivalBlocs().contains(id)) {
            more.rivalBlocs(TWIN);
        }
        return more.build();
    }

    private void authorise(Circumstances.Authorisation given, Circumstances.Builder more) {
        more.authorisations(new Circumstances.Authorisation(
                given.body(), TWIN, given.instrument(), given.validity(), given.functions()));
        if (given.body().equals(id)) {
            more.authorisations(new Circumstances.Authorisation(
                    TWIN, TWIN, given.instrument(), given.validity(), given.functions()));
        }
    }
}
