package dev.comity.io;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.finding.FindingCode;
import dev.comity.model.Circumstances;
import dev.comity.model.ConsentStance;
import dev.comity.model.DatePoint;
import dev.comity.model.DateRange;
import dev.comity.model.Fraction;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Stance;
import dev.comity.model.Validity;
import dev.comity.model.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads what actors think and have, as it stands in an issue document. */
final class CircumstancesFormat {
    private static final String UNKNOWN = "unknown";
    /** Gives the value of a key under {@code value}, in short or long form. */
    private final Function<String, In> value;

    CircumstancesFormat(Function<String, In> value) {
        this.value = value;
    }

    Circumstances read(In in) {
        Circumstances.Builder read = Circumstances.builder()
                .positions(positions(in))
                .consents(consents(in))
                .acceptances(acceptances(in))
                .authorisations(authorisations(in))
                .armedAttack(armedAttack(in))
                .vetoes(vetoes(in))
                .capacities(capacities(in));
        History.read(in, read);
        return read.presence(value.apply("presence").texts("value"))
                .rivalBlocs(value.apply("rival-blocs").texts("value"))
                .willing(value.apply("willing").texts("value"))
                .able(value.apply("able").texts("value"))
                .coalitionOpen(value.apply("coalition-open").optionalYesNo("value"))
                .charterConflicts(charterConflicts())
                .build();
    }

    private ImmutableSortedSet<String> charterConflicts() {
        ImmutableList<String> named = value.apply("charter-conflict").texts("value");
        if (named.size() == 1) {
            return switch (IssueFormat.yesNo(named.get(0))) {
                case "yes" -> ImmutableSortedSet.of("*");
                case "no" -> ImmutableSortedSet.of();
                default -> ImmutableSortedSet.copyOf(named);
            };
        }
        return ImmutableSortedSet.copyOf(named);
    }

    /** A mapping of actors to stances, or a list of mappings. */
    private static List<Circumstances.Position> positions(In in) {
        List<Circumstances.Position> positions = new ArrayList<>();
        if (in.node("positions").orElse(null) instanceof MapNode) {
            In map = in.map("positions");
            for (String actor : map.keys()) {
                Stance stance = map.word(actor, Stance.class);
                positions.add(new Circumstances.Position(
                        actor, stance, Optional.empty(), Optional.empty(), Optional.empty()));
            }
            map.finish();
            return positions;
        }
        for (In entry : in.maps("positions")) {
            positions.add(new Circumstances.Position(
                    entry.text("actor"),
                    entry.word("stance", Stance.class),
                    entry.optionalText("forum"),
                    entry.optionalWord("function", GovernanceFunction.class),
                    Keys.day(entry, "date")));
            entry.finish();
        }
        return positions;
    }

    /** One word for the host's consent to the operation, or a list of mappings; what is unknown is not stated. */
    private List<Circumstances.Consent> consents(In in) {
        List<Circumstances.Consent> consents = new ArrayList<>();
        Node node = in.node("consent").orElse(null);
        boolean list = node instanceof ListNode
                || node instanceof MapNode map && map.get("stance").isPresent();
        if (!list) {
            In word = value.apply("consent");
            boolean unknown = word.optionalText("value").filter(UNKNOWN::equals).isPresent();
            Optional<ConsentStance> stance =
                    unknown ? Optional.empty() : word.optionalWord("value", ConsentStance.class);
            stance.ifPresent(s ->
                    consents.add(new Circumstances.Consent(Optional.empty(), Optional.empty(), s, Optional.empty())));
            return consents;
        }
        for (In entry : in.maps("consent")) {
            stance(entry)
                    .ifPresent(s -> consents.add(new Circumstances.Consent(
                            entry.optionalText("actor"), entry.optionalText("to"), s, Keys.day(entry, "date"))));
            entry.optionalText("actor");
            entry.optionalText("to");
            Keys.day(entry, "date");
            entry.finish();
        }
        return consents;
    }

    private static Optional<ConsentStance> stance(In entry) {
        boolean unknown = entry.optionalText("stance").filter(UNKNOWN::equals).isPresent();
        return unknown ? Optional.empty() : Optional.of(entry.word("stance", ConsentStance.class));
    }

