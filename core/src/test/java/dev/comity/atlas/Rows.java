package dev.comity.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comity.io.Documents;
import dev.comity.model.Architecture;
import dev.comity.model.Circumstances;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Issue;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.policy.DutyKind;
import dev.comity.policy.WarningKind;
import dev.comity.routing.Case;
import dev.comity.routing.Duty;
import dev.comity.routing.Lead;
import dev.comity.routing.Router;
import dev.comity.routing.Routing;
import dev.comity.routing.Warning;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** How the tests of the inventory ask: an issue in a line, or a case of the atlas with a fact changed. */
final class Rows {
    private static final Router NETWORKED = Router.of(Atlas.world(), ReferencePolicies.networked());

    private Rows() {}

    /** An issue whose keys are separated by semicolons. */
    static Issue issue(String date, String keys) {
        String text = "format: comity-issue/1\nid: row\ndate: " + date + "\n" + keys.replace("; ", "\n") + "\n";
        return Documents.issues("row.yaml", text).get().get(0);
    }

    /** The issue of a case of the atlas. */
    static Issue known(String id) {
        for (Case known : Atlas.cases()) {
            if (known.issue().id().equals(id)) {
                return known.issue();
            }
        }
        throw new AssertionError("no case `" + id + "`");
    }

    static Issue at(String date, Issue issue) {
        return issue.toBuilder().date(LocalDate.parse(date)).build();
    }

    static Issue given(Issue issue, UnaryOperator<Circumstances.Builder> facts) {
        return issue.toBuilder()
                .circumstances(facts.apply(issue.circumstances().toBuilder()).build())
                .build();
    }

    static Routing route(String date, String keys) {
        return NETWORKED.route(issue(date, keys));
    }

    static Routing route(Issue issue) {
        return NETWORKED.route(issue);
    }

    static Routing route(Architecture world, Issue issue) {
        return route(world, ReferencePolicies.networked(), issue);
    }

    static Routing route(DivisionOfLaborPolicy policy, Issue issue) {
        return route(Atlas.world(), policy, issue);
    }

    static Routing route(Architecture world, DivisionOfLaborPolicy policy, Issue issue) {
        return Router.of(world, policy).route(issue);
    }

    static List<WarningKind> warnings(Routing routing) {
        return routing.warnings().stream().map(Warning::kind).toList();
    }

    static List<DutyKind> duties(Routing routing) {
        return routing.duties().stream().map(Duty::kind).toList();
    }

    /** The lead of that function, which must lead. */
    static Lead lead(Routing routing, GovernanceFunction function, String institution) {
        assertThat(routing.leads(function)).contains(institution);
        return routing.allocation(function).leads().stream()
                .filter(lead -> Objects.equals(lead.institution(), institution))
                .findFirst()
                .orElseThrow();
    }
}
