package dev.comity.io;

import com.google.common.collect.ImmutableList;
import dev.comity.model.Competence;
import dev.comity.model.DecisionRule;
import dev.comity.model.Delegation;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Mandate;
import dev.comity.model.Obligation;
import dev.comity.model.RulePrecision;
import dev.comity.model.Territory;
import dev.comity.model.Words;
import java.util.Optional;

/** Reads and writes mandates. */
final class MandateFormat {
    private MandateFormat() {}

    static ImmutableList<Mandate> readAll(In in, String key) {
        ImmutableList.Builder<Mandate> mandates = ImmutableList.builder();
        for (In entry : in.maps(key)) {
            Optional<Mandate> mandate = read(entry);
            if (mandate.isPresent()) {
                mandates.add(mandate.get());
            }
        }
        return mandates.build();
    }

    static Optional<Mandate> read(In in) {
        Keys.need(in, "domains");
        Keys.need(in, "functions");
        var domains = Keys.domains(in, "domains");
        var functions = Keys.set(in.words("functions", GovernanceFunction.class));
        Mandate.Builder mandate = Mandate.builder();
        if (!domains.isEmpty()) {
            mandate.domains(domains);
        }
        readPowers(in, mandate);
        readPlace(in, mandate);
        mandate.validity(Entry.validity(in)).provenance(Entry.provenance(in));
        in.finish();
        boolean whole = !domains.isEmpty() && !functions.isEmpty();
        return whole ? Optional.of(mandate.functions(functions).build()) : Optional.empty();
    }

    private static void readPowers(In in, Mandate.Builder mandate) {
        mandate.competence(in.optionalWord("competence", Competence.class).orElse(Competence.SHARED))
                .obligation(in.optionalWord("obligation", Obligation.class).orElse(Obligation.SOFT))
                .precision(in.optionalWord("precision", RulePrecision.class))
                .delegation(in.optionalWord("delegation", Delegation.class))
                .basis(in.optionalText("basis").orElse(""))
                .decision(decision(in))
                .needsDecision(in.optionalYesNo("needs-decision"))
                .latency(in.optionalInteger("latency", 0, Integer.MAX_VALUE))
                .signed(Keys.day(in, "signed"))
                .open(in.optionalYesNo("open"));
    }

    private static Optional<DecisionRule> decision(In in) {
        Optional<In> map = in.optionalMap("decision");
        if (map.isEmpty()) {
            return Optional.empty();
        }
        Optional<DecisionRule> rule = DecisionFormat.INSTANCE.read(map.get());
        map.get().finish();
        return rule;
    }

    private static void readPlace(In in, Mandate.Builder mandate) {
        mandate.territory(territory(in)).area(Keys.ids(in, "area"));
    }

    private static Territory territory(In in) {
        Optional<Node> node = in.node("territory");
        String word = node.isPresent() && node.get() instanceof ScalarNode scalar ? scalar.text() : "";
        if (node.isEmpty() || word.equals("members")) {
            return Territory.members();
        }
        return word.equals("world") ? Territory.world() : new Territory.Places(Keys.ids(in, "territory"));
    }

    static Out write(Mandate mandate) {
        Out out = Out.map();
        Keys.domains(out, "domains", mandate.domains());
        out.words("functions", mandate.functions())
                .word("competence", mandate.competence())
                .word("obligation", mandate.obligation());
        if (mandate.precision().isPresent()) {
            out.word("precision", mandate.precision().get());
        }
        if (mandate.delegation().isPresent()) {
            out.word("delegation", mandate.delegation().get());
        }
        Keys.putUnless(out, "basis", mandate.basis(), "");
        if (mandate.signed().isPresent()) {
            out.put("signed", mandate.signed().get().toString());
        }
        Entry.put(out, mandate.validity());
        writePlace(mandate, out);
        writeDeciding(mandate, out);
        Entry.put(out, mandate.provenance());
        return out;
    }

    private static void writePlace(Mandate mandate, Out out) {
        if (mandate.territory() instanceof Territory.World) {
            out.put("territory", "world");
        } else if (mandate.territory() instanceof Territory.Places places) {
            Keys.list(out, "territory", places.places());
        }
        out.texts("area", mandate.area());
    }

    private static void writeDeciding(Mandate mandate, Out out) {
        if (mandate.decision().isPresent()) {
            Out decision = Out.map();
            DecisionFormat.INSTANCE.write(mandate.decision().get(), decision);
            out.put("decision", decision);
        }
        if (mandate.needsDecision().isPresent()) {
            out.put("needs-decision", Words.of(mandate.needsDecision().get()));
        }
        if (mandate.latency().isPresent()) {
            out.number("latency", mandate.latency().get());
        }
        if (mandate.open().isPresent()) {
            out.put("open", Words.of(mandate.open().get()));
        }
    }
}
