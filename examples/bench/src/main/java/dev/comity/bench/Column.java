package dev.comity.bench;

import com.google.common.base.CaseFormat;
import dev.comity.model.Level;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The sixteen facts of the workload: their names in the policy, and as properties of a {@link Question}. */
enum Column {
    TASK("function", Question::getTask),
    DOMAIN("issue.domain", Question::getDomain),
    SPILLOVER("issue.spillover", Question::getSpillover),
    RANGE("public-good.range", Question::getRange),
    AGGREGATION("public-good.aggregation", Question::getAggregation),
    HETEROGENEITY("issue.heterogeneity", Question::getHeterogeneity),
    COERCIVENESS("issue.coerciveness", Question::getCoerciveness),
    REGIONS("issue.regions", Question::getRegions),
    EXCLUSIVELY_REGIONAL("issue.exclusively-regional", Question::getExclusivelyRegional),
    STRICTER_ZONE("issue.stricter-zone", Question::getStricterZone),
    THREAT_TO_PEACE("issue.threat-to-peace", Question::getThreatToPeace),
    UNCONSTITUTIONAL_CHANGE("issue.unconstitutional-change", Question::getUnconstitutionalChange),
    EXTERNAL_COERCION("issue.external-coercion", Question::getExternalCoercion),
    CHAPTER("issue.chapter", Question::getChapter),
    CLAIM("issue.claim", Question::getClaim),
    WATERS("issue.waters", Question::getWaters);

    private static final Map<String, Column> BY_FACT = new TreeMap<>();

    static {
        Arrays.stream(values()).forEach(column -> BY_FACT.put(column.fact, column));
    }

    final String fact;
    private final Function<Question, String> reader;

    Column(String fact, Function<Question, String> reader) {
        this.fact = fact;
        this.reader = reader;
    }

    static Column of(String fact) {
        return BY_FACT.get(fact);
    }

    String read(Question question) {
        return reader.apply(question);
    }

    String property() {
        return camel(name());
    }

    /** {@return the property that says whether somebody of a level is there} */
    static String property(Level level) {
        return camel(level.name());
    }

    private static String camel(String name) {
        return CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_CAMEL, name);
    }

    /** {@return the words in quotation marks, in the order of letters} */
    static String quoted(Set<String> words) {
        return words.stream().sorted().map(word -> '"' + word + '"').collect(Collectors.joining(", "));
    }
}
