package dev.comity.routing;

import dev.comity.model.Domain;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Institution;
import dev.comity.model.Issue;
import dev.comity.model.Level;
import dev.comity.model.Mandate;
import dev.comity.model.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Who may have a mandate for a function in a domain, wherever the matter lies, and which rules may concern it at all. */
final class CandidateList {
    /** Facts that the unit itself tells. */
    static final List<String> TELLING = List.of("function", "function.kind", "issue.domain");

    final Epoch epoch;
    final Unit unit;
    final GovernanceFunction function;
    final Entry[] entries;
    /** Entries with a mandate everywhere; where force is used, all, for they may be asked of no place at all. */
    private final long[] anywhere;

    private final long[] byPlace;
    /** For each actor the entries that reach it. */
    private final long[] reaching;
    /** The same for all states together, which the whole world is. */
    private final long[] inStates;

    private final long[] reachingStates;
    /** Whether a mandate applies wherever a member is, and nowhere else. */
    private final boolean amongMembers;

    /** Whether a treaty delimits an area, in which more are covered than are members. */
    final boolean areas;
    /** Whether a body is kept from some subjects. */
    final boolean barred;
    /** Entries that are no coalitions, and those of each level; with room for one more. */
    final long[] institutions;

    final long[][] levels;
    /** Those that are taken for able where nothing is recorded. */
    final long[] able;
    /** Whom each entry reaches, one row after the other; nobody is in further words. */
    final long[] members;

    final int stride;

    /** Entries whose mandates differ from place to place. */
    final long[] varying;
    /** Entries that are coalitions, which stand only where somebody is willing. */
    final long[] coalitions;

    private volatile Prospects prospects;

    final long[] holds;
    final long[] may;
    /** Readings of the unit by the number of the fact; null where the issue tells. */
    final CompiledFact.Value[] fixed;

    /** The votes in security councils and in trade bodies. */
    final Voting[] councils;

    final Voting[] tradeBodies;
    /** Clauses on jurisdiction over the domain. */
    final Jurisdiction[] jurisdictions;

    private @Nullable Form coalition;
    /** A unit of no particular issue, in which what no issue changes is read. */
    final UnitState template;

    CandidateList(Epoch epoch, GovernanceFunction function, Domain domain) {
        this.epoch = epoch;
        this.unit = new Unit(domain, function);
        this.function = function;
        this.template = template();
        this.holds = epoch.inForce.clone();
        this.may = epoch.inForce.clone();
        this.fixed = new CompiledFact.Value[epoch.policy.facts.length];
        for (String id : TELLING) {
            CompiledFact fact = epoch.policy.fact(id);
            if (fact != null) {
                fixed[fact.number] = fact.value(template.reading(null, id));
                narrow(fixed[fact.number], holds, may);
            }
        }
        this.councils = Voting.bearing(epoch, Role.SECURITY_COUNCIL, domain);
        this.tradeBodies = Voting.bearing(epoch, Role.TRADE_BODY, domain);
        this.jurisdictions = Jurisdiction.over(epoch, domain);
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
        long[] places = rows(Entry::places);
        this.reaching = rows(entry -> entry.body.reach);
        boolean same = Arrays.equals(places, reaching);
        this.byPlace = same ? reaching : places;
        this.inStates = ofAllStates(byPlace);
        this.reachingStates = ofAllStates(reaching);
        this.amongMembers = same && BitSets.isEmpty(anywhere);
        int words = BitSets.words(entries.length + 1);
        this.institutions = new long[words];
        this.levels = new long[Level.values().length][words];
        this.able = new long[words];
        BitSets.add(able, entries.length);
        this.varying = new long[words];
        this.coalitions = new long[words];
        boolean anyArea = false;
        for (int i = 0; i < entries.length; i++) {
            Body body = entries[i].body;
            BitSets.add(levels[body.level.ordinal()], i);
            BitSets.add(body.coalition ? coalitions : institutions, i);
            if (!entries[i].isSole()) {
                BitSets.add(varying, i);
            }
            if (!Measures.material(unit.function()) || !body.lentMeans) {
                BitSets.add(able, i);
            }
            anyArea |=
                    body.mandates.stream().anyMatch(mandate -> !mandate.area().isEmpty());
        }
        this.areas = anyArea;
        this.barred = Arrays.stream(entries).anyMatch(entry -> entry.body.barred.length > 0);
        BitSets.add(levels[Level.COALITION.ordinal()], entries.length);
        this.stride = Math.max(1, stride());
        this.members = new long[entries.length * stride];
        for (int i = 0; i < entries.length; i++) {
            System.arraycopy(entries[i].body.reach, 0, members, i * stride, stride);
        }
        this.prospects = new Prospects(this);
    }

