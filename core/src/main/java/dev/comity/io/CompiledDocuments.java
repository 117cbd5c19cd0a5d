package dev.comity.io;

import com.google.common.collect.ImmutableList;
import dev.comity.finding.Findings;
import dev.comity.finding.InvalidDescriptionException;
import dev.comity.model.Architecture;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.routing.Case;
import dev.comity.scenario.ReformCatalogue;
import dev.comity.scenario.Scenario;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The documents of a directory in a compact binary form, which reads many times faster than their texts: for worlds that
 * are shipped with a program. The world, the policies, the cases, the scenarios and the reforms lie
 * apart, and each is only read when asked for.
 *
 * <p>The bytes depend on the documents alone, not on where the directory lies or in which order its files are listed.
 * Safe for any thread.
 *
 * <pre>{@code
 * CompiledDocuments documents = CompiledDocuments.compile(Path.of("."));
 * CompiledDocuments.of(documents.toBytes()).cases().isEmpty();   // true
 * }</pre>
 */
public final class CompiledDocuments {
    private static final int MAGIC = 0x434D5444; // CMTD

    /** What a document is about. */
    private enum Part {
        WORLD,
        POLICIES,
        CASES,
        SCENARIOS,
        REFORMS
    }

    private final Map<Part, byte[]> parts = new EnumMap<>(Part.class);
    /** Policies that were read: most use the same law. */
    private final Map<String, DivisionOfLaborPolicy> policies = new ConcurrentHashMap<>();

    private CompiledDocuments() {}

    /**
     * {@return the compiled documents of every {@code .yaml}, {@code .yml} and {@code .json} file below a directory}
     *
     * @param directory where the documents lie
     * @throws InvalidDescriptionException if a document has errors, or if they don't hang together
     * @throws java.io.UncheckedIOException if the files can't be read
     */
    public static CompiledDocuments compile(Path directory) {
        ImmutableList<Parsed> documents = Sources.parseBelow(directory);
        Findings findings = Soundness.of(documents);
        if (findings.hasErrors()) {
            throw new InvalidDescriptionException(Findings.copyOf(findings.errors()));
        }
        Map<Part, List<Node>> nodes = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            nodes.put(part, new ArrayList<>());
        }
        for (Parsed document : documents) {
            In in = In.of(document, new FindingCollector());
            nodes.get(part(Formats.of(in))).add(document.node().orElseThrow());
        }
        CompiledDocuments compiled = new CompiledDocuments();
        nodes.forEach((part, trees) -> compiled.parts.put(part, NodeCodec.encode(trees)));
        return compiled;
    }

    private static Part part(String format) {
        return switch (format) {
            case Formats.POLICY -> Part.POLICIES;
            case Formats.ISSUE, Formats.CASE -> Part.CASES;
            case Formats.SCENARIO -> Part.SCENARIOS;
            case Formats.REFORMS -> Part.REFORMS;
            default -> Part.WORLD;
        };
    }

    /**
     * {@return the compiled documents that were written as the given bytes}
     *
     * @param bytes what {@link #toBytes} gave
     * @throws IllegalArgumentException if the bytes are something else
     */
    public static CompiledDocuments of(byte[] bytes) {
        CompiledDocuments compiled = new CompiledDocuments();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readInt() != MAGIC) {
                throw new IllegalArgumentException("these bytes are not compiled documents");
            }
            for (Part part : Part.values()) {
                int size = in.readInt();
                if (size < 0 || size > in.available()) {
                    throw new IllegalArgumentException("these compiled documents are damaged; compile them again");
                }
                compiled.parts.put(part, in.readNBytes(size));
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("these compiled documents are damaged; compile them again", e);
        }
        return compiled;
    }

    /** {@return the bytes, to be read by {@link #of(byte[])}} */
    public byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            for (Part part : Part.values()) {
                out.writeInt(parts.get(part).length);
                out.write(parts.get(part));
            }
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory never fails", e);
        }
        return bytes.toByteArray();
    }

    /** {@return the architecture that the actors, weights, institutions and architectures make} */
    public Read<Architecture> world() {
        FindingCollector findings = new FindingCollector();
        WorldReader world = new WorldReader(findings);
        for (Node tree : NodeCodec.decode(parts.get(Part.WORLD))) {
            In in = In.of(tree, findings);
            String format = Formats.of(in);
            if (WorldReader.isWorld(format)) {
                world.read(in, format);
            }
        }
        return new Read<>(Optional.of(world.build()), findings.findings());
    }

    /**
     * {@return the policy of an id, with those that it uses; empty if there is none}
     *
     * @param id the id of the policy
     * @throws InvalidDescriptionException if it has errors
     */
    public Optional<DivisionOfLaborPolicy> policy(String id) {
        DivisionOfLaborPolicy known = policies.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        for (Node tree : NodeCodec.decode(parts.get(Part.POLICIES))) {
            Node named = tree instanceof MapNode map ? map.get("id").orElse(null) : null;
            if (named instanceof ScalarNode scalar && scalar.text().equals(id)) {
                DivisionOfLaborPolicy policy =
                        PolicyDocuments.policy(tree, this::policy).get();
                policies.put(id, policy);
                return Optional.of(policy);
            }
        }
        return Optional.empty();
    }

    /**
     * {@return the scenarios, in the order of their paths}
     *
     * @throws InvalidDescriptionException if one has errors
     */
    public ImmutableList<Scenario> scenarios() {
        ImmutableList.Builder<Scenario> scenarios = ImmutableList.builder();
        for (Node tree : NodeCodec.decode(parts.get(Part.SCENARIOS))) {
            scenarios.add(ScenarioFormat.read(tree, Optional.empty()).get());
        }
        return scenarios.build();
    }

    /**
     * {@return the catalogues of reforms, in the order of their paths}
     *
     * @throws InvalidDescriptionException if one has errors
     */
    public ImmutableList<ReformCatalogue> reforms() {
        ImmutableList.Builder<ReformCatalogue> reforms = ImmutableList.builder();
        for (Node tree : NodeCodec.decode(parts.get(Part.REFORMS))) {
            reforms.add(ReformFormat.read(tree, Optional.empty()).get());
        }
        return reforms.build();
    }

    /**
     * {@return the cases, in the order of their paths}
     *
     * @throws InvalidDescriptionException if one has errors
     */
    public ImmutableList<Case> cases() {
        ImmutableList.Builder<Case> cases = ImmutableList.builder();
        for (Node tree : NodeCodec.decode(parts.get(Part.CASES))) {
            cases.add(IssueDocuments.read(tree).get());
        }
        return cases.build();
    }
}
