package dev.comity.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comity.atlas.ReferencePolicies;
import dev.comity.proof.DecisionTable;
import java.io.StringReader;
import java.time.LocalDate;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Exported tables are sound XML, with a cell for every input of every row. Drools runs them in the benchmarks' module. */
class DmnTest {
    private static final DecisionTable TABLE =
            DecisionTable.of(ReferencePolicies.networked(), LocalDate.of(2024, 6, 1), DecisionTable.Hits.FIRST);

    @Test
    void everyRowHasACellForEveryInput() throws Exception {
        Document xml = DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(Dmn.of(TABLE))));
        int rows = elements(xml, "rule").getLength();
        int inputs = elements(xml, "inputData").getLength();

        assertThat(rows).isEqualTo(TABLE.rows().size()).isGreaterThan(15);
        assertThat(inputs).isEqualTo(TABLE.inputs().size());
        assertThat(elements(xml, "requiredInput").getLength()).isEqualTo(inputs);
        assertThat(elements(xml, "inputEntry").getLength()).isEqualTo(rows * inputs);
        assertThat(elements(xml, "outputEntry").getLength()).isEqualTo(rows * 2);
    }

    @Test
    void theLastRowHoldsAlwaysAndStandsInNobodysWay() {
        DecisionTable.Row last = TABLE.rows().get(TABLE.rows().size() - 1);
        assertThat(TABLE.tests(last)).containsOnly("-");
        assertThat(last.standing()).isEqualTo("free");
        assertThat(last.rule()).isEmpty();
    }

    private static NodeList elements(Document xml, String name) {
        return xml.getElementsByTagNameNS("https://www.omg.org/spec/DMN/20191111/MODEL/", name);
    }
}
