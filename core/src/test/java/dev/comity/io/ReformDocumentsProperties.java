package dev.comity.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.model.Fraction;
import dev.comity.scenario.Reform;
import dev.comity.scenario.ReformCatalogue;
import dev.comity.scenario.Scenario;
import dev.comity.schema.Validator;
import dev.comity.testing.IssueArbitraries;
import dev.comity.testing.Question;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Catalogues of reforms come back from their documents, and writing them again gives the same text. */
class ReformDocumentsProperties {
    @Provide
    Arbitrary<Question> questions() {
        return IssueArbitraries.questions();
    }

    @Property(tries = 20)
    void cataloguesComeBack(@ForAll("questions") Question question, @ForAll Random random) {
        ReformCatalogue catalogue = catalogue(question, random);

        String yaml = Documents.write(catalogue);
        Validator.assertTaken("reforms", yaml);
        assertThat(Documents.reforms("reforms.yaml", yaml).get()).isEqualTo(catalogue);
        assertThat(Documents.write(Documents.reforms("reforms.yaml", yaml).get()))
                .isEqualTo(yaml);
        String json = Documents.writeJson(catalogue);
        assertThat(Documents.reforms("reforms.json", json).get()).isEqualTo(catalogue);
    }

    private static ReformCatalogue catalogue(Question question, Random random) {
        ImmutableList.Builder<Reform> reforms = ImmutableList.builder();
        int number = random.nextInt(4);
        for (int i = 0; i < number; i++) {
            Scenario change = Scenario.builder()
                    .id("reform-" + i)
                    .title(random.nextBoolean() ? "reform-" + i : "A: title, # with 'signs'")
                    .source(random.nextBoolean() ? "" : "somebody")
                    .steps(ScenarioDocumentsProperties.scenario(question, random)
                            .steps())
                    .build();
            String other = "reform-" + (i - 1);
            ImmutableSortedSet<String> before = i > 0 ? ImmutableSortedSet.of(other) : ImmutableSortedSet.of();
            reforms.add(new Reform(
                    change,
                    Fraction.of(1 + random.nextInt(9), 1 + random.nextInt(9)),
                    random.nextBoolean() ? before : ImmutableSortedSet.of(),
                    random.nextBoolean() ? before : ImmutableSortedSet.of()));
        }
        return new ReformCatalogue("some reforms", "1: one decision", reforms.build());
    }
}
