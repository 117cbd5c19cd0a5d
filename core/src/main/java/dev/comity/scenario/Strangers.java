package dev.comity.scenario;

import dev.comity.finding.Finding;
import dev.comity.finding.FindingCode;
import dev.comity.finding.Place;
import dev.comity.model.Architecture;
import dev.comity.model.Change;
import dev.comity.model.Suggest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds those of whom a step speaks and whom the world does not know. */
final class Strangers {
    private Strangers() {}

    static List<Finding> in(Step step, Architecture world, Place place) {
        List<Finding> findings = new ArrayList<>();
        if (step instanceof Step.Alter alter) {
            actors(alter.change()).forEach(actor -> actor(actor, world, place, findings));
        } else if (step instanceof Step.Stand stand) {
            institution(stand.forum(), world, place, findings);
            stand.actors().forEach(actor -> actor(actor, world, place, findings));
        } else if (step instanceof Step.Scale scale) {
            institution(scale.institution(), world, place, findings);
        } else if (step instanceof Step.Provide provide) {
            institution(provide.institution(), world, place, findings);
        } else if (step instanceof Step.Muster muster) {
            institution(muster.mandate(), world, place, findings);
            muster.actors().forEach(actor -> actor(actor, world, place, findings));
        }
        return findings;
    }

    private static Set<String> actors(Change change) {
        if (change instanceof Change.SetStatus status) {
            return Set.of(status.actor());
        } else if (change instanceof Change.Withdraw withdraw) {
            return Set.of(withdraw.actor());
        }
        return change instanceof Change.Seat seat ? seat.actors() : Set.of();
    }

    private static void institution(String id, Architecture world, Place place, List<Finding> findings) {
        if (!world.institutions().containsKey(id)) {
            String remedy = Suggest.remedy(id, world.institutions().keySet(), "name one of the world");
            String message = "no institution bears the id `" + id + "`";
            findings.add(Finding.of(FindingCode.UNKNOWN_INSTITUTION, place, message, remedy));
        }
    }

    private static void actor(String id, Architecture world, Place place, List<Finding> findings) {
        if (!world.actors().containsKey(id) && !world.institutions().containsKey(id)) {
            String remedy = Suggest.remedy(id, world.actors().keySet(), "name one of the world");
            findings.add(Finding.of(FindingCode.UNKNOWN_ACTOR, place, "`" + id + "` is no actor", remedy));
        }
    }
}
