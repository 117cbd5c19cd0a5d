package dev.comity.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.comity.model.Competence;
import dev.comity.policy.EarlyWarning.Basis;
import dev.comity.policy.EarlyWarning.Card;
import dev.comity.policy.EarlyWarning.Procedure;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EarlyWarningTest {
    @ParameterizedTest
    @CsvSource({"27, 54, 18, 14, 28", "28, 56, 19, 14, 29"})
    void thresholdsFollowFromTheNumberOfMemberStates(int states, int votes, int yellow, int article76, int orange) {
        EarlyWarning warning = EarlyWarning.of(states);
        assertThat(warning.votes()).isEqualTo(votes);
        assertThat(warning.yellowThreshold()).isEqualTo(yellow);
        assertThat(warning.underArticle76().yellowThreshold()).isEqualTo(article76);
        assertThat(warning.orangeThreshold()).isEqualTo(orange);
    }

    @ParameterizedTest
    @CsvSource({"0, NONE", "17, NONE", "18, YELLOW", "27, YELLOW", "28, ORANGE", "54, ORANGE"})
    void cardsOfTwentySeven(int votes, Card card) {
        assertThat(EarlyWarning.of(27).assess(votes).card()).isEqualTo(card);
    }

    @Test
    void nineteenVotesOfFiftyFourWereAYellowCardOnTheRightToStrikeIn2012() {
        assertThat(EarlyWarning.of(27).assess(19).card()).isEqualTo(Card.YELLOW);
    }

    @Test
    void aQuarterIsEnoughUnderArticle76() {
        EarlyWarning draft = new EarlyWarning(28, Competence.SHARED, Procedure.SPECIAL, Basis.ARTICLE_76);
        assertThat(draft.assess(13).card()).isEqualTo(Card.NONE);
        assertThat(draft.assess(14).card()).isEqualTo(Card.YELLOW);
    }

    @Test
    void thereIsNoOrangeCardOutsideTheOrdinaryProcedure() {
        EarlyWarning draft = new EarlyWarning(27, Competence.SHARED, Procedure.SPECIAL, Basis.OTHER);
        assertThat(draft.assess(54).card()).isEqualTo(Card.YELLOW);
    }

    @Test
    void thereIsNoWarningWhereTheUnionIsExclusivelyCompetent() {
        EarlyWarning draft = new EarlyWarning(27, Competence.EXCLUSIVE, Procedure.ORDINARY, Basis.OTHER);
        assertThat(draft.assess(54).card()).isEqualTo(Card.NONE);
        assertThat(draft.assess(54).follows())
                .isEqualTo("nothing: subsidiarity does not apply to exclusive competence");
    }

    @Test
    void whatFollowsIsSaid() {
        assertThat(EarlyWarning.of(27).assess(18).follows())
                .isEqualTo("review, then maintained, amended or withdrawn with reasons (art. 7(2))");
        assertThat(EarlyWarning.of(27).assess(28).follows()).contains("55 %", "votes cast", "art. 7(3)");
    }

    @Test
    void fiftyFivePerCentOfTheCouncilOrMostVotesCastStopAProposal() {
        EarlyWarning draft = EarlyWarning.of(27);
        assertThat(draft.stopped(Card.ORANGE, 14, 0, 0)).isFalse();
        assertThat(draft.stopped(Card.ORANGE, 15, 0, 0)).isTrue();
        assertThat(draft.stopped(Card.ORANGE, 0, 300, 300)).isFalse();
        assertThat(draft.stopped(Card.ORANGE, 0, 301, 300)).isTrue();
        assertThat(draft.stopped(Card.YELLOW, 27, 700, 0)).isFalse();
    }

    @Test
    void opinionsAreDueWithinEightWeeks() {
        assertThat(EarlyWarning.deadline(LocalDate.of(2024, 1, 1))).isEqualTo(LocalDate.of(2024, 2, 26));
    }

    @Test
    void thereAreNoMoreVotesThanThereAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EarlyWarning.of(27).assess(55))
                .withMessage("there are 54 votes, not 55");
        assertThatIllegalArgumentException().isThrownBy(() -> EarlyWarning.of(0));
    }
}
