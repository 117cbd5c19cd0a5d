package dev.comity.io;

import com.google.common.collect.ImmutableList;
import dev.comity.finding.FindingCode;
import dev.comity.model.Attribute;
import dev.comity.model.Change;
import dev.comity.model.Domain;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Institution;
import dev.comity.model.Link;
import dev.comity.model.Mandate;
import dev.comity.model.MembershipStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads lists of changes; each is a mapping of one key, which says what kind of change it is. */
final class ChangeReader {
    static final String FOUND = "found";
    static final String END = "end";
    static final String JOIN = "join";
    static final String SUSPEND = "suspend";
    static final String STATUS = "status";
    static final String WITHDRAW = "withdraw";
    static final String ADD_MANDATE = "add-mandate";
    static final String CUT_MANDATE = "cut-mandate";
    static final String SET_DECISION = "set-decision";
    static final String MEET = "meet";
    static final String STOP_MEETINGS = "stop-meetings";
    static final String FILL_POST = "fill-post";
    static final String SEAT = "seat";
    static final String MERGE = "merge";
    static final String LINK = "link";
    static final String EVENT = "event";
    static final String ATTRIBUTE = "attribute";
    static final String SWAP_REGIONS = "swap-regions";

    /** Every kind of change. */
    static final ImmutableList<String> ALL = ImmutableList.of(
            FOUND,
            END,
            JOIN,
            SUSPEND,
            STATUS,
            WITHDRAW,
            ADD_MANDATE,
            CUT_MANDATE,
            SET_DECISION,
            MEET,
            STOP_MEETINGS,
            FILL_POST,
            SEAT,
            MERGE,
            LINK,
            EVENT,
            ATTRIBUTE,
            SWAP_REGIONS);

    private final ImmutableList.Builder<Change> changes = ImmutableList.builder();

    private ChangeReader() {}

    /** {@return the changes of a document, in order} */
    static ImmutableList<Change> read(In in) {
        in.optionalText("title");
        in.optionalText("source");
        in.optionalText("note");
        Keys.needList(in, "changes");
        ChangeReader reader = new ChangeReader();
        for (In entry : in.maps("changes")) {
            reader.entry(entry);
        }
        in.finish();
        return reader.changes.build();
    }

    private void entry(In entry) {
        Optional<String> kind = kind(entry, "change", ALL);
        if (kind.isPresent()) {
            change(kind.get(), entry.map(kind.get()));
        }
        entry.finish();
    }

    /** {@return the one key of an entry, which says of what kind it is; empty, with a finding, if there is no such} */
    static Optional<String> kind(In entry, String noun, ImmutableList<String> known) {
        return kind(entry, noun, known, "- join: {actor: FRA, institution: EU, date: 2000-01-01}");
    }

    static Optional<String> kind(In entry, String noun, ImmutableList<String> known, String example) {
        List<String> keys = entry.keys();
        if (keys.size() != 1) {
            entry.findings()
                    .add(
                            FindingCode.WRONG_SHAPE,
                            entry.place(),
                            "a " + noun + " has one key, which says what kind it is, not " + keys.size(),
                            "write `" + example + "`, for example");
            return Optional.empty();
        }
        if (known.contains(keys.get(0))) {
            return Optional.of(keys.get(0));
        }
        entry.fail(
                keys.get(0),
                FindingCode.UNKNOWN_WORD,
                Texts.shown(keys.get(0)) + " is no kind of " + noun,
                Suggest.remedy(keys.get(0), known, "known are "));
        return Optional.empty();
    }

    /** {@return the changes that an entry of a kind holds} */
    static ImmutableList<Change> read(String kind, In in) {
        ChangeReader reader = new ChangeReader();
        reader.change(kind, in);
        return reader.changes.build();
    }

    private void change(String kind, In in) {
        switch (kind) {
            case FOUND -> found(in);
            case LINK -> changes.add(new Change.AddLink(LinkFormat.read(in, Optional.empty())));
            case EVENT -> changes.add(new Change.AddEvent(WorldReader.event(in)));
            case SWAP_REGIONS -> {
                RegionParts regions = new RegionParts();
                regions.read(in);
                regions.build().ifPresent(scheme -> changes.add(new Change.SwapRegions(scheme)));
            }
            default -> {
                ofInstitution(kind, in.text("institution"), in).ifPresent(changes::add);
                in.finish();
            }
        }
    }

    /** Links that stand with a new institution become changes of their own. */
    private void found(In in) {
        List<Link> links = new ArrayList<>();
        Institution institution = InstitutionReader.read(in, links);
        changes.add(new Change.Found(institution));
        for (Link link : links) {
            changes.add(new Change.AddLink(link));
        }
    }

    private static Optional<Change> ofInstitution(String kind, String id, In in) {
        return switch (kind) {
            case END -> Optional.of(new Change.End(id, in.date("date")));
            case JOIN -> Optional.of(status(in, id, MembershipStatus.FULL));
            case SUSPEND -> Optional.of(status(in, id, MembershipStatus.SUSPENDED));
            case STATUS -> Optional.of(status(in, id, in.word("status", MembershipStatus.class)));
            case WITHDRAW -> Optional.of(withdraw(in, id));
            case ADD_MANDATE -> addMandate(in, id);
            case CUT_MANDATE -> Optional.of(cutMandate(in, id));
            case SET_DECISION -> setDecision(in, id);
            case MEET -> Optional.of(new Change.Meet(id, in.date("date")));
            case STOP_MEETINGS -> Optional.of(new Change.StopMeetings(id, in.date("date")));
            case FILL_POST -> Optional.of(new Change.FillPost(id, in.date("date")));
            case SEAT -> Optional.of(new Change.Seat(id, Keys.needed(in, "actors"), in.date("date")));
            case MERGE -> Optional.of(new Change.Merge(id, in.text("into"), in.date("date")));
            default -> Optional.of(attribute(in, id));
        };
    }

    private static Change status(In in, String institution, MembershipStatus status) {
        return new Change.SetStatus(in.text("actor"), institution, status, in.date("date"));
    }

    private static Change withdraw(In in, String institution) {
        LocalDate effect = in.date("effect");
        return new Change.Withdraw(
                in.text("actor"), institution, in.optionalDate("notice").orElse(effect), effect);
    }

    private static Optional<Change> addMandate(In in, String institution) {
        Optional<Mandate> mandate = MandateFormat.read(in.map("mandate"));
        return mandate.map(found -> new Change.AddMandate(institution, found));
    }

    private static Change cutMandate(In in, String institution) {
        return new Change.CutMandate(
                institution,
                in.value("domain", "a domain", Keys.DOMAIN, Domain.ROOT),
                in.word("function", GovernanceFunction.class),
                in.date("date"));
    }

    private static Optional<Change> setDecision(In in, String institution) {
        LocalDate date = in.date("date");
        In rule = in.map("decision");
        Optional<Change> change =
                DecisionFormat.INSTANCE.read(rule).map(found -> new Change.SetDecision(institution, found, date));
        rule.finish();
        return change;
    }

    private static Change attribute(In in, String institution) {
        return new Change.SetAttribute(institution, new Attribute(in.text("name"), in.text("value")), in.date("date"));
    }
}
