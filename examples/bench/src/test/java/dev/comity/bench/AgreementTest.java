package dev.comity.bench;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AgreementTest {
    private static final Questions QUESTIONS = new Questions(300);

    @ParameterizedTest
    @EnumSource
    void everyWayFindsWhatNaiveJavaFinds(Way way) {
        assertThatCode(() -> Agreement.check(QUESTIONS, way)).doesNotThrowAnyException();
    }
}
