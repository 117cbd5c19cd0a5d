package dev.comity.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.comity.atlas.ReferencePolicies;
import dev.comity.finding.Finding;
import dev.comity.finding.FindingCode;
import dev.comity.finding.Findings;
import dev.comity.io.Documents;
import dev.comity.io.ListNode;
import dev.comity.io.MapNode;
import dev.comity.io.Node;
import dev.comity.io.ScalarNode;
import dev.comity.model.Architecture;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.routing.Router;
import dev.comity.testing.IssueArbitraries;
import dev.comity.testing.PolicyArbitraries;
import dev.comity.testing.Question;
import dev.comity.testing.WorldArbitraries;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What the library writes, schemas take; of what is spoiled at random, schemas and readers think alike. */
class SchemasProperties {
    /** What a schema must tell wherever a reader does. */
    private static final ImmutableSet<FindingCode> MUST =
            ImmutableSet.of(FindingCode.UNKNOWN_KEY, FindingCode.MISSING_KEY, FindingCode.WRONG_SHAPE);

    private static final ImmutableList<Path> DOCUMENTS = smallDocuments();

    private static ImmutableList<Path> smallDocuments() {
        try {
            List<Path> all = new ArrayList<>(Validator.documents("src/main/atlas/cases"));
            all.addAll(Validator.documents("src/main/atlas/scenarios"));
            all.addAll(Validator.documents("src/main/atlas/institutions"));
            all.addAll(Validator.documents("../examples/own"));
            all.addAll(Validator.documents("../examples/questions"));
            return all.stream().filter(file -> file.toFile().length() < 6_000).collect(ImmutableList.toImmutableList());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Property(tries = 100)
    void issuesAndTheirRoutingsAreTaken(@ForAll("questions") Question question) {
        Validator.assertTaken("issue", Documents.write(question.issue()));
        Router router = Router.of(question.world(), ReferencePolicies.networked());
        Validator.assertTaken("routing", Documents.write(router.route(question.issue())));
    }

    @Property(tries = 600, maxDiscardRatio = 50)
    void policiesAreTaken(@ForAll("policies") DivisionOfLaborPolicy policy) {
        Assume.that(!policy.check().hasErrors());
        Validator.assertTaken("policy", Documents.write(policy));
    }

    @Property(tries = 60)
    void architecturesAreTaken(@ForAll("worlds") Architecture world) {
        Validator.assertTaken("architecture", Documents.write(world));
        world.institutions().values().forEach(body -> Validator.assertTaken("institution", Documents.write(body)));
    }

    @Provide
    Arbitrary<Question> questions() {
        return IssueArbitraries.questions();
    }

    @Provide
    Arbitrary<DivisionOfLaborPolicy> policies() {
        return PolicyArbitraries.policies();
    }

    @Provide
    Arbitrary<Architecture> worlds() {
        return WorldArbitraries.worlds(5, 4);
    }

    @Property(tries = 600)
    void schemasAndReadersThinkAlikeOfWhatIsSpoiled(@ForAll Random random) throws IOException {
        Path file = DOCUMENTS.get(random.nextInt(DOCUMENTS.size()));
        Node tree = Validator.parse(file).get(0).node().orElseThrow();
        String kind = Validator.kind(tree).orElseThrow();
        Node spoiled = spoil(tree, random);
        Findings findings = Validator.read(kind, "spoiled.json", spoiled.toString(), SchemasProperties::used);
        List<String> faults = Validator.faults(kind, spoiled);
        boolean mustRefuse = findings.all().stream().map(Finding::code).anyMatch(MUST::contains);
        if (mustRefuse) {
            assertThat(faults).as("%s%n%s", spoiled, findings).isNotEmpty();
        }
        if (!faults.isEmpty()) {
            assertThat(findings.all()).as("%s%n%s", spoiled, faults).isNotEmpty();
        }
    }

    private static Optional<DivisionOfLaborPolicy> used(String id) {
        return Optional.of(id.equals("law") ? ReferencePolicies.law() : ReferencePolicies.networked());
    }

    /** {@return the tree with one flaw, somewhere below its root} */
    private static Node spoil(Node node, Random random) {
        if (node instanceof MapNode map && !map.entries().isEmpty()) {
            List<String> keys = new ArrayList<>(map.entries().keySet());
            String key = keys.get(random.nextInt(keys.size()));
            Map<String, Node> entries = new LinkedHashMap<>(map.entries());
            switch (random.nextInt(5)) {
                case 0 -> entries.remove(key);
                case 1 -> entries.put(key + "x", entries.remove(key));
                default -> entries.put(key, spoil(entries.get(key), random));
            }
            return MapNode.copyOf(entries);
        }
        if (node instanceof ListNode list && !list.items().isEmpty() && random.nextInt(5) > 0) {
            List<Node> items = new ArrayList<>(list.items());
            int index = random.nextInt(items.size());
            items.set(index, spoil(items.get(index), random));
            return ListNode.copyOf(items);
        }
        return switch (random.nextInt(5)) {
            case 0 -> ScalarNode.of("rubbish");
            case 1 -> ScalarNode.bare("-7.5");
            case 2 -> MapNode.copyOf(Map.of("rubbish", node));
            case 3 -> ListNode.copyOf(List.of(node, node));
            default -> ScalarNode.of("2013-06-17");
        };
    }
}
