package dev.comity.io;

import com.google.common.collect.ImmutableSet;
import dev.comity.finding.FindingCode;
import dev.comity.finding.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Remembers which keys of a mapping a reader has asked for, so that the others can be reported. */
final class AskedKeys {
    private final MapNode map;
    private final boolean[] found;
    private final List<String> asked = new ArrayList<>();
    private final List<String> missing = new ArrayList<>(0);

    AskedKeys(MapNode map) {
        this.map = map;
        this.found = new boolean[map.size()];
    }

    /** {@return the value of a key; null if it has none} */
    @Nullable
    Node find(String key) {
        asked.add(key);
        int index = map.indexOf(key);
        if (index < 0) {
            return null;
        }
        found[index] = true;
        Node node = map.value(index);
        return node instanceof ScalarNode scalar && scalar.isNull() ? null : node;
    }

    /** {@return the value of a key; null, to be reported, if it has none} */
    @Nullable
    Node require(String key) {
        Node node = find(key);
        if (node == null) {
            missing.add(key);
        }
        return node;
    }

    /** Makes every key known. */
    void askAll() {
        Arrays.fill(found, true);
    }

    void reportUnknown(FindingCollector findings) {
        for (int i = 0; i < found.length; i++) {
            if (!found[i]) {
                String key = map.key(i);
                String message = "the key " + Texts.shown(key) + " is not known here";
                String remedy = Suggest.remedy(key, ImmutableSet.copyOf(asked), "known are ");
                findings.add(FindingCode.UNKNOWN_KEY, map.keyPlace(key), message, remedy);
            }
        }
    }

    void reportMissing(FindingCollector findings) {
        if (missing.isEmpty()) {
            return;
        }
        for (String key : ImmutableSet.copyOf(missing)) {
            Place place = map.get(key).map(Node::place).orElseGet(map::place);
            findings.add(FindingCode.MISSING_KEY, place, "the key " + Texts.shown(key) + " is missing", "add it");
        }
    }
}
