package dev.comity.examples.cli;

import dev.comity.finding.Finding;
import dev.comity.finding.FindingCode;
import dev.comity.finding.Findings;
import dev.comity.finding.Place;
import dev.comity.io.Documents;
import dev.comity.io.Read;
import dev.comity.model.Architecture;
import dev.comity.model.Change;
import dev.comity.routing.Case;
import dev.comity.routing.Router;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/** Checks documents of any kind, and the expectations of cases. */
@CommandLine.Command(
        name = "check",
        description = "Checks documents of any kind; exit code 1 if there are errors or failed expectations.",
        mixinStandardHelpOptions = true)
public final class Check implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @CommandLine.Mixin
    private Setting setting = new Setting();

    @CommandLine.Parameters(arity = "1..*", paramLabel = "FILE", description = "Documents; - is standard input.")
    private List<String> files = List.of();

    /** Made by the command line. */
    public Check() {}

    @Override
    public Integer call() {
        Findings all = Findings.none();
        for (String file : files) {
            all = all.and(check(file, Inputs.name(file), Inputs.text(file)));
        }
        var out = spec.commandLine().getOut();
        all.forEach(out::println);
        out.println(summary(all));
        out.flush();
        return all.hasErrors() ? 1 : 0;
    }

    private static String summary(Findings all) {
        int errors = all.errors().size();
        return all.isEmpty()
                ? "nothing to report"
                : counted(errors, "error") + ", " + counted(all.all().size() - errors, "warning");
    }

    private static String counted(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** The kind of a document stands in its first lines, as in {@code format: comity-policy/1}. */
    private Findings check(String file, String name, String text) {
        if (text.contains("comity-policy/")) {
            return Documents.policy(name, text, Inputs.used(file)).findings();
        }
        if (text.contains("comity-changes/")) {
            return changes(name, text);
        }
        if (text.contains("comity-reforms/")) {
            return Documents.reforms(name, text, setting.world()).findings();
        }
        if (text.contains("comity-scenario/")) {
            return Documents.scenario(name, text, setting.world()).findings();
        }
        if (text.contains("comity-sampling/")) {
            return Documents.sampling(name, text).findings();
        }
        if (text.contains("comity-shocks/")) {
            return Documents.shocks(name, text).findings();
        }
        boolean world = text.contains("comity-institution/")
                || text.contains("comity-actors/")
                || text.contains("comity-weights/")
                || text.contains("comity-architecture/");
        return world ? Documents.architecture(name, text).findings() : cases(name, text);
    }

    /** Changes are made one after the other in the world; what is wrong with it then and was not before is theirs. */
    private Findings changes(String name, String text) {
        Read<? extends List<Change>> read = Documents.changes(name, text);
        if (read.findings().hasErrors()) {
            return read.findings();
        }
        Architecture before = setting.world();
        Architecture after = before;
        for (Change change : read.get()) {
            try {
                after = after.with(change);
            } catch (IllegalArgumentException e) {
                Place place = Place.of(name, "changes");
                return Findings.copyOf(List.of(
                        Finding.of(FindingCode.UNKNOWN_INSTITUTION, place, e.getMessage(), "name one of the world")));
            }
        }
        Findings known = before.check();
        List<Finding> news = new ArrayList<>(after.check().all());
        news.removeAll(known.all());
        return read.findings().and(Findings.copyOf(news));
    }

    private Findings cases(String name, String text) {
        Read<? extends List<Case>> read = Documents.cases(name, text, setting.world());
        Findings all = read.findings();
        if (all.hasErrors()) {
            return all;
        }
        Map<String, Router> routers = new HashMap<>();
        for (Case one : read.get()) {
            Router router = routers.computeIfAbsent(one.expectation().policy(), setting::router);
            all = all.and(router.check(one));
        }
        return all;
    }
}
