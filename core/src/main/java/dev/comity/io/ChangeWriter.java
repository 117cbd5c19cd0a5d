package dev.comity.io;

import com.google.common.collect.ImmutableList;
import dev.comity.model.Change;
import dev.comity.model.MembershipStatus;
import java.time.LocalDate;

/** Writes lists of changes. */
final class ChangeWriter {
    private ChangeWriter() {}

    static MapNode write(Iterable<Change> changes) {
        ImmutableList.Builder<Node> entries = ImmutableList.builder();
        for (Change change : changes) {
            entries.add(write(change).build());
        }
        return Out.map()
                .put("format", Formats.CHANGES)
                .put("changes", ListNode.copyOf(entries.build()))
                .build();
    }

    static Out write(Change change) {
        if (change instanceof Change.Found found) {
            return Out.map().put(ChangeReader.FOUND, InstitutionWriter.write(found.institution()));
        } else if (change instanceof Change.AddLink link) {
            return Out.map().put(ChangeReader.LINK, LinkFormat.write(link.link()));
        } else if (change instanceof Change.AddEvent event) {
            return Out.map().put(ChangeReader.EVENT, WorldWriter.write(event.event()));
        } else if (change instanceof Change.SwapRegions regions) {
            return Out.map().put(ChangeReader.SWAP_REGIONS, RegionParts.write(regions.scheme()));
        } else if (change instanceof Change.SetStatus status) {
            return Out.map().put(kind(status.status()), status(status));
        } else if (change instanceof Change.Withdraw withdraw) {
            return Out.map().put(ChangeReader.WITHDRAW, withdraw(withdraw));
        }
        return ofBody(change);
    }

    private static String kind(MembershipStatus status) {
        return switch (status) {
            case FULL -> ChangeReader.JOIN;
            case SUSPENDED -> ChangeReader.SUSPEND;
            default -> ChangeReader.STATUS;
        };
    }

    private static Out status(Change.SetStatus change) {
        Out out = Out.map().put("actor", change.actor()).put("institution", change.institution());
        if (kind(change.status()).equals(ChangeReader.STATUS)) {
            out.word("status", change.status());
        }
        return date(out, change.from());
    }

    private static Out withdraw(Change.Withdraw change) {
        Out out = Out.map().put("actor", change.actor()).put("institution", change.institution());
        if (!change.notice().equals(change.effect())) {
            out.put("notice", change.notice().toString());
        }
        return out.put("effect", change.effect().toString());
    }

    private static Out ofBody(Change change) {
        Out out = Out.map();
        if (change instanceof Change.End end) {
            return out.put(ChangeReader.END, date(body(end.institution()), end.date()));
        } else if (change instanceof Change.Meet meet) {
            return out.put(ChangeReader.MEET, date(body(meet.institution()), meet.date()));
        } else if (change instanceof Change.StopMeetings stop) {
            return out.put(ChangeReader.STOP_MEETINGS, date(body(stop.institution()), stop.from()));
        } else if (change instanceof Change.FillPost fill) {
            return out.put(ChangeReader.FILL_POST, date(body(fill.institution()), fill.date()));
        } else if (change instanceof Change.Seat seat) {
            Out body = body(seat.institution());
            Keys.list(body, "actors", seat.actors());
            return out.put(ChangeReader.SEAT, date(body, seat.from()));
        } else if (change instanceof Change.Merge merge) {
            Out body = body(merge.institution()).put("into", merge.into());
            return out.put(ChangeReader.MERGE, date(body, merge.date()));
        } else if (change instanceof Change.AddMandate add) {
            Out mandate = MandateFormat.write(add.mandate());
            return out.put(ChangeReader.ADD_MANDATE, body(add.institution()).put("mandate", mandate));
        } else if (change instanceof Change.CutMandate cut) {
            Out body =
                    body(cut.institution()).put("domain", cut.domain().path()).word("function", cut.function());
            return out.put(ChangeReader.CUT_MANDATE, date(body, cut.date()));
        } else if (change instanceof Change.SetDecision set) {
            Out rule = Out.map();
            DecisionFormat.INSTANCE.write(set.rule(), rule);
            return out.put(
                    ChangeReader.SET_DECISION, date(body(set.institution()).put("decision", rule), set.from()));
        }
        Change.SetAttribute set = (Change.SetAttribute) change;
        Out body = body(set.institution())
                .put("name", set.attribute().name())
                .put("value", set.attribute().value());
        return out.put(ChangeReader.ATTRIBUTE, date(body, set.from()));
    }

    private static Out body(String institution) {
        return Out.map().put("institution", institution);
    }

    private static Out date(Out out, LocalDate date) {
        return out.put("date", date.toString());
    }
}
