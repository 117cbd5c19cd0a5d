package dev.comity.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.testing.AdditionArbitraries;
import dev.comity.testing.AdditionArbitraries.Addition;
import dev.comity.testing.AdditionArbitraries.When;
import dev.comity.testing.DateArbitraries;
import dev.comity.testing.IssueArbitraries;
import dev.comity.testing.Question;
import java.time.LocalDate;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What time does to an answer: what is to come, what is long past and what is not yet known do nothing. */
class TimeProperties {
    @Provide
    Arbitrary<Question> questions() {
        return IssueArbitraries.questions();
    }

    @Provide
    Arbitrary<Addition> later() {
        return AdditionArbitraries.additions(When.LATER);
    }

    @Provide
    Arbitrary<Addition> unknown() {
        return AdditionArbitraries.additions(When.KNOWN_LATER);
    }

    @Provide
    Arbitrary<Addition> past() {
        return AdditionArbitraries.additions(When.LONG_PAST);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return DateArbitraries.days();
    }

    @Property
    void invariant17_whatIsToComeChangesNothing(@ForAll("later") Addition later, @ForAll Random random) {
        changesNothing(later, random);
    }

    @Property
    void invariant17_whatIsKnownLaterChangesNothing(@ForAll("unknown") Addition unknown, @ForAll Random random) {
        changesNothing(unknown, random);
    }

    @Property
    void invariant17_whatIsLongPastChangesNothing(@ForAll("past") Addition past, @ForAll Random random) {
        changesNothing(past, random);
    }

    private static void changesNothing(Addition addition, Random random) {
        DivisionOfLaborPolicy policy = Trial.any(random);
        assertThat(Trial.run(addition.after(), policy).routing(""))
                .isEqualTo(Trial.run(addition.before(), policy).routing(""));
    }

    @Property
    void invariant18_theAnswerIsConstantBetweenChangePoints(
            @ForAll("questions") Question question, @ForAll("days") LocalDate day, @ForAll Random random) {
        Set<LocalDate> points = new TreeSet<>(question.world().changePoints());
        points.addAll(ChangePoints.derived(question));
        LocalDate first = LocalDate.of(2005, 1, 1);
        LocalDate next = LocalDate.of(2040, 1, 1);
        for (LocalDate point : points) {
            first = point.isAfter(day) || point.isBefore(first) ? first : point;
            next = point.isAfter(day) && point.isBefore(next) ? point : next;
        }
        DivisionOfLaborPolicy policy = Trial.any(random);
        Set<String> answer = Canonical.of(Trial.run(on(day, question), policy).routing(""));
        assertThat(Canonical.of(Trial.run(on(first, question), policy).routing("")))
                .isEqualTo(answer);
        assertThat(Canonical.of(
                        Trial.run(on(next.minusDays(1), question), policy).routing("")))
                .isEqualTo(answer);
    }

    private static Question on(LocalDate day, Question question) {
        return new Question(
                question.world(), question.issue().toBuilder().date(day).build());
    }
}
