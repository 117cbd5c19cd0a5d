package dev.comity.io;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.comity.finding.FindingCode;
import dev.comity.finding.Place;
import dev.comity.model.Words;
import dev.comity.policy.DutyKind;
import dev.comity.policy.Effect;
import dev.comity.policy.Requirement;
import dev.comity.policy.WarningKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads and writes effects: a mapping where their names differ, else a list of mappings; bare words without argument. */
final class EffectFormat {
    static final String KEY = "then";

    private static final ImmutableMap<String, Effect> BARE = ImmutableMap.<String, Effect>builder()
            .put("drop-vote", new Effect.DropVote())
            .put("exclude", new Effect.Exclude())
            .put("bar-lead", new Effect.BarLead())
            .put("insufficient", new Effect.Insufficient())
            .put("subset", new Effect.Subset())
            .put("permit", new Effect.Permit())
            .put("direct", new Effect.Direct())
            .put("ascend", new Effect.Ascend())
            .put("ascend-if-better", new Effect.AscendIfBetter())
            .put("hold", new Effect.Hold())
            .put("joint", new Effect.Joint())
            .put("coalition", new Effect.AdmitCoalition())
            .buildOrThrow();
    private static final ImmutableList<String> WITH_ARGUMENT = ImmutableList.of(
            "require",
            "reserve",
            "include",
            "gap",
            "prefer",
            "rank",
            "co-lead",
            "support",
            "duty",
            "warn",
            "warn-always");

    private EffectFormat() {}

    /** {@return the effects under the key {@code then} of a rule}; notes their places. */
    static List<Effect> readAll(In in, String rule, PolicyPlaces places) {
        String path = PolicyPlaces.path(rule, KEY);
        places.mark(path, in.place(KEY));
        List<Effect> effects = new ArrayList<>();
        if (in.has(KEY) && in.nodes(KEY).isEmpty()) {
            in.fail(KEY, FindingCode.WITHOUT_EFFECT, "the rule does nothing", "name an effect, or drop the rule");
        }
        for (Node node : in.nodes(KEY)) {
            if (node instanceof ScalarNode scalar) {
                mark(bare(in, scalar), scalar.place(), path, places, effects);
            } else if (node instanceof MapNode map) {
                In entry = In.of(map, in.findings());
                for (String name : entry.keys()) {
                    mark(read(entry, map, name), map.keyPlace(name), path, places, effects);
                }
                entry.finish();
            } else {
                new Convert(in.findings()).wrongShape(node, "an effect", "write its name, or `name: value`");
            }
        }
        return effects;
    }

    private static void mark(
            Optional<Effect> effect, Place place, String path, PolicyPlaces places, List<Effect> effects) {
        if (effect.isPresent()) {
            String stage = Words.of(effect.get().stage());
            places.mark(path, "an effect of the stage `" + stage + "`", place);
            effects.add(effect.get());
        }
    }

    private static Optional<Effect> bare(In in, ScalarNode scalar) {
        Effect effect = BARE.get(scalar.text());
        if (effect == null) {
            unknown(in, scalar.place(), scalar.text());
        }
        return Optional.ofNullable(effect);
    }

    private static void unknown(In in, Place place, String name) {
        List<String> known = new ArrayList<>(BARE.keySet());
        known.addAll(WITH_ARGUMENT);
        String message = WITH_ARGUMENT.contains(name)
                ? "the effect " + Texts.shown(name) + " needs a value"
                : Texts.shown(name) + " is no effect";
        String remedy =
                WITH_ARGUMENT.contains(name) ? "write `" + name + ": …`" : Suggest.remedy(name, known, "known are ");
        in.findings().add(FindingCode.UNKNOWN_EFFECT, place, message, remedy);
    }

