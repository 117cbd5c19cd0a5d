package dev.comity.data;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.comity.finding.FindingCode;
import dev.comity.model.Architecture;
import dev.comity.model.Claim;
import dev.comity.model.DatePoint;
import dev.comity.model.DateRange;
import dev.comity.model.Dated;
import dev.comity.model.Institution;
import dev.comity.model.InstitutionKind;
import dev.comity.model.Provenance;
import dev.comity.model.Role;
import dev.comity.model.Scope;
import dev.comity.model.Validity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes an architecture of treaties and their parties. */
final class TreatyWorld {
    private final String source;
    private final ImmutableSet<Role> roles;
    private final Map<String, Treaty> treaties = new TreeMap<>();

    TreatyWorld(String source, Role... roles) {
        this.source = source;
        this.roles = ImmutableSet.copyOf(roles);
    }

    /** What is gathered of a treaty. */
    static final class Treaty {
        final Parties parties = new Parties();
        final List<Claim> claims = new ArrayList<>();
        private String name = "";
        private Optional<DatePoint> begin = Optional.empty();
        private Optional<DatePoint> end = Optional.empty();

        Treaty named(String title) {
            name = name.isEmpty() ? title : name;
            return this;
        }

        /** The treaty is there from the earliest of these days on. */
        void beginning(Optional<DatePoint> point) {
            if (point.isPresent() && (begin.isEmpty() || point.get().compareTo(begin.get()) < 0)) {
                begin = point;
            }
        }

        void ending(Optional<DatePoint> point) {
            end = point;
        }

        void claim(String text, String value, String source) {
            if (!value.isEmpty()) {
                claims.add(new Claim(text, value, Provenance.of(source)));
            }
        }

        private DateRange life() {
            boolean inOrder = begin.isEmpty()
                    || end.isEmpty()
                    || begin.get().date().isBefore(end.get().date());
            return new DateRange(begin, inOrder ? end : Optional.empty());
        }
    }

    Treaty treaty(String id) {
        return treaties.computeIfAbsent(id, any -> new Treaty());
    }

    static void noteScope(Ledger ledger, Table table) {
        ledger.note(
                FindingCode.NOT_IN_DATA,
                table.headings(),
                "the data do not say to whom a treaty is open; all stand as open to states of several regions",
                "set `scope` before you route issues through them");
    }

    Architecture build(String name) {
        Architecture.Builder world = Architecture.builder().name(name);
        TreeSet<String> actors = new TreeSet<>();
        treaties.forEach((id, treaty) -> {
            actors.addAll(treaty.parties.actors());
            world.add(institution(id, treaty));
        });
        actors.forEach(actor -> world.add(Actors.known().actor(actor, DateRange.always())));
        return world.build();
    }

    private Institution institution(String id, Treaty treaty) {
        Institution.Builder institution = Institution.builder()
                .id(id)
                .name(treaty.name.isEmpty() ? id : treaty.name)
                .kind(InstitutionKind.TREATY)
                .scope(Scope.CROSS_REGIONAL)
                .existence(Validity.of(treaty.life()))
                .sources(ImmutableList.of(source))
                .memberships(treaty.parties.memberships(source))
                .claims(treaty.claims);
        roles.forEach(role -> institution.roles(Dated.always(role)));
        return institution.build();
    }
}
