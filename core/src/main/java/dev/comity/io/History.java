package dev.comity.io;

import dev.comity.finding.FindingCode;
import dev.comity.model.Circumstances;
import dev.comity.model.Fraction;
import dev.comity.model.GovernanceFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what was already done about an issue: tribunals, requests, attempts, operations, rules and rulings. */
final class History {
    private static final String VALUE = SourcedValues.VALUE;

    private History() {}

    static void read(SourcedValues values, Circumstances.Builder read) {
        read.tribunals(tribunals(values.of("accepts-tribunal")))
                .requests(requests(values.of("requests")))
                .attempts(attempts(values.of("tried")))
                .alignments(alignments(values.of("alignments")))
                .operation(operation(values.of("operation")))
                .request(financialRequest(values.of("request")))
                .rulesInPlace(rules(values.of("rules-in-place")))
                .rulings(rulings(values.of("rulings")));
    }

    private static List<Circumstances.TribunalAcceptance> tribunals(In in) {
        List<Circumstances.TribunalAcceptance> tribunals = new ArrayList<>();
        for (In entry : in.maps(VALUE)) {
            Keys.needList(entry, "by");
            tribunals.add(new Circumstances.TribunalAcceptance(
                    entry.text("tribunal"),
                    Keys.ids(entry, "by"),
                    entry.optionalText("instrument").orElse("")));
            entry.finish();
        }
        return tribunals;
    }

    private static List<Circumstances.Request> requests(In in) {
        List<Circumstances.Request> requests = new ArrayList<>();
        for (In entry : in.maps(VALUE)) {
            requests.add(new Circumstances.Request(
                    entry.text("by"),
                    entry.text("to"),
                    entry.optionalWord("for", GovernanceFunction.class),
                    Keys.day(entry, "date")));
            entry.finish();
        }
        return requests;
    }

    /** A list of mappings, or of names. */
    private static List<Circumstances.Attempt> attempts(In in) {
        List<Circumstances.Attempt> attempts = new ArrayList<>();
        for (Node node : in.nodes(VALUE)) {
            if (node instanceof ScalarNode scalar) {
                attempts.add(new Circumstances.Attempt(scalar.text(), Optional.empty(), ""));
            } else {
                In entry = In.of(node, in.findings());
                attempts.add(new Circumstances.Attempt(
                        entry.text("forum"),
                        Keys.day(entry, "date"),
                        entry.optionalText("outcome").orElse("")));
                entry.finish();
            }
        }
        return attempts;
    }

    private static List<Circumstances.Alignment> alignments(In in) {
        List<Circumstances.Alignment> alignments = new ArrayList<>();
        for (In entry : in.maps(VALUE)) {
            alignments.add(new Circumstances.Alignment(entry.text("forum"), entry.text("with")));
            entry.finish();
        }
        return alignments;
    }

    private static Optional<Circumstances.Operation> operation(In in) {
        Optional<In> map = in.optionalMap(VALUE);
        if (map.isEmpty()) {
            return Optional.empty();
        }
        Circumstances.Operation operation =
                new Circumstances.Operation(map.get().text("led-by"), map.get().optionalYesNo("authorised"));
        map.get().finish();
        return Optional.of(operation);
    }

    private static Optional<Circumstances.FinancialRequest> financialRequest(In in) {
        Optional<In> map = in.optionalMap(VALUE);
        if (map.isEmpty()) {
            return Optional.empty();
        }
        Fraction amount = map.get().value("amount", "a number", Keys.POSITIVE, Fraction.ZERO);
        Fraction maximum = map.get().value("maximum", "a number", Keys.POSITIVE, Fraction.ONE);
        map.get().finish();
        if (maximum.equals(Fraction.ZERO)) {
            map.get()
                    .fail(
                            "maximum",
                            FindingCode.OUT_OF_RANGE,
                            "nothing at all is the most that can be given",
                            "write a number above 0");
            return Optional.empty();
        }
        return Optional.of(new Circumstances.FinancialRequest(amount, maximum));
    }

    private static List<Circumstances.RuleInPlace> rules(In in) {
        List<Circumstances.RuleInPlace> rules = new ArrayList<>();
        for (In entry : in.maps(VALUE)) {
            rules.add(new Circumstances.RuleInPlace(
                    entry.text("instrument"),
                    entry.text("forum"),
                    entry.optionalText("rule").orElse(""),
                    Keys.day(entry, "since"),
                    entry.optionalYesNo("complied-with"),
                    entry.optionalYesNo("technology-changed")));
            entry.finish();
        }
        return rules;
    }

    private static List<Circumstances.Ruling> rulings(In in) {
        List<Circumstances.Ruling> rulings = new ArrayList<>();
        for (In entry : in.maps(VALUE)) {
            rulings.add(new Circumstances.Ruling(
                    entry.text("tribunal"), entry.text("measure"), entry.text("outcome"), Keys.day(entry, "date")));
            entry.finish();
        }
        return rulings;
    }
}