    private static Optional<Effect> read(In in, MapNode map, String name) {
        Effect known = BARE.get(name);
        if (known != null) {
            if (in.has(name)) {
                in.fail(
                        name,
                        FindingCode.WRONG_SHAPE,
                        "the effect " + Texts.shown(name) + " takes no value",
                        "write the word alone, as an item of the list");
            }
            return Optional.of(known);
        }
        return switch (name) {
            case "require" -> Optional.of(new Effect.Require(in.word(name, Requirement.class)));
            case "reserve" -> Optional.of(new Effect.Reserve(PolicyWords.target(in, name)));
            case "include" -> Optional.of(new Effect.Include(PolicyWords.target(in, name)));
            case "gap" -> Optional.of(new Effect.Gap(in.text(name)));
            case "prefer" -> Optional.of(new Effect.Prefer(PolicyWords.target(in, name)));
            case "rank" -> Optional.of(new Effect.Rank(in.word(name, Effect.Rank.Key.class)));
            case "co-lead" -> Optional.of(new Effect.CoLead(PolicyWords.target(in, name)));
            case "support" -> Optional.of(new Effect.Support(PolicyWords.target(in, name)));
            case "duty" -> Optional.of(duty(in.map(name)));
            case "warn" -> Optional.of(new Effect.Warn(in.word(name, WarningKind.class), false));
            case "warn-always" -> Optional.of(new Effect.Warn(in.word(name, WarningKind.class), true));
            default -> {
                unknown(in, map.keyPlace(name), name);
                yield Optional.empty();
            }
        };
    }

    private static Effect duty(In in) {
        Effect duty = new Effect.Owe(
                in.word("kind", DutyKind.class),
                PolicyWords.party(in, "from"),
                PolicyWords.party(in, "to"),
                in.optionalText("deadline").orElse(""));
        in.finish();
        return duty;
    }

    /** Puts effects in their order: as one mapping if names differ and none is bare, as one word if there is but one. */
    static void put(Out out, List<Effect> effects) {
        Set<String> names = new HashSet<>();
        boolean mapping = !effects.isEmpty();
        for (Effect effect : effects) {
            Out map = write(effect);
            String name =
                    map == null ? "" : map.build().entries().keySet().iterator().next();
            mapping &= map != null && names.add(name);
        }
        if (mapping) {
            Out map = Out.map();
            effects.forEach(effect -> write(effect).build().entries().forEach((name, node) -> map.put(name, node)));
            out.put(KEY, map);
            return;
        }
        ImmutableList.Builder<Node> nodes = ImmutableList.builder();
        for (Effect effect : effects) {
            Out map = write(effect);
            nodes.add(map == null ? ScalarNode.of(word(effect)) : map.build());
        }
        ImmutableList<Node> list = nodes.build();
        out.put(KEY, list.size() == 1 ? list.get(0) : ListNode.copyOf(list));
    }

    private static String word(Effect effect) {
        for (var entry : BARE.entrySet()) {
            if (entry.getValue().equals(effect)) {
                return entry.getKey();
            }
        }
        throw new IllegalArgumentException("no word for " + effect);
    }

    /** {@return the mapping of an effect with an argument; null for one without} */
    private static @org.jspecify.annotations.Nullable Out write(Effect effect) {
        Out out = Out.map();
        if (effect instanceof Effect.Require e) {
            return out.word("require", e.requirement());
        } else if (effect instanceof Effect.Reserve e) {
            PolicyWords.put(out, "reserve", e.target());
        } else if (effect instanceof Effect.Include e) {
            PolicyWords.put(out, "include", e.target());
        } else if (effect instanceof Effect.Gap e) {
            return out.put("gap", e.reason());
        } else if (effect instanceof Effect.Prefer e) {
            PolicyWords.put(out, "prefer", e.target());
        } else if (effect instanceof Effect.Rank e) {
            return out.word("rank", e.key());
        } else if (effect instanceof Effect.CoLead e) {
            PolicyWords.put(out, "co-lead", e.target());
        } else if (effect instanceof Effect.Support e) {
            PolicyWords.put(out, "support", e.target());
        } else if (effect instanceof Effect.Warn e) {
            return out.word(e.always() ? "warn-always" : "warn", e.kind());
        } else if (effect instanceof Effect.Owe e) {
            return out.put("duty", duty(e));
        } else {
            return null;
        }
        return out;
    }

    private static Out duty(Effect.Owe duty) {
        Out out = Out.map().word("kind", duty.kind());
        PolicyWords.put(out, "from", duty.debtor());
        PolicyWords.put(out, "to", duty.addressee());
        Keys.putUnless(out, "deadline", duty.deadline(), "");
        return out;
    }
}
