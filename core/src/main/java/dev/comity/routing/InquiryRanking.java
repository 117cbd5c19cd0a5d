package dev.comity.routing;

import com.google.common.collect.ImmutableSortedSet;
import dev.comity.condition.Parameters;
import dev.comity.model.Fraction;
import dev.comity.policy.Effect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.ToIntFunction;

/** That a contender is among the best, as gates: it counts, and none that counts ranks before it; as {@link Ranking}. */
final class InquiryRanking {
    private final UnitInquiry unit;
    private final Gates gates;
    private final Comparator<Candidate> given;
    private final Comparator<Candidate> obligation;
    private final Comparator<Candidate> activity;
    private final int bySpeed;
    private final int byOtherLead;
    private final List<Key> keys = new ArrayList<>();

    /**
     * @param unit the unit
     * @param residual of whom coverage is measured; of all if empty
     * @param stands that a clause stands
     */
    InquiryRanking(UnitInquiry unit, Optional<ImmutableSortedSet<String>> residual, ToIntFunction<Clause> stands) {
        this.unit = unit;
        this.gates = unit.gates;
        List<Comparator<Candidate>> all = unit.plan.ranking.keys(Optional.empty());
        this.given = unit.plan.given(residual);
        this.obligation = all.get(6);
        this.activity = all.get(8);
        this.bySpeed = ranks(Effect.Rank.Key.SPEED, stands);
        this.byOtherLead = ranks(Effect.Rank.Key.LEADS_OTHER, stands);
        keys.add(this::asGiven);
        keys.add(this::speed);
        keys.add(this::capacity);
        keys.add((one, other) -> compared(obligation.compare(one.whole, other.whole)));
        keys.add(this::otherLead);
        keys.add((one, other) -> compared(activity.compare(one.whole, other.whole)));
    }

    /** What one key says of two contenders. */
    @FunctionalInterface
    private interface Key {
        Order of(Contender one, Contender other);
    }

    /**
     * Where one ranks before another by some key, and where they are equal.
     *
     * @param before that it ranks before
     * @param equal that they are equal
     */
    private record Order(int before, int equal) {}

    private int ranks(Effect.Rank.Key key, ToIntFunction<Clause> stands) {
        return gates.any(unit.plan.with(Effect.Rank.class).stream()
                .filter(clause -> clause.ranks(key))
                .mapToInt(stands)
                .toArray());
    }

    /** {@return by place, that a contender counts and none that counts ranks before it} */
    int[] best(List<Contender> among, ToIntFunction<Contender> counts) {
        int[] counting = among.stream().mapToInt(counts).toArray();
        int[] best = new int[counting.length];
        for (int i = 0; i < best.length; i++) {
            best[i] = counting[i] == Gates.NEVER ? Gates.NEVER : best(among, counting, i);
        }
        return best;
    }

    private int best(List<Contender> among, int[] counting, int place) {
        int[] needed = new int[counting.length];
        for (int i = 0; i < needed.length; i++) {
            boolean rival = i != place && counting[i] != Gates.NEVER;
            int before = rival ? before(among.get(i), among.get(place), 0) : Gates.NEVER;
            needed[i] = i == place
                    ? counting[i]
                    : before == Gates.NEVER ? Gates.ALWAYS : Gates.not(gates.all(counting[i], before));
        }
        return gates.all(needed);
    }

    private int before(Contender one, Contender other, int from) {
        if (from == keys.size()) {
            return Gates.NEVER;
        }
        Order order = keys.get(from).of(one, other);
        if (order.equal() == Gates.NEVER) {
            return order.before();
        }
        int later = before(one, other, from + 1);
        return order.equal() == Gates.ALWAYS ? later : gates.any(order.before(), gates.all(order.equal(), later));
    }

    // ---- the keys ----

    private static Order compared(int comparison) {
        return new Order(Gates.fixed(comparison < 0), Gates.fixed(comparison == 0));
    }

    private Order asGiven(Contender one, Contender other) {
        Order whole = compared(given.compare(one.whole, other.whole));
        if (one.subset == null && other.subset == null) {
            return whole;
        }
        List<Order> orders = new ArrayList<>();
        List<Integer> where = new ArrayList<>();
        for (boolean limited : new boolean[] {true, false}) {
            for (boolean otherLimited : new boolean[] {true, false}) {
                int is = gates.all(limited(one, limited), limited(other, otherLimited));
                if (is != Gates.NEVER) {
                    where.add(is);
                    orders.add(compared(given.compare(
                            limited ? one.subset : one.whole, otherLimited ? other.subset : other.whole)));
                }
            }
        }
        return orders.stream().distinct().count() == 1
                ? orders.get(0)
                : new Order(where(where, orders, Order::before), where(where, orders, Order::equal));
    }

    private int limited(Contender c, boolean limited) {
        return limited ? unit.limited(c) : Gates.not(unit.limited(c));
    }

    private int where(List<Integer> where, List<Order> orders, ToIntFunction<Order> such) {
        int[] some = new int[orders.size()];
        for (int i = 0; i < some.length; i++) {
            some[i] = gates.all(where.get(i), such.applyAsInt(orders.get(i)));
        }
        return gates.any(some);
    }

    private Order speed(Contender one, Contender other) {
        if (bySpeed == Gates.NEVER || one.speed == null || other.speed == null) {
            return compared(0);
        }
        int faster = pairs(one.speed, one.slowness, other.speed, other.slowness, (a, b) -> a < b);
        int equal = pairs(one.speed, one.slowness, other.speed, other.slowness, Integer::equals);
        return new Order(gates.all(bySpeed, faster), gates.any(Gates.not(bySpeed), equal));
    }

    /** Those that reach nobody have no capacity that hangs on anything, and never count. */
    private Order capacity(Contender one, Contender other) {
        if (one.capacity == null || other.capacity == null) {
            return compared(0);
        }
        List<Fraction> ones = capped(one);
        List<Fraction> others = capped(other);
        return new Order(
                pairs(one.capacity, ones, other.capacity, others, (a, b) -> a.compareTo(b) > 0),
                pairs(one.capacity, ones, other.capacity, others, Fraction::equals));
    }

    private List<Fraction> capped(Contender c) {
        Fraction cap = unit.plan.scene.parameter(Parameters.CAPACITY);
        return c.capacities.stream().map(x -> x.capacity.min(cap)).toList();
    }

    /** {@return that what two facts come to is so} */
    private <T> int pairs(
            OpenFacts.Open one, List<T> ones, OpenFacts.Open other, List<T> others, BiPredicate<T, T> such) {
        List<Integer> pairs = new ArrayList<>();
        for (T value : ones.stream().distinct().toList()) {
            int is = one.when(gates, i -> ones.get(i).equals(value));
            int fits = other.when(gates, i -> such.test(value, others.get(i)));
            pairs.add(gates.all(is, fits));
        }
        return gates.any(pairs.stream().mapToInt(gate -> gate).toArray());
    }

    private Order otherLead(Contender one, Contender other) {
        if (byOtherLead == Gates.NEVER) {
            return compared(0);
        }
        int leads = unit.leadsOther(one);
        int otherLeads = unit.leadsOther(other);
        return new Order(
                gates.all(byOtherLead, leads, Gates.not(otherLeads)),
                gates.any(
                        Gates.not(byOtherLead),
                        gates.all(leads, otherLeads),
                        gates.all(Gates.not(leads), Gates.not(otherLeads))));
    }
}
