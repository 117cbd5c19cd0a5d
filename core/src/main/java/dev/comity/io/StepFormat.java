package dev.comity.io;

import com.google.common.collect.ImmutableList;
import dev.comity.model.Change;
import dev.comity.model.Fraction;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Stance;
import dev.comity.model.Words;
import dev.comity.scenario.Step;
import java.util.Optional;

/** Reads and writes the steps of a scenario: changes of the architecture, positions and means. */
final class StepFormat {
    private static final String STAND = "stand";
    private static final String SCALE = "scale";
    private static final String PROVIDE = "provide";
    private static final String MUSTER = "muster";
    private static final ImmutableList<String> OWN = ImmutableList.of(STAND, SCALE, PROVIDE, MUSTER);
    private static final ImmutableList<String> ALL =
            ImmutableList.<String>builder().addAll(ChangeReader.ALL).addAll(OWN).build();

    private StepFormat() {}

    /** {@return the steps of an entry: several if it founds a body with links} */
    static ImmutableList<Step> read(In entry) {
        Optional<String> kind = ChangeReader.kind(entry, "step", ALL);
        ImmutableList<Step> steps = kind.isPresent() ? read(kind.get(), entry.map(kind.get())) : ImmutableList.of();
        entry.finish();
        return steps;
    }

    private static ImmutableList<Step> read(String kind, In in) {
        if (!OWN.contains(kind)) {
            ImmutableList.Builder<Step> steps = ImmutableList.builder();
            for (Change change : ChangeReader.read(kind, in)) {
                steps.add(new Step.Alter(change));
            }
            return steps.build();
        }
        Step step = switch (kind) {
            case STAND ->
                new Step.Stand(
                        Keys.needed(in, "actors"),
                        in.word("stance", Stance.class),
                        in.text("forum"),
                        function(in),
                        in.date("date"));
            case SCALE -> new Step.Scale(in.text("institution"), function(in), number(in, "factor"), in.date("date"));
            case MUSTER ->
                new Step.Muster(Keys.needed(in, "actors"), in.text("mandate"), function(in), in.date("date"));
            default -> new Step.Provide(in.text("institution"), function(in), number(in, "ratio"), in.date("date"));
        };
        in.finish();
        return ImmutableList.of(step);
    }

    private static Optional<GovernanceFunction> function(In in) {
        return in.optionalWord("function", GovernanceFunction.class);
    }

    private static Fraction number(In in, String key) {
        return in.value(key, "a number", Keys.POSITIVE, Fraction.ZERO);
    }

    static Out write(Step step) {
        if (step instanceof Step.Alter alter) {
            return ChangeWriter.write(alter.change());
        } else if (step instanceof Step.Stand stand) {
            Out out = Out.map();
            Keys.list(out, "actors", stand.actors());
            out.word("stance", stand.stance()).put("forum", stand.forum()).put("function", word(stand.function()));
            return Out.map().put(STAND, out.put("date", stand.from().toString()));
        } else if (step instanceof Step.Scale scale) {
            Out out = Out.map().put("institution", scale.institution()).put("function", word(scale.function()));
            Keys.put(out, "factor", scale.factor());
            return Out.map().put(SCALE, out.put("date", scale.from().toString()));
        }
        if (step instanceof Step.Muster muster) {
            Out out = Out.map();
            Keys.list(out, "actors", muster.actors());
            out.put("mandate", muster.mandate()).put("function", word(muster.function()));
            return Out.map().put(MUSTER, out.put("date", muster.from().toString()));
        }
        Step.Provide provide = (Step.Provide) step;
        Out out = Out.map().put("institution", provide.institution()).put("function", word(provide.function()));
        Keys.put(out, "ratio", provide.ratio());
        return Out.map().put(PROVIDE, out.put("date", provide.from().toString()));
    }

    private static Optional<String> word(Optional<GovernanceFunction> function) {
        return function.map(Words::of);
    }
}
