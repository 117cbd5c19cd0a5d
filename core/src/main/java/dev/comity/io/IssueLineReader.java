package dev.comity.io;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.model.Aggregation;
import dev.comity.model.Circumstances;
import dev.comity.model.Coerciveness;
import dev.comity.model.Confidence;
import dev.comity.model.Domain;
import dev.comity.model.Fraction;
import dev.comity.model.GoodRange;
import dev.comity.model.GoodType;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Issue;
import dev.comity.model.Obligation;
import dev.comity.model.Provenance;
import dev.comity.model.PublicGood;
import dev.comity.model.Spillover;
import dev.comity.model.Weighting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads issues of JSON lines, quickly: token by token into the issue, without a tree. It reads what is plainly right, just as
 * {@link IssueFormat} does; whatever else it meets it leaves to that. Circumstances are read from small trees by {@link
 * CircumstancesFormat}. Used for one line after the other, by one thread at a time.
 */
final class IssueLineReader {
    private static final int PLAIN_FACTS = IssueFormat.PLAIN_FACTS.size();

    private final LineTokens tokens = new LineTokens();
    private final Recurring<IssueKey> keys = new Recurring<>(IssueLineReader::key);
    private final Recurring<GovernanceFunction> functions = words(GovernanceFunction.class);
    private final Recurring<Spillover> spillovers = words(Spillover.class);
    private final Recurring<Coerciveness> coerciveness = words(Coerciveness.class);
    private final Recurring<Obligation> obligations = words(Obligation.class);
    private final Recurring<GoodRange> ranges = words(GoodRange.class);
    private final Recurring<GoodType> types = words(GoodType.class);
    private final Recurring<Aggregation> aggregations = words(Aggregation.class);
    private final Recurring<Confidence> confidences = words(Confidence.class);
    private final Recurring<Domain> domains = new Recurring<>(Domain::of);
    private final Recurring<Fraction> shares = new Recurring<>(Keys.SHARE);
    private final Recurring<Fraction> amounts = new Recurring<>(Keys.POSITIVE);
    private final Recurring<LocalDate> dates = new Recurring<>(IssueLineReader::date);

    /** The words of each of the plain facts. */
    private final ImmutableList<Recurring<String>> plainWords = plainWords();

    // What the line said so far.
    private long seen;
    private Issue.Builder issue = Issue.builder();
    private String id = "";
    private boolean domain;
    /** Functions by their numbers. */
    private int needed;

    private int principal;
    private boolean affects;
    private final @Nullable String[] plainFacts = new String[PLAIN_FACTS];
    private final Map<String, String> otherFacts = new LinkedHashMap<>();
    private final Map<String, Node> circumstances = new LinkedHashMap<>();
    private final Map<String, Provenance> provenance = new LinkedHashMap<>();

    /** {@return the issue of a line; empty if the general reader has to look at it, because of an error or of what is rare} */
    Optional<Issue> read(String line) {
        begin();
        try {
            tokens.begin(line);
            for (String word = tokens.key(); word != null; word = tokens.key()) {
                IssueKey key = keys.of(word);
                LineTokens.require((seen & 1L << key.ordinal()) == 0);
                seen |= 1L << key.ordinal();
                entry(key);
            }
            tokens.end();
            return Optional.of(end());
        } catch (LineTokens.Irregular | IllegalArgumentException | com.fasterxml.jackson.core.JacksonException e) {
            return Optional.empty(); // the general reader says why
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can't fail to be read", e);
        } finally {
            tokens.close();
        }
    }

    private static ImmutableList<Recurring<String>> plainWords() {
        ImmutableList.Builder<Recurring<String>> words = ImmutableList.builder();
        for (String name : IssueFormat.PLAIN_FACTS) {
            words.add(new Recurring<>(text -> {
                String word = IssueFormat.yesNo(text);
                LineTokens.require(IssueFormat.isWordFor(name, word));
                return word;
            }));
        }
        return words.build();
    }

