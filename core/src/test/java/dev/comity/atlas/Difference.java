package dev.comity.atlas;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Sets;
import dev.comity.io.ListNode;
import dev.comity.io.MapNode;
import dev.comity.io.Node;
import dev.comity.io.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The facts in which two issues differ, as paths of keys. An item of a list is one fact, even if it is a mapping; one
 * value counts as a list of one.
 */
final class Difference {
    private final List<String> paths = new ArrayList<>();

    private Difference() {}

    static ImmutableList<String> between(MapNode one, MapNode other) {
        Difference difference = new Difference();
        difference.compare("", one, other);
        return ImmutableList.copyOf(difference.paths);
    }

    private void compare(String path, @Nullable Node one, @Nullable Node other) {
        if (one instanceof MapNode || other instanceof MapNode) {
            compareMaps(path, one, other);
        } else if (one instanceof ListNode || other instanceof ListNode) {
            compareItems(path, items(one), items(other));
        } else if (one == null || !one.equals(other)) {
            paths.add(path);
        }
    }

    private void compareMaps(String path, @Nullable Node one, @Nullable Node other) {
        if (one instanceof ScalarNode || other instanceof ScalarNode) {
            paths.add(path);
            return;
        }
        ImmutableMap<String, Node> ones = entries(one);
        ImmutableMap<String, Node> others = entries(other);
        for (String key : Sets.union(ones.keySet(), others.keySet())) {
            compare(path + "/" + key, ones.get(key), others.get(key));
        }
    }

    private static ImmutableMap<String, Node> entries(@Nullable Node node) {
        return node instanceof MapNode map ? map.entries() : ImmutableMap.of();
    }

    private void compareItems(String path, List<Node> ones, List<Node> others) {
        List<Node> gone = new ArrayList<>(ones);
        others.forEach(gone::remove);
        List<Node> come = new ArrayList<>(others);
        ones.forEach(come::remove);
        boolean oneChanged = gone.size() == 1 && come.size() == 1;
        if (oneChanged && gone.get(0) instanceof MapNode before && come.get(0) instanceof MapNode after) {
            compareMaps(path, before, after);
            return;
        }
        for (int i = 0; i < Math.max(gone.size(), come.size()); i++) {
            paths.add(path + "[" + i + "]");
        }
    }

    private static List<Node> items(@Nullable Node node) {
        return node instanceof ListNode list ? list.items() : node == null ? List.of() : List.of(node);
    }
}
