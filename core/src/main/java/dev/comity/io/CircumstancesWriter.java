package dev.comity.io;

import com.google.common.collect.ImmutableSortedSet;
import dev.comity.model.Circumstances;
import dev.comity.model.Words;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes what actors think and have, into the document of their issue. */
final class CircumstancesWriter {
    private CircumstancesWriter() {}

    static void write(Circumstances stated, IssueWriter issue) {
        positions(stated.positions(), issue);
        consents(stated.consents(), issue);
        issue.maps(
                "accepts",
                stated.acceptances().stream()
                        .map(CircumstancesWriter::acceptance)
                        .toList());
        issue.maps(
                "authorisations",
                stated.authorisations().stream()
                        .map(CircumstancesWriter::authorisation)
                        .toList());
        stated.armedAttack()
                .ifPresent(attack -> issue.put("armed-attack", attack(attack).build()));
        issue.maps(
                "vetoes",
                stated.vetoes().stream().map(CircumstancesWriter::veto).toList());
        CapacityFormat.put(issue, stated.capacities());
        history(stated, issue);
        sets(stated, issue);
    }

    private static void history(Circumstances stated, IssueWriter issue) {
        issue.maps(
                "accepts-tribunal",
                stated.tribunals().stream().map(CircumstancesWriter::tribunal).toList());
        issue.maps(
                "requests",
                stated.requests().stream().map(CircumstancesWriter::request).toList());
        issue.maps(
                "tried",
                stated.attempts().stream().map(CircumstancesWriter::attempt).toList());
        issue.maps(
                "alignments",
                stated.alignments().stream()
                        .map(a -> Out.map().put("forum", a.forum()).put("with", a.with()))
                        .toList());
        stated.operation()
                .ifPresent(
                        operation -> issue.put("operation", operation(operation).build()));
        stated.request()
                .ifPresent(request -> issue.put("request", amounts(request).build()));
        issue.maps(
                "rules-in-place",
                stated.rulesInPlace().stream().map(CircumstancesWriter::rule).toList());
        issue.maps(
                "rulings",
                stated.rulings().stream().map(CircumstancesWriter::ruling).toList());
    }

    private static void sets(Circumstances stated, IssueWriter issue) {
        issue.words("presence", stated.presence());
        issue.words("rival-blocs", stated.rivalBlocs());
        issue.words("willing", stated.willing());
        issue.words("able", stated.able());
        stated.coalitionOpen().ifPresent(open -> issue.put("coalition-open", ScalarNode.of(Words.of(open))));
        if (stated.charterConflicts().equals(ImmutableSortedSet.of("*"))) {
            issue.put("charter-conflict", ScalarNode.of("yes"));
        } else if (!stated.charterConflicts().isEmpty()) {
            issue.put("charter-conflict", IssueWriter.list(stated.charterConflicts()));
        }
    }

    /** As a mapping of actors to stances where nothing more is said and each speaks once. */
    private static void positions(List<Circumstances.Position> positions, IssueWriter issue) {
        Map<String, Node> stances = new LinkedHashMap<>();
        boolean simple = true;
        for (Circumstances.Position position : positions) {
            simple &= position.forum().isEmpty()
                    && position.function().isEmpty()
                    && position.date().isEmpty()
                    && stances.put(position.actor(), ScalarNode.of(Words.of(position.stance()))) == null;
        }
        if (!simple) {
            issue.maps(
                    "positions",
                    positions.stream().map(CircumstancesWriter::position).toList());
        } else if (!stances.isEmpty()) {
            issue.put("positions", MapNode.copyOf(stances));
        }
    }

    /** One word for the host's consent to the operation, where no more is said. */
    private static void consents(List<Circumstances.Consent> consents, IssueWriter issue) {
        boolean host = consents.size() == 1
                && consents.get(0).actor().isEmpty()
                && consents.get(0).to().isEmpty()
                && consents.get(0).date().isEmpty();
        if (host) {
            issue.put("consent", consents.get(0).stance());
        } else {
            issue.maps(
                    "consent",
                    consents.stream().map(CircumstancesWriter::consent).toList());
        }
    }

    private static Out position(Circumstances.Position position) {
        Out out = Out.map().put("actor", position.actor()).word("stance", position.stance());
        out.put("forum", position.forum());
        position.function().ifPresent(function -> out.word("function", function));
        return date(out, position.date());
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
        given.validity().known().ifPresent(day -> out.put("known", day.toString()));
        given.validity().endKnown().ifPresent(day -> out.put("end-known", day.toString()));
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

    private static Out operation(Circumstances.Operation operation) {
        Out out = Out.map().put("led-by", operation.ledBy());
        operation.authorised().ifPresent(yes -> out.yesNo("authorised", yes));
        return out;
    }

    private static Out amounts(Circumstances.FinancialRequest request) {
        Out out = Out.map();
        Keys.put(out, "amount", request.amount());
        Keys.put(out, "maximum", request.maximum());
        return out;
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
