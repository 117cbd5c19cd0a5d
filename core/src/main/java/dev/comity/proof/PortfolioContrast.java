package dev.comity.proof;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import dev.comity.model.Fraction;
import dev.comity.model.Issue;
import dev.comity.model.Words;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.policy.Effect;
import dev.comity.policy.Target;
import dev.comity.routing.Allocation;
import dev.comity.routing.Judgement;
import dev.comity.routing.Lead;
import dev.comity.routing.Router;
import dev.comity.routing.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Routes issues under two policies, and groups the units that they decide differently. */
final class PortfolioContrast {
    /** How each aspect is told: in words that many units share, and ever more closely where these are the same. */
    private static final ImmutableSortedMap<Aspect, List<Function<Allocation, String>>> TOLD = ImmutableSortedMap.of(
            Aspect.STANDING,
            List.of(PortfolioContrast::conditions),
            Aspect.CHOICE,
            List.of(PortfolioContrast::levels, PortfolioContrast::leads, PortfolioContrast::coverage),
            Aspect.SHARING,
            List.of(PortfolioContrast::sharing, PortfolioContrast::states),
            Aspect.COMPANY,
            List.of(
                    allocation -> allocation.supporting().isEmpty() ? "nobody supports" : "others support",
                    allocation -> String.join(", ", allocation.supporting()) + " support"));

    private final Router left;
    private final Router right;
    private final Map<Kind, List<PortfolioDifference.Decided>> kinds = new LinkedHashMap<>();
    private final Map<Kind, Fraction> weights = new LinkedHashMap<>();
    private int units;
    private Fraction whole = Fraction.ZERO;

    PortfolioContrast(Router left, Router right) {
        this.left = left;
        this.right = right;
    }

    private record Kind(
            ImmutableSortedMap<Aspect, Difference.Pair> aspects,
            ImmutableSortedSet<String> leftRules,
            ImmutableSortedSet<String> rightRules) {}

    void add(Issue issue, Fraction weight) {
        Judgement one = left.judgement(issue);
        Judgement other = right.judgement(issue);
        for (Allocation was : one.routing().allocations().values()) {
            units++;
            whole = whole.plus(weight);
            Allocation is = other.routing().allocations().get(was.unit());
            ImmutableSortedMap<Aspect, Difference.Pair> aspects = aspects(was, is);
            if (!aspects.isEmpty()) {
                Set<String> concerned = concerned(was, is);
                Set<String> stood = standing(one, was.unit(), concerned, left.policy());
                Set<String> stands = standing(other, was.unit(), concerned, right.policy());
                Kind kind = new Kind(
                        aspects,
                        unshared(stood, left.policy(), stands, right.policy()),
                        unshared(stands, right.policy(), stood, left.policy()));
                kinds.computeIfAbsent(kind, key -> new ArrayList<>())
                        .add(new PortfolioDifference.Decided(issue.id(), was, is));
                weights.merge(kind, weight, Fraction::plus);
            }
        }
    }

    PortfolioDifference difference() {
        List<PortfolioDifference.Change> changes = new ArrayList<>();
        Fraction different = Fraction.ZERO;
        for (Map.Entry<Kind, List<PortfolioDifference.Decided>> entry : kinds.entrySet()) {
            Kind kind = entry.getKey();
            Fraction weight = weights.getOrDefault(kind, Fraction.ZERO);
            different = different.plus(weight);
            changes.add(new PortfolioDifference.Change(
                    kind.aspects(),
                    kind.leftRules(),
                    kind.rightRules(),
                    weight,
                    ImmutableList.copyOf(entry.getValue())));
        }
        changes.sort(Comparator.comparing(PortfolioDifference.Change::weight)
                .reversed()
                .thenComparing(change -> change.aspects().toString())
                .thenComparing(change -> change.leftRules() + " " + change.rightRules()));
        return new PortfolioDifference(
                left.policy().id(), right.policy().id(), units, whole, different, ImmutableList.copyOf(changes));
    }

