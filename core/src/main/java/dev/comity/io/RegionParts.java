package dev.comity.io;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.finding.FindingCode;
import dev.comity.model.RegionScheme;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Gathers a region scheme from actors and from a mapping of its own, and writes one. */
final class RegionParts {
    private static final String USUAL_ID = "M49";
    private static final String USUAL_SOURCE = "United Nations Statistics Division, standard M49";

    private final Map<String, String> regions = new LinkedHashMap<>();
    private final Map<String, String> subregions = new LinkedHashMap<>();
    private Optional<String> id = Optional.empty();
    private String source = "";

    /** Adds the regions that an actor names. */
    void add(In actor, String actorId) {
        add(actor, "region", actorId, regions);
        add(actor, "subregion", actorId, subregions);
    }

    private static void add(In actor, String key, String actorId, Map<String, String> places) {
        Optional<String> region = actor.optionalText(key);
        if (region.isPresent()) {
            put(actor, key, actorId, region.get(), places);
        }
    }

    private static void put(In in, String key, String actor, String region, Map<String, String> places) {
        String other = places.putIfAbsent(actor, region);
        if (other != null && !other.equals(region)) {
            in.fail(
                    key,
                    FindingCode.INCONSISTENT,
                    Texts.shown(actor) + " lies in " + Texts.shown(other) + " already",
                    "name one place for it");
        }
    }

    /** Reads a scheme of its own: {@code id}, {@code source}, and the actors of each region. */
    void read(In in) {
        if (id.isPresent()) {
            in.fail("id", FindingCode.INCONSISTENT, "there is a region scheme already", "keep one of the two");
        }
        id = Optional.of(in.text("id"));
        source = in.optionalText("source").orElse("");
        read(in, "regions", regions);
        read(in, "subregions", subregions);
        in.finish();
    }

    private static void read(In in, String key, Map<String, String> places) {
        Optional<In> map = in.optionalMap(key);
        if (map.isPresent()) {
            for (String region : map.get().keys()) {
                for (String actor : map.get().texts(region)) {
                    put(map.get(), region, actor, region, places);
                }
            }
            map.get().finish();
        }
    }

    /** {@return the scheme; empty if nothing was said of regions} */
    Optional<RegionScheme> build() {
        if (id.isEmpty() && regions.isEmpty() && subregions.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new RegionScheme(
                id.orElse(USUAL_ID),
                id.isPresent() ? source : USUAL_SOURCE,
                ImmutableMap.copyOf(regions),
                ImmutableMap.copyOf(subregions)));
    }

    static Out write(RegionScheme scheme) {
        Out out = Out.map().put("id", scheme.id());
        Keys.putUnless(out, "source", scheme.source(), "");
        write(scheme.regions(), "regions", out);
        write(scheme.subregions(), "subregions", out);
        return out;
    }

    private static void write(Map<String, String> places, String key, Out out) {
        Map<String, TreeSet<String>> byRegion = new TreeMap<>();
        for (Map.Entry<String, String> place : places.entrySet()) {
            byRegion.computeIfAbsent(place.getValue(), region -> new TreeSet<>())
                    .add(place.getKey());
        }
        Out map = Out.map();
        for (Map.Entry<String, TreeSet<String>> region : byRegion.entrySet()) {
            map.texts(region.getKey(), ImmutableSortedSet.copyOf(region.getValue()));
        }
        if (!byRegion.isEmpty()) {
            out.put(key, map);
        }
    }
}
