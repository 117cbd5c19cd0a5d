package dev.comity.schema;

import static dev.comity.schema.Shapes.day;
import static dev.comity.schema.Shapes.many;
import static dev.comity.schema.Shapes.ref;
import static dev.comity.schema.Shapes.share;
import static dev.comity.schema.Shapes.text;
import static dev.comity.schema.Shapes.word;
import static dev.comity.schema.Shapes.yesNo;

import dev.comity.io.Node;
import dev.comity.model.Level;
import dev.comity.policy.DutyKind;
import dev.comity.policy.WarningKind;
import dev.comity.routing.Status;
import dev.comity.routing.Verdict;
import dev.comity.schema.Shapes.Keys;

/** The schema of routings. */
final class RoutingShapes {
    private static final Node TEXTS = Shapes.texts();

    private RoutingShapes() {}

    static Keys routing() {
        Node duty = Keys.of()
                .need("kind", word(DutyKind.class))
                .need(text(), "debtor", "addressee")
                .may(text(), "deadline", "source", "rule")
                .build();
        Node warning = Keys.of()
                .need("kind", word(WarningKind.class))
                .may("function", ref("function"))
                .may("domain", Shapes.domain())
                .together("function", "domain")
                .may(text(), "subject", "detail", "rule")
                .build();
        return Keys.of()
                .need(text(), "issue", "policy", "policy-digest")
                .need("date", day())
                .may("known-at", day())
                .need("verdict", word(Verdict.class))
                .may("verdict-if-granted", word(Verdict.class))
                .may("levels", many(word(Verdict.class)))
                .need("complete", yesNo())
                .may("allocations", many(allocation()))
                .may("duties", many(duty))
                .may("warnings", many(warning))
                .may("rules", TEXTS);
    }

    private static Node allocation() {
        Node lead = Keys.of()
                .need("institution", text())
                .need("level", word(Level.class))
                .may("co-lead", yesNo())
                .need("coverage", share())
                .may("states", TEXTS)
                .build();
        return Keys.of()
                .need("function", ref("function"))
                .need("domain", Shapes.domain())
                .need("status", word(Status.class))
                .may("leads", many(lead))
                .may(TEXTS, "supporting", "conditions", "reasons", "direct", "uncovered", "rules")
                .build();
    }
}
