package dev.comity.examples.cli;

import com.google.common.collect.ImmutableSortedSet;
import dev.comity.scenario.IssueUnit;
import dev.comity.scenario.Reforms;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Tells what reforms can do, on one screen. */
final class ReformText {
    private static final int WIDTH = 118;
    private static final int SHOWN = 12;

    private final Reforms found;
    private final StringBuilder text = new StringBuilder();

    ReformText(Reforms found) {
        this.found = found;
    }

    @Override
    public String toString() {
        line(found.catalogue() + " under " + found.policy() + ": "
                + found.gaps().size()
                + (found.gaps().size() == 1 ? " gap" : " gaps") + ", of which "
                + found.closed().size() + (found.closed().size() == 1 ? " is" : " are") + " closed at cost "
                + found.best().cost() + "; "
                + (found.exact() ? "nothing does better" : "undecided"));
        line("cost in: " + found.unit());
        found.undecided()
                .ifPresent(why -> line("undecided: " + why + "; open weight at least " + found.openAtLeast()
                        + ", cost at least " + found.costAtLeast()));
        line("");
        curve();
        if (!found.contributions().isEmpty()) {
            line("");
            contributions();
        }
        units("gaps that no reform closes", found.unclosable());
        units("gaps left for the sake of others", found.left());
        units("gaps that reforms open", found.opened());
        return text.toString();
    }

    private void curve() {
        line(String.format("%6s %6s  %s", "cost", "open", "reforms"));
        List<String> before = List.of();
        for (Reforms.Purchase point : found.curve()) {
            line(String.format("%6s %6s  %s", point.cost(), point.open(), steps(before, point.reforms())));
            before = point.reforms();
        }
        if (found.best().sets().bitLength() > 1) {
            line("        " + found.best().sets() + " sets come to the same at the end");
        }
    }

    /** What is added and left out again, from one point to the next. */
    private static String steps(List<String> before, List<String> after) {
        List<String> steps = new ArrayList<>();
        after.stream().filter(id -> !before.contains(id)).forEach(id -> steps.add("+ " + id));
        before.stream().filter(id -> !after.contains(id)).forEach(id -> steps.add("- " + id));
        return String.join("  ", steps);
    }

    private void contributions() {
        line(String.format("%6s  %-35s %-6s  %s", "cost", "reform", "needed", "without it these are gaps again"));
        for (Reforms.Contribution one : found.contributions()) {
            String opens = one.opens().isEmpty() ? "" : "; it opens " + some(one.opens(), 2);
            line(String.format(
                    "%6s  %-35s %-6s  %s",
                    one.cost(), one.reform(), one.needed() ? "yes" : "no", some(one.closes(), 2) + opens));
        }
    }

    private void units(String title, ImmutableSortedSet<IssueUnit> units) {
        if (units.isEmpty()) {
            return;
        }
        line("");
        line(title + ": " + units.size());
        units.stream().limit(SHOWN).forEach(unit -> line("  " + unit));
        if (units.size() > SHOWN) {
            line("  and " + (units.size() - SHOWN) + " more");
        }
    }

    private static String some(Collection<IssueUnit> units, int most) {
        String first = String.join(
                "; ", units.stream().limit(most).map(IssueUnit::toString).toList());
        return units.size() <= most ? first : first + "; and " + (units.size() - most) + " more";
    }

    private void line(String line) {
        String shown = line.length() <= WIDTH ? line : line.substring(0, WIDTH) + "…";
        text.append(shown.stripTrailing()).append("\n");
    }
}
