package dev.comity.routing;

import com.google.common.collect.ImmutableSortedSet;
import dev.comity.condition.Fact;
import dev.comity.condition.Reading;
import dev.comity.condition.Situation;
import dev.comity.condition.Stage;
import dev.comity.condition.Truth;
import dev.comity.model.Fraction;
import dev.comity.policy.Effect;
import dev.comity.policy.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One unit while it is routed: candidates, readings, fired rules, and in the end the allocation. */
final class UnitState {
    final Scene scene;
    final Unit unit;
    final Earlier earlier;
    final List<Candidate> candidates;
    final List<Instance> instances = new ArrayList<>();
    /** Readings of facts that are not about a candidate. */
    final Map<String, Reading> readings = new HashMap<>();

    final IssueFacts issueFacts;
    final ForumFacts forumFacts;
    final Measures measures;
    final Ballots ballots;

    boolean partiesAbstain;
    final List<Warning> warnings = new ArrayList<>();

    // ---- the allocation ----
    Status status = Status.GAP;
    final Set<Candidate> leads = new TreeSet<>();
    final Set<Candidate> coLeads = new TreeSet<>();
    final Set<Candidate> support = new TreeSet<>();
    final Set<String> reasons = new TreeSet<>();
    ImmutableSortedSet<String> direct = ImmutableSortedSet.of();
    ImmutableSortedSet<String> uncovered = ImmutableSortedSet.of();
    /** How each candidate lost, for explanations. */
    final Map<Candidate, String> fate = new HashMap<>();
    /** Why each of the leads leads, for explanations. */
    final Map<Candidate, String> how = new HashMap<>();
    /** How many levels could be tried one after the other. */
    int levelsTried;
    /** Whether it was asked if a higher level does better. */
    boolean guarded;
    /** Whether the leads suffice only together. */
    boolean joint;

    UnitState(Scene scene, Unit unit, Earlier earlier, List<Candidate> candidates) {
        this.scene = scene;
        this.unit = unit;
        this.earlier = earlier;
        this.candidates = candidates;
        this.issueFacts = new IssueFacts(scene);
        this.forumFacts = new ForumFacts(scene);
        this.measures = new Measures(scene);
        this.ballots = new Ballots(scene);
    }

