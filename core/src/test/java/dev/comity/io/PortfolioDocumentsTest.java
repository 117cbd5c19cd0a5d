package dev.comity.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comity.atlas.Atlas;
import dev.comity.model.Fraction;
import dev.comity.schema.Validator;
import dev.comity.survey.Portfolio;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Portfolios in files: what is written is read again, and what is wrong has its place. */
class PortfolioDocumentsTest {
    private static final String TWO = """
            format: comity-portfolio/1
            name: mine
            issues:
              - weight: 2/3
                issue: {id: haze, domain: environment, functions: [monitoring], affects: [IDN, MYS]}
              - issue: {id: flu, domain: health, functions: [information], affects: [world]}
            """;

    @Test
    void weightsAreReadAndOtherwiseOne() {
        Portfolio portfolio = Documents.portfolio("mine.yaml", TWO).get();
        assertThat(portfolio.name()).isEqualTo("mine");
        assertThat(portfolio.issues())
                .extracting(Portfolio.Weighed::weight)
                .containsExactly(Fraction.of(2, 3), Fraction.ONE);
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        Portfolio cases = Portfolio.cases(Atlas.cases()).weighing(Map.of("haze-2013", Fraction.of(5, 7)));
        String text = Documents.write(cases);
        Validator.assertTaken("portfolio", text);
        assertThat(Documents.portfolio("cases.yaml", text).get()).isEqualTo(cases);
        assertThat(Documents.write(Documents.portfolio("cases.yaml", text).get()))
                .isEqualTo(text);
        assertThat(Documents.portfolio("cases.json", Documents.writeJson(cases)).get())
                .isEqualTo(cases);
    }

    @Test
    void whatIsWrongHasItsPlace() {
        String broken = TWO.replace("2/3", "-1").replace("id: flu", "id: haze");
        assertThat(Documents.portfolio("mine.yaml", broken).findings().all())
                .extracting(finding -> finding.place().line() + " " + finding.code())
                .containsExactly("4 BAD_VALUE", "6 DUPLICATE_ID");
    }
}
