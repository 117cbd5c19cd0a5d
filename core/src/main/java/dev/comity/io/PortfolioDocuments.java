package dev.comity.io;

import com.google.common.collect.ImmutableList;
import dev.comity.finding.FindingCode;
import dev.comity.finding.Place;
import dev.comity.model.Fraction;
import dev.comity.model.Issue;
import dev.comity.survey.Portfolio;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads and writes portfolios: a name, and issues each with a weight, which is 1 where it is not said. */
final class PortfolioDocuments {
    private final FindingCollector findings;
    private final ImmutableList.Builder<Portfolio.Weighed> issues = ImmutableList.builder();
    private final Map<String, Place> ids = new HashMap<>();

    private PortfolioDocuments(FindingCollector findings) {
        this.findings = findings;
    }

    static Read<Portfolio> read(String source, String text) {
        return new PortfolioDocuments(new FindingCollector()).portfolio(Nodes.parse(source, text, Limits.standard()));
    }

    private Read<Portfolio> portfolio(Iterable<Parsed> documents) {
        Optional<Portfolio> portfolio = Optional.empty();
        for (Parsed document : documents) {
            Optional<In> in = Formats.open(document, findings);
            if (in.isPresent() && Formats.require(in.get(), Formats.PORTFOLIO)) {
                portfolio = Optional.of(portfolio(in.get()));
            }
        }
        return new Read<>(portfolio, findings.findings());
    }

    /** {@return the portfolio of a mapping in another document} */
    static Portfolio read(In in) {
        return new PortfolioDocuments(in.findings()).portfolio(in);
    }

    private Portfolio portfolio(In in) {
        String name = in.text("name");
        in.maps("issues").forEach(this::add);
        in.finish();
        return new Portfolio(name, issues.build());
    }

    private void add(In entry) {
        Fraction weight = entry.optionalValue("weight", "a weight from 0", PortfolioDocuments::weight)
                .orElse(Fraction.ONE);
        In map = entry.map("issue");
        Optional<Issue> issue = IssueFormat.read(map);
        map.finish();
        entry.finish();
        if (issue.isEmpty()) {
            return;
        }
        Place first = ids.putIfAbsent(issue.get().id(), map.place("id"));
        if (first == null) {
            issues.add(new Portfolio.Weighed(issue.get(), weight));
        } else {
            map.fail(
                    "id",
                    FindingCode.DUPLICATE_ID,
                    "there is already an issue " + Texts.shown(issue.get().id()) + " in line " + first.line(),
                    "choose another id");
        }
    }

    private static Fraction weight(String text) {
        Fraction weight = Fraction.parse(text);
        if (weight.compareTo(Fraction.ZERO) < 0) {
            throw new IllegalArgumentException("a weight is zero or more, not `" + text + "`");
        }
        return weight;
    }

    static MapNode write(Portfolio portfolio) {
        return put(portfolio, Out.map().put("format", Formats.PORTFOLIO)).build();
    }

    /** {@return a mapping with the portfolio} */
    static Out put(Portfolio portfolio, Out out) {
        ImmutableList.Builder<Out> entries = ImmutableList.builder();
        for (Portfolio.Weighed weighed : portfolio.issues()) {
            entries.add(Out.map()
                    .put("weight", weighed.weight().toString())
                    .put("issue", IssueWriter.write(weighed.issue(), Out.map())));
        }
        return out.put("name", portfolio.name()).maps("issues", entries.build());
    }
}
