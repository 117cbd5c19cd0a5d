package dev.comity.routing;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import dev.comity.finding.Finding;
import dev.comity.finding.FindingCode;
import dev.comity.finding.Findings;
import dev.comity.finding.Place;
import dev.comity.model.Words;
import dev.comity.policy.DutyKind;
import dev.comity.policy.WarningKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Compares a routing with what is expected of it. */
final class ExpectationCheck {
    private final Routing routing;
    private final Expectation expected;
    private final List<Finding> findings = new ArrayList<>();

    private ExpectationCheck(Routing routing, Expectation expected) {
        this.routing = routing;
        this.expected = expected;
    }

    static Findings check(Routing routing, Case expected) {
        ExpectationCheck check = new ExpectationCheck(routing, expected.expectation());
        check.verdicts();
        check.functions();
        check.annotations();
        return Findings.copyOf(check.findings);
    }

    private void verdicts() {
        expected.verdict().ifPresent(v -> equal("verdict", v, routing.verdict()));
        expected.verdictIfGranted().ifPresent(v -> equal("verdict-if-granted", v, routing.verdictIfGranted()));
        expected.complete().ifPresent(c -> equal("complete", Words.of(c), Words.of(routing.complete())));
    }

    private void functions() {
        expected.leads().forEach((f, ids) -> equal("leads." + Words.of(f), ids, routing.leads(f)));
        expected.statuses()
                .forEach((f, status) -> equal(
                        "statuses." + Words.of(f), status, routing.allocation(f).status()));
        expected.supporting()
                .forEach((f, ids) -> holds(
                        "supporting." + Words.of(f), ids, routing.allocation(f).supporting()));
        expected.notLeading().forEach((f, ids) -> lacks("not-leading." + Words.of(f), ids, routing.leads(f)));
    }

    private void annotations() {
        ImmutableSortedSet<DutyKind> duties = routing.duties().stream()
                .map(Duty::kind)
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
        ImmutableSortedSet<WarningKind> warnings = routing.warnings().stream()
                .map(Warning::kind)
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
        holds("duties", expected.duties(), duties);
        holds("warnings", expected.warnings(), warnings);
        lacks("no-warnings", expected.noWarnings(), warnings);
        holds("rules", expected.rules(), routing.rules());
        lacks("not-rules", expected.notRules(), routing.rules());
    }

    private void equal(String path, Object wanted, Object found) {
        if (!wanted.equals(found)) {
            add(path, "expected " + wanted + ", found " + found);
        }
    }

    private void holds(String path, Set<?> wanted, Set<?> found) {
        if (!found.containsAll(wanted)) {
            add(path, "expected also " + Sets.difference(wanted, found) + ", found " + found);
        }
    }

    private void lacks(String path, Set<?> unwanted, Set<?> found) {
        Set<?> both = Sets.intersection(unwanted, found);
        if (!both.isEmpty()) {
            add(path, "not expected " + both);
        }
    }

    private void add(String path, String message) {
        findings.add(
                Finding.of(FindingCode.FAILED_EXPECTATION, Place.of(routing.issue(), "expect." + path), message, ""));
    }
}
