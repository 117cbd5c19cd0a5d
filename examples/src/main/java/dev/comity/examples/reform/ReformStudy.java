package dev.comity.examples.reform;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import dev.comity.atlas.Atlas;
import dev.comity.atlas.ReferencePolicies;
import dev.comity.io.Documents;
import dev.comity.model.Fraction;
import dev.comity.routing.Router;
import dev.comity.scenario.Reform;
import dev.comity.scenario.ReformCatalogue;
import dev.comity.scenario.Reforms;
import dev.comity.survey.Portfolio;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Asks what is open, what can be closed at which cost, and which reforms every best set has. Prices are judgements, so it is
 * asked twice, the second time as if every reform cost the same: what both answers share does not hang on the prices.
 */
public final class ReformStudy {
    private ReformStudy() {}

    /**
     * Prints the study.
     *
     * @param arguments the portfolio; {@code examples/questions/essay-gaps.yaml} if there is none
     * @throws IOException if it can't be read
     */
    public static void main(String[] arguments) throws IOException {
        String file = arguments.length > 0 ? arguments[0] : "examples/questions/essay-gaps.yaml";
        Portfolio targets =
                Documents.portfolio(file, Files.readString(Path.of(file))).get();
        run(new PrintStream(System.out, true, StandardCharsets.UTF_8), targets);
    }

    static void run(PrintStream out, Portfolio targets) {
        Router router = Router.of(Atlas.world(), ReferencePolicies.networked());
        ReformCatalogue judged = Atlas.reforms();
        ReformCatalogue alike = new ReformCatalogue(
                judged.name(),
                "one reform",
                judged.reforms().stream()
                        .map(reform -> new Reform(reform.change(), Fraction.ONE, reform.requires(), reform.excludes()))
                        .collect(ImmutableList.toImmutableList()));
        Reforms first = Reforms.of(router, targets, judged, Reforms.Budget.standard());
        Reforms second = Reforms.of(router, targets, alike, Reforms.Budget.standard());
        print(out, first);
        print(out, second);
        Sets.SetView<String> both = Sets.intersection(needed(first), needed(second));
        out.println("needed at any of the two prices: " + String.join(", ", both));
    }

    private static void print(PrintStream out, Reforms found) {
        out.println(found.gaps().size() + " gaps, " + found.unclosable().size() + " that no reform closes; cost in "
                + found.unit() + (found.exact() ? "" : "; not searched to the end"));
        for (Reforms.Purchase point : found.curve()) {
            out.println("  cost " + point.cost() + " leaves " + point.open() + " open, with "
                    + point.reforms().size() + " reforms");
        }
    }

    private static ImmutableSortedSet<String> needed(Reforms found) {
        return found.contributions().stream()
                .filter(Reforms.Contribution::needed)
                .map(Reforms.Contribution::reform)
                .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
    }
}
