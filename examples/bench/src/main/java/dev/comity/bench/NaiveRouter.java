package dev.comity.bench;

import dev.comity.model.Aggregation;
import dev.comity.model.Fraction;
import dev.comity.model.Institution;
import dev.comity.model.Issue;
import dev.comity.model.Level;
import dev.comity.model.Mandate;
import dev.comity.model.Membership;
import dev.comity.model.Snapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The same routing in plain Java: lists, sets of words, loops, no index. Holds only for the workload. */
final class NaiveRouter {
    private record Body(String id, Level level, Set<String> members, List<Mandate> mandates) {}

    private final List<Row> rows;
    private final List<Body> bodies = new ArrayList<>();

    NaiveRouter(Workload workload) {
        rows = Row.of(workload.policy);
        Snapshot snapshot = workload.world.on(Workload.TODAY);
        for (Institution one : workload.world.institutions().values()) {
            Set<String> members = new HashSet<>();
            for (Membership membership : one.memberships()) {
                members.add(membership.actor());
            }
            bodies.add(new Body(one.id(), snapshot.level(one.id()), members, one.mandates()));
        }
    }

    Found route(Issue issue) {
        Map<String, String> facts = facts(issue);
        Map<Body, Integer> coverage = new HashMap<>();
        for (Body body : bodies) {
            int covered = (int)
                    issue.affects().stream().filter(body.members::contains).count();
            if (covered > 0 && mandate(body, issue) != null) {
                coverage.put(body, covered);
            }
        }
        for (Row row : rows) {
            boolean met = coverage.keySet().stream().anyMatch(body -> body.level == row.level());
            if (met
                    && row.when().entrySet().stream()
                            .allMatch(test -> test.getValue().contains(facts.get(test.getKey())))) {
                coverage.keySet().removeIf(body -> body.level != row.level());
                return new Found(best(issue, coverage), verdict(row.level()), row.id());
            }
        }
        return new Found(Set.of(), "NONE", "");
    }

    private static Mandate mandate(Body body, Issue issue) {
        for (Mandate mandate : body.mandates) {
            if (mandate.domains().equals(issue.domains()) && mandate.functions().equals(issue.functions())) {
                return mandate;
            }
        }
        return null;
    }

    /** Those that cover at least four fifths, or anybody for a best shot, come first, then the higher competence, then the wider coverage. */
    private static Set<String> best(Issue issue, Map<Body, Integer> coverage) {
        boolean bestShot = issue.publicGood().aggregation().orElseThrow() == Aggregation.BEST_SHOT;
        long most = Long.MIN_VALUE;
        Set<String> leads = new TreeSet<>();
        for (Map.Entry<Body, Integer> entry : coverage.entrySet()) {
            int covered = entry.getValue();
            boolean enough = bestShot || 5 * covered >= 4 * issue.affects().size();
            long rank = (enough ? 1 << 20 : 0)
                    - (mandate(entry.getKey(), issue).competence().ordinal() << 10)
                    + covered;
            if (rank > most) {
                most = rank;
                leads.clear();
            }
            if (rank == most) {
                leads.add(entry.getKey().id);
            }
        }
        return leads;
    }

    static String verdict(Level level) {
        return level == Level.SUBREGIONAL ? "REGIONAL" : level.name();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Map<String, String> facts(Issue issue) {
        Map<String, String> facts = new HashMap<>();
        issue.facts().forEach((name, value) -> facts.put("issue." + name, value));
        facts.put("function", word(issue.functions().first()));
        facts.put("issue.domain", issue.domains().first().path());
        facts.put("issue.spillover", word(issue.spillover().orElseThrow()));
        facts.put("public-good.range", word(issue.publicGood().range().orElseThrow()));
        Aggregation aggregation = issue.publicGood().aggregation().orElseThrow();
        facts.put("public-good.aggregation", word(aggregation));
        boolean high = issue.heterogeneity().orElseThrow().compareTo(Fraction.of(1, 2)) >= 0;
        facts.put("issue.heterogeneity", high ? "high" : "low");
        facts.put("issue.coerciveness", word(issue.coerciveness().orElseThrow()));
        Set<Integer> regions = new HashSet<>();
        issue.affects().forEach(state -> regions.add(Workload.region(Workload.number(state))));
        facts.put("issue.regions", regions.size() == 1 ? "one" : "many");
        return facts;
    }
}
