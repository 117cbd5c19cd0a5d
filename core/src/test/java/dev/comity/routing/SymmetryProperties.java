package dev.comity.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.policy.WarningKind;
import dev.comity.testing.Cloning;
import dev.comity.testing.IssueArbitraries;
import dev.comity.testing.Question;
import dev.comity.testing.Rewriting;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Neither names nor orders decide anything. */
class SymmetryProperties {
    @Provide
    Arbitrary<Question> questions() {
        return IssueArbitraries.questions();
    }

    @Property
    void invariant03_theOrderOfFactsIsNothing(@ForAll("questions") Question question, @ForAll Random random) {
        Question shuffled = Rewriting.shuffling(random).copy(question);
        DivisionOfLaborPolicy policy = Trial.any(random);
        assertThat(Canonical.of(Trial.run(shuffled, policy).routing("")))
                .isEqualTo(Canonical.of(Trial.run(question, policy).routing("")));
    }

    @Property
    void invariant04_renamingRenamesTheAnswer(@ForAll("questions") Question question, @ForAll Random random) {
        Map<String, String> names = Rewriting.exchange(question.world(), random);
        Question renamed = Rewriting.renaming(names).copy(question);
        DivisionOfLaborPolicy policy = Trial.any(random);
        assertThat(Canonical.of(Trial.run(renamed, policy).routing("")))
                .isEqualTo(
                        Canonical.of(Trial.run(question, policy).routing(""), name -> names.getOrDefault(name, name)));
    }

    /** A twin shares the part of its original, and nothing else changes. */
    @Property
    void invariant13_aTwinSharesThePartOfItsOriginal(@ForAll("questions") Question question, @ForAll Random random) {
        List<String> ids = List.copyOf(question.world().institutions().keySet());
        String id = ids.get(random.nextInt(ids.size()));
        Question more = Cloning.of(question, id);
        for (DivisionOfLaborPolicy policy : Trial.POLICIES) {
            IssueRouter run = Trial.run(question, policy);
            Routing before = run.routing("");
            Routing after = Trial.run(more, policy).routing("");
            assertThat(after.verdict()).isEqualTo(before.verdict());
            assertThat(after.verdictIfGranted()).isEqualTo(before.verdictIfGranted());
            assertThat(after.levels()).isEqualTo(before.levels());
            before.allocations().forEach((unit, allocation) -> {
                Allocation shared = after.allocations().get(unit);
                assertThat(parts(shared)).isEqualTo(withTwin(parts(allocation), id));
                assertThat(shared.direct()).isEqualTo(allocation.direct());
                assertThat(shared.uncovered()).isEqualTo(allocation.uncovered());
                boolean leads =
                        run.units.get(unit).allLeads().stream().anyMatch(x -> x.id().equals(id) && !x.reach.isEmpty());
                if (leads) {
                    assertThat(after.warnings())
                            .anyMatch(w -> w.kind() == WarningKind.OVERLAP
                                    && w.detail().contains(Cloning.TWIN));
                }
            });
        }
    }

    private static Map<String, String> parts(Allocation allocation) {
        Map<String, String> parts = new TreeMap<>();
        allocation.supporting().forEach(id -> parts.put(id, "supports"));
        for (Lead lead : allocation.leads()) {
            parts.put(
                    lead.institution(),
                    allocation.status() + " " + lead.level() + " " + lead.coLead() + " " + lead.coverage()
                            + lead.states());
        }
        return parts;
    }

    private static Map<String, String> withTwin(Map<String, String> parts, String id) {
        if (parts.containsKey(id)) {
            parts.put(Cloning.TWIN, parts.get(id));
        }
        return parts;
    }
}
