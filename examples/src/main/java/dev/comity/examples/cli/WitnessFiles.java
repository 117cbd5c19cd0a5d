package dev.comity.examples.cli;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import dev.comity.io.Documents;
import dev.comity.model.Issue;
import dev.comity.model.Words;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.proof.Contested;
import dev.comity.proof.Difference;
import dev.comity.proof.Flaw;
import dev.comity.proof.Realised;
import dev.comity.proof.Theorem;
import dev.comity.proof.Witness;
import dev.comity.routing.Case;
import dev.comity.routing.Expectation;
import dev.comity.routing.Router;
import dev.comity.routing.Routing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;

/** Writes witnesses as documents that other commands take: a small world, and a case in it that expects what was seen. */
final class WitnessFiles {
    private final Path directory;

    WitnessFiles(Path directory) {
        this.directory = directory;
    }

    /** Writes every witness for which a world was built. */
    void save(DivisionOfLaborPolicy policy, Verdicts found) {
        writing(() -> {
            for (Flaw flaw : found.flaws()) {
                if (flaw.witness().isPresent()) {
                    save(
                            policy,
                            Words.of(flaw.kind()) + rules(flaw.rules()),
                            flaw.witness().get());
                }
            }
            int number = 0;
            for (Theorem theorem : found.theorems()) {
                number++;
                if (theorem.counterexample().isPresent()) {
                    save(policy, "never-" + number, theorem.counterexample().get());
                }
            }
        });
    }

    /** Writes a witness of each difference that is shown, with a case for each of the two policies: {@code a} and {@code b}. */
    void save(DivisionOfLaborPolicy a, DivisionOfLaborPolicy b, Difference difference, int limit, Contested contested) {
        writing(() -> {
            int number = 0;
            for (Difference.Change change : Iterables.limit(difference.changes(), limit)) {
                number++;
                save(a, b, "difference-" + number, change.witness());
            }
            if (contested.found().isPresent()) {
                save(a, b, "contenders", contested.found().get().witness());
            }
        });
    }

    private interface Writing {
        void write() throws IOException;
    }

    private void writing(Writing writing) {
        try {
            Files.createDirectories(directory);
            writing.write();
        } catch (IOException e) {
            throw new Inputs.Refused(2, "--save: " + directory + " can't be written");
        }
    }

    private static String rules(Collection<String> rules) {
        return rules.isEmpty() ? "" : "-" + String.join("-", rules);
    }

    private void save(DivisionOfLaborPolicy policy, String name, Witness witness) throws IOException {
        if (witness.realised().isPresent()) {
            Realised realised = witness.realised().get();
            world(name, realised);
            write(name + ".case.yaml", Documents.write(expected(policy, realised.issue(), realised.routing())));
        }
    }

    private void save(DivisionOfLaborPolicy a, DivisionOfLaborPolicy b, String name, Witness witness)
            throws IOException {
        if (witness.realised().isPresent()) {
            Realised realised = witness.realised().get();
            world(name, realised);
            write(name + ".a.case.yaml", Documents.write(routed(a, realised)));
            write(name + ".b.case.yaml", Documents.write(routed(b, realised)));
        }
    }

    private void world(String name, Realised realised) throws IOException {
        write(name + ".world.yaml", Documents.write(realised.world()));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name.replaceAll("[^\\w.-]", "_")), text);
    }

    private static Case routed(DivisionOfLaborPolicy policy, Realised realised) {
        Routing routing = Router.of(realised.world(), policy).route(realised.issue());
        return expected(policy, realised.issue(), routing);
    }

    private static Case expected(DivisionOfLaborPolicy policy, Issue issue, Routing routing) {
        Expectation.Builder expectation = Expectation.builder()
                .policy(policy.id())
                .verdict(routing.verdict())
                .complete(routing.complete())
                .rules(routing.rules());
        issue.functions().forEach(function -> {
            ImmutableSortedSet<String> leads = routing.leads(function);
            if (!leads.isEmpty()) {
                expectation.leads(function, leads);
            }
        });
        return new Case(issue, expectation.build(), ImmutableSortedSet.of());
    }
}
