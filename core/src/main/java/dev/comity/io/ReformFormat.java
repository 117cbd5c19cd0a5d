package dev.comity.io;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.finding.Finding;
import dev.comity.finding.FindingCode;
import dev.comity.model.Architecture;
import dev.comity.model.Fraction;
import dev.comity.scenario.Reform;
import dev.comity.scenario.ReformCatalogue;
import dev.comity.scenario.Scenario;
import dev.comity.scenario.Step;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads and writes catalogues of reforms: a name, the unit of cost, and reforms with their steps and costs. */
final class ReformFormat {
    private final FindingCollector findings;
    private final Optional<Architecture> world;
    /** Where each reform stands, in order. */
    private final Map<String, In> places = new LinkedHashMap<>();

    private ReformFormat(FindingCollector findings, Optional<Architecture> world) {
        this.findings = findings;
        this.world = world;
    }

    static Read<ReformCatalogue> read(String source, String text, Optional<Architecture> world) {
        FindingCollector findings = new FindingCollector();
        Optional<ReformCatalogue> read = Optional.empty();
        for (Parsed document : Nodes.parse(source, text, Limits.standard())) {
            Optional<In> in = Formats.open(document, findings);
            if (in.isPresent() && Formats.require(in.get(), Formats.REFORMS)) {
                read = new ReformFormat(findings, world).read(in.get());
            }
        }
        return new Read<>(read, findings.findings());
    }

    static Read<ReformCatalogue> read(Node tree, Optional<Architecture> world) {
        FindingCollector findings = new FindingCollector();
        In in = In.of(tree, findings);
        boolean reforms = Formats.require(in, Formats.REFORMS);
        return new Read<>(reforms ? new ReformFormat(findings, world).read(in) : Optional.empty(), findings.findings());
    }

    private Optional<ReformCatalogue> read(In in) {
        String name = in.text("name");
        String unit = in.text("unit");
        ImmutableList.Builder<Reform> reforms = ImmutableList.builder();
        Keys.needList(in, "reforms");
        for (In entry : in.maps("reforms")) {
            reforms.add(reform(entry));
        }
        in.finish();
        reforms.build().forEach(this::excludes);
        if (findings.findings().hasErrors()) {
            return Optional.empty();
        }
        ReformCatalogue catalogue = new ReformCatalogue(name, unit, reforms.build());
        if (world.isPresent()) {
            for (Finding finding : catalogue.check(world.get())) {
                findings.add(Located.in(places.get(finding.place().source()), finding));
            }
        }
        return Optional.of(catalogue);
    }

    private Reform reform(In in) {
        String id = in.text("id");
        Scenario.Builder change = Scenario.builder()
                .id(id)
                .title(in.optionalText("title").orElse(id))
                .source(in.optionalText("source").orElse(""))
                .notes(in.optionalText("notes").orElse(""));
        Fraction cost = in.value("cost", "a number above 0", ReformFormat::cost, Fraction.ONE);
        ImmutableSortedSet<String> requires = Keys.ids(in, "requires");
        requires.forEach(other -> requires(in, other));
        ImmutableSortedSet<String> excludes = Keys.ids(in, "excludes");
        Keys.needList(in, "steps");
        for (In entry : in.maps("steps")) {
            change.steps(StepFormat.read(entry).toArray(new Step[0]));
        }
        in.finish();
        In first = places.putIfAbsent(id, in);
        if (first != null && !id.isEmpty()) {
            in.fail(
                    "id",
                    FindingCode.DUPLICATE_ID,
                    "there is already a reform " + Texts.shown(id) + " in line "
                            + first.place("id").line(),
                    "choose another id");
        }
        return new Reform(change.build(), cost, requires, excludes);
    }

    private void requires(In in, String other) {
        if (!places.containsKey(other)) {
            String message = Texts.shown(other) + " is no reform that stands before this one";
            String near = Suggest.remedy(other, places.keySet(), "above it stand ");
            String remedy = near.isEmpty() ? "put what is required above" : near;
            in.fail("requires", FindingCode.UNKNOWN_WORD, message, remedy);
        }
    }

    private void excludes(Reform reform) {
        for (String other : reform.excludes()) {
            if (!places.containsKey(other)) {
                String message = Texts.shown(other) + " is no reform of the catalogue";
                String remedy = Suggest.remedy(other, places.keySet(), "known are ");
                places.get(reform.id()).fail("excludes", FindingCode.UNKNOWN_WORD, message, remedy);
            }
        }
    }

    private static Fraction cost(String text) {
        Fraction cost = Keys.NUMBER.apply(text);
        if (cost.compareTo(Fraction.ZERO) <= 0) {
            throw new IllegalArgumentException("`" + text + "` is not above zero; what costs nothing needs no search");
        }
        return cost;
    }

    static MapNode write(ReformCatalogue catalogue) {
        ImmutableList.Builder<Node> reforms = ImmutableList.builder();
        catalogue.reforms().forEach(reform -> reforms.add(write(reform).build()));
        return Out.map()
                .put("format", Formats.REFORMS)
                .put("name", catalogue.name())
                .put("unit", catalogue.unit())
                .put("reforms", ListNode.copyOf(reforms.build()))
                .build();
    }

    private static Out write(Reform reform) {
        Scenario change = reform.change();
        Out out = Out.map().put("id", reform.id());
        Keys.putUnless(out, "title", change.title(), change.id());
        Keys.put(out, "cost", reform.cost());
        Keys.putUnless(out, "source", change.source(), "");
        Keys.putUnless(out, "notes", change.notes(), "");
        if (!reform.requires().isEmpty()) {
            Keys.list(out, "requires", reform.requires());
        }
        if (!reform.excludes().isEmpty()) {
            Keys.list(out, "excludes", reform.excludes());
        }
        ImmutableList.Builder<Node> steps = ImmutableList.builder();
        reform.steps().forEach(step -> steps.add(StepFormat.write(step).build()));
        return out.put("steps", ListNode.copyOf(steps.build()));
    }
}
