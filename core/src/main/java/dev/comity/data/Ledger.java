package dev.comity.data;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.comity.finding.Finding;
import dev.comity.finding.FindingCode;
import dev.comity.finding.Findings;
import dev.comity.finding.Place;
import dev.comity.finding.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts what a loader reads, uses and sets aside, and groups what is wrong. Nothing that it records is an error, since the
 * rest can be used; what can't be used at all throws. Serves one loading; not for several threads.
 */
final class Ledger {
    private static final int MOST = 1_000;

    private final String unit;
    private final Map<String, Long> setAside = new TreeMap<>();
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final List<Finding> notes = new ArrayList<>();
    private long read;
    private long used;

    private static final class Group {
        final Finding first;
        long count;

        Group(Finding first) {
            this.first = first;
        }
    }

    Ledger(String unit) {
        this.unit = unit;
    }

    void read() {
        read++;
    }

    void used() {
        used++;
    }

    /** Sets an entry aside for a reason that needs no finding: the file itself says that there is nothing. */
    void setAside(String reason) {
        setAside.merge(reason, 1L, Long::sum);
    }

    /** Sets an entry aside with a finding; those with the same message become one, which stands at the first place. */
    void setAside(String reason, FindingCode code, Place place, String message, String remedy) {
        setAside(reason);
        count(code, place, message, remedy);
    }

    /** Counts something worth knowing about an entry, whether it is used or not. Of a broken file not every cell is told. */
    void count(FindingCode code, Place place, String message, String remedy) {
        boolean kept = groups.size() < MOST || groups.containsKey(message);
        String key = kept ? message : "there is more of this kind and others";
        Severity severity = code.severity() == Severity.ERROR ? Severity.WARNING : code.severity();
        groups.computeIfAbsent(key, any -> new Group(new Finding(severity, code, place, key, kept ? remedy : "")))
                .count++;
    }

    /** Notes something about the file as a whole. */
    void note(FindingCode code, Place place, String message, String remedy) {
        notes.add(Finding.of(code, place, message, remedy));
    }

    Tally tally() {
        return new Tally(unit, read, used, ImmutableSortedMap.copyOf(setAside));
    }

    Findings findings() {
        List<Finding> all = new ArrayList<>(notes);
        for (Group group : groups.values()) {
            Finding first = group.first;
            String counted = first.message() + ": " + group.count + " " + unit;
            all.add(new Finding(first.severity(), first.code(), first.place(), counted, first.remedy()));
        }
        return Findings.copyOf(all);
    }

    <T> Loaded<T> loaded(T value) {
        return new Loaded<>(value, ImmutableList.of(tally()), findings());
    }
}