    List<Candidate> institutions() {
        List<Candidate> found = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (!candidate.coalition) {
                found.add(candidate);
            }
        }
        return found;
    }

    /** {@return what a fact reads for a candidate, or for the unit} */
    Reading reading(@Nullable Candidate x, String fact) {
        boolean aboutForum = fact.startsWith("forum.");
        if (aboutForum && x == null) {
            return Reading.UNKNOWN;
        }
        Map<String, Reading> cache = aboutForum ? x.readings : readings;
        Reading known = cache.get(fact);
        if (known == null) {
            known = scene.tweaks.reading(aboutForum ? x : null, fact).orElseGet(() -> compute(x, fact));
            cache.put(fact, known);
        }
        return known;
    }

    /** Sets a reading that a stage has found out. */
    void put(@Nullable Candidate x, String fact, Reading reading) {
        Map<String, Reading> cache = x == null ? readings : x.readings;
        cache.put(fact, scene.tweaks.reading(x, fact).orElse(reading));
    }

    private Reading compute(@Nullable Candidate x, String fact) {
        Optional<Fact> known = scene.vocabulary.fact(fact);
        if (known.isPresent() && isUsers(known.get())) {
            return users(known.get(), x);
        }
        if (!fact.startsWith("forum.")) {
            return fact.equals("world.veto-cast")
                    ? Reading.of(Stances.vetoCast(scene.circumstances))
                    : issueFacts.read(fact, unit, earlier);
        }
        return switch (fact) {
            case "forum.coverage" -> Reading.of(x.coverage);
            case "forum.capacity" -> measures.capacity(x);
            case "forum.legalisation" -> measures.legalisation(x, unit);
            case "forum.speed" -> measures.speed(x);
            default -> forumFacts.read(fact, x, unit, earlier);
        };
    }

    private static boolean isUsers(Fact fact) {
        return dev.comity.condition.Vocabulary.standard().fact(fact.id()).isEmpty();
    }

    private Reading users(Fact fact, @Nullable Candidate x) {
        if (fact.reader().isPresent()) {
            return fact.reader()
                    .get()
                    .read(new Fact.Subject(
                            scene.snapshot,
                            scene.issue,
                            unit.domain(),
                            unit.function(),
                            Optional.ofNullable(x).map(Candidate::id),
                            scene.parameters));
        }
        Optional<String> value = fact.aboutForum()
                ? ForumFacts.attribute(scene, x.institution, fact.name())
                : Optional.ofNullable(scene.issue.facts().get(fact.name()));
        return value.or(fact::otherwise).map(Reading::of).orElse(Reading.UNKNOWN);
    }

    private Situation situation(@Nullable Candidate x) {
        return new Situation() {
            @Override
            public Reading reading(String fact) {
                Reading reading = UnitState.this.reading(x, fact);
                if (reading instanceof Reading.Number number) {
                    scene.crossings.noteRead(number.value());
                }
                return reading;
            }

            @Override
            public Fraction parameter(String name) {
                return scene.parameter(name);
            }
        };
    }

    /** Asks every rule whose condition can be told in one of the stages, and settles defeat among all asked. */
    void judge(EnumSet<Stage> stages) {
        for (PreparedPolicy.Prepared prepared : scene.rules) {
            if (!stages.contains(prepared.stage()) || prepared.ofIssue()) {
                continue;
            }
            if (prepared.perForum()) {
                for (Candidate candidate : candidates) {
                    ask(prepared.rule(), candidate);
                }
            } else {
                ask(prepared.rule(), null);
            }
        }
        Defeat.settle(instances);
    }

    void ask(Rule rule, @Nullable Candidate x) {
        Truth truth = rule.when().test(situation(x));
        if (truth != Truth.FALSE) {
            instances.add(new Instance(rule, x, truth));
        }
    }

    /** {@return the instances that stand and have an effect of a kind} */
    <E extends Effect> List<Standing<E>> standing(Class<E> kind) {
        List<Standing<E>> found = new ArrayList<>();
        for (Instance instance : instances) {
            if (instance.stands()) {
                for (Effect effect : instance.rule.then()) {
                    if (kind.isInstance(effect)) {
                        found.add(new Standing<>(instance, kind.cast(effect)));
                    }
                }
            }
        }
        return found;
    }

    boolean stands(Class<? extends Effect> kind) {
        return !standing(kind).isEmpty();
    }

    /**
     * Facts that keep rules from firing although nothing known speaks against it.
     *
     * @param instance the instance whose truth is unknown
     */
    Set<String> unknownFacts(Instance instance) {
        Set<String> unknown = new TreeSet<>();
        instance.rule.when().forEachTest((fact, words) -> {
            boolean listed = words.contains(Reading.UNKNOWN_WORD);
            if (!listed && reading(instance.candidate, fact) instanceof Reading.Unknown) {
                unknown.add(fact);
            }
        });
        return unknown;
    }

    /** {@return whether a rule that asks for the unknown fired on this fact} */
    boolean answeredUnknown(String fact, @Nullable Candidate x) {
        for (Instance instance : instances) {
            if (instance.stands() && (instance.candidate == null || instance.candidate == x)) {
                boolean[] lists = new boolean[1];
                instance.rule
                        .when()
                        .forEachTest((tested, words) ->
                                lists[0] |= tested.equals(fact) && words.contains(Reading.UNKNOWN_WORD));
                if (lists[0]) {
                    return true;
                }
            }
        }
        return false;
    }

    void warn(dev.comity.policy.WarningKind kind, String subject, String detail) {
        warnings.add(new Warning(kind, Optional.of(unit), subject, detail, ""));
    }

    void lead(Collection<Candidate> chosen, String why) {
        leads.addAll(chosen);
        chosen.forEach(x -> how.put(x, why));
    }

    Set<Candidate> allLeads() {
        Set<Candidate> all = new TreeSet<>(leads);
        all.addAll(coLeads);
        return all;
    }

    /**
     * An effect that stands.
     *
     * @param <E> the kind of effect
     * @param instance the instance from which it comes
     * @param effect the effect
     */
    record Standing<E extends Effect>(Instance instance, E effect) {}
}
