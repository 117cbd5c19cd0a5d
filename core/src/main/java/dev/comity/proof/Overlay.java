package dev.comity.proof;

import com.google.common.collect.ImmutableMap;
import dev.comity.model.Architecture;
import dev.comity.model.Circumstances;
import dev.comity.model.Issue;
import dev.comity.model.RegionScheme;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Two drawings laid upon each other: a world with the bodies of both, and an issue of which what is known of both is
 * known. Where they disagree, the upper one counts.
 *
 * @param world the world
 * @param issue the issue
 */
record Overlay(Architecture world, Issue issue) {
    /** {@return both ways to lay two drawings upon each other} */
    static List<Overlay> of(Realised one, Realised other) {
        return List.of(over(one, other), over(other, one));
    }

    private static Overlay over(Realised upper, Realised lower) {
        Architecture.Builder world = upper.world().toBuilder();
        world.actors(union(upper.world().actors(), lower.world().actors()));
        world.institutions(union(upper.world().institutions(), lower.world().institutions()));
        world.events(union(upper.world().events(), lower.world().events()));
        world.regionScheme(regions(upper.world().regionScheme(), lower.world().regionScheme()));
        Issue issue = upper.issue().toBuilder()
                .circumstances(
                        known(upper.issue().circumstances(), lower.issue().circumstances()))
                .build();
        return new Overlay(world.build(), issue);
    }

    private static <V> ImmutableMap<String, V> union(Map<String, V> upper, Map<String, V> lower) {
        Map<String, V> all = new LinkedHashMap<>(lower);
        all.putAll(upper);
        return ImmutableMap.copyOf(all);
    }

    private static <T> Set<T> union(Iterable<T> upper, Iterable<T> lower) {
        Set<T> all = new LinkedHashSet<>();
        upper.forEach(all::add);
        lower.forEach(all::add);
        return all;
    }

    private static RegionScheme regions(RegionScheme upper, RegionScheme lower) {
        return new RegionScheme(upper.id(), upper.source(), union(upper.regions(), lower.regions()), ImmutableMap.of());
    }

    private static Circumstances known(Circumstances upper, Circumstances lower) {
        return upper.toBuilder()
                .positions(union(upper.positions(), lower.positions()))
                .consents(union(upper.consents(), lower.consents()))
                .acceptances(union(upper.acceptances(), lower.acceptances()))
                .authorisations(union(upper.authorisations(), lower.authorisations()))
                .capacities(union(upper.capacities(), lower.capacities()))
                .tribunals(union(upper.tribunals(), lower.tribunals()))
                .requests(union(upper.requests(), lower.requests()))
                .attempts(union(upper.attempts(), lower.attempts()))
                .alignments(union(upper.alignments(), lower.alignments()))
                .rulings(union(upper.rulings(), lower.rulings()))
                .presence(union(upper.presence(), lower.presence()))
                .rivalBlocs(union(upper.rivalBlocs(), lower.rivalBlocs()))
                .build();
    }
}