    private void begin() {
        seen = 0;
        issue = Issue.builder();
        id = "";
        domain = false;
        needed = 0;
        principal = 0;
        affects = false;
        Arrays.fill(plainFacts, null);
        otherFacts.clear();
        circumstances.clear();
        provenance.clear();
    }

    private void entry(IssueKey key) throws IOException {
        if (key.circumstance) {
            circumstances.put(key.word, tokens.node());
        } else if (tokens.isNull()) {
            return; // as if it were not there
        } else if (tokens.isMap() && key == IssueKey.PUBLIC_GOOD) {
            issue.publicGood(publicGood());
        } else if (tokens.isMap() && key == IssueKey.FACTS) {
            facts();
        } else if (tokens.isMap() && key != IssueKey.ID && key != IssueKey.FORMAT) {
            sourced(key);
        } else {
            value(key);
        }
    }

    /** A value with what is said of its origin. */
    private void sourced(IssueKey key) throws IOException {
        String source = null;
        String note = null;
        Confidence confidence = null;
        boolean value = false;
        for (String word = tokens.key(); word != null; word = tokens.key()) {
            switch (word) {
                case "value" -> {
                    LineTokens.require(!value && !tokens.isMap());
                    value(key);
                    value = true;
                }
                case "source" -> source = once(source, tokens.text());
                case "note" -> note = once(note, tokens.text());
                case "confidence" -> confidence = once(confidence, confidences.of(tokens.text()));
                default -> throw LineTokens.Irregular.INSTANCE;
            }
        }
        LineTokens.require(value);
        if (source != null || note != null || confidence != null) {
            provenance.put(
                    key.word,
                    new Provenance(
                            source == null ? "" : source,
                            confidence == null ? Confidence.HIGH : confidence,
                            note == null ? "" : note));
        }
    }

    private static <T> T once(@Nullable T before, @Nullable T value) {
        LineTokens.require(before == null && value != null);
        return value;
    }

    private void value(IssueKey key) throws IOException {
        switch (key) {
            case FORMAT -> LineTokens.require(tokens.text().equals(Formats.ISSUE));
            case ID -> id = tokens.text();
            case TITLE -> issue.title(tokens.text());
            case NOTES -> issue.notes(tokens.text());
            case SOURCE -> issue.source(tokens.text());
            case DATE -> issue.date(dates.of(tokens.text()));
            case KNOWN_AT -> issue.knownAt(dates.of(tokens.text()));
            case DOMAIN -> domains();
            case FUNCTIONS -> functions();
            case PRINCIPAL -> principal();
            case AFFECTS, LOCATION, PARTIES, REQUIRED, EVENTS -> ids(key);
            default -> nature(key);
        }
    }

    private void ids(IssueKey key) throws IOException {
        affects |= key == IssueKey.AFFECTS;
        for (String id : tokens.texts()) {
            switch (key) {
                case AFFECTS -> issue.affects(id);
                case LOCATION -> issue.location(id);
                case PARTIES -> issue.parties(id);
                case REQUIRED -> issue.required(id);
                default -> issue.events(id);
            }
        }
    }

    private void nature(IssueKey key) throws IOException {
        String text = tokens.text();
        switch (key) {
            case WEIGHTS -> issue.weights(text.equals("equal") ? Weighting.equal() : Weighting.by(text));
            case SPILLOVER -> issue.spillover(spillovers.of(text));
            case HETEROGENEITY -> issue.heterogeneity(shares.of(text));
            case UNCERTAINTY -> issue.uncertainty(shares.of(text));
            case URGENCY -> issue.urgency(days(text));
            case COERCIVENESS -> issue.coerciveness(coerciveness.of(text));
            case REQUIRES -> issue.requires(obligations.of(text));
            default -> {
                LineTokens.require(key.plainFact() >= 0);
                plainFacts[key.plainFact()] = plainWords.get(key.plainFact()).of(text);
            }
        }
    }

