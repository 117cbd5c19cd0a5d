package dev.comity.io;

import dev.comity.model.Circumstances;
import dev.comity.model.Words;
import java.time.LocalDate;
import java.util.Optional;

/** Writes what actors think and have, into the document of their issue. */
final class CircumstancesWriter {
    private CircumstancesWriter() {}

    static void write(Circumstances stated, IssueWriter issue) {
        Out out = issue.out();
        out.maps(
                "positions",
                stated.positions().stream().map(CircumstancesWriter::position).toList());
        consents(stated, issue);
        out.maps(
                "accepts",
                stated.acceptances().stream()
                        .map(CircumstancesWriter::acceptance)
                        .toList());
        out.maps(
                "authorisations",
                stated.authorisations().stream()
                        .map(CircumstancesWriter::authorisation)
                        .toList());
        stated.armedAttack().ifPresent(attack -> out.put("armed-attack", attack(attack)));
        out.maps(
                "vetoes",
                stated.vetoes().stream().map(CircumstancesWriter::veto).toList());
        capacities(stated, out);
        out.maps(
                "accepts-tribunal",
                stated.tribunals().stream().map(CircumstancesWriter::tribunal).toList());
        out.maps(
                "requests",
                stated.requests().stream().map(CircumstancesWriter::request).toList());
        out.maps(
                "tried",
                stated.attempts().stream().map(CircumstancesWriter::attempt).toList());
        out.maps(
                "alignments",
                stated.alignments().stream()
                        .map(a -> Out.map().put("forum", a.forum()).put("with", a.with()))
                        .toList());
        rest(stated, issue);
    }

    private static void rest(Circumstances stated, IssueWriter issue) {
        Out out = issue.out();
        stated.operation().ifPresent(operation -> {
            Out map = Out.map().put("led-by", operation.ledBy());
            operation.authorised().ifPresent(yes -> map.yesNo("authorised", yes));
            out.put("operation", map);
        });
        stated.request().ifPresent(request -> {
            Out map = Out.map();
            Keys.put(map, "amount", request.amount());
            Keys.put(map, "maximum", request.maximum());
            out.put("request", map);
        });
        out.maps(
                "rules-in-place",
                stated.rulesInPlace().stream().map(CircumstancesWriter::rule).toList());
        out.maps(
                "rulings",
                stated.rulings().stream().map(CircumstancesWriter::ruling).toList());
        issue.words("presence", stated.presence());
        issue.words("rival-blocs", stated.rivalBlocs());
        issue.words("willing", stated.willing());
        issue.words("able", stated.able());
        stated.coalitionOpen().ifPresent(open -> issue.put("coalition-open", ScalarNode.of(Words.of(open))));
        issue.words(
                "charter-conflict",
                stated.charterConflicts().contains("*") ? java.util.List.of("yes") : stated.charterConflicts());
    }

    private static Out position(Circumstances.Position position) {
        Out out = Out.map().put("actor", position.actor()).word("stance", position.stance());
        out.put("forum", position.forum());
        position.function().ifPresent(function -> out.word("function", function));
        return date(out, position.date());
    }

    /** The host's consent to the operation stands as one word, where no more is said. */
    private static void consents(Circumstances stated, IssueWriter issue) {
        boolean plain = stated.consents().size() == 1
                && stated.consents().get(0).actor().isEmpty()
                && stated.consents().get(0).to().isEmpty()
                && stated.consents().get(0).date().isEmpty();
        if (plain) {
            issue.put("consent", stated.consents().get(0).stance());
        } else {
            issue.out()
                    .maps(
                            "consent",
                            stated.consents().stream()
                                    .map(CircumstancesWriter::consent)
                                    .toList());
        }
    }

    private static Out consent(Circumstances.Consent consent) {
        Out out =
                Out.map().put("actor", consent.actor()).put("to", consent.to()).word("stance", consent.stance());
        return date(out, consent.date());
    }

    private static Out acceptance(Circumstances.Acceptance acceptance) {
        Out out = Out.map()
                .put("actor", acceptance.actor())
                .put("forum", acceptance.forum())
                .word("stance", acceptance.stance());
        return date(out, acceptance.date());
    }

    private static Out authorisation(Circumstances.Authorisation given) {
        Out out = Out.map().put("body", given.body()).put("to", given.to());
        Keys.putUnless(out, "instrument", given.instrument(), "");
        given.validity().range().start().ifPresent(day -> out.put("date", day.toString()));
        given.validity().range().end().ifPresent(day -> out.put("until", day.toString()));
        return out.words("for", given.functions());
    }

    private static Out attack(Circumstances.ArmedAttack attack) {
        Out out = Out.map().put("on", attack.on()).put("by", attack.by());
        attack.requestedHelp().ifPresent(yes -> out.yesNo("requested-help", yes));
        return attack.councilActed() ? out.yesNo("council-acted", true) : out;
    }

    private static Out veto(Circumstances.Veto veto) {
        Out out = Out.map();
        Keys.list(out, "by", veto.by());
        Keys.putUnless(out, "draft", veto.draft(), "");
        out.put("date", veto.date().toString());
        return veto.emergencySession() ? out.yesNo("emergency-session", true) : out;
    }

    private static void capacities(Circumstances stated, Out out) {
        java.util.Map<String, Out> byInstitution = new java.util.LinkedHashMap<>();
        Out capacity = Out.map();
        java.util.Map<String, Circumstances.Capacity> general = new java.util.LinkedHashMap<>();
        for (Circumstances.Capacity one : stated.capacities()) {
            if (one.function().isEmpty()) {
                general.put(one.institution(), one);
            } else {
                Out functions = byInstitution.computeIfAbsent(one.institution(), id -> Out.map());
                Keys.put(functions, Words.of(one.function().get()), one.ratio());
            }
        }
        byInstitution.forEach(capacity::put);
        general.forEach((id, one) -> Keys.put(capacity, id, one.ratio()));
        if (!stated.capacities().isEmpty()) {
            out.put("capacity", capacity);
        }
    }

    private static Out tribunal(Circumstances.TribunalAcceptance acceptance) {
        Out out = Out.map().put("tribunal", acceptance.tribunal());
        Keys.list(out, "by", acceptance.by());
        Keys.putUnless(out, "instrument", acceptance.instrument(), "");
        return out;
    }

    private static Out request(Circumstances.Request request) {
        Out out = Out.map().put("by", request.by()).put("to", request.to());
        request.function().ifPresent(function -> out.word("for", function));
        return date(out, request.date());
    }

    private static Out attempt(Circumstances.Attempt attempt) {
        Out out = date(Out.map().put("forum", attempt.forum()), attempt.date());
        Keys.putUnless(out, "outcome", attempt.outcome(), "");
        return out;
    }

    private static Out rule(Circumstances.RuleInPlace rule) {
        Out out = Out.map().put("instrument", rule.instrument()).put("forum", rule.forum());
        Keys.putUnless(out, "rule", rule.rule(), "");
        rule.since().ifPresent(day -> out.put("since", day.toString()));
        rule.compliedWith().ifPresent(yes -> out.yesNo("complied-with", yes));
        rule.technologyChanged().ifPresent(yes -> out.yesNo("technology-changed", yes));
        return out;
    }

    private static Out ruling(Circumstances.Ruling ruling) {
        Out out = Out.map()
                .put("tribunal", ruling.tribunal())
                .put("measure", ruling.measure())
                .put("outcome", ruling.outcome());
        return date(out, ruling.date());
    }

    private static Out date(Out out, Optional<LocalDate> date) {
        return out.put("date", date.map(LocalDate::toString));
    }
}
