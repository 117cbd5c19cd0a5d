package dev.comity.bench;

import dev.comity.model.Level;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/**
 * Drools' decision tables: one table, the first row that holds. Its compilation into an alpha network was tried and is not
 * used: it does not keep to the first row.
 */
final class Dmn implements Peer {
    private static final String NAMESPACE = "https://example.org/forty-rules";
    private static final Level[] LEVELS = {Level.SUBREGIONAL, Level.REGIONAL, Level.CROSS_REGIONAL, Level.MULTILATERAL};

    private final DMNRuntime runtime;
    private final DMNModel model;

    Dmn(List<Row> rows) {
        Resource table = ResourceFactory.newReaderResource(new StringReader(text(rows)));
        table.setSourcePath("rules.dmn");
        runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(table))
                .getOrElseThrow(IllegalStateException::new);
        model = runtime.getModels().get(0);
        if (model.hasErrors()) {
            throw new IllegalStateException(model.getMessages().toString());
        }
    }

    private static String text(List<Row> rows) {
        StringBuilder inputs = new StringBuilder();
        StringBuilder needs = new StringBuilder();
        StringBuilder columns = new StringBuilder();
        Stream.concat(
                        Stream.of(Column.values()).map(Column::property),
                        Stream.of(LEVELS).map(Column::property))
                .forEach(name -> {
                    String type = Stream.of(LEVELS).map(Column::property).anyMatch(name::equals) ? "boolean" : "string";
                    inputs.append(
                            "<inputData id='%1$s' name='%1$s'><variable name='%1$s' typeRef='%2$s'/></inputData>\n"
                                    .formatted(name, type));
                    needs.append("<informationRequirement><requiredInput href='#%s'/></informationRequirement>\n"
                            .formatted(name));
                    columns.append(
                            "<input><inputExpression typeRef='%2$s'><text>%1$s</text></inputExpression></input>\n"
                                    .formatted(name, type));
                });
        String lines = rows.stream().map(Dmn::line).collect(Collectors.joining());
        return """
                <definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' namespace='%1$s' name='rules' id='rules'>
                %2$s
                <decision id='row' name='row'><variable name='row' typeRef='number'/>
                %3$s
                <decisionTable hitPolicy='FIRST'>
                %4$s
                <output typeRef='number'/>
                %5$s
                </decisionTable></decision></definitions>
                """.formatted(NAMESPACE, inputs, needs, columns, lines);
    }

    private static String line(Row row) {
        StringBuilder line = new StringBuilder("<rule>");
        for (Column column : Column.values()) {
            var words = row.when().get(column.fact);
            cell(line, "inputEntry", words == null ? "-" : Column.quoted(words));
        }
        for (Level level : LEVELS) {
            cell(line, "inputEntry", level == row.level() ? "true" : "-");
        }
        cell(line, "outputEntry", String.valueOf(row.number()));
        return line.append("</rule>\n").toString();
    }

    private static void cell(StringBuilder line, String tag, String text) {
        line.append('<')
                .append(tag)
                .append("><text>")
                .append(text)
                .append("</text></")
                .append(tag)
                .append('>');
    }

    @Override
    public int rule(Question question) {
        DMNContext context = runtime.newContext();
        for (Column column : Column.values()) {
            context.set(column.property(), column.read(question));
        }
        for (Level level : LEVELS) {
            context.set(Column.property(level), question.there(level));
        }
        DMNResult result = runtime.evaluateAll(model, context);
        Object row = result.getDecisionResultByName("row").getResult();
        return row == null ? -1 : ((BigDecimal) row).intValue();
    }
}