    private void domains() throws IOException {
        for (String path : tokens.texts()) {
            issue.domain(domains.of(path));
            domain = true;
        }
    }

    private void functions() throws IOException {
        for (String word : tokens.texts()) {
            GovernanceFunction function = functions.of(word);
            issue.functions(function);
            needed |= 1 << function.ordinal();
        }
    }

    private void principal() throws IOException {
        for (String word : tokens.texts()) {
            GovernanceFunction function = functions.of(word);
            issue.principal(function);
            principal |= 1 << function.ordinal();
        }
    }

    private static IssueKey key(String word) {
        return once(null, IssueKey.of(word));
    }

    private static <E extends Enum<E>> Recurring<E> words(Class<E> type) {
        return new Recurring<>(text -> once(null, Convert.word(text, type)));
    }

    private static LocalDate date(String text) {
        LineTokens.require(text.length() == 10);
        try {
            return LocalDate.parse(text);
        } catch (java.time.DateTimeException e) {
            throw LineTokens.Irregular.INSTANCE;
        }
    }

    /** Other forms of numbers are for the general reader. */
    private static int days(String text) {
        int length = text.length();
        LineTokens.require(length > 0 && length < 10 && text.chars().allMatch(c -> c >= '0' && c <= '9'));
        LineTokens.require(length == 1 || text.charAt(0) != '0');
        return Integer.parseInt(text);
    }

    private PublicGood publicGood() throws IOException {
        GoodRange range = null;
        GoodType type = null;
        Aggregation aggregation = null;
        ImmutableSortedSet<String> critical = null;
        Fraction threshold = null;
        for (String word = tokens.key(); word != null; word = tokens.key()) {
            switch (word) {
                case "range" -> range = once(range, ranges.of(tokens.text()));
                case "type" -> type = once(type, types.of(tokens.text()));
                case "aggregation" -> aggregation = once(aggregation, aggregations.of(tokens.text()));
                case "critical" -> critical = once(critical, Keys.set(ImmutableList.copyOf(tokens.texts())));
                case "threshold" -> threshold = once(threshold, amounts.of(tokens.text()));
                default -> throw LineTokens.Irregular.INSTANCE;
            }
        }
        return new PublicGood(
                Optional.ofNullable(range),
                Optional.ofNullable(type),
                Optional.ofNullable(aggregation),
                critical == null ? ImmutableSortedSet.of() : critical,
                Optional.ofNullable(threshold));
    }

    private void facts() throws IOException {
        for (String name = tokens.key(); name != null; name = tokens.key()) {
            String word = tokens.text();
            // A fact named `value` would make this a value with its origin.
            LineTokens.require(!name.equals("value") && Texts.indexOfForbidden(name) < 0);
            LineTokens.require(IssueFormat.isWordFor(name, word) && otherFacts.put(name, word) == null);
        }
    }

    private Issue end() {
        LineTokens.require(!id.isEmpty() && domain && affects && needed != 0);
        LineTokens.require((principal & ~needed) == 0);
        issue.id(id);
        for (int i = 0; i < PLAIN_FACTS; i++) {
            String word = plainFacts[i];
            if (word != null) {
                issue.facts(IssueFormat.PLAIN_FACTS.get(i), word);
            }
        }
        otherFacts.forEach(issue::facts); // given twice, one is refused
        if (!circumstances.isEmpty()) {
            issue.circumstances(readCircumstances());
        }
        provenance.forEach(issue::provenance);
        return issue.build();
    }

    private Circumstances readCircumstances() {
        FindingCollector findings = new FindingCollector();
        MapNode tree = new MapNode(circumstances, ImmutableMap.of(), Spot.NOWHERE);
        SourcedValues values = new SourcedValues(In.of(tree, findings));
        Circumstances read = new CircumstancesFormat(values).read();
        provenance.putAll(values.finish());
        LineTokens.require(findings.isEmpty());
        return read;
    }
}
