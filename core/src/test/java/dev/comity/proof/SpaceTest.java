package dev.comity.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comity.atlas.ReferencePolicies;
import dev.comity.condition.Reading;
import dev.comity.model.Fraction;
import java.math.BigInteger;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SpaceTest {
    private final Space space = Space.of(ReferencePolicies.law());

    @Test
    void differencesAreWeighedByProbabilities() {
        Map<String, Fraction> none = Map.of("none", Fraction.ONE);

        Difference weighed = Proof.difference(
                ReferencePolicies.law(),
                ReferencePolicies.networked(),
                Space.of(ReferencePolicies.law(), ReferencePolicies.networked()).weighing("issue.coerciveness", none),
                Budget.standard());

        assertThat(weighed.changes())
                .isNotEmpty()
                .allSatisfy(change -> assertThat(change.witness().situation().readings())
                        .doesNotContainEntry("issue.coerciveness", Reading.of("force")));
        assertThat(weighed.different()).isGreaterThan(BigInteger.ZERO);
    }

    @Test
    void weightsOfWhatIsNoFactOfWordsAreRefused() {
        assertThatThrownBy(() -> space.weighing("issue.coercivness", Map.of("force", Fraction.ONE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no fact of words `issue.coercivness`");
        assertThatThrownBy(() -> space.weighing("forum.coverage", Map.of("1", Fraction.ONE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no fact of words `forum.coverage`");
    }

    @Test
    void weightsOfWhatIsNeverReadAreRefused() {
        assertThatThrownBy(() -> space.weighing("issue.coerciveness", Map.of("forze", Fraction.ONE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("`issue.coerciveness` never reads `forze`");
    }

    @Test
    void weightsThatAreNoSharesAreRefused() {
        assertThatThrownBy(() -> space.weighing("issue.coerciveness", Map.of("force", Fraction.of(-1, 2))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the share of `force` is negative; write a number from 0 on");
        assertThatThrownBy(() -> space.weighing("issue.coerciveness", Map.of("force", Fraction.ZERO)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("every reading of `issue.coerciveness` counts nothing; name one that counts");
    }
}
