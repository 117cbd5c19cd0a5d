package dev.comity.proof;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableLongArray;
import dev.comity.model.DateRange;
import dev.comity.model.Words;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.policy.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a policy says on a day of whether a candidate may lead, as one table of conditions and outcomes that any engine for
 * decision tables can run.
 *
 * <p>A situation is one issue, one function and one candidate, told by facts. The outcome is the worst that the rules say
 * of the candidate: {@code excluded}, {@code barred}, {@code conditional} or {@code free}; with the rule that says it, the
 * first by id if there are several; none if it is free. Which rule defeats which is worked into the conditions, so that
 * the table knows nothing of it, and what is not known is a value like others. What a table of single situations can't
 * carry stands in none: who is chosen among those who may lead, preferences, duties and warnings, for these hang on the
 * other candidates or on the result.
 *
 * <p>Equality is by content. Immutable, safe for any thread.
 *
 * <pre>{@code
 * DecisionTable table = DecisionTable.of(networked, LocalDate.of(2025, 6, 30), DecisionTable.Hits.FIRST);
 * DecisionTable.Row first = table.rows().get(0);
 * first.rule() + ": " + first.standing();   // R07: excluded
 * table.tests(first);                       // [-, -, -, -, -, "yes", -, …]
 * }</pre>
 *
 * @param policy the id of the policy
 * @param day the day on which it is asked
 * @param hits how rows go together
 * @param inputs the inputs, by the names of their facts
 * @param rows the rows, in order; some row holds in every situation
 */
