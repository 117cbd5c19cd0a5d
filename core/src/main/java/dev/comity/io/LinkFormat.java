package dev.comity.io;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.model.DatePoint;
import dev.comity.model.Link;
import dev.comity.model.LinkType;
import java.util.List;
import java.util.Optional;

/** Reads and writes links between institutions. */
final class LinkFormat {
    private LinkFormat() {}

    /** Adds the links of a key; where they stand in the file of an institution, that is where they begin. */
    static void readAll(In in, String key, Optional<String> from, List<Link> links) {
        if (in.has(key)) {
            for (In entry : in.maps(key)) {
                links.add(read(entry, from));
            }
        }
    }

    static Link read(In in, Optional<String> from) {
        Link link = new Link(
                from.isPresent() ? from.get() : in.text("from"),
                in.text("to"),
                in.word("type", LinkType.class),
                Entry.validity(in),
                points(in, "meetings"),
                in.optionalInteger("intensity", 0, 3).orElse(0),
                in.optionalText("instrument").orElse(""),
                Entry.provenance(in));
        in.finish();
        return link;
    }

    static ImmutableSortedSet<DatePoint> points(In in, String key) {
        return Keys.set(in.values(key, "a date", Keys.POINT));
    }

    static void writeAll(Out out, String key, ImmutableList<Link> links) {
        ImmutableList.Builder<Out> maps = ImmutableList.builder();
        for (Link link : links) {
            maps.add(write(link));
        }
        out.maps(key, maps.build());
    }

    static Out write(Link link) {
        Out out = Out.map().put("from", link.from()).put("to", link.to()).word("type", link.type());
        Entry.put(out, link.validity());
        points(out, "meetings", link.meetings());
        out.number("intensity", link.intensity());
        Keys.putUnless(out, "instrument", link.instrument(), "");
        Entry.put(out, link.provenance());
        return out;
    }

    static void points(Out out, String key, Iterable<DatePoint> points) {
        ImmutableList.Builder<String> texts = ImmutableList.builder();
        for (DatePoint point : points) {
            texts.add(point.toString());
        }
        out.texts(key, texts.build());
    }
}
