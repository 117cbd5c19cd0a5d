package dev.comity.proof;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Range;
import dev.comity.condition.Parameters;
import dev.comity.model.Fraction;
import dev.comity.model.Issue;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.routing.Allocation;
import dev.comity.routing.Compared;
import dev.comity.routing.Router;
import dev.comity.routing.Routing;
import dev.comity.routing.Status;
import dev.comity.routing.Unit;
import dev.comity.routing.Verdict;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;

/**
 * Finds the stretches of a number on which an issue is routed alike, from left to right: a routing tells with which numbers
 * it compared the one in question, and holds up to the next of them.
 */
final class Stretches {
    private final Router router;
    private final Issue issue;
    private final String parameter;
    private final List<Sensitivity.Stretch> found = new ArrayList<>();

    Stretches(Router router, Issue issue, String parameter) {
        this.router = router;
        this.issue = issue;
        this.parameter = parameter;
    }

    ImmutableList<Sensitivity.Stretch> find() {
        if (Parameters.isWhole(parameter)) {
            walk();
        } else {
            add(Range.singleton(Fraction.ZERO), route(Fraction.ZERO).routing());
            if (Parameters.isShare(parameter)) {
                explore(Range.open(Fraction.ZERO, Fraction.ONE));
                add(Range.singleton(Fraction.ONE), route(Fraction.ONE).routing());
            } else {
                explore(Range.greaterThan(Fraction.ZERO));
            }
        }
        return ImmutableList.copyOf(found);
    }

    private Compared route(Fraction value) {
        DivisionOfLaborPolicy policy = router.policy();
        DivisionOfLaborPolicy changed = DivisionOfLaborPolicy.builder()
                .id(policy.id())
                .title(policy.title())
                .using(policy)
                .ownParameters(Parameters.none().with(parameter, value))
                .build();
        return Router.of(router.world(), changed).compare(issue, parameter);
    }

    /** Whole numbers, one after the other, those left out up to which the last routing holds. */
    private void walk() {
        Fraction next = Fraction.ZERO;
        while (true) {
            Compared compared = route(next);
            Fraction crossing = compared.numbers().ceiling(next);
            if (crossing == null) {
                add(Range.atLeast(next), compared.routing());
                return;
            }
            BigInteger last = crossing.equals(next) ? next.numerator() : floorBelow(crossing);
            Fraction end = new Fraction(last, BigInteger.ONE);
            add(Range.closed(next, end), compared.routing());
            next = end.plus(Fraction.ONE);
        }
    }

    /** {@return the greatest whole number below a number} */
    private static BigInteger floorBelow(Fraction number) {
        BigInteger[] parts = number.numerator().divideAndRemainder(number.denominator());
        boolean whole = parts[1].signum() == 0;
        return whole ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    /** An open range: the routing somewhere inside holds as far as the nearest numbers that it compared on either side. */
    private void explore(Range<Fraction> range) {
        Fraction inside = inside(range);
        Compared compared = route(inside);
        ImmutableSortedSet<Fraction> numbers = compared.numbers();
        Fraction below = numbers.floor(inside);
        Fraction above = numbers.ceiling(inside);
        boolean hit = below != null && below.equals(inside);
        Range<Fraction> holds = hit ? Range.singleton(inside) : range;
        if (!hit && below != null && range.contains(below)) {
            holds = holds.intersection(Range.greaterThan(below));
        }
        if (!hit && above != null && range.contains(above)) {
            holds = holds.intersection(Range.lessThan(above));
        }
        if (!holds.lowerEndpoint().equals(range.lowerEndpoint())) {
            explore(Range.open(range.lowerEndpoint(), holds.lowerEndpoint()));
            point(holds.lowerEndpoint(), hit);
        }
        add(holds, compared.routing());
        if (holds.hasUpperBound()
                && (!range.hasUpperBound() || !holds.upperEndpoint().equals(range.upperEndpoint()))) {
            point(holds.upperEndpoint(), hit);
            explore(
                    range.hasUpperBound()
                            ? Range.open(holds.upperEndpoint(), range.upperEndpoint())
                            : Range.greaterThan(holds.upperEndpoint()));
        }
    }

    private void point(Fraction value, boolean known) {
        if (!known) {
            add(Range.singleton(value), route(value).routing());
        }
    }

    private static Fraction inside(Range<Fraction> range) {
        if (!range.hasUpperBound()) {
            return range.lowerEndpoint().plus(Fraction.ONE);
        }
        Fraction sum = range.lowerEndpoint().plus(range.upperEndpoint());
        return new Fraction(sum.numerator(), sum.denominator().shiftLeft(1));
    }

    /** Adds a stretch, or lengthens the last one if the same is decided on both. */
    private void add(Range<Fraction> values, Routing routing) {
        int last = found.size() - 1;
        if (last >= 0 && Decided.of(found.get(last).routing()).equals(Decided.of(routing))) {
            Sensitivity.Stretch before = found.get(last);
            found.set(last, new Sensitivity.Stretch(before.values().span(values), before.routing()));
        } else {
            found.add(new Sensitivity.Stretch(values, routing));
        }
    }

    /** {@return the points and what lies between them, from 0 on} */
    static ImmutableList<Range<Fraction>> between(NavigableSet<Fraction> points, String parameter) {
        boolean share = Parameters.isShare(parameter);
        ImmutableList.Builder<Range<Fraction>> all = ImmutableList.builder();
        Range<Fraction> rest = share ? Range.closed(Fraction.ZERO, Fraction.ONE) : Range.atLeast(Fraction.ZERO);
        for (Fraction point : points) {
            if (rest.contains(point)) {
                Range<Fraction> before = rest.intersection(Range.lessThan(point));
                if (!before.isEmpty()) {
                    all.add(before);
                }
                all.add(Range.singleton(point));
                rest = rest.intersection(Range.greaterThan(point));
            }
        }
        return (rest.isEmpty() ? all : all.add(rest)).build();
    }

    /** What is compared: neither texts nor annotations. */
    private record Decided(Verdict verdict, boolean complete, ImmutableMap<Unit, Led> leads) {
        static Decided of(Routing routing) {
            ImmutableMap.Builder<Unit, Led> leads = ImmutableMap.builder();
            for (Allocation allocation : routing.allocations().values()) {
                leads.put(
                        allocation.unit(),
                        new Led(allocation.status(), ImmutableSortedSet.copyOf(allocation.leadIds())));
            }
            return new Decided(routing.verdict(), routing.complete(), leads.buildOrThrow());
        }
    }

    private record Led(Status status, ImmutableSortedSet<String> leads) {}
}
