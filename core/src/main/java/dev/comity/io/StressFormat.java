package dev.comity.io;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Range;
import com.google.common.collect.TreeRangeSet;
import dev.comity.finding.FindingCode;
import dev.comity.model.Domain;
import dev.comity.model.Fraction;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Words;
import dev.comity.routing.Unit;
import dev.comity.scenario.BadSample;
import dev.comity.scenario.Facet;
import dev.comity.scenario.Histogram;
import dev.comity.scenario.IssueUnit;
import dev.comity.scenario.Scenario;
import dev.comity.scenario.Stress;
import dev.comity.survey.Axis;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads and writes what came of samples, whole or in part. */
final class StressFormat {
    private final FindingCollector findings = new FindingCollector();

    private StressFormat() {}

    static Read<Stress> read(String source, String text) {
        return new StressFormat().read(Nodes.parse(source, text, Limits.standard()));
    }

    private Read<Stress> read(Iterable<Parsed> documents) {
        Optional<Stress> read = Optional.empty();
        for (Parsed document : documents) {
            Optional<In> in = Formats.open(document, findings);
            if (in.isPresent() && Formats.require(in.get(), Formats.STRESS)) {
                Stress stress = read(in.get());
                read = findings.findings().hasErrors() ? Optional.empty() : Optional.of(stress);
            }
        }
        return new Read<>(read, findings.findings());
    }

    private Stress read(In in) {
        TreeRangeSet<Long> done = TreeRangeSet.create();
        in.values("done", "a range of indexes", StressFormat::range).forEach(done::add);
        TreeMap<Facet, Histogram> facets = new TreeMap<>();
        in.maps("facets").forEach(entry -> facets.put(facet(entry), histogram(entry)));
        ImmutableList.Builder<BadSample> worst = ImmutableList.builder();
        in.maps("worst").forEach(entry -> sample(entry).ifPresent(worst::add));
        Stress stress = new Stress(
                in.text("sampling"),
                in.text("digest"),
                in.text("policy"),
                in.value("seed", "a whole number", Long::parseLong, 0L),
                in.value("samples", "a whole number", Long::parseLong, 1L),
                ImmutableRangeSet.copyOf(done),
                in.integer("left-out", 0, Integer.MAX_VALUE),
                ImmutableSortedMap.copyOfSorted(facets),
                worst.build(),
                in.integer("keep", 0, Integer.MAX_VALUE));
        in.finish();
        return stress;
    }

    /** From the first index to the one after the last. */
    private static Range<Long> range(String text) {
        int dots = text.indexOf("..");
        if (dots < 0) {
            throw new IllegalArgumentException("`" + text + "` is no range of indexes; write `0..50`");
        }
        return Range.closedOpen(Long.parseLong(text.substring(0, dots)), Long.parseLong(text.substring(dots + 2)));
    }

    private static Facet facet(In in) {
        Facet.Quantity quantity = in.word("of", Facet.Quantity.class);
        Optional<Axis> axis = in.optionalWord("axis", Axis.class);
        return new Facet(quantity, axis, in.optionalText("key").orElse(""));
    }

    private Histogram histogram(In in) {
        In map = in.map("counts");
        TreeMap<Fraction, Long> counts = new TreeMap<>();
        for (String value : map.keys()) {
            long count = map.value(value, "a whole number", Long::parseLong, 1L);
            counts.put(share(map, value), count);
        }
        map.finish();
        in.finish();
        try {
            return new Histogram(ImmutableSortedMap.copyOfSorted(counts));
        } catch (IllegalArgumentException e) {
            findings.add(FindingCode.BAD_VALUE, map.place(), e.getMessage(), "correct the counts");
            return Histogram.empty();
        }
    }

    private static Fraction share(In in, String text) {
        try {
            return Keys.SHARE.apply(text);
        } catch (IllegalArgumentException e) {
            in.fail(text, FindingCode.BAD_VALUE, Texts.shown(text) + " is no share", "write a number from 0 to 1");
            return Fraction.ZERO;
        }
    }

    private Optional<BadSample> sample(In in) {
        ImmutableSortedSet.Builder<IssueUnit> gaps = ImmutableSortedSet.naturalOrder();
        for (In gap : in.maps("gaps")) {
            Domain domain = gap.value("domain", "a domain", Keys.DOMAIN, Domain.ROOT);
            gaps.add(
                    new IssueUnit(gap.text("issue"), new Unit(domain, gap.word("function", GovernanceFunction.class))));
            gap.finish();
        }
        Optional<Scenario> scenario = in.node("scenario").flatMap(node -> {
            Read<Scenario> read = ScenarioFormat.read(node, Optional.empty());
            read.findings().forEach(findings::add);
            return read.value();
        });
        if (scenario.isEmpty()) {
            in.map("scenario");
        }
        Optional<BadSample> sample = scenario.map(drawn -> new BadSample(
                in.value("index", "a whole number", Long::parseLong, 0L),
                in.date("day"),
                Keys.share(in, "opened"),
                gaps.build(),
                drawn));
        in.finish();
        return sample;
    }

    static MapNode write(Stress stress) {
        List<String> done = new ArrayList<>();
        stress.done().asRanges().forEach(range -> done.add(range.lowerEndpoint() + ".." + range.upperEndpoint()));
        List<Out> facets = new ArrayList<>();
        stress.facets().forEach((facet, histogram) -> facets.add(write(facet, histogram)));
        return Out.map()
                .put("format", Formats.STRESS)
                .put("sampling", stress.sampling())
                .put("digest", stress.digest())
                .put("policy", stress.policy())
                .number("seed", stress.seed())
                .number("samples", stress.samples())
                .texts("done", done)
                .number("left-out", stress.leftOut())
                .number("keep", stress.keep())
                .maps("facets", facets)
                .maps("worst", stress.worst().stream().map(StressFormat::write).toList())
                .build();
    }

    private static Out write(Facet facet, Histogram histogram) {
        Out out = Out.map().word("of", facet.quantity());
        if (facet.axis().isPresent()) {
            out.word("axis", facet.axis().get()).put("key", facet.key());
        }
        Out counts = Out.map();
        for (Map.Entry<Fraction, Long> entry : histogram.counts().entrySet()) {
            counts.number(Keys.text(entry.getKey()), entry.getValue());
        }
        return out.put("counts", counts);
    }

    private static Out write(BadSample sample) {
        Out out = Out.map()
                .number("index", sample.index())
                .put("day", sample.day().toString());
        Keys.put(out, "opened", sample.opened());
        return out.maps(
                        "gaps",
                        sample.gaps().stream()
                                .map(gap -> Out.map()
                                        .put("issue", gap.issue())
                                        .put("domain", gap.unit().domain().path())
                                        .put("function", Words.of(gap.unit().function())))
                                .toList())
                .put("scenario", ScenarioFormat.write(sample.scenario()));
    }
}
