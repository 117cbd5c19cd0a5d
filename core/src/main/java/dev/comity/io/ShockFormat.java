package dev.comity.io;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.finding.FindingCode;
import dev.comity.model.Fraction;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Words;
import dev.comity.scenario.ShockModel;
import dev.comity.scenario.StanceShares;
import dev.comity.scenario.Step;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads and writes the chances by which shocks happen: a list of models, each with one key that says what kind it is. */
final class ShockFormat {
    private static final String CHANCE = "chance";
    private static final String WITHDRAWALS = "withdrawals";
    private static final String BLOCKAGES = "blockages";
    private static final String LOSSES = "losses";
    private static final String POSITIONS = "positions";
    private static final String SPATIAL = "spatial";
    private static final String ALL = "all";
    private static final ImmutableList<String> KINDS =
            ImmutableList.of(CHANCE, WITHDRAWALS, BLOCKAGES, LOSSES, POSITIONS, SPATIAL, ALL);
    private static final String EXAMPLE = "- blockages: {institutions: [UNSC], probability: 0.1}";
    private static final double ANY = Double.MAX_VALUE;

    private ShockFormat() {}

    static Read<ShockModel> read(String source, String text) {
        FindingCollector findings = new FindingCollector();
        Optional<ShockModel> read = Optional.empty();
        for (Parsed document : Nodes.parse(source, text, Limits.standard())) {
            Optional<In> in = Formats.open(document, findings);
            if (in.isPresent() && Formats.require(in.get(), Formats.SHOCKS)) {
                read = Optional.of(list(in.get()));
                in.get().finish();
            }
        }
        return new Read<>(read, findings.findings());
    }

    static MapNode write(ShockModel model) {
        return put(model, Out.map().put("format", Formats.SHOCKS)).build();
    }

    /** {@return the models under {@code shocks}} */
    static ShockModel list(In in) {
        Keys.needList(in, "shocks");
        ImmutableList.Builder<ShockModel> models = ImmutableList.builder();
        for (In entry : in.maps("shocks")) {
            ChangeReader.kind(entry, "shock", KINDS, EXAMPLE)
                    .flatMap(kind -> model(kind, entry.map(kind)))
                    .ifPresent(models::add);
            entry.finish();
        }
        return new ShockModel.All(models.build());
    }

    /** {@return a mapping with the models; one that is none of several stands alone in the list} */
    static Out put(ShockModel model, Out out) {
        ImmutableList<ShockModel> models = model instanceof ShockModel.All all ? all.models() : ImmutableList.of(model);
        ImmutableList.Builder<Node> nodes = ImmutableList.builder();
        models.forEach(part -> nodes.add(write(part, Out.map()).build()));
        return out.put("shocks", ListNode.copyOf(nodes.build()));
    }

    private static Optional<ShockModel> model(String kind, In in) {
        Supplier<ShockModel> model = switch (kind) {
            case CHANCE -> chance(in);
            case WITHDRAWALS -> withdrawals(in);
            case BLOCKAGES -> blockages(in);
            case LOSSES -> losses(in);
            case POSITIONS -> positions(in);
            case SPATIAL -> spatial(in);
            default -> {
                ShockModel several = list(in);
                yield () -> several;
            }
        };
        in.finish();
        try {
            return Optional.of(model.get());
        } catch (IllegalArgumentException e) {
            in.findings().add(FindingCode.BAD_VALUE, in.place(), e.getMessage(), "correct the model");
            return Optional.empty();
        }
    }

    private static Supplier<ShockModel> chance(In in) {
        Fraction probability = Keys.share(in, "probability");
        ImmutableList.Builder<Step> steps = ImmutableList.builder();
        Keys.need(in, "steps");
        in.maps("steps").forEach(entry -> steps.addAll(StepFormat.read(entry)));
        return () -> new ShockModel.Chance(probability, steps.build());
    }

    private static Supplier<ShockModel> withdrawals(In in) {
        ImmutableSortedSet<String> actors = Keys.ids(in, "actors");
        ImmutableSortedSet<String> bodies = Keys.ids(in, "institutions");
        Fraction probability = Keys.share(in, "probability");
        Optional<String> measure = in.optionalText("measure");
        return () -> new ShockModel.Withdrawals(actors, bodies, probability, measure);
    }

    private static Supplier<ShockModel> blockages(In in) {
        ImmutableSortedSet<String> bodies = Keys.ids(in, "institutions");
        Fraction probability = Keys.share(in, "probability");
        return () -> new ShockModel.Blockages(bodies, probability);
    }

    private static Supplier<ShockModel> losses(In in) {
        ImmutableSortedSet<String> bodies = Keys.needed(in, "institutions");
        Optional<GovernanceFunction> function = in.optionalWord("function", GovernanceFunction.class);
        Fraction factor = in.value("factor", "a number", Keys.POSITIVE, Fraction.ZERO);
        Fraction probability = Keys.share(in, "probability");
        return () -> new ShockModel.Losses(bodies, function, factor, probability);
    }