public record DecisionTable(
        String policy, LocalDate day, Hits hits, ImmutableList<DecisionInput> inputs, ImmutableList<Row> rows) {
    /** More rows than these no engine should be given. */
    private static final int MOST_ROWS = 20_000;

    /** How rows go together. */
    public enum Hits {
        /** The first row that holds counts. */
        FIRST,
        /** Never do two rows hold. */
        UNIQUE
    }

    /**
     * One row.
     *
     * @param allowed for each input the values that it may have, as bits
     * @param standing the outcome
     * @param rule the id of the rule that says so; empty if nothing stands in the way
     */
    public record Row(ImmutableLongArray allowed, String standing, String rule) {
        private boolean holds(int[] values) {
            for (int i = 0; i < values.length; i++) {
                if ((allowed.get(i) >>> values[i] & 1) == 0) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * {@return the table of a policy on a day}
     *
     * @param policy the policy
     * @param day the day on which it is asked
     * @param hits how rows go together
     * @throws IllegalArgumentException if it can't be told exactly: tags that may be unknown, numbers that no decimal number
     *     equals, or more than 20,000 rows
     */
    public static DecisionTable of(DivisionOfLaborPolicy policy, LocalDate day, Hits hits) {
        return new Maker(policy, day).table(hits);
    }

    /**
     * {@return the row that counts in a situation}
     *
     * @param situation one issue, one function and one candidate
     * @throws IllegalArgumentException if a fact reads what is no value of its input
     */
    public Row decide(PossibleSituation situation) {
        return holding(situation).get(0);
    }

    /** {@return all rows that hold in a situation, in order} */
    ImmutableList<Row> holding(PossibleSituation situation) {
        int[] values = inputs.stream().mapToInt(input -> input.index(situation)).toArray();
        return rows.stream().filter(row -> row.holds(values)).collect(ImmutableList.toImmutableList());
    }

    /**
     * {@return what a row asks of each input, as a test of FEEL, the expression language of DMN}
     *
     * @param row one of {@link #rows}
     */
    public ImmutableList<String> tests(Row row) {
        ImmutableList.Builder<String> tests = ImmutableList.builder();
        for (int i = 0; i < inputs.size(); i++) {
            List<String> all = inputs.get(i).tests();
            long allowed = row.allowed().get(i);
            List<String> some = new ArrayList<>();
            for (int v = 0; v < all.size(); v++) {
                if ((allowed >>> v & 1) != 0) {
                    some.add(all.get(v));
                }
            }
            tests.add(some.size() == all.size() ? "-" : String.join(", ", some));
        }
        return tests.build();
    }

    /** Works out the rows. The last variable of the frame is the day, of which there is one. */
    private static final class Maker {
        private final DivisionOfLaborPolicy policy;
        private final LocalDate day;
        private final Overrides overrides;
        private final Frame frame;
        private final Map<String, List<long[]>> standing = new HashMap<>();

        Maker(DivisionOfLaborPolicy policy, LocalDate day) {
            this.policy = policy;
            this.day = day;
            this.overrides = new Overrides(policy);
            DateRange during = DateRange.of(day, day.plusDays(1));
            Space space = new Space(
                    ImmutableList.of(concerned()), ImmutableList.of(), during, ImmutableList.of(), ImmutableMap.of());
            this.frame = new Frame(space, List.of());
        }

        /** {@return the policy without the rules that neither say anything of a candidate nor defeat one that does} */
        private DivisionOfLaborPolicy concerned() {
            Set<String> kept = new HashSet<>();
            policy.rules().values().stream()
                    .filter(rule -> Standing.of(rule).isPresent())
                    .forEach(rule -> keep(rule, kept));
            Set<String> others = new HashSet<>(policy.rules().keySet());
            others.removeAll(kept);
            return DivisionOfLaborPolicy.builder()
                    .id(policy.id())
                    .uses(policy)
                    .without(others)
                    .build();
        }

        private void keep(Rule rule, Set<String> kept) {
            if (kept.add(rule.id())) {
                overrides.of(rule).forEach(other -> keep(other, kept));
            }
        }

        DecisionTable table(Hits hits) {
            List<DecisionInput> inputs = frame.variables.subList(0, frame.variables.size() - 1).stream()
                    .map(this::input)
                    .toList();
            List<Row> rows = new ArrayList<>();
            List<long[]> taken = new ArrayList<>();
            for (Standing worst : Standing.WORST_FIRST) {
                for (Rule rule : policy.rules().values()) {
                    if (Standing.of(rule).equals(Optional.of(worst))) {
                        List<long[]> boxes = stands(rule);
                        add(hits == Hits.FIRST ? boxes : minus(boxes, taken), worst, rule.id(), rows);
                        taken.addAll(boxes);
                    }
                }
            }
            List<long[]> all =
                    List.of(frame.variables.stream().mapToLong(Variable::full).toArray());
            add(hits == Hits.FIRST ? all : minus(all, taken), Standing.FREE, "", rows);
            return new DecisionTable(policy.id(), day, hits, ImmutableList.copyOf(inputs), ImmutableList.copyOf(rows));
        }

        private DecisionInput input(Variable variable) {
            if (variable.tag().isPresent()) {
                return DecisionInput.of(variable, DecisionInput.Kind.FLAG);
            }
            return switch (policy.vocabulary()
                    .fact(variable.fact())
                    .orElseThrow()
                    .type()) {
                case WORD -> DecisionInput.of(variable, DecisionInput.Kind.WORD);
                case DOMAIN -> DecisionInput.of(variable, DecisionInput.Kind.DOMAIN);
                case NUMBER -> DecisionInput.of(variable, DecisionInput.Kind.NUMBER);
                case TAGS ->
                    throw new IllegalArgumentException("`" + variable.fact()
                            + "` has several words or is unknown, which no single input of a table can say");
            };
        }

        private void add(List<long[]> boxes, Standing standing, String rule, List<Row> rows) {
            for (long[] box : boxes) {
                ImmutableLongArray allowed = ImmutableLongArray.copyOf(box).subArray(0, box.length - 1);
                rows.add(new Row(allowed, Words.of(standing), rule));
            }
            refuse(rows.size());
        }

        private void refuse(int rows) {
            if (rows > MOST_ROWS) {
                throw new IllegalArgumentException("the table of `" + policy.id() + "` has more than " + MOST_ROWS
                        + " rows; let the first row that holds count, or leave rules out");
            }
        }

        /** {@return where a rule fires and nothing that stands defeats it} */
        private List<long[]> stands(Rule rule) {
            List<long[]> known = standing.get(rule.id());
            if (known == null) {
                known = frame.firing(rule.when(), rule.inForce(), policy.parameters());
                for (Rule other : overrides.of(rule)) {
                    known = minus(known, stands(other));
                }
                standing.put(rule.id(), known);
            }
            return known;
        }

        /** {@return boxes that together hold what lies in some and in none of others, and don't overlap} */
        private List<long[]> minus(List<long[]> boxes, List<long[]> others) {
            List<long[]> apart = new ArrayList<>();
            for (long[] box : boxes) {
                List<long[]> rest = List.of(box);
                for (long[] other : others) {
                    rest = without(rest, other);
                }
                for (long[] earlier : ImmutableList.copyOf(apart)) {
                    rest = without(rest, earlier);
                }
                apart.addAll(rest);
                refuse(apart.size());
            }
            return apart;
        }

        private List<long[]> without(List<long[]> boxes, long[] other) {
            List<long[]> rest =
                    boxes.stream().flatMap(box -> without(box, other).stream()).collect(Collectors.toList());
            refuse(rest.size());
            return rest;
        }

        /** Cuts off, variable by variable, what lies outside of the other; what is left at the end lies in it. */
        private static List<long[]> without(long[] box, long[] other) {
            for (int v = 0; v < box.length; v++) {
                if ((box[v] & other[v]) == 0) {
                    return List.of(box);
                }
            }
            List<long[]> pieces = new ArrayList<>();
            long[] inside = box.clone();
            for (int v = 0; v < box.length; v++) {
                long outside = inside[v] & ~other[v];
                if (outside != 0) {
                    long[] piece = inside.clone();
                    piece[v] = outside;
                    pieces.add(piece);
                    inside[v] &= other[v];
                }
            }
            return pieces;
        }
    }
}
