package dev.comity.io;

import com.google.common.collect.ImmutableList;
import dev.comity.finding.FindingCode;
import dev.comity.finding.Place;
import dev.comity.model.Circumstances;
import dev.comity.model.Fraction;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads and writes capacities: {@code {UN: {peace-operation: 0.5}, AU: 0.6}}, or a list of mappings with {@code
 * institution}, {@code function} and {@code ratio} where such a mapping would say something else.
 */
final class CapacityFormat {
    private static final String VALUE = SourcedValues.VALUE;
    private static final String KEY = "capacity";

    private CapacityFormat() {}

    static List<Circumstances.Capacity> read(In in) {
        if (in.node(VALUE).orElse(null) instanceof MapNode map) {
            return read(map, in.findings());
        }
        List<Circumstances.Capacity> capacities = new ArrayList<>();
        for (In entry : in.maps(VALUE)) {
            capacities.add(new Circumstances.Capacity(
                    entry.text("institution"),
                    entry.optionalWord("function", GovernanceFunction.class),
                    ratio(entry, "ratio")));
            entry.finish();
        }
        return capacities;
    }

    private static List<Circumstances.Capacity> read(MapNode map, FindingCollector findings) {
        List<Circumstances.Capacity> capacities = new ArrayList<>();
        In in = In.of(map, findings);
        for (String institution : in.keys()) {
            if (map.get(institution).orElse(null) instanceof MapNode functions) {
                addByFunction(institution, functions, findings, capacities);
            } else {
                capacities.add(new Circumstances.Capacity(institution, Optional.empty(), ratio(in, institution)));
            }
        }
        in.finish();
        return capacities;
    }

    private static void addByFunction(
            String institution, MapNode map, FindingCollector findings, List<Circumstances.Capacity> capacities) {
        In in = In.of(map, findings);
        for (String word : in.keys()) {
            Optional<GovernanceFunction> function = function(word, map.keyPlace(word), findings);
            Fraction ratio = ratio(in, word);
            if (function.isPresent()) {
                capacities.add(new Circumstances.Capacity(institution, function, ratio));
            }
        }
        in.finish();
    }

    private static Fraction ratio(In in, String key) {
        return in.value(key, "a number", Keys.POSITIVE, Fraction.ZERO);
    }

    /** {@return the function of a word that is a key; empty, with a finding, if there is none} */
    static Optional<GovernanceFunction> function(String word, Place place, FindingCollector findings) {
        List<String> known = new ArrayList<>();
        for (GovernanceFunction function : GovernanceFunction.values()) {
            if (Texts.isWord(word, function)) {
                return Optional.of(function);
            }
            known.add(Words.of(function));
        }
        findings.add(
                FindingCode.UNKNOWN_WORD,
                place,
                Texts.shown(word) + " is no function",
                Suggest.remedy(word, known, "known are "));
        return Optional.empty();
    }

    /** {@return the capacities as a mapping if that reads as the same list, else as a list} */
    static Node write(List<Circumstances.Capacity> capacities) {
        Optional<MapNode> map = map(capacities);
        if (map.isPresent() && read(map.get(), new FindingCollector()).equals(capacities)) {
            return map.get();
        }
        ImmutableList.Builder<Node> nodes = ImmutableList.builder();
        for (Circumstances.Capacity capacity : capacities) {
            Out out = Out.map().put("institution", capacity.institution());
            if (capacity.function().isPresent()) {
                out.word("function", capacity.function().get());
            }
            Keys.put(out, "ratio", capacity.ratio());
            nodes.add(out.build());
        }
        return ListNode.copyOf(nodes.build());
    }

    /** {@return the mapping; empty if an institution would stand in it twice} */
    private static Optional<MapNode> map(List<Circumstances.Capacity> capacities) {
        Map<String, Map<String, Node>> functions = new LinkedHashMap<>();
        Map<String, Node> all = new LinkedHashMap<>();
        for (Circumstances.Capacity capacity : capacities) {
            String institution = capacity.institution();
            Node ratio = ScalarNode.bare(Keys.text(capacity.ratio()));
            boolean fresh;
            if (capacity.function().isEmpty()) {
                fresh = all.put(institution, ratio) == null;
            } else {
                String word = Words.of(capacity.function().get());
                Map<String, Node> own = functions.computeIfAbsent(institution, id -> new LinkedHashMap<>());
                fresh = own.put(word, ratio) == null && !(all.get(institution) instanceof ScalarNode);
                all.put(institution, MapNode.copyOf(own));
            }
            if (!fresh) {
                return Optional.empty();
            }
        }
        return Optional.of(MapNode.copyOf(all));
    }

    /** Puts the capacities, if there are any. */
    static void put(IssueWriter issue, List<Circumstances.Capacity> capacities) {
        if (!capacities.isEmpty()) {
            issue.put(KEY, write(capacities));
        }
    }
}
