package dev.comity.io;

import com.google.common.collect.ImmutableSet;
import dev.comity.finding.FindingCode;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Remembers which keys of a mapping a reader has asked for, so that the others can be reported. */
final class AskedKeys {
    private final MapNode map;
    private final boolean[] found;
    private String[] asked = new String[16];
    private int count;
    private @Nullable Set<String> missing;

    AskedKeys(MapNode map) {
        this.map = map;
        this.found = new boolean[map.size()];
    }

    /** {@return the value of a key; null if it has none} */
    @Nullable
    Node find(String key) {
        if (count == asked.length) {
            asked = Arrays.copyOf(asked, 2 * count);
        }
        asked[count++] = key;
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
            missing = missing == null ? new LinkedHashSet<>() : missing;
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
                String known = Suggest.remedy(
                        key, ImmutableSet.copyOf(Arrays.asList(asked).subList(0, count)), "known are ");
                String remedy = known.isEmpty() ? "remove it, or correct it" : known;
                findings.add(FindingCode.UNKNOWN_KEY, map.keyPlace(key), message, remedy);
            }
        }
    }

    void reportMissing(FindingCollector findings) {
        for (String key : missing == null ? Set.<String>of() : missing) {
            Optional<Node> empty = map.get(key);
            if (empty.isPresent()) {
                String message = "the key " + Texts.shown(key) + " has no value";
                findings.add(FindingCode.MISSING_KEY, empty.get().place(), message, "write one");
            } else {
                String message = "the key " + Texts.shown(key) + " is missing";
                findings.add(FindingCode.MISSING_KEY, map.place(), message, "add it");
            }
        }
    }
}
