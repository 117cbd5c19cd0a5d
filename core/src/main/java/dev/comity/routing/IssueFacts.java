package dev.comity.routing;

import com.google.common.collect.ImmutableSortedSet;
import dev.comity.condition.Parameters;
import dev.comity.condition.Reading;
import dev.comity.model.Event;
import dev.comity.model.Fraction;
import dev.comity.model.GoodRange;
import dev.comity.model.Issue;
import dev.comity.model.Spillover;
import dev.comity.model.Words;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads the facts of the issue that do not depend on conflict or earlier units. */
final class IssueFacts {
    private final Scene scene;
    private final Issue issue;
    private final ConflictFacts conflict;
    private final RecordFacts record;

    IssueFacts(Scene scene) {
        this.scene = scene;
        this.issue = scene.issue;
        this.conflict = new ConflictFacts(scene);
        this.record = new RecordFacts(scene.circumstances, scene.date, scene.parameters, scene.crossings);
    }

    Reading read(String fact, Unit unit, Earlier earlier) {
        return switch (fact) {
            case "function" -> Reading.of(Words.of(unit.function()));
            case "function.kind" -> Reading.of(Words.of(unit.function().kind()));
            case "issue.domain" -> Reading.of(unit.domain().withAncestors());
            case "issue.spillover" -> Reading.of(Words.of(spillover(scene)));
            case "issue.regions" -> Reading.of(regionsOf(scene.affected) > 1 ? "many" : "one");
            case "issue.african" -> Reading.of(african());
            case "issue.local" -> local();
            case "issue.event" -> event();
            case "issue.parties" -> Reading.of(issue.parties().isEmpty() ? "none" : "some");
            case "public-good.range" -> word(issue.publicGood().range());
            case "public-good.aggregation" -> word(issue.publicGood().aggregation());
            case "issue.heterogeneity" -> heterogeneity();
            case "issue.coerciveness" -> word(issue.coerciveness());
            case "issue.host-consent" -> conflict.hostConsent();
            case "issue.self-defence" -> conflict.selfDefence();
            case "issue.rival-blocs" -> conflict.rivalBlocs();
            case "issue.coalition" -> conflict.coalition();
            case "issue.coalition-open" -> yesNo(scene.circumstances.coalitionOpen());
            case "issue.operation" -> conflict.operation(earlier);
            case "issue.operation-authorised" -> conflict.operationAuthorised(earlier);
            case "issue.diffusion" -> Reading.of(record.diffusion());
            case "issue.rule-age" -> age(record.ruleAge());
            case "issue.rulings" -> Reading.of(record.rulings());
            default -> given(fact);
        };
    }

    private static Reading age(String word) {
        return word.equals(Reading.UNKNOWN_WORD) ? Reading.UNKNOWN : Reading.of(word);
    }

    /** A fact that is simply given, by its name without {@code issue.}. */
    private Reading given(String fact) {
        String value = issue.facts().get(fact.substring(fact.indexOf('.') + 1));
        return value == null || value.equals(Reading.UNKNOWN_WORD) ? Reading.UNKNOWN : Reading.of(value);
    }

    static Reading word(Optional<? extends Enum<?>> value) {
        return value.isEmpty() ? Reading.UNKNOWN : Reading.of(Words.of(value.get()));
    }

    static Reading yesNo(Optional<Boolean> value) {
        return value.isEmpty() ? Reading.UNKNOWN : Reading.of(value.get());
    }

    static Spillover spillover(Scene scene) {
        Issue issue = scene.issue;
        if (issue.spillover().isPresent()) {
            return issue.spillover().get();
        }
        boolean globalGood =
                issue.publicGood().range().filter(r -> r == GoodRange.GLOBAL).isPresent();
        if (globalGood || issue.affects().contains("world")) {
            return Spillover.GLOBAL;
        }
        Set<String> touched = new TreeSet<>(scene.affected);
        touched.addAll(scene.placesWithActors());
        if (touched.size() <= 1) {
            return Spillover.NATIONAL;
        }
        if (touched.size() == 2) {
            return Spillover.BILATERAL;
        }
        return scene.regions().regionsOf(touched).size() <= 1 ? Spillover.REGIONAL : Spillover.CROSS_REGIONAL;
    }

    private int regionsOf(ImmutableSortedSet<String> actors) {
        return scene.regions().regionsOf(actors).size();
    }

    private boolean african() {
        if (scene.location.isEmpty()) {
            return false;
        }
        for (String body : scene.snapshot.bearing(dev.comity.model.Role.AU)) {
            if (scene.snapshot.reach(body).containsAll(scene.location)) {
                return true;
            }
        }
        return false;
    }

    private Reading local() {
        Set<String> places = new TreeSet<>(scene.parties);
        places.addAll(scene.location);
        Set<String> regions = new TreeSet<>();
        for (String place : places) {
            Optional<String> region = scene.regions().region(place);
            if (region.isEmpty()) {
                return Reading.UNKNOWN;
            }
            regions.add(region.get());
        }
        return Reading.of(regions.size() == 1);
    }

    private Reading event() {
        Set<String> kinds = new TreeSet<>();
        for (Event event : scene.cited) {
            kinds.add(Words.of(event.kind()));
        }
        return kinds.isEmpty() ? Reading.of("none") : Reading.of(ImmutableSortedSet.copyOf(kinds));
    }

    private Reading heterogeneity() {
        Optional<Fraction> value = issue.heterogeneity();
        value.ifPresent(number -> scene.crossings.note(Parameters.HETEROGENEITY, number));
        return value.isEmpty()
                ? Reading.UNKNOWN
                : Reading.of(value.get().atLeast(scene.parameter(Parameters.HETEROGENEITY)) ? "high" : "low");
    }
}
