package dev.comity.io;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.model.Actor;
import dev.comity.model.Architecture;
import dev.comity.model.Event;
import dev.comity.model.Fraction;
import dev.comity.model.Institution;
import java.util.List;

/** Writes whole architectures. */
final class WorldWriter {
    private WorldWriter() {}

    static MapNode write(Architecture world) {
        Out out = Out.map().put("format", Formats.ARCHITECTURE);
        Keys.putUnless(out, "name", world.name(), "");
        out.put("latest", world.latest().isPresent() ? world.latest().get().toString() : WorldReader.NONE);
        if (!world.regionScheme().equals(Architecture.builder().build().regionScheme())) {
            out.put("region-scheme", RegionParts.write(world.regionScheme()));
        }
        ImmutableList.Builder<Out> actors = ImmutableList.builder();
        for (Actor actor : world.actors().values()) {
            actors.add(ActorFormat.write(actor));
        }
        ImmutableList.Builder<Out> institutions = ImmutableList.builder();
        for (Institution institution : world.institutions().values()) {
            institutions.add(InstitutionWriter.write(institution));
        }
        out.maps("actors", actors.build()).maps("institutions", institutions.build());
        LinkFormat.writeAll(out, "links", world.links());
        events(world.events(), out);
        measures(world.measures(), out);
        return out.build();
    }

    private static void events(List<Event> events, Out out) {
        ImmutableList.Builder<Out> maps = ImmutableList.builder();
        for (Event event : events) {
            maps.add(write(event));
        }
        out.maps("events", maps.build());
    }

    static Out write(Event event) {
        Out out = Out.map()
                .put("id", event.id())
                .word("kind", event.kind())
                .put("date", event.date().toString());
        Keys.putUnless(out, "title", event.title(), "");
        out.texts("institutions", event.institutions()).texts("actors", event.actors());
        Keys.putUnless(out, "draft", event.draft(), "");
        if (event.emergencySession().isPresent()) {
            out.put("emergency-session", event.emergencySession().get().toString());
        }
        Entry.put(out, event.provenance());
        return out;
    }

    private static void measures(ImmutableMap<String, ImmutableMap<String, Fraction>> measures, Out out) {
        if (measures.isEmpty()) {
            return;
        }
        Out all = Out.map();
        for (String measure : ImmutableSortedSet.copyOf(measures.keySet())) {
            all.put(measure, DecisionFormat.numbers(measures.get(measure)));
        }
        out.put("measures", all);
    }
}
