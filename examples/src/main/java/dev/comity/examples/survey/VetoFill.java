package dev.comity.examples.survey;

import dev.comity.atlas.Atlas;
import dev.comity.atlas.ReferencePolicies;
import dev.comity.condition.Parameters;
import dev.comity.model.Fraction;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Snapshot;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.survey.Axis;
import dev.comity.survey.IssueGrid;
import dev.comity.survey.Measurement;
import dev.comity.survey.Portfolio;
import dev.comity.survey.Survey;
import dev.comity.survey.Unfilled;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How much of what universal bodies lead others could lead if all of them were blocked: by domain, on four days, under
 * the three reference policies, over a grid of issues for every domain and region. Then what nobody can fill, and how far
 * the result hangs on the threshold of coverage. It routes some tens of thousands of issues and takes minutes.
 */
public final class VetoFill {
    private static final List<Integer> YEARS = List.of(1990, 2005, 2019, 2025);
    private static final List<String> THRESHOLDS = List.of("0.5", "0.65", "0.8", "0.95");

    private final PrintStream out;

    private VetoFill(PrintStream out) {
        this.out = out;
    }

    /** Prints the tables. */
    public static void main(String[] arguments) {
        VetoFill story = new VetoFill(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        story.byDomain();
        story.byThreshold();
    }

    private static Snapshot day(int year) {
        return Atlas.world().on(LocalDate.of(year, 6, 30));
    }

    /** Only what a body must decide can be blocked. */
    private static Portfolio grid(Snapshot snapshot) {
        GovernanceFunction[] decided = Arrays.stream(GovernanceFunction.values())
                .filter(GovernanceFunction::needsDecision)
                .toArray(GovernanceFunction[]::new);
        return IssueGrid.standard().functions(decided).on(snapshot);
    }

    private void byDomain() {
        Map<String, List<String>> rows = new TreeMap<>();
        List<Survey> surveys = new ArrayList<>();
        List<DivisionOfLaborPolicy> policies = List.of(
                ReferencePolicies.universalist(), ReferencePolicies.networked(), ReferencePolicies.regionalist());
        out.printf("%-24s", "veto-fill, %");
        for (int year : YEARS) {
            policies.forEach(policy -> out.printf("%6s", policy.id().substring(0, 1) + year));
            Snapshot snapshot = day(year);
            Portfolio grid = grid(snapshot);
            policies.forEach(policy -> surveys.add(Survey.of(snapshot, policy, grid)));
        }
        out.println();
        List<Measurement> fills = surveys.stream().map(Survey::vetoFill).toList();
        Set<String> domains = new TreeSet<>();
        fills.forEach(fill -> fill.parts().stream()
                .filter(part -> part.axis() == Axis.DOMAIN)
                .forEach(part -> domains.add(part.key())));
        for (String domain : domains) {
            rows.put(
                    domain,
                    fills.stream()
                            .map(fill -> percent(fill.part(Axis.DOMAIN, domain)))
                            .toList());
        }
        rows.put("~ all", fills.stream().map(fill -> percent(fill.value())).toList());
        rows.forEach((name, cells) -> {
            out.printf("%-24s", name);
            cells.forEach(cell -> out.printf("%6s", cell));
            out.println();
        });
        nobody(surveys.subList(surveys.size() - policies.size(), surveys.size()));
    }

    private static String percent(java.util.Optional<Fraction> share) {
        return share.map(s -> String.valueOf(Math.round(100 * s.toDouble()))).orElse("–");
    }

    /** What no policy fills to any part in the last year. */
    private void nobody(List<Survey> surveys) {
        Set<String> unfilled = null;
        for (Survey survey : surveys) {
            Set<String> own = new TreeSet<>();
            for (Unfilled unit : survey.unfilled()) {
                if (unit.filled().equals(Fraction.ZERO)) {
                    own.add(unit.issue());
                }
            }
            if (unfilled == null) {
                unfilled = own;
            } else {
                unfilled.retainAll(own);
            }
        }
        Map<String, List<String>> places = new TreeMap<>();
        for (String issue : unfilled == null ? Set.<String>of() : unfilled) {
            int dot = issue.lastIndexOf('.');
            places.computeIfAbsent(issue.substring(0, dot), any -> new ArrayList<>())
                    .add(issue.substring(dot + 1));
        }
        out.println();
        out.println("Lost in " + YEARS.get(YEARS.size() - 1) + " and filled by nobody under any of the policies:");
        places.forEach((what, where) -> out.println("  " + what + ": " + String.join(", ", where)));
    }

    private void byThreshold() {
        Snapshot snapshot = day(YEARS.get(YEARS.size() - 1));
        Portfolio grid = grid(snapshot);
        out.println();
        for (String threshold : THRESHOLDS) {
            DivisionOfLaborPolicy networked = ReferencePolicies.networked();
            DivisionOfLaborPolicy changed = networked.toBuilder()
                    .ownParameters(networked.ownParameters().with(Parameters.COVERAGE, Fraction.parse(threshold)))
                    .build();
            Measurement fill = Survey.of(snapshot, changed, grid).vetoFill();
            out.println("networked, coverage from " + threshold + ": " + percent(fill.value()) + " % of "
                    + fill.inputs().get("weight lost"));
        }
    }
}
