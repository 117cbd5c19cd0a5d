package dev.comity.bench;

import dev.cel.bundle.CelBuilder;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.comity.model.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Google's Common Expression Language: one expression for each rule, checked and planned beforehand, tried in order. */
final class Cel implements Peer {
    private static final Level[] LEVELS = {Level.SUBREGIONAL, Level.REGIONAL, Level.CROSS_REGIONAL, Level.MULTILATERAL};

    private final List<CelRuntime.Program> programs = new ArrayList<>();

    Cel(List<Row> rows) {
        CelBuilder builder = CelFactory.plannerCelBuilder().setResultType(SimpleType.BOOL);
        for (Column column : Column.values()) {
            builder.addVar(column.property(), SimpleType.STRING);
        }
        for (Level level : LEVELS) {
            builder.addVar(Column.property(level), SimpleType.BOOL);
        }
        dev.cel.bundle.Cel cel = builder.build();
        try {
            for (Row row : rows) {
                programs.add(cel.createProgram(cel.compile(expression(row)).getAst()));
            }
        } catch (CelValidationException | CelEvaluationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String expression(Row row) {
        StringBuilder text = new StringBuilder(Column.property(row.level()));
        row.when().forEach((fact, words) -> {
            text.append(" && ").append(Column.of(fact).property());
            boolean one = words.size() == 1;
            text.append(one ? " == " : " in [").append(Column.quoted(words)).append(one ? "" : "]");
        });
        return text.toString();
    }

    @Override
    public int rule(Question question) {
        Map<String, Object> variables = variables(question);
        try {
            for (int i = 0; i < programs.size(); i++) {
                if ((Boolean) programs.get(i).eval(variables)) {
                    return i;
                }
            }
            return -1;
        } catch (CelEvaluationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> variables(Question question) {
        Map<String, Object> variables = new HashMap<>();
        for (Column column : Column.values()) {
            variables.put(column.property(), column.read(question));
        }
        for (Level level : LEVELS) {
            variables.put(Column.property(level), question.there(level));
        }
        return variables;
    }
}
