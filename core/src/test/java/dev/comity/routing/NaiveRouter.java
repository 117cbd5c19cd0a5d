package dev.comity.routing;

import static dev.comity.model.GovernanceFunction.CAPACITY_BUILDING;
import static dev.comity.model.GovernanceFunction.COORDINATION;
import static dev.comity.model.GovernanceFunction.FINANCING;
import static dev.comity.model.GovernanceFunction.IMPLEMENTATION;
import static dev.comity.model.GovernanceFunction.INFORMATION;
import static dev.comity.model.GovernanceFunction.MONITORING;
import static dev.comity.model.GovernanceFunction.NORM_SETTING;
import static dev.comity.model.GovernanceFunction.RULE_MAKING;
import static dev.comity.model.GovernanceFunction.VERIFICATION;

import dev.comity.model.GovernanceFunction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Routes a matter in a small world by the steps of the specification, written out for this narrow case as plainly as
 * can be. It shares no code with the engine, so that an error would have to be made twice.
 *
 * <p>Levels are 0 subregional, 1 regional, 2 cross-regional, 3 multilateral. Ratios are in hundredths.
 */
final class NaiveRouter {
    static final int TOP = 3;
    static final int ENOUGH = 80;
    private static final int BETTER = 10;
    private static final Set<GovernanceFunction> ONE_OBJECTIVE =
            Set.of(RULE_MAKING, MONITORING, VERIFICATION, FINANCING, COORDINATION);

    /** The policies, as far as they matter here. */
    enum Plan {
        NETWORKED,
        UNIVERSALIST,
        REGIONALIST,
        /** Networked without any preference. */
        BARE
    }

    /** What came out, in comparable form. */
    record Answer(
            String verdict,
            TreeMap<String, Set<Character>> leads,
            Set<String> support,
            Set<Character> direct,
            Set<Character> uncovered) {}

    private final SmallWorld.Matter matter;
    private final Plan plan;
    private final Set<Character> affected;
    private final List<NaiveForum> candidates = new ArrayList<>();
    private final List<NaiveForum> ready = new ArrayList<>();
    private List<NaiveForum> pool = new ArrayList<>();
    private final Set<NaiveForum> leads = new java.util.LinkedHashSet<>();
    private final Set<NaiveForum> support = new java.util.LinkedHashSet<>();
    private Set<Character> direct = Set.of();
    private Set<Character> uncovered = Set.of();
    private boolean regionally;

    private NaiveRouter(SmallWorld world, SmallWorld.Matter matter, Plan plan) {
        this.matter = matter;
        this.plan = plan;
        this.affected = letters(matter.affected());
        for (SmallWorld.Body body : world.bodies()) {
            NaiveForum forum = new NaiveForum(body, matter);
            boolean held = !forum.implied || matter.function() == INFORMATION;
            if (held && !forum.covered.isEmpty()) {
                candidates.add(forum);
            }
        }
        candidates.stream().filter(x -> x.eligible).forEach(ready::add);
    }

    static Answer route(SmallWorld world, SmallWorld.Matter matter, Plan plan) {
        NaiveRouter router = new NaiveRouter(world, matter, plan);
        if (!router.ready.isEmpty()) {
            router.prefer();
            router.choose();
        }
        return router.compose();
    }

    private boolean oneRegion() {
        return !affected.contains('D') || affected.size() == 1;
    }

    private boolean contained() {
        return affected.size() <= 2 || oneRegion();
    }

    /** Line 19. All preferences here are of one tier. */
    private void prefer() {
        pool = new ArrayList<>(ready);
        GovernanceFunction function = matter.function();
        boolean networked = plan == Plan.NETWORKED;
        boolean foundational = (networked || plan == Plan.UNIVERSALIST) && function == NORM_SETTING;
        boolean topBlocked = candidates.stream().anyMatch(x -> x.level == TOP)
                && at(TOP, ready).isEmpty();
        List<Set<NaiveForum>> preferred = new ArrayList<>();
        if (foundational) {
            preferred.add(among(x -> x.level == TOP));
        }
        if ((networked || plan == Plan.REGIONALIST)
                && Set.of(IMPLEMENTATION, CAPACITY_BUILDING).contains(function)) {
            Set<NaiveForum> below = among(x -> x.level < TOP);
            regionally = !below.isEmpty();
            preferred.add(below);
        }
        if ((networked || plan == Plan.REGIONALIST) && contained() && oneRegion() && function != NORM_SETTING) {
            preferred.add(among(x -> x.level <= 1 && x.sufficient));
        }
        boolean interregional = Set.of(NORM_SETTING, RULE_MAKING, COORDINATION).contains(function) && topBlocked;
        if ((networked || plan == Plan.REGIONALIST) && interregional && !oneRegion()) {
            preferred.add(among(x -> x.level == 2));
        }
        List<NaiveForum> narrowed = new ArrayList<>(pool);
        preferred.stream().filter(set -> !set.isEmpty()).forEach(narrowed::retainAll);
        pool = narrowed.isEmpty() ? pool : narrowed;
    }

