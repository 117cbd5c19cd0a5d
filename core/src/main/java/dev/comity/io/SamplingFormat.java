package dev.comity.io;

import com.google.common.collect.ImmutableSortedSet;
import dev.comity.finding.FindingCode;
import dev.comity.model.Fraction;
import dev.comity.model.GovernanceFunction;
import dev.comity.scenario.IssueSource;
import dev.comity.scenario.Sampling;
import dev.comity.scenario.ShockModel;
import java.time.LocalDate;
import java.util.Optional;

/** Reads and writes what is to be sampled: shocks, issues, days, the seed and the number of samples. */
final class SamplingFormat {
    private static final String WHOLE = "whole";
    private static final String ONE = "one";
    private static final String MADE = "made";

    private SamplingFormat() {}

    static Read<Sampling> read(String source, String text) {
        FindingCollector findings = new FindingCollector();
        Optional<Sampling> read = Optional.empty();
        for (Parsed document : Nodes.parse(source, text, Limits.standard())) {
            Optional<In> in = Formats.open(document, findings);
            if (in.isPresent() && Formats.require(in.get(), Formats.SAMPLING)) {
                read = read(in.get());
            }
        }
        return new Read<>(read, findings.findings());
    }

    private static Optional<Sampling> read(In in) {
        String id = in.text("id");
        long samples = in.value("samples", "a whole number", Long::parseLong, 1L);
        long seed = in.value("seed", "a whole number", Long::parseLong, 0L);
        ImmutableSortedSet<LocalDate> days = ImmutableSortedSet.copyOf(in.values("days", "a day", LocalDate::parse));
        Keys.need(in, "days");
        int keep = in.optionalInteger("keep", 0, Integer.MAX_VALUE).orElse(0);
        ShockModel shocks = ShockFormat.list(in);
        In map = in.map("issues");
        Optional<IssueSource> issues = source(map);
        map.finish();
        in.finish();
        if (issues.isEmpty() || id.isEmpty() || in.findings().findings().hasErrors()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Sampling(id, shocks, issues.get(), days, seed, samples, keep));
        } catch (IllegalArgumentException e) {
            in.findings().add(FindingCode.BAD_VALUE, in.place(), e.getMessage(), "correct the sampling");
            return Optional.empty();
        }
    }

    private static Optional<IssueSource> source(In in) {
        if (in.has(WHOLE)) {
            return Optional.of(new IssueSource.Whole(PortfolioDocuments.read(in.map(WHOLE))));
        }
        if (in.has(ONE)) {
            return Optional.of(new IssueSource.One(PortfolioDocuments.read(in.map(ONE))));
        }
        In made = in.map(MADE);
        Keys.need(made, "domains");
        Keys.need(made, "functions");
        ImmutableSortedSet<GovernanceFunction> functions = Keys.set(made.words("functions", GovernanceFunction.class));
        var domains = Keys.domains(made, "domains");
        Fraction across = made.optionalValue("across", "a share", Keys.SHARE).orElse(Fraction.ZERO);
        made.finish();
        return domains.isEmpty() || functions.isEmpty()
                ? Optional.empty()
                : Optional.of(new IssueSource.Made(domains, functions, across));
    }

    static MapNode write(Sampling sampling) {
        Out out = Out.map()
                .put("format", Formats.SAMPLING)
                .put("id", sampling.id())
                .number("samples", sampling.samples())
                .number("seed", sampling.seed())
                .number("keep", sampling.keep())
                .texts("days", sampling.days().stream().map(LocalDate::toString).toList());
        ShockFormat.put(sampling.shocks(), out);
        return out.put("issues", write(sampling.issues())).build();
    }

    private static Out write(IssueSource source) {
        if (source instanceof IssueSource.Whole whole) {
            return Out.map().put(WHOLE, PortfolioDocuments.put(whole.portfolio(), Out.map()));
        }
        if (source instanceof IssueSource.One one) {
            return Out.map().put(ONE, PortfolioDocuments.put(one.portfolio(), Out.map()));
        }
        IssueSource.Made made = (IssueSource.Made) source;
        Out out = Out.map().words("functions", made.functions());
        Keys.domains(out, "domains", made.domains());
        Keys.put(out, "across", made.across());
        return Out.map().put(MADE, out);
    }
}