    private static Supplier<ShockModel> positions(In in) {
        ImmutableSortedSet<String> forums = Keys.ids(in, "forums");
        Optional<In> map = in.optionalMap("shares");
        ImmutableSortedMap.Builder<String, StanceShares> shares = ImmutableSortedMap.naturalOrder();
        map.ifPresent(given -> given.keys().forEach(actor -> shares.put(actor, shares(given.map(actor)))));
        StanceShares others = in.optionalMap("others").map(ShockFormat::shares).orElse(StanceShares.supporting());
        ImmutableSortedMap.Builder<String, ImmutableSortedSet<String>> blocs = ImmutableSortedMap.naturalOrder();
        in.optionalMap("blocs")
                .ifPresent(given -> given.keys().forEach(bloc -> blocs.put(bloc, Keys.needed(given, bloc))));
        Fraction cohesion = in.optionalValue("cohesion", "a share", Keys.SHARE).orElse(Fraction.ZERO);
        return () -> new ShockModel.Positions(forums, shares.buildOrThrow(), others, blocs.buildOrThrow(), cohesion);
    }

    private static StanceShares shares(In in) {
        Fraction oppose = in.optionalValue("oppose", "a share", Keys.SHARE).orElse(Fraction.ZERO);
        Fraction abstain = in.optionalValue("abstain", "a share", Keys.SHARE).orElse(Fraction.ZERO);
        in.finish();
        try {
            return new StanceShares(oppose, abstain);
        } catch (IllegalArgumentException e) {
            in.findings().add(FindingCode.BAD_VALUE, in.place(), e.getMessage(), "lower one of them");
            return StanceShares.supporting();
        }
    }

    private static Supplier<ShockModel> spatial(In in) {
        ImmutableSortedSet<String> forums = Keys.ids(in, "forums");
        ImmutableSortedMap.Builder<String, Double> points = ImmutableSortedMap.naturalOrder();
        In map = in.map("points");
        map.keys().forEach(actor -> points.put(actor, map.decimal(actor, -ANY, ANY)));
        double center = in.optionalDecimal("center", -ANY, ANY).orElse(0.0);
        double spread = in.optionalDecimal("spread", 0, ANY).orElse(1.0);
        double discrimination = in.optionalDecimal("discrimination", 0, ANY).orElse(1.0);
        double indifference = in.optionalDecimal("indifference", 0, ANY).orElse(0.0);
        return () ->
                new ShockModel.Spatial(forums, points.buildOrThrow(), center, spread, discrimination, indifference);
    }

    private static Out write(ShockModel model, Out entry) {
        if (model instanceof ShockModel.Chance chance) {
            ImmutableList.Builder<Out> steps = ImmutableList.builder();
            chance.steps().forEach(step -> steps.add(StepFormat.write(step)));
            return entry.put(CHANCE, probability(chance.probability()).maps("steps", steps.build()));
        } else if (model instanceof ShockModel.Withdrawals some) {
            Out out = probability(some.probability()).texts("actors", some.actors());
            out.texts("institutions", some.institutions()).put("measure", some.measure());
            return entry.put(WITHDRAWALS, out);
        } else if (model instanceof ShockModel.Blockages some) {
            return entry.put(BLOCKAGES, probability(some.probability()).texts("institutions", some.institutions()));
        } else if (model instanceof ShockModel.Losses some) {
            Out out = probability(some.probability()).texts("institutions", some.institutions());
            Keys.put(out.put("function", some.function().map(Words::of)), "factor", some.factor());
            return entry.put(LOSSES, out);
        } else if (model instanceof ShockModel.Positions some) {
            return entry.put(POSITIONS, positions(some));
        } else if (model instanceof ShockModel.Spatial some) {
            return entry.put(SPATIAL, spatial(some));
        }
        return entry.put(ALL, put(model, Out.map()));
    }

    private static Out probability(Fraction probability) {
        Out out = Out.map();
        Keys.put(out, "probability", probability);
        return out;
    }

    private static Out positions(ShockModel.Positions model) {
        Out out = Out.map().texts("forums", model.forums()).put("others", shares(model.others()));
        Out shares = Out.map();
        model.shares().forEach((actor, given) -> shares.put(actor, shares(given)));
        Out blocs = Out.map();
        for (Map.Entry<String, ImmutableSortedSet<String>> bloc : model.blocs().entrySet()) {
            Keys.list(blocs, bloc.getKey(), bloc.getValue());
        }
        out.put("shares", shares).put("blocs", blocs);
        Keys.put(out, "cohesion", model.cohesion());
        return out;
    }

    private static Out shares(StanceShares shares) {
        Out out = Out.map();
        Keys.put(out, "oppose", shares.oppose());
        Keys.put(out, "abstain", shares.abstain());
        return out;
    }

    private static Out spatial(ShockModel.Spatial model) {
        Out points = Out.map();
        model.points().forEach(points::number);
        return Out.map()
                .texts("forums", model.forums())
                .put("points", points)
                .number("center", model.center())
                .number("spread", model.spread())
                .number("discrimination", model.discrimination())
                .number("indifference", model.indifference());
    }
}
