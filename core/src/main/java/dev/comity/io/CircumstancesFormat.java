package dev.comity.io;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.finding.FindingCode;
import dev.comity.model.Circumstances;
import dev.comity.model.ConsentStance;
import dev.comity.model.DatePoint;
import dev.comity.model.DateRange;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Stance;
import dev.comity.model.Validity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what actors think and have, as it stands in an issue document. */
final class CircumstancesFormat {
    /** Stands in a document for what is not stated in the value. */
    static final String UNKNOWN = "unknown";

    private static final String VALUE = SourcedValues.VALUE;

    private final SourcedValues values;

    CircumstancesFormat(SourcedValues values) {
        this.values = values;
    }

    Circumstances read() {
        Circumstances.Builder read = Circumstances.builder()
                .positions(positions(values.of("positions")))
                .consents(consents(values.of("consent")))
                .acceptances(acceptances(values.of("accepts")))
                .authorisations(authorisations(values.of("authorisations")))
                .armedAttack(armedAttack(values.of("armed-attack")))
                .vetoes(vetoes(values.of("vetoes")))
                .capacities(CapacityFormat.read(values.of("capacity")));
        History.read(values, read);
        return read.presence(values.of("presence").texts(VALUE))
                .rivalBlocs(values.of("rival-blocs").texts(VALUE))
                .willing(values.of("willing").texts(VALUE))
                .able(values.of("able").texts(VALUE))
                .coalitionOpen(values.of("coalition-open").optionalYesNo(VALUE))
                .charterConflicts(charterConflicts(values.of("charter-conflict")))
                .build();
    }

    /** Yes for every forum, no for none, or the forums. */
    private static ImmutableSortedSet<String> charterConflicts(In in) {
        if (!(in.node(VALUE).orElse(null) instanceof ScalarNode scalar)) {
            return Keys.ids(in, VALUE);
        }
        return switch (IssueFormat.yesNo(scalar.text())) {
            case "yes" -> ImmutableSortedSet.of("*");
            case "no" -> ImmutableSortedSet.of();
            default -> Keys.ids(in, VALUE);
        };
    }

    /** A mapping of actors to stances, or a list of mappings. */
    private static List<Circumstances.Position> positions(In in) {
        List<Circumstances.Position> positions = new ArrayList<>();
        if (in.node(VALUE).orElse(null) instanceof MapNode) {
            In map = in.map(VALUE);
            for (String actor : map.keys()) {
                Optional<Stance> stance = map.wordOf(actor, "positions", Stance.class);
                if (stance.isPresent()) {
                    positions.add(new Circumstances.Position(
                            actor, stance.get(), Optional.empty(), Optional.empty(), Optional.empty()));
                }
            }
            map.finish();
            return positions;
        }
        for (In entry : in.maps(VALUE)) {
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

    /** One word for the host's consent to the operation, or a list of mappings. */
    private static List<Circumstances.Consent> consents(In in) {
        List<Circumstances.Consent> consents = new ArrayList<>();
        if (in.node(VALUE).orElse(null) instanceof ScalarNode) {
            Optional<ConsentStance> stance = stance(in, VALUE);
            if (stance.isPresent()) {
                consents.add(
                        new Circumstances.Consent(Optional.empty(), Optional.empty(), stance.get(), Optional.empty()));
            }
            return consents;
        }
        for (In entry : in.maps(VALUE)) {
            Optional<String> actor = entry.optionalText("actor");
            Optional<String> to = entry.optionalText("to");
            Optional<ConsentStance> stance = stance(entry, "stance");
            Optional<LocalDate> date = Keys.day(entry, "date");
            entry.finish();
            if (stance.isPresent()) {
                consents.add(new Circumstances.Consent(actor, to, stance.get(), date));
            }
        }
        return consents;
    }

    /** {@return the stance of a key that is needed; empty if it is unknown} */
    private static Optional<ConsentStance> stance(In in, String key) {
        if (in.node(key).orElse(null) instanceof ScalarNode scalar
                && scalar.text().equals(UNKNOWN)) {
            return Optional.empty();
        }
        return Optional.of(in.word(key, ConsentStance.class));
    }

    /** Each entry is of one actor and of one forum or several. */
    private static List<Circumstances.Acceptance> acceptances(In in) {
        List<Circumstances.Acceptance> acceptances = new ArrayList<>();
        for (In entry : in.maps(VALUE)) {
            String actor = entry.text("actor");
            Keys.need(entry, "forum");
            ImmutableList<String> forums = entry.texts("forum");
            Optional<ConsentStance> stance = stance(entry, "stance");
            Optional<LocalDate> date = Keys.day(entry, "date");
            entry.finish();
            for (String forum : forums) {
                if (stance.isPresent()) {
                    acceptances.add(new Circumstances.Acceptance(actor, forum, stance.get(), date));
                }
            }
        }
        return acceptances;
    }

    private static List<Circumstances.Authorisation> authorisations(In in) {
        List<Circumstances.Authorisation> authorisations = new ArrayList<>();
        for (In entry : in.maps(VALUE)) {
            authorisations.add(new Circumstances.Authorisation(
                    entry.text("body"),
                    entry.text("to"),
                    entry.optionalText("instrument").orElse(""),
                    validity(entry),
                    ImmutableSortedSet.copyOf(entry.words("for", GovernanceFunction.class))));
            entry.finish();
        }
        return authorisations;
    }

    private static Validity validity(In in) {
        Optional<DatePoint> from = in.optionalPoint("date");
        Optional<DatePoint> until = in.optionalPoint("until");
        if (from.isPresent()
                && until.isPresent()
                && !from.get().date().isBefore(until.get().date())) {
            in.fail(
                    "until",
                    FindingCode.INCONSISTENT,
                    "the authorisation ends before it begins",
                    "correct one of the days");
            until = Optional.empty();
        }
        return new Validity(new DateRange(from, until), Keys.day(in, "known"), Keys.day(in, "end-known"));
    }

    private static Optional<Circumstances.ArmedAttack> armedAttack(In in) {
        Optional<In> map = in.optionalMap(VALUE);
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
        for (In entry : in.maps(VALUE)) {
            Keys.needList(entry, "by");
            vetoes.add(new Circumstances.Veto(
                    Keys.ids(entry, "by"),
                    entry.optionalText("draft").orElse(""),
                    entry.date("date"),
                    entry.optionalYesNo("emergency-session").orElse(false)));
            entry.finish();
        }
        return vetoes;
    }
}