    private Set<NaiveForum> among(java.util.function.Predicate<NaiveForum> test) {
        return new java.util.LinkedHashSet<>(ready.stream().filter(test).toList());
    }

    private static List<NaiveForum> at(int level, Collection<NaiveForum> from) {
        return from.stream().filter(x -> x.level == level).toList();
    }

    private List<Integer> levels() {
        return plan == Plan.UNIVERSALIST ? List.of(3, 2, 1, 0) : List.of(0, 1, 2, 3);
    }

    private void choose() {
        if (matter.function() != NORM_SETTING && divide()) {
            return;
        }
        boolean hold = matter.diverse() && contained() && plan != Plan.UNIVERSALIST;
        boolean any = pool.stream().anyMatch(x -> x.sufficient);
        if (plan == Plan.REGIONALIST && lead(firstRegional())) {
            return;
        }
        if (any || hold) {
            climb(hold);
        } else {
            Set<NaiveForum> joint = candidates.stream().anyMatch(x -> x.sufficient) ? Set.of() : joint();
            leads.addAll(joint.isEmpty() ? best(pool, affected) : joint);
        }
    }

    /** Line 26: the first level with a body that is not universal; its sufficient members first. */
    private List<NaiveForum> firstRegional() {
        for (int level = 0; level < TOP; level++) {
            List<NaiveForum> here = at(level, pool);
            if (!here.isEmpty()) {
                List<NaiveForum> sufficient =
                        here.stream().filter(x -> x.sufficient).toList();
                return sufficient.isEmpty() ? here : sufficient;
            }
        }
        return List.of();
    }

    private boolean lead(List<NaiveForum> forums) {
        leads.addAll(best(forums, affected));
        return !forums.isEmpty();
    }

    /** Lines 23 to 25. */
    private void climb(boolean hold) {
        for (int level : levels()) {
            List<NaiveForum> here = at(level, pool);
            if (here.isEmpty()) {
                continue;
            }
            if (lead(here.stream().filter(x -> x.sufficient).toList())) {
                return;
            }
            if (plan != Plan.UNIVERSALIST) {
                List<NaiveForum> staying = new ArrayList<>(best(here, affected));
                List<NaiveForum> above = hold ? List.of() : nextSufficient(level);
                staying.removeIf(y -> above.stream().anyMatch(z -> better(y, z)));
                if (!staying.isEmpty()) {
                    leads.addAll(staying);
                    return;
                }
            }
        }
    }

    private List<NaiveForum> nextSufficient(int level) {
        for (int higher = level + 1; higher <= TOP; higher++) {
            List<NaiveForum> sufficient =
                    at(higher, pool).stream().filter(x -> x.sufficient).toList();
            if (!sufficient.isEmpty()) {
                return best(sufficient, affected);
            }
        }
        return List.of();
    }

    private boolean better(NaiveForum lower, NaiveForum higher) {
        int outside = affected.size() - lower.covered.size();
        return higher.capacity - lower.capacity >= BETTER || 100 * outside > (100 - ENOUGH) * affected.size();
    }

    /** Line 21; {@return whether anybody leads}. */
    private boolean divide() {
        if (ONE_OBJECTIVE.contains(matter.function()) && lead(alone())) {
            finish(rest(affected));
            return true;
        }
        Set<Character> residual = new TreeSet<>(affected);
        for (int level : levels()) {
            residual = take(at(level, pool), residual);
        }
        int lowest = pool.stream().mapToInt(x -> x.level).min().orElse(TOP);
        int highest = pool.stream().mapToInt(x -> x.level).max().orElse(0);
        for (int level = highest + 1; level <= TOP; level++) {
            residual = take(at(level, ready), residual);
        }
        for (int level = 0; level < lowest; level++) {
            if (100 * residual.size() > (100 - ENOUGH) * affected.size()) {
                residual = take(at(level, ready), residual);
            }
        }
        finish(residual);
        return !leads.isEmpty();
    }

    private List<NaiveForum> alone() {
        for (int level : levels()) {
            List<NaiveForum> sufficient =
                    at(level, pool).stream().filter(x -> x.sufficient).toList();
            if (!sufficient.isEmpty()) {
                return sufficient;
            }
            if (plan == Plan.REGIONALIST && level < TOP && !at(level, pool).isEmpty()) {
                return List.of();
            }
        }
        return List.of();
    }

    private Set<Character> take(List<NaiveForum> level, Set<Character> before) {
        Set<Character> residual = before;
        List<NaiveForum> able = new ArrayList<>(level);
        able.removeIf(x -> plan == Plan.REGIONALIST && x.level < TOP ? !x.eligible : !x.adequate);
        while (true) {
            Set<Character> left = residual;
            able.removeIf(x -> both(x.covered, left).isEmpty());
            if (able.isEmpty()) {
                return residual;
            }
            for (NaiveForum x : best(able, left)) {
                able.remove(x);
                boolean small = 100 * x.covered.size() < (100 - ENOUGH) * affected.size();
                (x.level < TOP && small && !regionally ? support : leads).add(x);
            }
            residual = rest(residual);
        }
    }

