package dev.comity.io;

import com.google.common.collect.ImmutableList;
import dev.comity.model.Membership;
import dev.comity.model.MembershipStatus;
import java.util.ArrayList;
import java.util.List;

/** Reads and writes memberships; those alike but for the actor stand in one entry. */
final class MembershipFormat {
    private static final String ANYBODY = "*";

    private MembershipFormat() {}

    static ImmutableList<Membership> readAll(In in, String key) {
        ImmutableList.Builder<Membership> memberships = ImmutableList.builder();
        for (In entry : in.maps(key)) {
            read(entry, memberships);
        }
        return memberships.build();
    }

    private static void read(In in, ImmutableList.Builder<Membership> memberships) {
        Keys.need(in, "actors");
        ImmutableList<String> actors = in.texts("actors");
        Membership first = Membership.builder()
                .actor(actors.isEmpty() ? ANYBODY : actors.get(0))
                .status(in.optionalWord("status", MembershipStatus.class).orElse(MembershipStatus.FULL))
                .validity(Entry.validity(in))
                .instrument(in.optionalText("instrument").orElse(""))
                .contested(in.optionalText("contested").orElse(""))
                .provenance(Entry.provenance(in))
                .build();
        for (int i = 0; i < actors.size(); i++) {
            memberships.add(i == 0 ? first : of(actors.get(i), first));
        }
        in.finish();
    }

    private static Membership of(String actor, Membership pattern) {
        return Membership.builder()
                .actor(actor)
                .status(pattern.status())
                .validity(pattern.validity())
                .instrument(pattern.instrument())
                .contested(pattern.contested())
                .provenance(pattern.provenance())
                .build();
    }

    static void writeAll(Out out, String key, ImmutableList<Membership> memberships) {
        ImmutableList.Builder<Out> maps = ImmutableList.builder();
        int next = 0;
        while (next < memberships.size()) {
            Membership pattern = of(ANYBODY, memberships.get(next));
            List<String> actors = new ArrayList<>();
            while (next < memberships.size()
                    && of(ANYBODY, memberships.get(next)).equals(pattern)) {
                actors.add(memberships.get(next++).actor());
            }
            maps.add(write(actors, pattern));
        }
        out.maps(key, maps.build());
    }

    private static Out write(List<String> actors, Membership pattern) {
        Out out = Out.map().texts("actors", actors).word("status", pattern.status());
        Entry.put(out, pattern.validity());
        Keys.putUnless(out, "instrument", pattern.instrument(), "");
        Keys.putUnless(out, "contested", pattern.contested(), "");
        Entry.put(out, pattern.provenance());
        return out;
    }
}
