package dev.comity.bench;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.io.Resources;
import dev.comity.condition.Condition;
import dev.comity.io.Documents;
import dev.comity.model.Aggregation;
import dev.comity.model.Architecture;
import dev.comity.model.Coerciveness;
import dev.comity.model.Competence;
import dev.comity.model.DateRange;
import dev.comity.model.Domain;
import dev.comity.model.Fraction;
import dev.comity.model.GoodRange;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Institution;
import dev.comity.model.Issue;
import dev.comity.model.Mandate;
import dev.comity.model.Membership;
import dev.comity.model.PublicGood;
import dev.comity.model.RegionScheme;
import dev.comity.model.Scope;
import dev.comity.model.Spillover;
import dev.comity.model.Validity;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.policy.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;

/** An invented world, policy and stream of issues, always the same, on which all ways of routing are measured. */
final class Workload {
    static final int STATES = 195;
    static final int INSTITUTIONS = 500;
    static final int MANDATES = 1733;
    static final int REGIONS = 6;
    static final LocalDate TODAY = LocalDate.of(2020, 1, 1);
    static final String[] DOMAINS = {
        "trade", "health", "climate", "finance", "digital", "nuclear", "water", "energy", "crime", "labour"
    };
    static final GovernanceFunction[] FUNCTIONS = {
        GovernanceFunction.NORM_SETTING, GovernanceFunction.EMERGENCY_DECLARATION
    };
    private static final Aggregation[] AGGREGATIONS = {
        Aggregation.SUMMATION, Aggregation.WEAKEST_LINK, Aggregation.BEST_SHOT, Aggregation.THRESHOLD
    };

    final Architecture world;
    final DivisionOfLaborPolicy policy;
    private final int count;
    private final int epochs;
    private final Random random = new Random(20200101);

    /** The workload on which all ways are measured. */
    Workload() {
        this(INSTITUTIONS, 1);
    }

    /**
     * The workload, larger or smaller.
     *
     * @param institutions how many there are
     * @param epochs between how many changes: somebody joins an institution on {@code epochs - 1} days before today
     */
    Workload(int institutions, int epochs) {
        this.count = institutions;
        this.epochs = epochs;
        policy = policy();
        world = world();
    }

    static String state(int number) {
        return String.format("S%03d", number);
    }

    /** {@return the number of a state, from its id} */
    static int number(String state) {
        return Integer.parseInt(state, 1, state.length(), 10);
    }

    static int region(int state) {
        return state * REGIONS / STATES;
    }

    private static DivisionOfLaborPolicy policy() {
        try {
            String text = Resources.toString(
                    Resources.getResource(Workload.class, "forty-rules.yaml"), StandardCharsets.UTF_8);
            return Documents.policy("forty-rules.yaml", text, id -> Optional.empty())
                    .get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return a policy of so many rules, in groups of forty: each asks what two of the forty ask, and overrides all that follow in its group} */
    DivisionOfLaborPolicy policy(int rules) {
        List<Rule> given = policy.ownRules().values().asList();
        Random dice = new Random(rules);
        TreeMap<String, Rule> own = new TreeMap<>();
        for (int i = 0; i < rules; i++) {
            Rule one = given.get(dice.nextInt(given.size()));
            Rule other = given.get(dice.nextInt(given.size()));
            Rule.Builder rule = Rule.builder()
                    .id("B" + i)
                    .tier(one.tier())
                    .when(Condition.all(List.of(one.when(), other.when())))
                    .then(one.then());
            for (int k = i + 1; k < Math.min(i / given.size() * given.size() + given.size(), rules); k++) {
                rule.overrides("B" + k);
            }
            own.put("B" + i, rule.build());
        }
        return policy.toBuilder().id("bench-" + rules).ownRules(own).build();
    }

    private Architecture world() {
        ImmutableMap.Builder<String, String> regions = ImmutableMap.builder();
        String[] states = new String[STATES];
        for (int i = 0; i < STATES; i++) {
            states[i] = state(i);
            regions.put(states[i], "region-" + region(i));
        }
        List<Institution> institutions = new ArrayList<>();
        int[] sizes = sizes();
        for (int i = 0; i < count; i++) {
            institutions.add(institution(i, sizes[i]));
        }
        return Architecture.builder()
                .name("invented")
                .addStates(states)
                .regionScheme(new RegionScheme("six", "made up", regions.buildOrThrow(), ImmutableMap.of()))
                .add(institutions.toArray(new Institution[0]))
                .latest(TODAY)
                .build();
    }

    /** {@return how many mandates each institution has: one to six, {@link #MANDATES} for {@link #INSTITUTIONS}} */
    private int[] sizes() {
        int[] sizes = new int[count];
        Arrays.fill(sizes, 1);
        for (int left = MANDATES * count / INSTITUTIONS - count; left > 0; ) {
            int i = random.nextInt(count);
            if (sizes[i] < 6) {
                sizes[i]++;
                left--;
            }
        }
        return sizes;
    }

    private Institution institution(int number, int mandates) {
        Scope scope = number % 10 == 0 ? Scope.UNIVERSAL : Scope.values()[1 + random.nextInt(3)];
        int home = random.nextInt(REGIONS);
        double share = scope == Scope.UNIVERSAL ? 0.97 : scope == Scope.CROSS_REGIONAL ? 0.2 : 0.8;
        TreeSet<String> members = new TreeSet<>();
        for (int i = 0; i < STATES; i++) {
            boolean near = scope == Scope.UNIVERSAL || scope == Scope.CROSS_REGIONAL || region(i) == home;
            double here = scope == Scope.SUBREGIONAL ? 0.4 : share;
            if (near && random.nextDouble() < here) {
                members.add(state(i));
            }
        }
        TreeMap<Integer, Mandate> cells = new TreeMap<>();
        while (cells.size() < mandates) {
            int cell = random.nextInt(DOMAINS.length * FUNCTIONS.length);
            Competence competence = Competence.values()[random.nextInt(Competence.values().length)];
            cells.put(
                    cell,
                    Mandate.builder()
                            .domains(Domain.of(DOMAINS[cell / FUNCTIONS.length]))
                            .functions(FUNCTIONS[cell % FUNCTIONS.length])
                            .competence(competence)
                            .build());
        }
        return Institution.builder()
                .id(String.format("I%05d", number))
                .scope(scope)
                .memberships(memberships(number, members))
                .mandates(cells.values())
                .build();
    }

    /** The first member joins on one of the days of change, the others have always been there. */
    private List<Membership> memberships(int number, TreeSet<String> members) {
        List<Membership> memberships = new ArrayList<>();
        for (String member : members) {
            Membership.Builder membership = Membership.builder().actor(member);
            if (epochs > 1 && memberships.isEmpty()) {
                membership.validity(Validity.of(DateRange.from(TODAY.minusDays(number % (epochs - 1)))));
            }
            memberships.add(membership.build());
        }
        return memberships;
    }

    /** {@return the issues from the beginning of the stream} */
    List<Issue> issues(int number) {
        Random dice = new Random(7);
        List<Issue> issues = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            issues.add(issue(i, affected(dice), dice));
        }
        return issues;
    }