    // ---- what is decided ----

    private static ImmutableSortedMap<Aspect, Difference.Pair> aspects(Allocation was, Allocation is) {
        ImmutableSortedMap.Builder<Aspect, Difference.Pair> pairs = ImmutableSortedMap.naturalOrder();
        TOLD.forEach((aspect, ways) -> ways.stream()
                .map(way -> new Difference.Pair(way.apply(was), way.apply(is)))
                .filter(pair -> !pair.left().equals(pair.right()))
                .findFirst()
                .ifPresent(pair -> pairs.put(aspect, pair)));
        return pairs.build();
    }

    private static String conditions(Allocation allocation) {
        return allocation.conditions().isEmpty()
                ? "nothing is needed first"
                : String.join(", ", allocation.conditions()) + " is needed first";
    }

    private static String levels(Allocation allocation) {
        TreeSet<String> levels = new TreeSet<>();
        allocation.leads().forEach(lead -> levels.add(Words.of(lead.level())));
        return levels.isEmpty() ? "nobody leads" : String.join(" and ", levels) + " lead";
    }

    private static String leads(Allocation allocation) {
        return allocation.leads().stream()
                .map(lead -> lead.institution() + (lead.coLead() ? " co-leads" : " leads"))
                .collect(Collectors.joining(", "));
    }

    private static String coverage(Allocation allocation) {
        return allocation.leads().stream().map(Lead::toString).collect(Collectors.joining(", "));
    }

    private static String sharing(Allocation allocation) {
        String direct = allocation.direct().isEmpty() ? "" : "some act directly";
        String left = allocation.uncovered().isEmpty() ? "" : "some are left out";
        return direct.isEmpty() && left.isEmpty()
                ? "nobody is left out"
                : direct + (direct.isEmpty() || left.isEmpty() ? "" : ", ") + left;
    }

    private static String states(Allocation allocation) {
        return "directly " + allocation.direct() + ", left out " + allocation.uncovered();
    }

    // ---- by which rules ----

    /** Those who have another part on the other side; where it is the same bodies, all of them. */
    private static Set<String> concerned(Allocation was, Allocation is) {
        Set<String> parts = Sets.union(
                Sets.symmetricDifference(was.leadIds(), is.leadIds()),
                Sets.symmetricDifference(was.supporting(), is.supporting()));
        return parts.isEmpty() ? Sets.union(was.leadIds(), was.supporting()) : parts;
    }

    /** The rules that stand for those concerned, and those that stand for another body and reach beyond it. */
    private static Set<String> standing(
            Judgement judgement, Unit unit, Set<String> concerned, DivisionOfLaborPolicy policy) {
        Set<String> rules = new TreeSet<>();
        for (Judgement.Of of : judgement.situations()) {
            if (of.unit().equals(unit)) {
                boolean own = of.forum().filter(concerned::contains).isPresent();
                for (String rule : Sets.difference(of.fired(), of.defeated().keySet())) {
                    if (policy.rules().get(rule).then().stream().anyMatch(effect -> decides(effect, own))) {
                        rules.add(rule);
                    }
                }
            }
        }
        return rules;
    }

    private static boolean decides(Effect effect, boolean own) {
        Aspect aspect = Aspect.of(effect);
        boolean beyond = aspect != Aspect.STANDING
                && !Opposition.target(effect).equals(Optional.of(Target.forum()))
                && !effect.equals(Effect.support(Target.forum()));
        return aspect != Aspect.NOTES && (own || beyond);
    }

    private static ImmutableSortedSet<String> unshared(
            Set<String> own, DivisionOfLaborPolicy policy, Set<String> others, DivisionOfLaborPolicy other) {
        return own.stream()
                .filter(rule -> !others.contains(rule)
                        || !policy.rules().get(rule).equals(other.rules().get(rule)))
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }
}
