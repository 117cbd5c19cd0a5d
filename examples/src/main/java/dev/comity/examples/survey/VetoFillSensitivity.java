package dev.comity.examples.survey;

import com.google.common.collect.ImmutableSet;
import dev.comity.atlas.Atlas;
import dev.comity.atlas.ReferencePolicies;
import dev.comity.condition.Parameters;
import dev.comity.model.Fraction;
import dev.comity.model.Snapshot;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.survey.Axis;
import dev.comity.survey.IssueGrid;
import dev.comity.survey.Measurement;
import dev.comity.survey.Part;
import dev.comity.survey.Portfolio;
import dev.comity.survey.Survey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * How far what is filled hangs on the numbers of the networked policy, in the last year. The threshold of coverage is
 * varied over the grid. The grid states no capacity, heterogeneity or uncertainty, so the other numbers are varied over the
 * essays' cases, put on the same day.
 */
public final class VetoFillSensitivity {
    private static final List<String> COVERAGES = List.of("0.5", "0.65", "0.8", "0.95");
    private static final List<String> OTHERS = List.of(
            Parameters.COVERAGE,
            Parameters.CAPACITY,
            Parameters.BETTER,
            Parameters.HETEROGENEITY,
            Parameters.UNCERTAINTY,
            Parameters.OVERLAP);
    private static final Fraction STEP = Fraction.of(3, 20);
    private static final int SHOWN = 5;

    private final DivisionOfLaborPolicy policy = ReferencePolicies.networked();
    private final Snapshot snapshot =
            Atlas.world().on(LocalDate.of(VetoFill.YEARS.get(VetoFill.YEARS.size() - 1), 6, 30));
    private final Consumer<String> progress;

    private VetoFillSensitivity(Consumer<String> progress) {
        this.progress = progress;
    }

    /**
     * {@return two tables: by threshold of coverage over the grid, with the domains that it moves most; by step of each
     * number over the cases}
     *
     * @param progress is told what comes next
     */
    public static String text(Consumer<String> progress) {
        VetoFillSensitivity it = new VetoFillSensitivity(progress);
        return it.byCoverage() + "\n" + it.byNumber();
    }

    private String byCoverage() {
        Portfolio grid =
                VetoFill.grid(snapshot, ImmutableSet.copyOf(IssueGrid.standard().domains()));
        List<Measurement> fills = COVERAGES.stream()
                .map(value -> fill(Parameters.COVERAGE, Fraction.parse(value), grid))
                .toList();
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("filled, %, if this coverage suffices"));
        head.addAll(COVERAGES);
        rows.add(head);
        moved(fills).forEach(domain -> rows.add(row(domain, fills, true)));
        rows.add(row("all domains", fills, false));
        return VetoFillText.aligned(rows);
    }

    private static List<String> row(String name, List<Measurement> fills, boolean domain) {
        List<String> row = new ArrayList<>(List.of(name));
        fills.forEach(fill -> row.add(VetoFillText.percent(domain ? fill.part(Axis.DOMAIN, name) : fill.value())));
        return row;
    }

    /** The domains between whose least and greatest share most lies. */
    private static List<String> moved(List<Measurement> fills) {
        return fills.get(0).parts().stream()
                .filter(part -> part.axis() == Axis.DOMAIN)
                .map(Part::key)
                .sorted(Comparator.comparing((String domain) -> range(domain, fills))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .limit(SHOWN)
                .collect(Collectors.toList());
    }

    private static double range(String domain, List<Measurement> fills) {
        var shares = fills.stream()
                .flatMap(fill -> fill.part(Axis.DOMAIN, domain).stream())
                .mapToDouble(Fraction::toDouble)
                .summaryStatistics();
        return shares.getMax() - shares.getMin();
    }

    private String byNumber() {
        Portfolio cases = Portfolio.cases(Atlas.cases()).undated();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("filled, %, of the cases", "0.15 less", "as it is", "0.15 more"));
        for (String number : OTHERS) {
            Fraction value = policy.parameters().get(number);
            rows.add(List.of(
                    number + " (" + value + ")",
                    share(number, value.minus(STEP), cases),
                    share(number, value, cases),
                    share(number, value.plus(STEP), cases)));
        }
        return VetoFillText.aligned(rows);
    }

    private String share(String number, Fraction value, Portfolio portfolio) {
        boolean beyond = value.numerator().signum() < 0 || Parameters.isShare(number) && !Fraction.ONE.atLeast(value);
        return beyond
                ? "–"
                : VetoFillText.percent(fill(number, value, portfolio).value());
    }

    private Measurement fill(String number, Fraction value, Portfolio portfolio) {
        DivisionOfLaborPolicy changed = policy.toBuilder()
                .ownParameters(policy.ownParameters().with(number, value))
                .build();
        progress.accept("with " + number + " " + value);
        return Survey.of(snapshot, changed, portfolio).vetoFill();
    }
}