    /** {@return issues that each affect so many states, on days all over the epochs} */
    List<Issue> issues(int number, int affected) {
        Random dice = new Random(8);
        List<Issue> issues = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            TreeSet<String> states = new TreeSet<>();
            int first = dice.nextInt(STATES);
            for (int k = 0; k < affected; k++) {
                states.add(state((first + k) % STATES));
            }
            Issue issue = issue(i, states, dice);
            issues.add(issue.toBuilder()
                    .date(TODAY.minusDays(dice.nextInt(epochs)))
                    .build());
        }
        return issues;
    }

    private static TreeSet<String> affected(Random dice) {
        TreeSet<String> affected = new TreeSet<>();
        int first = dice.nextInt(STATES);
        int span = 1 + dice.nextInt(dice.nextInt(4) == 0 ? STATES : 20);
        affected.add(state(first));
        for (int k = dice.nextInt(12); k > 0; k--) {
            affected.add(state((first + dice.nextInt(span)) % STATES));
        }
        return affected;
    }

    private static Issue issue(int number, TreeSet<String> affected, Random dice) {
        GoodRange range = GoodRange.values()[dice.nextInt(3)];
        Spillover spillover = range == GoodRange.GLOBAL ? Spillover.GLOBAL : Spillover.values()[dice.nextInt(5)];
        return Issue.builder()
                .id("issue-" + number)
                .date(TODAY)
                .domain(Domain.of(DOMAINS[dice.nextInt(DOMAINS.length)]))
                .functions(FUNCTIONS[dice.nextInt(FUNCTIONS.length)])
                .affects(ImmutableSortedSet.copyOf(affected))
                .spillover(spillover)
                .publicGood(PublicGood.of(range, AGGREGATIONS[dice.nextInt(AGGREGATIONS.length)]))
                .heterogeneity(Fraction.of(dice.nextInt(11), 10))
                .coerciveness(Coerciveness.values()[dice.nextInt(4)])
                .facts(given(dice))
                .build();
    }

    private static ImmutableMap<String, String> given(Random dice) {
        ImmutableMap.Builder<String, String> given = ImmutableMap.builder();
        for (String fact : List.of(
                "exclusively-regional",
                "stricter-zone",
                "threat-to-peace",
                "unconstitutional-change",
                "external-coercion")) {
            given.put(fact, dice.nextBoolean() ? "yes" : "no");
        }
        given.put("chapter", dice.nextBoolean() ? "vi" : "vii");
        given.put("claim", List.of("none", "wto", "rta", "both").get(dice.nextInt(4)));
        given.put("waters", List.of("none", "enclosed-sea", "managed-stock").get(dice.nextInt(3)));
        return given.buildOrThrow();
    }
}
