package dev.comity.examples.cli;

import dev.comity.atlas.Atlas;
import dev.comity.atlas.ReferencePolicies;
import dev.comity.finding.Findings;
import dev.comity.io.Documents;
import dev.comity.io.Read;
import dev.comity.routing.Case;
import dev.comity.routing.Router;
import java.util.List;
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

    @CommandLine.Parameters(arity = "1..*", paramLabel = "FILE", description = "Documents; - is standard input.")
    private List<String> files = List.of();

    /** Made by the command line. */
    public Check() {}

    @Override
    public Integer call() {
        Findings all = Findings.none();
        for (String file : files) {
            all = all.and(check(Inputs.name(file), Inputs.text(file)));
        }
        var out = spec.commandLine().getOut();
        all.forEach(out::println);
        out.println(
                all.isEmpty()
                        ? "nothing to report"
                        : all.errors().size() + " errors, "
                                + (all.all().size() - all.errors().size()) + " warnings");
        out.flush();
        return all.hasErrors() ? 1 : 0;
    }

    /** The kind of a document stands in its first lines, as in {@code format: comity-policy/1}. */
    private static Findings check(String name, String text) {
        if (text.contains("comity-policy/")) {
            return Documents.policy(name, text, Inputs::reference).findings();
        }
        boolean world = text.contains("comity-institution/")
                || text.contains("comity-actors/")
                || text.contains("comity-weights/")
                || text.contains("comity-architecture/");
        return world ? Documents.architecture(name, text).findings() : cases(name, text);
    }

    private static Findings cases(String name, String text) {
        Read<? extends List<Case>> read = Documents.cases(name, text);
        Findings all = read.findings();
        if (all.hasErrors()) {
            return all;
        }
        for (Case one : read.get()) {
            Findings ofIssue = one.issue().check(Atlas.world());
            all = all.and(ofIssue);
            if (!ofIssue.hasErrors()) {
                all = all.and(router(one.expectation().policy()).check(one));
            }
        }
        return all;
    }

    private static Router router(String policy) {
        return Router.of(Atlas.world(), Inputs.reference(policy).orElseGet(ReferencePolicies::networked));
    }
}
