package dev.comity.proof;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.finding.InvalidDescriptionException;
import dev.comity.model.Issue;
import dev.comity.model.Suggest;
import dev.comity.routing.Inquiry;
import dev.comity.routing.OpenFact;
import dev.comity.routing.Router;
import dev.comity.routing.Verdict;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The reasons of one routing: which facts suffice for its verdict whatever else were so, which are necessary, and which
 * changes would lead elsewhere. For the rules that fired use {@link Router#explain}, for what keeps one body from leading
 * {@link Router#whyNot}, for questions about a policy over all situations {@link Proof}.
 *
 * <p>The space is every combination of readings of the open facts of the issue: those that rules in force or the
 * allocation read, each with every reading of the vocabulary, <i>unknown</i> where it may be, without the combinations
 * that the vocabulary rules out. Given, and never varied, are who is a candidate, its level, kind and roles, whom it
 * reaches and covers, numbers, function and domain; see {@link dev.comity.routing.Supposition} for what supposing a fact
 * means. Facts that are frozen are given too. Over this space sufficiency (the "sufficient reason" of Darwiche &amp; Hirth
 * 2020), necessity and nearness are exact.
 *
 * <p>All questions but {@link #necessary} are hard in the worst case; one that runs out of budget is answered as far as
 * it got, with an {@link Undecided}. Answers are worked out anew each time. Immutable, safe for any thread.
 *
 * <pre>{@code
 * Reasons reasons = Reasons.of(router, issue("haze-2013")).ofLeads();
 * reasons.verdict();                            // REGIONAL
 * reasons.necessary().get(0);                   // ASEAN forum.charter-conflict: no
 * reasons.counterfactuals().nearest().get(1);   // ASEAN forum.capacity: unknown → short ⇒ HYBRID
 * }</pre>
 */
public final class Reasons {
    /** What is frozen unless it is thawed: where the matter lies and who the parties are, since it would be another matter. */
    public static final ImmutableSortedSet<String> FROZEN =
            ImmutableSortedSet.of("issue.african", "issue.local", "issue.parties", "issue.regions");

    private static final int MOST_CHANGES = Integer.MAX_VALUE;
    private static final int MOST_FACTS = 20;
    private static final int MOST_CHANGES_SHOWN = 8;
    private static final Budget BUDGET = new Budget(20_000, 100_000, () -> true);

    private final Router router;
    private final Issue issue;
    private final Inquiry inquiry;
    private final ImmutableSet<String> frozen;
    private final ImmutableMap<String, Integer> costs;
    private final int mostChanges;
    private final Budget budget;

    private Reasons(
            Router router,
            Issue issue,
            Inquiry inquiry,
            ImmutableSet<String> frozen,
            ImmutableMap<String, Integer> costs,
            int mostChanges,
            Budget budget) {
        this.router = router;
        this.issue = issue;
        this.inquiry = inquiry;
        this.frozen = frozen;
        this.costs = costs;
        this.mostChanges = mostChanges;
        this.budget = budget;
    }

    /**
     * {@return the reasons of what a router decides about an issue}
     *
     * @param router routes the issue
     * @param issue the issue
     * @throws InvalidDescriptionException as {@link Router#route(Issue)}
     */
    public static Reasons of(Router router, Issue issue) {
        Inquiry inquiry = router.inquire(issue);
        return new Reasons(
                router, issue, inquiry, ImmutableSet.copyOf(FROZEN), ImmutableMap.of(), MOST_CHANGES, BUDGET);
    }

    /**
     * {@return the same with more facts that can't change}
     *
     * @param facts ids of facts, for example {@code forum.blocked}, or of facts of one forum, {@code "UNSC forum.blocked"}
     * @throws IllegalArgumentException if the policy has no such fact
     */
    public Reasons freeze(String... facts) {
        Set<String> more = new HashSet<>(frozen);
        more.addAll(checked(facts));
        return new Reasons(router, issue, inquiry, ImmutableSet.copyOf(more), costs, mostChanges, budget);
    }

    /**
     * {@return the same with the facts of every body given that does not lead or co-lead as things are} What is left are the
     * facts of the issue and the world and of those who lead: far fewer, so that most questions are answered at once.
     */
    public Reasons ofLeads() {
        Set<String> leads = leads();
        Set<String> more = new HashSet<>(frozen);
        for (OpenFact fact : inquiry.facts()) {
            if (fact.forum().isPresent() && !leads.contains(fact.forum().get())) {
                more.add(fact.name());
            }
        }
        return new Reasons(router, issue, inquiry, ImmutableSet.copyOf(more), costs, mostChanges, budget);
    }

    private Set<String> leads() {
        Set<String> leads = new HashSet<>();
        inquiry.routing().allocations().values().forEach(unit -> leads.addAll(unit.leadIds()));
        return leads;
    }

    /**
     * {@return the same with fewer facts that can't change}
     *
     * @param facts as for {@link #freeze}
     * @throws IllegalArgumentException if the policy has no such fact
     */
    public Reasons thaw(String... facts) {
        Set<String> fewer = new HashSet<>(frozen);
        fewer.removeAll(checked(facts));
        return new Reasons(router, issue, inquiry, ImmutableSet.copyOf(fewer), costs, mostChanges, budget);
    }

    /**
     * {@return the same where a change of a fact costs so much, instead of 1}
     *
     * @param fact as for {@link #freeze}; what is said of a fact of one forum counts before what is said of the fact
     * @param cost what a change of it costs, from 0
     * @throws IllegalArgumentException if the policy has no such fact, or the cost is negative
     */
    public Reasons cost(String fact, int cost) {
        if (cost < 0) {
            throw new IllegalArgumentException("a change of `" + fact + "` can't cost " + cost);
        }
        checked(fact);
        Map<String, Integer> more = new HashMap<>(costs);
        more.put(fact, cost);
        return new Reasons(router, issue, inquiry, frozen, ImmutableMap.copyOf(more), mostChanges, budget);
    }

    /**
     * {@return the same, looking for counterfactuals of at most so many changes, instead of as many as it takes}
     *
     * @param most how many facts may change at once
     */
    public Reasons changesUpTo(int most) {
        return new Reasons(router, issue, inquiry, frozen, costs, most, budget);
    }

    /**
     * {@return the same with another budget for each question, of which a step is one routing or one dead end; 20,000 otherwise}
     *
     * @param other how much work each question may take
     */
    public Reasons budget(Budget other) {
        return new Reasons(router, issue, inquiry, frozen, costs, mostChanges, other);
    }

    private List<String> checked(String... names) {
        for (String name : names) {
            String fact = name.substring(name.indexOf(' ') + 1);
            Set<String> known = router.policy().vocabulary().facts().keySet();
            if (!known.contains(fact)) {
                throw new IllegalArgumentException(
                        "`" + fact + "` is no fact; " + Suggest.remedy(fact, known, "see the vocabulary"));
            }
        }
        return List.of(names);
    }

    /** {@return the issue} */
    public Issue issue() {
        return issue;
    }

    /** {@return the verdict as things are} */
    public Verdict verdict() {
        return inquiry.routing().verdict();
    }

    /** {@return the facts over which is spoken: open, and not frozen} */
    public ImmutableList<OpenFact> facts() {
        BitSet given = given();
        ImmutableList.Builder<OpenFact> facts = ImmutableList.builder();
        for (int i = 0; i < inquiry.facts().size(); i++) {
            if (!given.get(i)) {
                facts.add(inquiry.facts().get(i));
            }
        }
        return facts.build();
    }

    private BitSet given() {
        BitSet given = new BitSet();
        for (int i = 0; i < inquiry.facts().size(); i++) {
            OpenFact fact = inquiry.facts().get(i);
            given.set(i, frozen.contains(fact.fact()) || frozen.contains(fact.name()));
        }
        return given;
    }

    /** {@return one of the smallest sets of facts that suffice for the verdict} */
    public Smallest smallest() {
        SufficiencySearch search = search(new Meter(budget));
        try {
            BitSet facts = search.one();
            return new Smallest(verdict(), reason(facts), facts.cardinality(), Optional.empty());
        } catch (OutOfBudget end) {
            Undecided open = new Undecided(
                    "whether fewer facts suffice for " + verdict(),
                    end.getMessage(),
                    "at least " + search.size() + " are needed");
            return new Smallest(
                    verdict(), reason(search.enough(groups(), new Meter(budget))), search.size(), Optional.of(open));
        }
    }

    /** {@return every set of facts that suffices for the verdict and of which no part does} */
    public SufficientReasons sufficient() {
        SufficiencySearch search = search(new Meter(budget));
        Optional<Undecided> undecided = Optional.empty();
        try {
            search.findAll();
        } catch (OutOfBudget end) {
            undecided = Optional.of(new Undecided(
                    "what else suffices for " + verdict(),
                    end.getMessage(),
                    "what is not listed has at least " + search.size() + " facts"));
        }
        return new SufficientReasons(
                verdict(),
                search.found().stream().map(this::reason).collect(ImmutableList.toImmutableList()),
                undecided);
    }

    private SufficiencySearch search(Meter meter) {
        return new SufficiencySearch(inquiry, given(), meter);
    }

    /** {@return the facts by forum; bodies that do not lead first, for what they are matters least} */
    private List<BitSet> groups() {
        BitSet given = given();
        Map<String, BitSet> groups = new LinkedHashMap<>();
        for (int i = 0; i < inquiry.facts().size(); i++) {
            if (!given.get(i)) {
                String forum = inquiry.facts().get(i).forum().orElse("");
                groups.computeIfAbsent(forum, key -> new BitSet()).set(i);
            }
        }
        Set<String> leads = leads();
        return groups.entrySet().stream()
                .sorted(Comparator.comparing(group -> leads.contains(group.getKey())))
                .map(Map.Entry::getValue)
                .toList();
    }

    private Reason reason(BitSet facts) {
        return new Reason(facts.stream().mapToObj(inquiry.facts()::get).collect(ImmutableList.toImmutableList()));
    }

    /** {@return the facts that are in every sufficient set: those of which another reading alone alters the verdict} */
    public ImmutableList<OpenFact> necessary() {
        return reason(search(new Meter(budget.steps(Long.MAX_VALUE))).alterAlone())
                .facts();
    }

    /** {@return the nearest changes that lead to another verdict} */
    public Counterfactuals counterfactuals() {
        return counterfactuals(new Goal.OtherThan(verdict()));
    }

    /**
     * {@return the nearest changes that lead to a goal; no change at all if it is met as things are}
     *
     * @param goal what the changes shall lead to
     */
    public Counterfactuals counterfactuals(Goal goal) {
        return new CounterfactualSearch(router, issue, inquiry, given(), this::costOf, goal, new Meter(budget))
                .nearest(mostChanges);
    }

    private long costOf(OpenFact fact) {
        return costs.getOrDefault(fact.name(), costs.getOrDefault(fact.fact(), 1));
    }

    /** {@return the verdict, a smallest sufficient set, the necessary facts and the nearest changes, on one screen} */
    @Override
    public String toString() {
        Smallest smallest = smallest();
        ImmutableList<OpenFact> necessary = necessary();
        StringBuilder text = new StringBuilder(issue.id() + ": " + verdict());
        List<String> facts = smallest.reason().facts().stream()
                .map(fact -> fact + (necessary.contains(fact) ? " (necessary)" : ""))
                .toList();
        if (facts.isEmpty()) {
            text.append("\n  whatever its ").append(facts().size()).append(" open facts read");
        }
        list(text, "whatever else were so, because", facts, MOST_FACTS);
        smallest.undecided().ifPresent(open -> text.append("\n  ").append(open));
        Counterfactuals changes = counterfactuals();
        list(
                text,
                "otherwise, if",
                changes.nearest().stream().map(Counterfactual::toString).toList(),
                MOST_CHANGES_SHOWN);
        if (changes.nearest().isEmpty() && changes.isComplete()) {
            text.append("\n  no change of them leads elsewhere");
        }
        changes.undecided().ifPresent(open -> text.append("\n  ").append(open));
        return text.toString();
    }

    private static void list(StringBuilder text, String title, List<String> lines, int most) {
        text.append(lines.isEmpty() ? "" : "\n  " + title);
        lines.stream().limit(most).forEach(line -> text.append("\n    ").append(line));
        text.append(lines.size() > most ? "\n    and " + (lines.size() - most) + " more" : "");
    }
}
