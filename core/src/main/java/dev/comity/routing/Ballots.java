package dev.comity.routing;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import dev.comity.model.Dated;
import dev.comity.model.DecisionRule;
import dev.comity.model.Domain;
import dev.comity.model.Fraction;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Institution;
import dev.comity.model.Mandate;
import dev.comity.model.OptOut;
import dev.comity.model.Role;
import dev.comity.model.Snapshot;
import dev.comity.model.Stance;
import dev.comity.model.SubsetClause;
import dev.comity.model.Timeline;
import dev.comity.model.Votes;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Counts votes: who is blocked, who may go ahead as a subset. */
final class Ballots {
    private final Scene scene;

    Ballots(Scene scene) {
        this.scene = scene;
    }

    boolean blocked(Candidate x, Unit unit, boolean partiesAbstain) {
        if (AdHocCoalition.is(x.institution)) {
            return false;
        }
        Votes cast = votes(x.institution, unit.domain(), EnumSet.of(unit.function()));
        Votes votes = partiesAbstain ? cast.abstaining(scene.parties) : cast;
        Optional<DecisionRule> usual = scene.snapshot.decision(x.id());
        if (x.cell == null) {
            return blocked(usual, votes);
        }
        for (Mandate mandate : x.cell.mandates()) {
            if (!blocked(mandate.decision().or(() -> usual), votes)) {
                return false;
            }
        }
        return true;
    }

    private boolean blocked(Optional<DecisionRule> rule, Votes votes) {
        return rule.isPresent() && rule.get().blocked(votes, this::population);
    }

    private Fraction population(String actor) {
        return scene.snapshot
                .architecture()
                .measures()
                .getOrDefault("population", ImmutableMap.of())
                .getOrDefault(actor, Fraction.ONE);
    }

    private Votes votes(Institution institution, Domain domain, Set<GovernanceFunction> functions) {
        ImmutableSortedSet<String> voters = voters(scene.snapshot, institution, domain);
        return new Votes(voters, Stances.positions(scene, institution.id(), functions, voters));
    }

    /** {@return who votes in an institution on matters of a domain} */
    static ImmutableSortedSet<String> voters(Snapshot snapshot, Institution institution, Domain domain) {
        ImmutableSortedSet<String> voters = snapshot.voters(institution.id());
        for (Dated<OptOut> entry : institution.optOuts()) {
            boolean concerns = entry.validity().on(snapshot.date())
                    && entry.value().domains().stream().anyMatch(d -> d.covers(domain));
            if (concerns) {
                voters = ImmutableSortedSet.copyOf(
                        Sets.difference(voters, entry.value().actors()));
            }
        }
        return voters;
    }

    /** {@return the supporters, if a clause for the domain lets them go ahead; empty if none does} */
    Optional<ImmutableSortedSet<String>> subset(Candidate x, Unit unit) {
        for (Dated<SubsetClause> entry : x.institution.subsetClauses()) {
            boolean applies = entry.validity().on(scene.date)
                    && entry.value().domains().stream().anyMatch(d -> d.covers(unit.domain()));
            if (applies) {
                ImmutableSortedSet<String> supporters = votes(x.institution, unit.domain(), EnumSet.of(unit.function()))
                        .with(Stance.SUPPORT);
                if (supporters.size() >= entry.value().minimum()) {
                    return Optional.of(supporters);
                }
            }
        }
        return Optional.empty();
    }

    /** {@return whether no body of the role can decide on the issue: all are blocked, or there is none} */
    boolean worldBlocked(Role role, Unit unit, Set<GovernanceFunction> about) {
        for (String id : scene.snapshot.bearing(role)) {
            Institution body = scene.snapshot.architecture().institution(id);
            if (!blocked(Timeline.of(body.decisions()).at(scene.date), votes(body, unit.domain(), about))) {
                return false;
            }
        }
        return true;
    }
}
