package dev.comity.proof;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.condition.Condition;
import dev.comity.condition.Constraint;
import dev.comity.condition.Parameters;
import dev.comity.condition.Reading;
import dev.comity.condition.Vocabulary;
import dev.comity.model.DateRange;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.policy.Rule;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** The variables of a space with its days and what is left out of it, ready to be swept. */
final class Frame {
    final ImmutableList<Variable> variables;
    /** A day of each epoch between days on which a rule begins or ends. */
    final ImmutableList<LocalDate> days;
    /** The boxes of what no world brings about. */
    final List<long[]> impossible = new ArrayList<>();
    /** The boxes of what is not in the part of the space that somebody asked about. */
    final List<long[]> notAskedFor = new ArrayList<>();

    final ImmutableList<Constraint> constraints;
    final Weights weights;
    private final int date;
    private final boolean two;
    /** Whether every day is asked about. */
    private final boolean anyDay;

    Frame(Space space, List<Condition> questions) {
        this(space, questions, false);
    }

    /** {@return the frame of situations with two contenders} See {@link Beside}. */
    static Frame ofTwo(Space space, List<Condition> questions) {
        return new Frame(space, questions, true);
    }

    private Frame(Space space, List<Condition> questions, boolean two) {
        this.two = two;
        Dimensions dimensions = new Dimensions(space.vocabulary());
        TreeSet<LocalDate> starts = new TreeSet<>();
        for (DivisionOfLaborPolicy policy : space.policies()) {
            for (Rule rule : policy.rules().values()) {
                note(rule.when(), policy.parameters(), dimensions);
                noteDays(rule.inForce(), starts);
            }
        }
        Parameters parameters = space.parameters();
        space.within().forEach(condition -> note(condition, parameters, dimensions));
        questions.forEach(condition -> note(condition, parameters, dimensions));
        this.constraints = concerned(space.constraints(), dimensions.facts());
        constraints.forEach(constraint -> note(constraint.impossible(), parameters, dimensions));
        noteDays(space.during(), starts);
        this.anyDay = space.during().equals(DateRange.always());
        this.days = days(starts, space.during());
        ImmutableList.Builder<Variable> all = ImmutableList.builder();
        all.addAll(dimensions.variables());
        all.add(new Variable(Variable.DATE, Optional.empty(), dayReadings()));
        this.variables = all.build();
        this.date = variables.size() - 1;
        this.weights = new Weights(variables, space.distributions());
        leaveOut(space, parameters);
    }

    private void note(Condition condition, Parameters parameters, Dimensions dimensions) {
        asked(condition).forEach(one -> dimensions.note(one, parameters));
    }

    /** {@return the condition as it is asked of each contender} */
    private List<Condition> asked(Condition condition) {
        Condition other = Beside.of(condition);
        return two && !other.equals(condition) ? List.of(condition, other) : List.of(condition);
    }

    private static void noteDays(DateRange range, TreeSet<LocalDate> starts) {
        range.start().ifPresent(point -> starts.add(point.date()));
        range.end().ifPresent(point -> starts.add(point.date()));
    }

    private static ImmutableList<LocalDate> days(TreeSet<LocalDate> starts, DateRange during) {
        TreeSet<LocalDate> days = new TreeSet<>(starts);
        days.add(starts.isEmpty() ? LocalDate.EPOCH : starts.first().minusDays(1));
        days.removeIf(day -> !during.contains(day));
        return ImmutableList.copyOf(days);
    }

    private ImmutableList<Reading> dayReadings() {
        return days.stream().map(day -> Reading.of("from " + day)).collect(ImmutableList.toImmutableList());
    }

    /** A constraint on facts of which nobody speaks restricts nothing that is asked. */
    private static ImmutableList<Constraint> concerned(List<Constraint> all, ImmutableSortedSet<String> facts) {
        ImmutableList.Builder<Constraint> concerned = ImmutableList.builder();
        for (Constraint constraint : all) {
            boolean[] spokenOf = {true};
            constraint.impossible().forEachTest((fact, words) -> spokenOf[0] &= facts.contains(fact));
            if (spokenOf[0]) {
                concerned.add(constraint);
            }
        }
        return concerned.build();
    }

    private void leaveOut(Space space, Parameters parameters) {
        Regions regions = new Regions(variables, parameters);
        for (Constraint constraint : constraints) {
            boolean standard = Vocabulary.constraints().contains(constraint);
            asked(constraint.impossible())
                    .forEach(one -> (standard ? impossible : notAskedFor).addAll(regions.where(one, true)));
        }
        for (Condition condition : space.within()) {
            asked(condition).forEach(one -> notAskedFor.addAll(notTrue(regions, one)));
        }
    }

    /** The complement of where a condition is true: false or unknown. */
    private List<long[]> notTrue(Regions regions, Condition condition) {
        List<long[]> rest = List.of(regions.everything());
        for (long[] box : regions.where(condition, true)) {
            rest = Regions.product(rest, outsideOf(box));
        }
        return rest;
    }

    private List<long[]> outsideOf(long[] box) {
        List<long[]> outside = new ArrayList<>();
        for (int v = 0; v < box.length; v++) {
            long others = variables.get(v).full() & ~box[v];
            if (others != 0) {
                long[] one = variables.stream().mapToLong(Variable::full).toArray();
                one[v] = others;
                outside.add(one);
            }
        }
        return outside;
    }

    /** {@return the boxes in which a rule fires} */
    List<long[]> firing(Condition when, DateRange inForce, Parameters parameters) {
        long mask = 0;
        for (int i = 0; i < days.size(); i++) {
            mask |= inForce.contains(days.get(i)) ? 1L << i : 0;
        }
        List<long[]> boxes = new ArrayList<>();
        if (mask != 0) {
            for (long[] box : new Regions(variables, parameters).where(when, true)) {
                box[date] &= mask;
                boxes.add(box);
            }
        }
        return boxes;
    }

    /** {@return the number of situations, counting those that cannot be} */
    BigInteger volume() {
        BigInteger volume = BigInteger.ONE;
        for (int v = 0; v < variables.size(); v++) {
            volume = volume.multiply(weights.total(v));
        }
        return volume;
    }

    /** {@return the situation in which some variables read something; the rest of the facts is free} */
    PossibleSituation situation(Map<Integer, Integer> values, Parameters parameters) {
        TreeMap<String, Reading> readings = new TreeMap<>();
        TreeMap<String, TreeSet<String>> tags = new TreeMap<>();
        Optional<LocalDate> day = anyDay ? Optional.empty() : Optional.of(days.get(days.size() - 1));
        for (Map.Entry<Integer, Integer> entry : values.entrySet()) {
            Variable variable = variables.get(entry.getKey());
            int value = entry.getValue();
            if (entry.getKey() == date) {
                day = Optional.of(days.get(value));
            } else if (variable.tag().isEmpty()) {
                readings.put(variable.fact(), variable.values().get(value));
            } else {
                TreeSet<String> borne = tags.computeIfAbsent(variable.fact(), fact -> new TreeSet<>());
                if (value == Variable.YES) {
                    borne.add(variable.tag().orElseThrow());
                }
            }
        }
        tags.forEach((fact, words) -> readings.put(fact, Reading.of(ImmutableSortedSet.copyOf(words))));
        return new PossibleSituation(ImmutableSortedMap.copyOf(readings), parameters, day);
    }
}
