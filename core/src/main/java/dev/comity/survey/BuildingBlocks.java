package dev.comity.survey;

import com.google.common.collect.ImmutableMap;
import dev.comity.model.Accession;
import dev.comity.model.Dated;
import dev.comity.model.Fraction;
import dev.comity.model.Institution;
import dev.comity.model.JurisdictionClause;
import dev.comity.model.Role;
import dev.comity.model.Timeline;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Whether a trade agreement builds towards openness for all or stands in its way (Bhagwati 1995; Estevadeordal, Freund &
 * Ornelas 2008 for external tariffs). Each component that is on record counts 1 or −1, an invitation 0; what is not on
 * record is left out and said so.
 */
final class BuildingBlocks {
    /** Data attributes: for each the word that builds and the word that stands in the way. */
    private static final ImmutableMap<String, Map<String, Integer>> ATTRIBUTES = ImmutableMap.of(
            "rta-basis", Map.of("xxiv", 1, "enabling", 1, "none", -1),
            "external-tariffs", Map.of("falling", 1, "rising", -1),
            "rules-uploaded", Map.of("yes", 1, "no", -1),
            "cumulation", Map.of("yes", 1, "no", -1),
            "trade-diversion", Map.of("no", 1, "yes", -1));

    private final Scenery scenery;

    BuildingBlocks(Scenery scenery) {
        this.scenery = scenery;
    }

    Measurement of(String institution) {
        return score(scenery.snapshot.architecture().institution(institution));
    }

    /** The mean over living agreements that have any component on record. */
    Measurement all() {
        Breakdown mean = new Breakdown();
        LocalDate date = scenery.snapshot.date();
        for (Body body : scenery.bodies) {
            if (body.living() && body.institution().hasRole(Role.RTA, date)) {
                score(body.institution()).value().ifPresent(score -> {
                    mean.add(Fraction.ONE, score);
                    mean.add(Axis.INSTITUTION, body.id(), Fraction.ONE, score);
                });
            }
        }
        return mean.into(scenery.of(Measure.BUILDING_STUMBLING), "nothing is on record of any agreement")
                .build();
    }

    private Measurement score(Institution institution) {
        Map<String, Integer> signs = signs(institution);
        Measurement.Builder builder = scenery.of(Measure.BUILDING_STUMBLING, institution.id());
        int sum = 0;
        for (Map.Entry<String, Integer> sign : signs.entrySet()) {
            builder.part(Axis.COMPONENT, sign.getKey(), Fraction.of(sign.getValue(), 1));
            sum += sign.getValue();
        }
        int of = ATTRIBUTES.size() + 2;
        return builder.input("components on record", signs.size() + " of " + of)
                .ratio(Fraction.of(sum, 1), Fraction.of(signs.size(), 1), "no component is on record")
                .build();
    }

    private Map<String, Integer> signs(Institution institution) {
        Map<String, Integer> signs = new TreeMap<>();
        LocalDate date = scenery.snapshot.date();
        Timeline.of(institution.accessions()).at(date).ifPresent(how -> signs.put("accession", accession(how)));
        ATTRIBUTES.forEach((name, words) -> {
            Optional<Integer> sign = institution.attributeOn(name, date).map(words::get);
            sign.ifPresent(found -> signs.put(name, found));
        });
        for (Dated<JurisdictionClause> clause : institution.jurisdictions()) {
            if (clause.validity().on(date)) {
                signs.put("forum-clause", 1);
            }
        }
        return signs;
    }

    private static int accession(Accession how) {
        return how == Accession.OPEN ? 1 : how == Accession.CLOSED ? -1 : 0;
    }
}