    private static List<Circumstances.Acceptance> acceptances(In in) {
        List<Circumstances.Acceptance> acceptances = new ArrayList<>();
        for (In entry : in.maps("accepts")) {
            String actor = entry.text("actor");
            Keys.need(entry, "forum");
            ImmutableList<String> forums = entry.texts("forum");
            Optional<ConsentStance> stance = stance(entry);
            Optional<LocalDate> date = Keys.day(entry, "date");
            for (String forum : forums) {
                stance.ifPresent(s -> acceptances.add(new Circumstances.Acceptance(actor, forum, s, date)));
            }
            entry.finish();
        }
        return acceptances;
    }

    private static List<Circumstances.Authorisation> authorisations(In in) {
        List<Circumstances.Authorisation> authorisations = new ArrayList<>();
        for (In entry : in.maps("authorisations")) {
            Optional<DatePoint> from = entry.optionalPoint("date");
            Optional<DatePoint> until = entry.optionalPoint("until");
            boolean reversed = from.isPresent()
                    && until.isPresent()
                    && !from.get().date().isBefore(until.get().date());
            if (reversed) {
                entry.fail("until", FindingCode.INCONSISTENT, "it ends before it begins", "correct one of the days");
            }
            authorisations.add(new Circumstances.Authorisation(
                    entry.text("body"),
                    entry.text("to"),
                    entry.optionalText("instrument").orElse(""),
                    Validity.of(new DateRange(from, reversed ? Optional.empty() : until)),
                    ImmutableSortedSet.copyOf(entry.words("for", GovernanceFunction.class))));
            entry.finish();
        }
        return authorisations;
    }

    private static Optional<Circumstances.ArmedAttack> armedAttack(In in) {
        Optional<In> map = in.optionalMap("armed-attack");
        if (map.isEmpty()) {
            return Optional.empty();
        }
        In entry = map.get();
        Circumstances.ArmedAttack attack = new Circumstances.ArmedAttack(
                entry.text("on"),
                entry.optionalText("by"),
                entry.optionalYesNo("requested-help"),
                entry.optionalYesNo("council-acted").orElse(false));
        entry.finish();
        return Optional.of(attack);
    }

    private static List<Circumstances.Veto> vetoes(In in) {
        List<Circumstances.Veto> vetoes = new ArrayList<>();
        for (In entry : in.maps("vetoes")) {
            Keys.need(entry, "by");
            vetoes.add(new Circumstances.Veto(
                    Keys.ids(entry, "by"),
                    entry.optionalText("draft").orElse(""),
                    entry.date("date"),
                    entry.optionalYesNo("emergency-session").orElse(false)));
            entry.finish();
        }
        return vetoes;
    }

    /** Institutions with a number for every function, or with numbers by function. */
    private static List<Circumstances.Capacity> capacities(In in) {
        List<Circumstances.Capacity> capacities = new ArrayList<>();
        Optional<In> map = in.optionalMap("capacity");
        if (map.isEmpty()) {
            return capacities;
        }
        for (String institution : map.get().keys()) {
            if (map.get().node(institution).orElse(null) instanceof MapNode) {
                byFunction(institution, map.get().map(institution), capacities);
            } else {
                ratio(map.get(), institution)
                        .ifPresent(ratio ->
                                capacities.add(new Circumstances.Capacity(institution, Optional.empty(), ratio)));
            }
        }
        map.get().finish();
        return capacities;
    }

    private static void byFunction(String institution, In functions, List<Circumstances.Capacity> capacities) {
        for (String word : functions.keys()) {
            Optional<GovernanceFunction> function = function(functions, word);
            Optional<Fraction> ratio = ratio(functions, word);
            if (function.isPresent() && ratio.isPresent()) {
                capacities.add(new Circumstances.Capacity(institution, function, ratio.get()));
            }
        }
        functions.finish();
    }

    private static Optional<Fraction> ratio(In in, String key) {
        return in.optionalValue(key, "a number", text -> {
            Fraction ratio = Keys.NUMBER.apply(text);
            if (ratio.compareTo(Fraction.ZERO) < 0) {
                throw new IllegalArgumentException("`" + text + "` is below zero; write 0 or more");
            }
            return ratio;
        });
    }

    private static Optional<GovernanceFunction> function(In in, String word) {
        List<String> known = new ArrayList<>();
        for (GovernanceFunction function : GovernanceFunction.values()) {
            if (Words.of(function).equals(word)) {
                return Optional.of(function);
            }
            known.add(Words.of(function));
        }
        in.fail(
                word,
                FindingCode.UNKNOWN_WORD,
                Texts.shown(word) + " is no function",
                Suggest.remedy(word, known, "known are "));
        in.node(word);
        return Optional.empty();
    }
}
