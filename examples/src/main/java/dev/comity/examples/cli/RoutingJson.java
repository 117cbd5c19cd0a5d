package dev.comity.examples.cli;

import dev.comity.io.ListNode;
import dev.comity.io.MapNode;
import dev.comity.io.Node;
import dev.comity.io.Out;
import dev.comity.io.ScalarNode;
import dev.comity.model.Words;
import dev.comity.routing.Allocation;
import dev.comity.routing.Duty;
import dev.comity.routing.Routing;
import dev.comity.routing.Unit;
import dev.comity.routing.Warning;
import java.util.Collection;
import java.util.List;

/** A routing as JSON. Every key is there, also where its list is empty. */
final class RoutingJson {
    private RoutingJson() {}

    static MapNode of(Routing routing) {
        return Out.map()
                .put("id", routing.issue())
                .word("verdict", routing.verdict())
                .put("levels", texts(routing.levels().stream().map(Words::of).toList()))
                .word("verdictIfGranted", routing.verdictIfGranted())
                .put("complete", ScalarNode.bare(Boolean.toString(routing.complete())))
                .put(
                        "allocations",
                        nodes(routing.allocations().values().stream()
                                .map(RoutingJson::of)
                                .toList()))
                .put(
                        "duties",
                        nodes(routing.duties().stream().map(RoutingJson::of).toList()))
                .put(
                        "warnings",
                        nodes(routing.warnings().stream().map(RoutingJson::of).toList()))
                .put("rules", texts(routing.rules()))
                .build();
    }

    private static MapNode of(Allocation allocation) {
        return Out.map()
                .word("function", allocation.unit().function())
                .put("domain", allocation.unit().domain().toString())
                .word("status", allocation.status())
                .put("leads", texts(allocation.leadIds()))
                .put("supporting", texts(allocation.supporting()))
                .build();
    }

    private static MapNode of(Duty duty) {
        return Out.map()
                .word("kind", duty.kind())
                .put("debtor", duty.debtor())
                .put("addressee", duty.addressee())
                .put("deadline", duty.deadline())
                .put("source", duty.source())
                .put("rule", duty.rule())
                .build();
    }

    private static MapNode of(Warning warning) {
        return Out.map()
                .word("kind", warning.kind())
                .put("unit", warning.unit().map(Unit::toString).orElse(""))
                .put("subject", warning.subject())
                .put("detail", warning.detail())
                .put("rule", warning.rule())
                .build();
    }

    static ListNode nodes(Collection<? extends Node> nodes) {
        return ListNode.copyOf(List.copyOf(nodes));
    }

    static ListNode texts(Collection<String> texts) {
        return ListNode.copyOf(texts.stream().map(ScalarNode::of).toList());
    }
}
