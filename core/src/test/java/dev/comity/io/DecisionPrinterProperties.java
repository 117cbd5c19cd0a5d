package dev.comity.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comity.atlas.Atlas;
import dev.comity.atlas.ReferencePolicies;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Issue;
import dev.comity.model.Words;
import dev.comity.routing.Allocation;
import dev.comity.routing.Case;
import dev.comity.routing.Decision;
import dev.comity.routing.Lead;
import dev.comity.routing.Router;
import dev.comity.routing.Routing;
import dev.comity.testing.IssueArbitraries;
import dev.comity.testing.Question;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Decisions are printed as the tree of the whole routing prints. */
class DecisionPrinterProperties {
    private final DecisionPrinter printer = new DecisionPrinter();

    @Property(tries = 100)
    void printsAsATreeDoes(@ForAll("questions") Question question, @ForAll String id) {
        Router router = Router.of(question.world(), ReferencePolicies.networked());
        String readable = Texts.indexOfForbidden(id) < 0 ? id : "id";
        printsAsATreeDoes(router, question.issue().toBuilder().id(readable).build());
    }

    @Example
    void theEmbeddedCasesPrintAsTreesDo() {
        Router router = Router.of(Atlas.world(), ReferencePolicies.networked());
        for (Case one : Atlas.cases()) {
            printsAsATreeDoes(router, one.issue());
        }
    }

    private void printsAsATreeDoes(Router router, Issue issue) {
        Decision decision = router.decision();
        router.decide(issue, decision);
        printer.decided(7, issue.id(), decision);
        assertThat(new String(printer.take(), StandardCharsets.UTF_8))
                .isEqualTo(tree(7, issue.id(), router.route(issue)));
    }

    private static String tree(int line, String id, Routing routing) {
        Map<GovernanceFunction, TreeSet<String>> leads = new TreeMap<>();
        for (Allocation allocation : routing.allocations().values()) {
            TreeSet<String> ids = leads.computeIfAbsent(allocation.unit().function(), function -> new TreeSet<>());
            for (Lead lead : allocation.leads()) {
                ids.add(lead.institution());
            }
        }
        Out byFunction = Out.map();
        leads.forEach((function, ids) -> byFunction.texts(Words.of(function), ids));
        return Out.json(Out.map()
                .number("line", line)
                .put("issue", id)
                .word("verdict", routing.verdict())
                .yesNo("complete", routing.complete())
                .put("leads", byFunction)
                .build());
    }

    @Property(tries = 300)
    void saysWhatIsWrongAsATreeDoes(@ForAll String faults, @ForAll int line) {
        String readable = Texts.indexOfForbidden(faults) < 0 ? faults : "\u2028 \"\\";
        printer.refused(line, readable);
        assertThat(new String(printer.take(), StandardCharsets.UTF_8))
                .isEqualTo(Out.json(
                        Out.map().number("line", line).put("error", readable).build()));
    }

    @Provide
    Arbitrary<Question> questions() {
        return IssueArbitraries.questions();
    }
}
