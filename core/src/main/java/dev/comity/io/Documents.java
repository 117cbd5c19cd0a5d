package dev.comity.io;

import com.google.common.collect.ImmutableList;
import dev.comity.model.Actor;
import dev.comity.model.Architecture;
import dev.comity.model.Institution;
import dev.comity.policy.DivisionOfLaborPolicy;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * The front door for documents: reads and writes every kind, as YAML or JSON. Each method gives a {@link Read}: the value
 * and all that is wrong with the text, at once, with line, column and remedy. What is written reads back as an equal
 * value, and writing that again gives the same text.
 */
public final class Documents {
    private Documents() {}

    /**
     * {@return the institution of a document {@code comity-institution/1}} Links that stand with it are checked, but belong
     * to an architecture: read the document with {@link #architecture(String, String)} to have them.
     *
     * @param source what to call the document in findings; a name that ends in {@code .json} is read as JSON
     */
    public static Read<Institution> institution(String source, String text) {
        return WorldDocuments.institution(source, text);
    }

    /** {@return the actors of a document {@code comity-actors/1}, sorted by id} */
    public static Read<ImmutableList<Actor>> actors(String source, String text) {
        return WorldDocuments.actors(source, text);
    }

    /**
     * {@return the architecture of one document: a whole one ({@code comity-architecture/1}), or what an institution,
     * actors or weights alone make} Whether it hangs together is not asked; see {@link Architecture#check()}.
     */
    public static Read<Architecture> architecture(String source, String text) {
        return WorldDocuments.architecture(source, text);
    }

    /**
     * {@return the one architecture that a file, or all {@code .yaml}, {@code .yml} and {@code .json} files below a
     * directory make, with the findings of {@link Architecture#check()}} Policies, issues, cases and changes are passed
     * over. What a document {@code comity-architecture/1} does not say in {@code latest} is the latest day on which a fact
     * became known.
     *
     * @throws java.io.UncheckedIOException if a file can't be read
     */
    public static Read<Architecture> architecture(Path fileOrDirectory) {
        return WorldDocuments.architecture(fileOrDirectory);
    }

    /**
     * {@return the policy of a document {@code comity-policy/1}}
     *
     * @param source what to call the document in findings; a name that ends in {@code .json} is read as JSON
     * @param used gives the policies that the document uses, by id
     */
    public static Read<DivisionOfLaborPolicy> policy(
            String source, String text, Function<String, Optional<DivisionOfLaborPolicy>> used) {
        return PolicyDocuments.policy(source, text, used);
    }

    /**
     * {@return a policy as YAML; the policies that it uses stand by their ids}
     *
     * @throws IllegalArgumentException if it has a fact that is computed in Java
     */
    public static String write(DivisionOfLaborPolicy policy) {
        return Out.yaml(PolicyFormat.write(policy));
    }

    /** {@return an institution as YAML} */
    public static String write(Institution institution) {
        return Out.yaml(WorldDocuments.write(institution));
    }
}
