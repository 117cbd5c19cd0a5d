package dev.comity.bench;

import dev.comity.model.Issue;
import java.util.List;
import java.util.stream.IntStream;

/** The issues of the workload in all forms that the ways of routing take; the forms are made before anything is measured. */
final class Questions {
    final Workload workload = new Workload();
    final List<Row> rows = Row.of(workload.policy);
    final BitMatrixRouter matrix = new BitMatrixRouter(workload);
    final List<Issue> issues;
    final List<BitMatrixRouter.Numbers> numbers;
    final List<Question> questions;

    Questions(int count) {
        issues = workload.issues(count);
        numbers = issues.stream().map(matrix::numbers).toList();
        questions = IntStream.range(0, count)
                .mapToObj(i -> new Question(NaiveRouter.facts(issues.get(i)), matrix.levels(numbers.get(i))))
                .toList();
    }

    int size() {
        return issues.size();
    }
}
