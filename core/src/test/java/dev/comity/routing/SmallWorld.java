package dev.comity.routing;

import com.google.common.collect.ImmutableMap;
import dev.comity.model.Architecture;
import dev.comity.model.Circumstances;
import dev.comity.model.Competence;
import dev.comity.model.Dated;
import dev.comity.model.DecisionRule;
import dev.comity.model.Domain;
import dev.comity.model.Fraction;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Institution;
import dev.comity.model.Issue;
import dev.comity.model.Mandate;
import dev.comity.model.Means;
import dev.comity.model.RegionScheme;
import dev.comity.model.Scope;
import dev.comity.model.Stance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A world of four states, A, B and C in the north and D in the south, with a few bodies out of a small catalogue, small
 * enough to be enumerated. Only this class knows how it looks to the engine.
 *
 * @param bodies the bodies
 */
record SmallWorld(List<Body> bodies) {
    static final LocalDate DAY = LocalDate.of(2020, 1, 1);

    /** Whom a body has as members, and to whom it is open. */
    enum Shape {
        PAIR("AB", Scope.SUBREGIONAL),
        REGION("ABC", Scope.REGIONAL),
        ACROSS("BCD", Scope.CROSS_REGIONAL),
        CLUB("ABC", Scope.UNIVERSAL),
        WORLD("ABCD", Scope.UNIVERSAL);

        final String members;
        private final Scope scope;

        Shape(String members, Scope scope) {
            this.members = members;
            this.scope = scope;
        }
    }

    /** What is peculiar to a body, all else being plain. */
    enum Trait {
        PLAIN,
        EXCLUSIVE,
        SUPPORTING,
        GENERAL,
        HALF,
        NEARLY,
        DOUBLE,
        LENT,
        ZOMBIE,
        CONSENSUS,
        OTHER
    }

    /**
     * A body.
     *
     * @param id its id
     * @param shape its members
     * @param trait its peculiarity
     */
    record Body(String id, Shape shape, Trait trait) {}

    /**
     * A matter that is put to the world.
     *
     * @param function the work
     * @param affected whom it affects
     * @param required without whom nothing is solved
     * @param opposed who opposes every decision
     * @param diverse whether preferences differ much
     */
    record Matter(GovernanceFunction function, String affected, String required, String opposed, boolean diverse) {}

    Architecture architecture() {
        Architecture.Builder world = Architecture.builder()
                .addStates("A", "B", "C", "D")
                .regionScheme(new RegionScheme(
                        "small",
                        "made up",
                        ImmutableMap.of("A", "north", "B", "north", "C", "north", "D", "south"),
                        ImmutableMap.of()));
        bodies.forEach(body -> world.add(institution(body)));
        return world.build();
    }

    private static Institution institution(Body body) {
        Trait trait = body.trait();
        Institution.Builder builder = Institution.builder()
                .id(body.id())
                .scope(body.shape().scope)
                .fullMembers(body.shape().members.split(""))
                .mandates(mandate(trait));
        if (trait == Trait.LENT) {
            builder.means(Means.CONTRIBUTED);
        }
        if (trait == Trait.ZOMBIE) {
            builder.vacancies(Dated.always("head"));
        }
        if (trait == Trait.CONSENSUS) {
            builder.deciding(DecisionRule.consensus());
        }
        return builder.build();
    }

    private static Mandate mandate(Trait trait) {
        Mandate.Builder mandate = Mandate.builder().domains(trait == Trait.GENERAL ? Domain.ROOT : Domain.ENERGY);
        if (trait == Trait.OTHER) {
            mandate.functions(GovernanceFunction.COORDINATION);
        } else {
            mandate.functions(GovernanceFunction.values());
        }
        if (trait == Trait.EXCLUSIVE) {
            mandate.competence(Competence.EXCLUSIVE);
        }
        if (trait == Trait.SUPPORTING) {
            mandate.competence(Competence.SUPPORTING);
        }
        return mandate.build();
    }

    Issue issue(Matter matter) {
        Circumstances.Builder stated = Circumstances.builder();
        for (Body body : bodies) {
            capacity(body.trait())
                    .ifPresent(
                            ratio -> stated.capacities(new Circumstances.Capacity(body.id(), Optional.empty(), ratio)));
        }
        states(matter.opposed()).forEach(state -> stated.position(state, Stance.OPPOSE));
        Issue.Builder issue = Issue.builder()
                .id("matter")
                .date(DAY)
                .domain(Domain.ENERGY)
                .functions(matter.function())
                .affects(states(matter.affected()))
                .required(states(matter.required()))
                .circumstances(stated.build());
        if (matter.diverse()) {
            issue.heterogeneity(Fraction.ONE);
        }
        return issue.build();
    }

    private static Optional<Fraction> capacity(Trait trait) {
        return switch (trait) {
            case HALF -> Optional.of(Fraction.parse("0.5"));
            case NEARLY -> Optional.of(Fraction.parse("0.95"));
            case DOUBLE -> Optional.of(Fraction.parse("2"));
            default -> Optional.empty();
        };
    }

    private static List<String> states(String letters) {
        return letters.isEmpty() ? List.of() : List.of(letters.split(""));
    }

    /** {@return every world of at most so many bodies out of a catalogue, in which order does not matter} */
    static List<SmallWorld> all(List<Shape> shapes, List<Trait> traits, int most) {
        List<Body> kinds = new ArrayList<>();
        shapes.forEach(shape -> traits.forEach(trait -> kinds.add(new Body("", shape, trait))));
        List<SmallWorld> all = new ArrayList<>();
        extend(new ArrayList<>(), 0, kinds, most, all);
        return all;
    }

    private static void extend(List<Body> chosen, int from, List<Body> kinds, int most, List<SmallWorld> all) {
        all.add(new SmallWorld(List.copyOf(chosen)));
        if (chosen.size() == most) {
            return;
        }
        for (int i = from; i < kinds.size(); i++) {
            chosen.add(new Body(
                    "X" + (chosen.size() + 1),
                    kinds.get(i).shape(),
                    kinds.get(i).trait()));
            extend(chosen, i, kinds, most, all);
            chosen.remove(chosen.size() - 1);
        }
    }
}
