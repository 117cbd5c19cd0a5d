package dev.comity.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.testing.IssueArbitraries;
import dev.comity.testing.Question;
import dev.comity.testing.Rewriting;
import java.util.Map;
import java.util.Random;
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

    @Property(tries = 1000)
    void invariant03_theOrderOfFactsIsNothing(@ForAll("questions") Question question, @ForAll Random random) {
        Question shuffled = Rewriting.shuffling(random).copy(question);
        for (DivisionOfLaborPolicy policy : Trial.POLICIES) {
            assertThat(Canonical.of(Trial.run(shuffled, policy).routing("")))
                    .isEqualTo(Canonical.of(Trial.run(question, policy).routing("")));
        }
    }

    @Property(tries = 1000)
    void invariant04_renamingRenamesTheAnswer(@ForAll("questions") Question question, @ForAll Random random) {
        Map<String, String> names = Rewriting.exchange(question.world(), random);
        Question renamed = Rewriting.renaming(names).copy(question);
        for (DivisionOfLaborPolicy policy : Trial.POLICIES) {
            assertThat(Canonical.of(Trial.run(renamed, policy).routing("")))
                    .isEqualTo(Canonical.of(
                            Trial.run(question, policy).routing(""), name -> names.getOrDefault(name, name)));
        }
    }
}
