package dev.comity.io;

import dev.comity.model.Actor;
import dev.comity.model.ActorKind;
import dev.comity.model.DateRange;

/** Reads and writes actors; regions that stand with them belong to the region scheme, and are written there. */
final class ActorFormat {
    private ActorFormat() {}

    /** {@return the actor of a mapping}; its regions are added to the scheme. */
    static Actor read(In in, RegionParts regions) {
        String id = in.text("id");
        Actor actor = Actor.builder()
                .id(id)
                .name(in.optionalText("name").orElse(id))
                .kind(in.optionalWord("kind", ActorKind.class).orElse(ActorKind.STATE))
                .existence(in.optionalRange("existence").orElse(DateRange.always()))
                .successors(Keys.ids(in, "successors"))
                .country(in.optionalText("country").orElse(""))
                .provenance(Entry.provenance(in))
                .build();
        regions.add(in, id);
        in.finish();
        return actor;
    }

    static Out write(Actor actor) {
        Out out = Out.map().put("id", actor.id());
        Keys.putUnless(out, "name", actor.name(), actor.id());
        out.word("kind", actor.kind());
        Keys.putUnless(out, "country", actor.country(), "");
        Keys.putUnless(
                out,
                "existence",
                actor.existence().toString(),
                DateRange.always().toString());
        out.texts("successors", actor.successors());
        Entry.put(out, actor.provenance());
        return out;
    }
}