    private Set<Character> rest(Set<Character> of) {
        Set<Character> rest = new TreeSet<>(of);
        leads.forEach(x -> rest.removeAll(x.covered));
        return rest;
    }

    private void finish(Set<Character> left) {
        boolean implementing = Set.of(IMPLEMENTATION, CAPACITY_BUILDING).contains(matter.function());
        boolean stateByState = implementing
                && (plan == Plan.NETWORKED || plan == Plan.REGIONALIST)
                && candidates.stream().anyMatch(x -> x.level < TOP);
        if (leads.isEmpty()) {
            return;
        }
        direct = stateByState ? left : Set.of();
        uncovered = stateByState ? Set.of() : left;
    }

    /** Line 27: subsets are tried by size. */
    private Set<NaiveForum> joint() {
        TreeMap<String, List<NaiveForum>> sorts = new TreeMap<>();
        ready.forEach(
                x -> sorts.computeIfAbsent(x.sort(), key -> new ArrayList<>()).add(x));
        List<List<NaiveForum>> groups = List.copyOf(sorts.values());
        for (int size = 1; size <= 3; size++) {
            int most = -1;
            Set<NaiveForum> found = new java.util.LinkedHashSet<>();
            for (int mask = 0; mask < 1 << groups.size(); mask++) {
                List<List<NaiveForum>> chosen = new ArrayList<>();
                for (int i = 0; i < groups.size(); i++) {
                    if ((mask >> i & 1) == 1) {
                        chosen.add(groups.get(i));
                    }
                }
                int sum =
                        chosen.stream().mapToInt(group -> group.get(0).capacity).sum();
                List<NaiveForum> all = chosen.stream().flatMap(List::stream).toList();
                boolean fits = chosen.size() == size
                        && sum >= 100
                        && all.stream().anyMatch(pool::contains)
                        && all.stream().anyMatch(NaiveForum::coversEnough);
                if (fits && sum > most) {
                    found.clear();
                    most = sum;
                }
                for (List<NaiveForum> group : fits && sum == most ? chosen : List.<List<NaiveForum>>of()) {
                    boolean any = group.stream().anyMatch(pool::contains);
                    group.stream().filter(x -> !any || pool.contains(x)).forEach(found::add);
                }
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        return Set.of();
    }

    /** Line 29. */
    private static List<NaiveForum> best(Collection<NaiveForum> forums, Set<Character> residual) {
        List<NaiveForum> best = new ArrayList<>();
        for (NaiveForum x : forums) {
            boolean beaten =
                    forums.stream().anyMatch(y -> java.util.Arrays.compare(y.rank(residual), x.rank(residual)) < 0);
            if (!beaten) {
                best.add(x);
            }
        }
        return best;
    }

    /** Lines 30, 31 and 34. */
    private Answer compose() {
        boolean regionalLead = leads.stream().anyMatch(x -> x.level < TOP);
        boolean implementing = Set.of(IMPLEMENTATION, CAPACITY_BUILDING).contains(matter.function());
        boolean framed = implementing && regionalLead && (plan == Plan.NETWORKED || plan == Plan.REGIONALIST);
        boolean varied = matter.diverse()
                && !contained()
                && Set.of(NORM_SETTING, RULE_MAKING).contains(matter.function());
        for (NaiveForum x : candidates) {
            boolean supports = x.implied
                    || x.body.trait() == SmallWorld.Trait.SUPPORTING
                    || framed && x.level == TOP
                    || varied && x.level == 1;
            if (supports) {
                support.add(x);
            }
        }
        Set<String> classes = new TreeSet<>();
        TreeMap<String, Set<Character>> led = new TreeMap<>();
        for (NaiveForum x : leads) {
            classes.add(x.level <= 1 ? "REGIONAL" : x.level == 2 ? "CROSS_REGIONAL" : "MULTILATERAL");
            led.put(x.body.id(), x.covered);
        }
        Set<String> supporting = new TreeSet<>();
        support.stream().filter(x -> !leads.contains(x)).forEach(x -> supporting.add(x.body.id()));
        String verdict = classes.size() > 1
                ? "HYBRID"
                : classes.isEmpty() ? "NONE" : classes.iterator().next();
        return new Answer(verdict, led, supporting, direct, uncovered);
    }

    static Set<Character> letters(String text) {
        Set<Character> letters = new TreeSet<>();
        for (char letter : text.toCharArray()) {
            letters.add(letter);
        }
        return letters;
    }

    static Set<Character> both(Set<Character> one, Set<Character> other) {
        Set<Character> both = new TreeSet<>(one);
        both.retainAll(other);
        return both;
    }
}
