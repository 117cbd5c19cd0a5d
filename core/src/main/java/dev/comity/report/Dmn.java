package dev.comity.report;

import dev.comity.proof.DecisionInput;
import dev.comity.proof.DecisionTable;
import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes decision tables in the language DMN 1.3 of the Object Management Group: a model of one decision, whose inputs have
 * types that admit the values of their facts and no others. The decision, {@code standing}, gives a context of {@code
 * standing} and {@code rule}.
 *
 * <pre>{@code
 * DecisionTable table = DecisionTable.of(networked, LocalDate.of(2025, 6, 30), DecisionTable.Hits.FIRST);
 * Dmn.of(table).lines().skip(1).findFirst();   // Optional[<definitions id="policy" name="networked" …]
 * }</pre>
 */
public final class Dmn {
    private static final String NAMESPACE = "https://www.omg.org/spec/DMN/20191111/MODEL/";
    private static final String TEXT = "string";

    private final XMLStreamWriter xml;

    private Dmn(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /**
     * {@return a table as a document of XML}
     *
     * @param table the table
     * @throws IllegalArgumentException if a number of it can't be written exactly
     */
    public static String of(DecisionTable table) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            new Dmn(xml).model(table);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.append('\n').toString();
    }

    private void model(DecisionTable table) throws XMLStreamException {
        open("definitions", "id", "policy", "name", table.policy(), "namespace", "urn:comity:policy");
        xml.writeDefaultNamespace(NAMESPACE);
        element(
                "description",
                "Whether a candidate may lead, under the policy " + table.policy() + " on " + table.day());
        for (DecisionInput input : table.inputs()) {
            type(input);
        }
        resultType(table);
        for (DecisionInput input : table.inputs()) {
            open("inputData", "id", "input_" + input.name(), "name", input.name());
            element("description", input.label());
            empty("variable", "name", input.name(), "typeRef", typeOf(input));
            close();
        }
        decision(table);
        close();
    }

    private static String typeOf(DecisionInput input) {
        return "t_" + input.name();
    }

    private void type(DecisionInput input) throws XMLStreamException {
        open("itemDefinition", "name", typeOf(input));
        element(
                "typeRef",
                switch (input.kind()) {
                    case FLAG -> "boolean";
                    case NUMBER -> "number";
                    case WORD, DOMAIN -> TEXT;
                });
        if (input.kind() == DecisionInput.Kind.WORD || input.kind() == DecisionInput.Kind.DOMAIN) {
            allowed(input.tests());
        }
        close();
    }

    private void allowed(List<String> tests) throws XMLStreamException {
        open("allowedValues");
        element("text", String.join(", ", tests));
        close();
    }

    private void resultType(DecisionTable table) throws XMLStreamException {
        open("itemDefinition", "name", "t_result");
        component("standing", List.of("\"excluded\"", "\"barred\"", "\"conditional\"", "\"free\""));
        component(
                "rule",
                table.rows().stream().map(row -> quoted(row.rule())).distinct().toList());
        close();
    }

    private void component(String name, List<String> values) throws XMLStreamException {
        open("itemComponent", "name", name);
        element("typeRef", TEXT);
        allowed(values);
        close();
    }

    private void decision(DecisionTable table) throws XMLStreamException {
        open("decision", "id", "decision_standing", "name", "standing");
        empty("variable", "name", "standing", "typeRef", "t_result");
        for (DecisionInput input : table.inputs()) {
            open("informationRequirement");
            empty("requiredInput", "href", "#input_" + input.name());
            close();
        }
        open("decisionTable", "hitPolicy", table.hits().name());
        for (DecisionInput input : table.inputs()) {
            open("input", "label", input.label());
            open("inputExpression", "typeRef", typeOf(input));
            element("text", input.name());
            close();
            close();
        }
        empty("output", "name", "standing", "typeRef", TEXT);
        empty("output", "name", "rule", "typeRef", TEXT);
        for (DecisionTable.Row row : table.rows()) {
            row(table, row);
        }
        close();
        close();
    }

    private void row(DecisionTable table, DecisionTable.Row row) throws XMLStreamException {
        open("rule");
        for (String test : table.tests(row)) {
            entry("inputEntry", test);
        }
        entry("outputEntry", quoted(row.standing()));
        entry("outputEntry", quoted(row.rule()));
        close();
    }

    private void entry(String kind, String text) throws XMLStreamException {
        open(kind);
        element("text", text);
        close();
    }

    private static String quoted(String text) {
        return '"' + Plain.storable(text).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private void open(String name, String... attributes) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement(name);
        attributes(attributes);
    }

    private void empty(String name, String... attributes) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeEmptyElement(name);
        attributes(attributes);
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private void close() throws XMLStreamException {
        xml.writeEndElement();
    }
}
