package dev.comity.routing;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** A routing as lines in which neither the order of names nor how texts join them counts. */
final class Canonical {
    private Canonical() {}

    static Set<String> of(Routing routing) {
        return of(routing, name -> name);
    }

    /** {@return the lines, with all names changed} */
    static Set<String> of(Routing routing, UnaryOperator<String> names) {
        Set<String> lines = new TreeSet<>();
        lines.add(routing.verdict() + " " + routing.verdictIfGranted() + " " + routing.levels() + " "
                + routing.complete() + " " + routing.rules());
        routing.allocations().values().forEach(allocation -> add(lines, allocation, names));
        routing.duties()
                .forEach(duty -> lines.add("duty " + duty.kind() + " " + words(duty.debtor(), names) + " to "
                        + words(duty.addressee(), names) + " " + duty.deadline() + " " + duty.rule()));
        routing.warnings()
                .forEach(warning -> lines.add("warning " + warning.kind() + " " + warning.unit() + " "
                        + words(warning.subject(), names) + " " + words(warning.detail(), names) + warning.rule()));
        return lines;
    }

    private static void add(Set<String> lines, Allocation allocation, UnaryOperator<String> names) {
        String unit = allocation.unit() + " ";
        lines.add(unit + allocation.status() + " " + allocation.conditions() + " " + allocation.rules());
        for (Lead lead : allocation.leads()) {
            lines.add(unit + "led by " + names.apply(lead.institution()) + " " + lead.level() + " " + lead.coLead()
                    + " " + lead.coverage() + " of " + all(lead.states(), names));
        }
        allocation.reasons().forEach(reason -> lines.add(unit + "because " + words(reason, names)));
        lines.add(unit + "supported by " + all(allocation.supporting(), names));
        lines.add(unit + "direct " + all(allocation.direct(), names));
        lines.add(unit + "uncovered " + all(allocation.uncovered(), names));
    }

    private static Set<String> all(Iterable<String> all, UnaryOperator<String> names) {
        Set<String> renamed = new TreeSet<>();
        all.forEach(name -> renamed.add(names.apply(name)));
        return renamed;
    }

    private static Set<String> words(String text, UnaryOperator<String> names) {
        return all(Arrays.asList(text.split("[^A-Za-z0-9:.-]+")), names);
    }
}
