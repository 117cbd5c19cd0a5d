package dev.comity.routing;

import dev.comity.model.Domain;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Institution;
import dev.comity.model.Issue;
import dev.comity.model.Mandate;
import dev.comity.model.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who may have a mandate for a function in a domain, wherever the matter lies, and which rules may concern it at all. */
final class CandidateList {
    final Epoch epoch;
    final Unit unit;
    final Entry[] entries;
    /** Entries with a mandate everywhere; where force is used, all, for they may be asked of no place at all. */
    private final long[] anywhere;

    private final long[][] byPlace;
    /** The candidates themselves, if they are the same wherever the matter lies. */
    final @Nullable Everywhere everywhere;

    final long[] holds;
    final long[] may;
    /** Readings of the unit by the number of the fact; null where the issue tells. */
    final CompiledFact.Value[] fixed;

    /** Whether the council and the trade body are blocked where nobody has taken a position. */
    final boolean councilBlocked;

    final boolean tradeBlocked;
    /** A unit of no particular issue, in which what no issue changes is read. */
    final UnitState template;

    CandidateList(Epoch epoch, GovernanceFunction function, Domain domain) {
        this.epoch = epoch;
        this.unit = new Unit(domain, function);
        this.template = template();
        this.holds = epoch.inForce.clone();
        this.may = epoch.inForce.clone();
        this.fixed = new CompiledFact.Value[epoch.policy.facts.length];
        for (String id : List.of("function", "function.kind", "issue.domain")) {
            CompiledFact fact = epoch.policy.fact(id);
            if (fact != null) {
                fixed[fact.number] = fact.value(template.reading(null, id));
                narrow(fixed[fact.number], holds, may);
            }
        }
        this.councilBlocked = blocked(Role.SECURITY_COUNCIL, EnumSet.of(GovernanceFunction.AUTHORISATION));
        this.tradeBlocked = blocked(Role.TRADE_BODY, EnumSet.of(GovernanceFunction.RULE_MAKING));
        List<Entry> found = new ArrayList<>();
        for (Institution institution : epoch.snapshot.holding(function)) {
            Entry entry = entry(institution);
            if (entry != null) {
                found.add(entry);
            }
        }
        this.entries = found.toArray(Entry[]::new);
        this.anywhere = new long[BitSets.words(entries.length)];
        for (int i = 0; i < entries.length; i++) {
            if (entries[i].isAnywhere()) {
                BitSets.add(anywhere, i);
            }
        }
        this.byPlace = byPlace();
        this.everywhere = isSameEverywhere() ? new Everywhere(this) : null;
    }

    private boolean isSameEverywhere() {
        for (Entry entry : entries) {
            if (!entry.isSame() || entry.body.coalition) {
                return false;
            }
        }
        return true;
    }

    private UnitState template() {
        Issue none = Issue.builder()
                .id("none")
                .date(epoch.snapshot.date())
                .domain(unit.domain())
                .functions(unit.function())
                .build();
        Scene scene = new Scene(none, epoch.snapshot, epoch.policy.prepared, Tweaks.NONE);
        return new UnitState(scene, unit, new Earlier(null), List.of());
    }

    static void narrow(CompiledFact.Value value, long[] holds, long[] may) {
        for (int i = 0; i < holds.length; i++) {
            holds[i] &= value.holds()[i];
            may[i] &= value.may()[i];
        }
    }

    private boolean blocked(Role role, EnumSet<GovernanceFunction> about) {
        about.add(unit.function());
        return template.ballots.worldBlocked(role, unit, about);
    }

    /** {@return the ranks of its mandates, the best first; null if none covers the domain} */
    private Entry entry(Institution institution) {
        List<List<Cell>> ranks = new ArrayList<>();
        for (boolean implied : new boolean[] {false, true}) {
            List<Cell> cells = new ArrayList<>();
            for (Mandate mandate : institution.mandates()) {
                Domain domain = Cell.deepest(mandate, unit.domain());
                if (domain != null && Cell.holds(mandate, unit.function(), epoch.snapshot.date(), implied)) {
                    cells.add(Cell.of(mandate, domain, implied));
                }
            }
            cells.sort((one, other) -> other.compare(one));
            for (Cell cell : cells) {
                List<Cell> last = ranks.isEmpty() ? List.of() : ranks.get(ranks.size() - 1);
                boolean joins = !last.isEmpty()
                        && last.get(0).implied() == cell.implied()
                        && last.get(0).compare(cell) == 0;
                if (joins) {
                    last.add(cell);
                } else {
                    ranks.add(new ArrayList<>(List.of(cell)));
                }
            }
        }
        return ranks.isEmpty() ? null : new Entry(this, epoch.body(institution), ranks);
    }

    /** For each place the entries with a mandate there. */
    private long[][] byPlace() {
        int words = BitSets.words(entries.length);
        long[][] found = new long[epoch.world.ids.length][];
        for (int i = 0; i < entries.length; i++) {
            long[] places = entries[i].places();
            for (int place = BitSets.next(places, 0); place >= 0; place = BitSets.next(places, place + 1)) {
                if (found[place] == null) {
                    found[place] = new long[words];
                }
                BitSets.add(found[place], i);
            }
        }
        return found;
    }

    /** Makes a set of the entries that may have a mandate at a location, and some more. */
    void at(long[] location, long[] into) {
        Arrays.fill(into, 0);
        System.arraycopy(anywhere, 0, into, 0, anywhere.length);
        for (int place = BitSets.next(location, 0); place >= 0; place = BitSets.next(location, place + 1)) {
            long[] there = byPlace[place];
            for (int i = 0; there != null && i < there.length; i++) {
                into[i] |= there[i];
            }
        }
    }
}
