package dev.comity.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.TreeSet;

/** Looks for what is otherwise on one day than on another. */
final class Differences {
    private final Snapshot before;
    private final Snapshot after;
    private final ImmutableList.Builder<Difference> found = ImmutableList.builder();

    private Differences(Snapshot before, Snapshot after) {
        this.before = before;
        this.after = after;
    }

    static ImmutableList<Difference> between(Snapshot before, Snapshot after) {
        Differences differences = new Differences(before, after);
        TreeSet<String> ids = new TreeSet<>(before.architecture().institutions().keySet());
        ids.addAll(after.architecture().institutions().keySet());
        for (String id : ids) {
            for (Difference.Kind kind : Difference.Kind.values()) {
                differences.compare(id, kind);
            }
        }
        return differences.found.build();
    }

    private void compare(String id, Difference.Kind kind) {
        Map<String, String> was = facts(before, id, kind);
        Map<String, String> is = facts(after, id, kind);
        TreeSet<String> subjects = new TreeSet<>(was.keySet());
        subjects.addAll(is.keySet());
        for (String subject : subjects) {
            String one = was.getOrDefault(subject, "");
            String other = is.getOrDefault(subject, "");
            if (!one.equals(other)) {
                found.add(new Difference(id, kind, subject, one, other));
            }
        }
    }

    /** What an institution is on a day in one respect: nothing if it is not there, for then its existence says it all. */
    private static Map<String, String> facts(Snapshot day, String id, Difference.Kind kind) {
        if (!day.exists(id)) {
            return ImmutableMap.of();
        }
        Institution institution = day.architecture().institution(id);
        ImmutableMap.Builder<String, String> facts = ImmutableMap.builder();
        switch (kind) {
            case EXISTENCE -> facts.put("", "exists");
            case STATUS -> day.statuses(id).forEach((actor, status) -> facts.put(actor, Words.of(status)));
            case VOTER -> {
                if (!institution.voters().isEmpty()) {
                    day.voters(id).forEach(voter -> facts.put(voter, "votes"));
                }
            }
            case MANDATE -> {
                for (Mandate mandate : institution.mandates()) {
                    if (mandate.validity().on(day.date())) {
                        facts.put(mandate.toString(), "in force");
                    }
                }
            }
            case DECISION -> day.decision(id).ifPresent(rule -> facts.put("", rule.describe()));
            case ROLE -> {
                for (Role role : Role.values()) {
                    if (institution.hasRole(role, day.date())) {
                        facts.put(Words.of(role), "borne");
                    }
                }
            }
        }
        return facts.buildKeepingLast();
    }
}
