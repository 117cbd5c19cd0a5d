package dev.comity.scenario;

import dev.comity.model.Circumstances;
import dev.comity.model.Issue;
import dev.comity.model.Weighting;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** The actors and institutions that an issue names, wherever. */
final class Named {
    private final Set<String> ids = new TreeSet<>();

    private Named() {}

    static Set<String> by(Issue issue) {
        Named named = new Named();
        named.add(issue.affects());
        named.add(issue.location());
        named.add(issue.required());
        named.add(issue.publicGood().critical());
        named.add(issue.parties());
        if (issue.weights() instanceof Weighting.Given given) {
            named.add(given.weights().keySet());
        }
        named.views(issue.circumstances());
        named.others(issue.circumstances());
        return named.ids;
    }

    private void add(Collection<String> words) {
        words.forEach(word -> ids.add(Records.plain(word)));
    }

    private void views(Circumstances stated) {
        stated.positions().forEach(position -> {
            ids.add(position.actor());
            position.forum().ifPresent(ids::add);
        });
        stated.acceptances().forEach(acceptance -> add(Set.of(acceptance.actor())));
        stated.acceptances().forEach(acceptance -> ids.add(acceptance.forum()));
        stated.consents().forEach(consent -> {
            consent.actor().ifPresent(ids::add);
            consent.to().ifPresent(ids::add);
        });
        stated.authorisations().forEach(authorisation -> {
            ids.add(authorisation.body());
            ids.add(authorisation.to());
        });
        add(stated.willing());
        add(stated.able());
    }

    private void others(Circumstances stated) {
        stated.vetoes().forEach(veto -> add(veto.by()));
        stated.armedAttack().ifPresent(attack -> {
            ids.add(attack.on());
            attack.by().ifPresent(ids::add);
        });
        stated.capacities().forEach(capacity -> ids.add(capacity.institution()));
        stated.tribunals().forEach(acceptance -> {
            ids.add(acceptance.tribunal());
            add(acceptance.by());
        });
        stated.requests().forEach(request -> {
            ids.add(request.by());
            ids.add(request.to());
        });
        stated.attempts().forEach(attempt -> ids.add(attempt.forum()));
        stated.alignments().forEach(alignment -> {
            ids.add(alignment.forum());
            ids.add(alignment.with());
        });
        stated.operation().ifPresent(operation -> ids.add(operation.ledBy()));
        add(stated.presence());
        add(stated.rivalBlocs());
    }
}
