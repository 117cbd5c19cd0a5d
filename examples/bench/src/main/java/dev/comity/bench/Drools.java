package dev.comity.bench;

import java.util.List;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;

/** Drools: rules with a salience, compiled to its executable model; the first to fire halts the session. */
final class Drools {
    private Drools() {}

    /** {@return the rules as Drools reads them} */
    static String text(List<Row> rows) {
        StringBuilder text = new StringBuilder("package dev.comity.bench.rules\nimport dev.comity.bench.Question\n");
        for (Row row : rows) {
            text.append("rule \"").append(row.id()).append("\" salience ").append(rows.size() - row.number());
            text.append("\nwhen\n    $q : Question(").append(Column.property(row.level()));
            row.when().forEach((fact, words) -> {
                text.append(", ").append(Column.of(fact).property());
                boolean one = words.size() == 1;
                text.append(one ? " == " : " in (").append(Column.quoted(words)).append(one ? "" : ")");
            });
            text.append(")\nthen\n    $q.setRule(").append(row.number()).append(");\n    drools.halt();\nend\n");
        }
        return text.toString();
    }

    private static KieBase base(List<Row> rows) {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        files.write("src/main/resources/dev/comity/bench/rules/rules.drl", text(rows));
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        return services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
    }

    /** A session for each question. */
    static Peer stateless(List<Row> rows) {
        var session = base(rows).newStatelessKieSession();
        return question -> {
            question.setRule(-1);
            session.execute(question);
            return question.getRule();
        };
    }

    /** One session; the question is taken out again. */
    static Peer reused(List<Row> rows) {
        var session = base(rows).newKieSession();
        return question -> {
            question.setRule(-1);
            var handle = session.insert(question);
            session.fireAllRules();
            session.delete(handle);
            return question.getRule();
        };
    }
}
