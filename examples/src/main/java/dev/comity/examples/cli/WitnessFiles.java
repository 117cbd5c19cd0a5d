package dev.comity.examples.cli;

import com.google.common.collect.ImmutableSortedSet;
import dev.comity.io.Documents;
import dev.comity.model.Words;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.proof.Flaw;
import dev.comity.proof.Realised;
import dev.comity.proof.Theorem;
import dev.comity.proof.Witness;
import dev.comity.routing.Case;
import dev.comity.routing.Expectation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes witnesses as documents that other commands take: a small world, and a case in it that expects what was seen. */
final class WitnessFiles {
    private final Path directory;
    private final DivisionOfLaborPolicy policy;

    WitnessFiles(Path directory, DivisionOfLaborPolicy policy) {
        this.directory = directory;
        this.policy = policy;
    }

    /** Writes every witness for which a world was built. */
    void save(Verdicts found) {
        try {
            Files.createDirectories(directory);
            for (Flaw flaw : found.flaws()) {
                if (flaw.witness().isPresent()) {
                    String rules = flaw.rules().isEmpty() ? "" : "-" + String.join("-", flaw.rules());
                    save(Words.of(flaw.kind()) + rules, flaw.witness().get());
                }
            }
            int number = 0;
            for (Theorem theorem : found.theorems()) {
                number++;
                if (theorem.counterexample().isPresent()) {
                    save("never-" + number, theorem.counterexample().get());
                }
            }
        } catch (IOException e) {
            throw new Inputs.Refused(2, "--save: " + directory + " can't be written");
        }
    }

    private void save(String name, Witness witness) throws IOException {
        if (witness.realised().isPresent()) {
            Realised realised = witness.realised().get();
            String plain = name.replaceAll("[^\\w.-]", "_");
            Files.writeString(directory.resolve(plain + ".world.yaml"), Documents.write(realised.world()));
            Files.writeString(directory.resolve(plain + ".case.yaml"), Documents.write(expected(realised)));
        }
    }

    private Case expected(Realised realised) {
        Expectation.Builder expectation = Expectation.builder()
                .policy(policy.id())
                .verdict(realised.routing().verdict())
                .complete(realised.routing().complete())
                .rules(realised.routing().rules());
        realised.issue().functions().forEach(function -> {
            ImmutableSortedSet<String> leads = realised.routing().leads(function);
            if (!leads.isEmpty()) {
                expectation.leads(function, leads);
            }
        });
        return new Case(realised.issue(), expectation.build(), ImmutableSortedSet.of());
    }
}
