package dev.comity.io;

import com.google.common.collect.ImmutableSortedSet;
import dev.comity.finding.FindingCode;
import dev.comity.model.Level;
import dev.comity.model.Role;
import dev.comity.policy.Party;
import dev.comity.policy.Target;
import java.util.Collection;

/** Reads and writes whom an effect or duty concerns. */
final class PolicyWords {
    private static final String FORUM = "forum";
    private static final String LEADS = "leads";
    private static final String OUTSIDERS = "outsiders";

    private PolicyWords() {}

    /** Puts one word bare, several as a list. */
    static void put(Out out, String key, Collection<String> words) {
        if (words.size() == 1) {
            out.put(key, words.iterator().next());
        } else {
            Keys.list(out, key, words);
        }
    }

    static Target target(In in, String key) {
        if (!(in.node(key).orElse(null) instanceof MapNode)) {
            String word = in.text(key);
            if (!word.equals(FORUM) && in.node(key).orElse(null) instanceof ScalarNode) {
                in.fail(
                        key,
                        FindingCode.UNKNOWN_WORD,
                        Texts.shown(word) + " is no target",
                        "write `forum`, `{role: …}` or `{level: …}`");
            }
            return Target.forum();
        }
        In map = in.map(key);
        Target target;
        if (map.has("role")) {
            target = Target.role(map.word("role", Role.class));
            if (map.has("level")) {
                map.fail("level", FindingCode.INCONSISTENT, "a target has a role or a level, not both", "remove one");
            }
        } else {
            Keys.need(map, "level");
            target = new Target.AtLevels(ImmutableSortedSet.copyOf(map.words("level", Level.class)));
        }
        map.finish();
        return target;
    }

    static void put(Out out, String key, Target target) {
        if (target instanceof Target.Bearing bearing) {
            out.put(key, Out.map().word("role", bearing.role()));
        } else if (target instanceof Target.AtLevels at) {
            Out levels = Out.map();
            if (at.levels().size() == 1) {
                levels.word("level", at.levels().first());
            } else {
                levels.words("level", at.levels());
            }
            out.put(key, levels);
        } else {
            out.put(key, FORUM);
        }
    }

    static Party party(In in, String key) {
        if (!(in.node(key).orElse(null) instanceof MapNode)) {
            return partyWord(in, key);
        }
        In map = in.map(key);
        Party party;
        if (map.has("role")) {
            party = Party.role(map.word("role", Role.class));
        } else if (map.has("level")) {
            party = Party.level(map.word("level", Level.class));
        } else {
            party = Party.named(map.text("named"));
        }
        map.finish();
        return party;
    }

    private static Party partyWord(In in, String key) {
        String word = in.text(key);
        return switch (word) {
            case FORUM -> Party.forum();
            case LEADS -> Party.leads();
            case OUTSIDERS -> Party.outsiders();
            default -> {
                if (in.node(key).orElse(null) instanceof ScalarNode) {
                    in.fail(
                            key,
                            FindingCode.UNKNOWN_WORD,
                            Texts.shown(word) + " is no party to a duty",
                            "write `forum`, `leads`, `outsiders`, `{role: …}`, `{level: …}` or `{named: …}`");
                }
                yield Party.named(word);
            }
        };
    }

    static void put(Out out, String key, Party party) {
        if (party instanceof Party.Forum) {
            out.put(key, FORUM);
        } else if (party instanceof Party.Leads) {
            out.put(key, LEADS);
        } else if (party instanceof Party.Outsiders) {
            out.put(key, OUTSIDERS);
        } else if (party instanceof Party.Bearing bearing) {
            out.put(key, Out.map().word("role", bearing.role()));
        } else if (party instanceof Party.AtLevel at) {
            out.put(key, Out.map().word("level", at.level()));
        } else {
            out.put(key, Out.map().put("named", ((Party.Named) party).name()));
        }
    }
}