    private int stride() {
        int words = epoch.world.words;
        while (words > 0 && isNobody(words - 1)) {
            words--;
        }
        return words;
    }

    private boolean isNobody(int word) {
        return Arrays.stream(entries).allMatch(entry -> entry.body.reach[word] == 0);
    }

    /** {@return what is known of the candidates, at least of some} */
    Prospects prospects(long[] candidates) {
        Prospects enough = prospects;
        if (!enough.knows(candidates)) {
            enough = enough.with(candidates);
            prospects = enough;
        }
        return enough;
    }

    /** {@return for each actor or place a row with the entries that belong to it} */
    private long[] rows(Function<Entry, long[]> places) {
        int words = BitSets.words(entries.length);
        long[] rows = new long[epoch.world.ids.length * words];
        for (int i = 0; i < entries.length; i++) {
            long[] of = places.apply(entries[i]);
            for (int place = BitSets.next(of, 0); place >= 0; place = BitSets.next(of, place + 1)) {
                rows[place * words + (i >>> 6)] |= 1L << i;
            }
        }
        return rows;
    }

    /** Makes a set of those candidates at a location that reach any of some actors. */
    void reaching(long[] actors, long[] location, long[] candidates, long[] into) {
        if (actors == location && amongMembers) {
            System.arraycopy(candidates, 0, into, 0, into.length);
            return;
        }
        Arrays.fill(into, 0);
        union(reaching, reachingStates, actors, into);
        for (int i = 0; i < into.length; i++) {
            into[i] &= candidates[i];
        }
    }

    /** {@return whether any of some candidates are of a level} */
    boolean meets(int level, long[] some) {
        long any = 0;
        for (int i = 0; i < levels[level].length; i++) {
            any |= levels[level][i] & some[i];
        }
        return any != 0;
    }

    /** {@return whether any of some candidates are of another level} */
    boolean anyOutside(long[] some, int level) {
        long any = 0;
        for (int i = 0; i < levels[level].length; i++) {
            any |= some[i] & ~levels[level][i];
        }
        return any != 0;
    }

    /** Leaves of some candidates those of a level. */
    void retain(long[] some, int level) {
        for (int i = 0; i < levels[level].length; i++) {
            some[i] &= levels[level][i];
        }
    }

    /** Adds all of a level, whether they are candidates here or not. */
    void addTo(long[] some, int level) {
        for (int i = 0; i < levels[level].length; i++) {
            some[i] |= levels[level][i];
        }
    }

    /** Counts for each of some candidates, of whom none is the last, how many of those affected it reaches, who are few. */
    void countReached(IssueForm form, long[] candidates, Digits into) {
        into.begin(form.affectedCount);
        for (int word = 0; word < candidates.length; word++) {
            if (candidates[word] == 0 || word >= anywhere.length) {
                into.clear(word);
            } else {
                into.count(word, reaching, anywhere.length, form.few, form.affectedCount);
            }
        }
    }

    private void union(long[] rows, long[] ofAllStates, long[] places, long[] into) {
        long[] states = epoch.states;
        boolean all = BitSets.containsAll(places, states);
        if (all) {
            for (int w = 0; w < anywhere.length; w++) {
                into[w] |= ofAllStates[w];
            }
        }
        int words = anywhere.length;
        for (int i = 0; i < places.length; i++) {
            for (long left = all ? places[i] & ~states[i] : places[i]; left != 0; left &= left - 1) {
                int row = ((i << 6) + Long.numberOfTrailingZeros(left)) * words;
                for (int w = 0; w < words; w++) {
                    into[w] |= rows[row + w];
                }
            }
        }
    }

    private long[] ofAllStates(long[] rows) {
        long[] all = new long[anywhere.length];
        for (int state = BitSets.next(epoch.states, 0); state >= 0; state = BitSets.next(epoch.states, state + 1)) {
            for (int w = 0; w < all.length; w++) {
                all[w] |= rows[state * all.length + w];
            }
        }
        return all;
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

    /** {@return the coalition of the willing and able, before an issue says who they are} */
    Form coalition() {
        Form known = coalition;
        if (known == null) {
            known = Form.coalition(this);
            coalition = known;
        }
        return known;
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

    /** Adds the entries that may have a mandate at a location: of those that vary, some more than have one. */
    void at(IssueForm form, long[] into) {
        boolean few = form.location == form.affected && form.areFew();
        for (int w = 0; w < anywhere.length; w++) {
            into[w] |= few ? anywhere[w] | unionOfFew(w, form.few, form.affectedCount) : anywhere[w];
        }
        if (!few) {
            union(byPlace, inStates, form.location, into);
        }
    }

    private long unionOfFew(int word, int[] places, int count) {
        long union = 0;
        for (int i = 0; i < count; i++) {
            union |= byPlace[places[i] * anywhere.length + word];
        }
        return union;
    }
}
