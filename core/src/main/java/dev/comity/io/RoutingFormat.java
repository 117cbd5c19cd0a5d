package dev.comity.io;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.finding.FindingCode;
import dev.comity.model.Domain;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Level;
import dev.comity.policy.DutyKind;
import dev.comity.policy.WarningKind;
import dev.comity.routing.Allocation;
import dev.comity.routing.Duty;
import dev.comity.routing.Lead;
import dev.comity.routing.Routing;
import dev.comity.routing.Status;
import dev.comity.routing.Unit;
import dev.comity.routing.Verdict;
import dev.comity.routing.Warning;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads and writes routings. */
final class RoutingFormat {
    private RoutingFormat() {}

    /** {@return the routing of a document; of use only if there are no errors} */
    static Read<Routing> read(String source, String text) {
        FindingCollector findings = new FindingCollector();
        Optional<Routing> routing = Optional.empty();
        for (Parsed document : Nodes.parse(source, text, Limits.standard())) {
            Optional<In> in = Formats.open(document, findings);
            if (in.isPresent() && Formats.require(in.get(), Formats.ROUTING)) {
                routing = Optional.of(read(in.get()));
            }
        }
        return new Read<>(routing, findings.findings());
    }

    private static Routing read(In in) {
        Verdict verdict = in.word("verdict", Verdict.class);
        Routing routing = Routing.builder()
                .issue(in.text("issue"))
                .date(in.date("date"))
                .knownAt(in.optionalDate("known-at"))
                .policy(in.text("policy"))
                .policyDigest(in.text("policy-digest"))
                .verdict(verdict)
                .verdictIfGranted(
                        in.optionalWord("verdict-if-granted", Verdict.class).orElse(verdict))
                .levels(ImmutableSortedSet.copyOf(in.words("levels", Verdict.class)))
                .complete(in.yesNo("complete"))
                .allocations(allocations(in))
                .duties(duties(in))
                .warnings(warnings(in))
                .rules(Keys.ids(in, "rules"))
                .build();
        in.finish();
        return routing;
    }

    private static ImmutableSortedMap<Unit, Allocation> allocations(In in) {
        Map<Unit, Allocation> allocations = new TreeMap<>();
        for (In entry : in.maps("allocations")) {
            Allocation allocation = allocation(entry);
            entry.finish();
            if (allocations.put(allocation.unit(), allocation) != null) {
                entry.fail(
                        "function",
                        FindingCode.DUPLICATE_ID,
                        "there is already an allocation of "
                                + Texts.shown(allocation.unit().toString()),
                        "remove one of the two");
            }
        }
        return ImmutableSortedMap.copyOf(allocations);
    }

    private static Allocation allocation(In in) {
        ImmutableList.Builder<Lead> leads = ImmutableList.builder();
        for (In lead : in.maps("leads")) {
            leads.add(new Lead(
                    lead.text("institution"),
                    lead.word("level", Level.class),
                    lead.optionalYesNo("co-lead").orElse(false),
                    Keys.share(lead, "coverage"),
                    Keys.ids(lead, "states")));
            lead.finish();
        }
        return Allocation.builder()
                .unit(unit(in))
                .status(in.word("status", Status.class))
                .leads(leads.build())
                .supporting(Keys.ids(in, "supporting"))
                .conditions(Keys.ids(in, "conditions"))
                .reasons(Keys.ids(in, "reasons"))
                .direct(Keys.ids(in, "direct"))
                .uncovered(Keys.ids(in, "uncovered"))
                .rules(Keys.ids(in, "rules"))
                .build();
    }

    private static Unit unit(In in) {
        return new Unit(
                in.value("domain", "a domain", Keys.DOMAIN, Domain.ROOT),
                in.word("function", GovernanceFunction.class));
    }

    private static ImmutableSortedSet<Duty> duties(In in) {
        ImmutableSortedSet.Builder<Duty> duties = ImmutableSortedSet.naturalOrder();
        for (In entry : in.maps("duties")) {
            duties.add(new Duty(
                    entry.word("kind", DutyKind.class),
                    entry.text("debtor"),
                    entry.text("addressee"),
                    entry.optionalText("deadline").orElse(""),
                    entry.optionalText("source").orElse(""),
                    entry.optionalText("rule").orElse("")));
            entry.finish();
        }
        return duties.build();
    }

    private static ImmutableSortedSet<Warning> warnings(In in) {
        ImmutableSortedSet.Builder<Warning> warnings = ImmutableSortedSet.naturalOrder();
        for (In entry : in.maps("warnings")) {
            boolean ofUnit = entry.has("function") || entry.has("domain");
            warnings.add(new Warning(
                    entry.word("kind", WarningKind.class),
                    ofUnit ? Optional.of(unit(entry)) : Optional.empty(),
                    entry.optionalText("subject").orElse(""),
                    entry.optionalText("detail").orElse(""),
                    entry.optionalText("rule").orElse("")));
            entry.finish();
        }
        return warnings.build();
    }

    static MapNode write(Routing routing) {
        Out out = Out.map()
                .put("format", Formats.ROUTING)
                .put("issue", routing.issue())
                .put("date", routing.date().toString())
                .put("known-at", routing.knownAt().map(Object::toString))
                .put("policy", routing.policy())
                .put("policy-digest", routing.policyDigest())
                .word("verdict", routing.verdict());
        if (routing.verdictIfGranted() != routing.verdict()) {
            out.word("verdict-if-granted", routing.verdictIfGranted());
        }
        return out.words("levels", routing.levels())
                .yesNo("complete", routing.complete())
                .maps(
                        "allocations",
                        routing.allocations().values().stream()
                                .map(RoutingFormat::write)
                                .toList())
                .maps(
                        "duties",
                        routing.duties().stream().map(RoutingFormat::write).toList())
                .maps(
                        "warnings",
                        routing.warnings().stream().map(RoutingFormat::write).toList())
                .texts("rules", routing.rules())
                .build();
    }

    private static Out write(Allocation allocation) {
        Out out = Out.map();
        put(out, allocation.unit());
        return out.word("status", allocation.status())
                .maps(
                        "leads",
                        allocation.leads().stream().map(RoutingFormat::write).toList())
                .texts("supporting", allocation.supporting())
                .texts("conditions", allocation.conditions())
                .texts("reasons", allocation.reasons())
                .texts("direct", allocation.direct())
                .texts("uncovered", allocation.uncovered())
                .texts("rules", allocation.rules());
    }

    private static void put(Out out, Unit unit) {
        out.word("function", unit.function()).put("domain", unit.domain().path());
    }

    private static Out write(Lead lead) {
        Out out = Out.map().put("institution", lead.institution()).word("level", lead.level());
        if (lead.coLead()) {
            out.yesNo("co-lead", true);
        }
        Keys.put(out, "coverage", lead.coverage());
        return out.texts("states", lead.states());
    }

    private static Out write(Duty duty) {
        Out out =
                Out.map().word("kind", duty.kind()).put("debtor", duty.debtor()).put("addressee", duty.addressee());
        Keys.putUnless(out, "deadline", duty.deadline(), "");
        Keys.putUnless(out, "source", duty.source(), "");
        Keys.putUnless(out, "rule", duty.rule(), "");
        return out;
    }

    private static Out write(Warning warning) {
        Out out = Out.map().word("kind", warning.kind());
        warning.unit().ifPresent(unit -> put(out, unit));
        Keys.putUnless(out, "subject", warning.subject(), "");
        Keys.putUnless(out, "detail", warning.detail(), "");
        Keys.putUnless(out, "rule", warning.rule(), "");
        return out;
    }
}
