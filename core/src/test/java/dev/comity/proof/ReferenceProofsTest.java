package dev.comity.proof;

import static dev.comity.condition.Condition.all;
import static dev.comity.condition.Condition.any;
import static dev.comity.condition.Condition.not;
import static dev.comity.condition.Condition.oneOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.atlas.ReferencePolicies;
import dev.comity.condition.Condition;
import dev.comity.condition.Constraint;
import dev.comity.model.DateRange;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.routing.Judgement;
import dev.comity.routing.Router;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is proved about the reference policies, over every situation. */
class ReferenceProofsTest {
    private static final DateRange CHARTER = DateRange.from(LocalDate.of(1945, 10, 24));
    private static final Condition BARRED = oneOf("outcome.standing", "barred", "excluded");
    private static final Condition NOT_FREE = oneOf("outcome.standing", "conditional", "barred", "excluded");
    private static final Condition COUNCIL = oneOf("forum.role", "security-council");
    private static final Condition FORCE_BY_OTHERS = all(
            oneOf("function", "enforcement", "peace-operation"), oneOf("issue.coerciveness", "force"), not(COUNCIL));
    private static final Condition PEACE = oneOf("issue.domain", "peace-security");
    private static final Condition DISPUTE = oneOf("function", "mediation", "dispute-settlement");

    static Stream<DivisionOfLaborPolicy> policies() {
        return Stream.of(
                ReferencePolicies.networked(), ReferencePolicies.universalist(), ReferencePolicies.regionalist());
    }

    @ParameterizedTest
    @MethodSource("policies")
    void neitherContradictsItselfNorLeavesAnythingUnsaid(DivisionOfLaborPolicy policy) {
        Proof proof = Proof.of(policy);

        assertThat(proof.conflicts().none()).isTrue();
        assertThat(proof.silences().none()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("policies")
    void everyRuleMattersSomewhere(DivisionOfLaborPolicy policy) {
        Proof proof = Proof.of(policy);

        assertThat(proof.deadRules().none()).isTrue();
        assertThat(proof.redundantRules().none()).isTrue();
    }

    /** R29 is about global public goods, which affect the world; R31 is about effects that stay in a region. */
    @Test
    void oneOverrideNeverDecides() {
        assertThat(Proof.of(ReferencePolicies.networked())
                        .ineffectiveOverrides()
                        .flaws())
                .extracting(Flaw::rules)
                .containsExactly(ImmutableList.of("R29", "R31"));
        assertThat(Proof.of(ReferencePolicies.universalist())
                        .ineffectiveOverrides()
                        .none())
                .isTrue();
        assertThat(Proof.of(ReferencePolicies.regionalist())
                        .ineffectiveOverrides()
                        .none())
                .isTrue();
    }

    /** A candidate has a mandate (R40), and where there is one there is no gap for want of any (R64). */
    @ParameterizedTest
    @MethodSource("policies")
    void twoRulesAreAboutTheAbsenceOfCandidates(DivisionOfLaborPolicy policy) {
        Space candidates =
                Space.of(policy).without(new Constraint(oneOf("forum.mandate", "none"), "speak of candidates only"));

        assertThat(Proof.of(policy).over(candidates).deadRules().flaws())
                .extracting(flaw -> flaw.rules().get(0))
                .containsExactly("R40", "R64");
    }

    /**
     * Something that always holds.
     *
     * @param name what it says
     * @param when where it is claimed
     * @param then what is claimed
     * @param since from which day on
     * @param rules rules without each of which it does not hold
     */
    private record Law(String name, Condition when, Condition then, DateRange since, List<String> rules) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Law law(String name, Condition when, Condition then, String... rules) {
        return new Law(name, when, then, CHARTER, List.of(rules));
    }

    private static Law since(String date, String name, Condition when, Condition then, String... rules) {
        return new Law(name, when, then, DateRange.parse(date + "/.."), List.of(rules));
    }

    static Stream<Law> laws() {
        return Stream.of(
                law(
                        "9: nobody but the council uses force freely without authorisation, consent or self-defence",
                        all(FORCE_BY_OTHERS, oneOf("outcome.standing", "free")),
                        any(
                                oneOf("forum.authorised", "yes"),
                                oneOf("issue.host-consent", "valid"),
                                all(oneOf("function", "enforcement"), oneOf("issue.self-defence", "yes"))),
                        "R01a",
                        "R01b"),
                law(
                        "10: an unknown authorisation is as good as none",
                        all(
                                FORCE_BY_OTHERS,
                                oneOf("forum.authorised", "unknown"),
                                oneOf("issue.host-consent", "none", "disputed", "unknown"),
                                oneOf("issue.self-defence", "no", "unknown")),
                        NOT_FREE,
                        "R01a",
                        "R01b"),
                law(
                        "9: coercion that is not stated counts as force",
                        all(
                                oneOf("function", "peace-operation"),
                                oneOf("issue.coerciveness", "unknown"),
                                not(COUNCIL),
                                oneOf("forum.authorised", "no"),
                                oneOf("issue.host-consent", "none")),
                        NOT_FREE,
                        "R01a",
                        "R01b"),
                law(
                        "where the council is blocked, a regional body may not lead the use of force at all",
                        all(
                                FORCE_BY_OTHERS,
                                oneOf("forum.level", "regional", "subregional"),
                                oneOf("world.council", "blocked"),
                                oneOf("forum.authorised", "no"),
                                oneOf("issue.host-consent", "none"),
                                oneOf("issue.self-defence", "no")),
                        BARRED,
                        "R01b"),
                law(
                        "the authorisation of force is reserved to the council",
                        all(oneOf("function", "authorisation"), oneOf("issue.coerciveness", "force")),
                        oneOf("outcome.reserved", "security-council"),
                        "R61"),
                law(
                        "the council decides on force and does not lead it",
                        all(oneOf("function", "enforcement"), oneOf("issue.coerciveness", "force"), COUNCIL),
                        BARRED,
                        "R61b"),
                law(
                        "16: the dead have no part",
                        oneOf("forum.vitality", "dead"),
                        oneOf("outcome.standing", "excluded"),
                        "R42a"),
                law("16: zombies never lead", oneOf("forum.vitality", "zombie"), BARRED, "R42b"),
                law(
                        "28: a regional lead in peace and security reports to the council",
                        all(
                                PEACE,
                                not(oneOf("forum.level", "multilateral")),
                                oneOf("forum.allocated", "lead", "co-lead")),
                        oneOf("outcome.duty", "report"),
                        "R06"),
                law(
                        "who acts against the Charter has no part",
                        oneOf("forum.charter-conflict", "yes"),
                        oneOf("outcome.standing", "excluded"),
                        "R07"),
                law(
                        "a party that votes in the council on its own dispute is doubtful",
                        all(COUNCIL, oneOf("issue.chapter", "vi"), oneOf("forum.member-is-party", "yes"), DISPUTE),
                        oneOf("outcome.warning", "legality-disputed"),
                        "R10"),
                law(
                        "nobody mediates freely between parties that do not accept him",
                        all(
                                DISPUTE,
                                oneOf("issue.parties", "some"),
                                oneOf("forum.accepted", "none", "disputed", "unknown")),
                        NOT_FREE,
                        "R62a",
                        "R62b"),
                law(
                        "the council is preferred where there is a threat and no regional arrangement",
                        all(
                                oneOf("issue.threat-to-peace", "yes"),
                                oneOf("function", "mediation"),
                                oneOf("pool.chapter-viii", "none"),
                                COUNCIL),
                        oneOf("outcome.preferred", "forum"),
                        "R09"),
                law(
                        "15: a mandate that is only implied never leads",
                        oneOf("forum.mandate", "implied"),
                        BARRED,
                        "R40b"),
                law(
                        "who is blocked and cannot go ahead in part does not lead",
                        all(
                                oneOf("forum.blocked", "yes"),
                                oneOf("forum.needs-decision", "yes"),
                                oneOf("forum.subset", "no")),
                        BARRED,
                        "R41"),
                law(
                        "unmandated coalitions do not lead coercion without consent or self-defence",
                        all(
                                oneOf("forum.kind", "coalition"),
                                oneOf("issue.coalition", "unmandated"),
                                oneOf("issue.coerciveness", "sanctions", "force", "unknown"),
                                not(oneOf("issue.host-consent", "valid")),
                                oneOf("issue.self-defence", "no")),
                        BARRED,
                        "R37b"),
                law(
                        "29: leads on several levels consult each other",
                        oneOf("result.levels", "many"),
                        oneOf("outcome.duty", "consult"),
                        "R48"),
                since(
                        "1950-11-03",
                        "where the council is blocked the assembly supports pacific ways",
                        all(oneOf("world.council", "blocked"), PEACE, oneOf("function", "mediation", "monitoring")),
                        oneOf("outcome.supports", "general-assembly"),
                        "R11a"),
                since(
                        "1995-01-01",
                        "complaints under WTO law are reserved to its dispute settlement",
                        all(
                                oneOf("issue.domain", "trade"),
                                oneOf("function", "dispute-settlement"),
                                oneOf("issue.claim", "wto")),
                        oneOf("outcome.reserved", "trade-body"),
                        "R15a"),
                since(
                        "2007-06-15",
                        "health emergencies of more than one state are declared by the health authority",
                        all(
                                oneOf("issue.domain", "health"),
                                oneOf("function", "emergency-declaration"),
                                not(oneOf("issue.spillover", "national"))),
                        oneOf("outcome.reserved", "health-authority"),
                        "R17"));
    }

    @ParameterizedTest
    @MethodSource("laws")
    void holdsUnderEveryPolicy(Law law) {
        assertThat(policies())
                .allMatch(policy -> Proof.of(policy)
                        .during(law.since())
                        .always(law.when(), law.then())
                        .holds());
    }

    /** The law is no empty claim: without its rule a world is found in which the router does otherwise. */
    @ParameterizedTest
    @MethodSource("laws")
    void failsWithoutItsRule(Law law) {
        DivisionOfLaborPolicy whole = ReferencePolicies.networked();
        for (String rule : law.rules()) {
            DivisionOfLaborPolicy without = whole.without(ImmutableSortedSet.of(rule));

            Theorem theorem = Proof.of(without).during(law.since()).always(law.when(), law.then());

            Witness witness = theorem.counterexample().orElseThrow();
            assertThat(witness.isAbstract())
                    .as("without " + rule + ": " + witness)
                    .isFalse();
            Realised world = witness.realised().orElseThrow();
            assertThat(seen(without, world)).anyMatch(situation -> breaks(situation, law));
            assertThat(seen(whole, world)).noneMatch(situation -> breaks(situation, law));
        }
    }

    private static boolean breaks(Plainly situation, Law law) {
        return situation.claims(law.when()) && !situation.claims(law.then());
    }

    /** {@return how the router judged the candidate of a witness under a policy, in its world} */
    private static List<Plainly> seen(DivisionOfLaborPolicy policy, Realised realised) {
        LocalDate day = realised.issue().date().orElseThrow();
        Judgement judgement = Router.of(realised.world(), policy).judgement(realised.issue());
        return judgement.situations().stream()
                .filter(one -> one.forum().orElse("").equals(realised.forum()))
                .map(one -> Plainly.seen(policy, one, day))
                .toList();
    }

    /** After a deliberate change run with {@code -Dgolden.write=true}, and read it as a diplomat would. */
    @Test
    void theUniversalistAndTheNetworkedPolicyDifferAsReviewed() throws IOException {
        String found = Proof.difference(ReferencePolicies.universalist(), ReferencePolicies.networked()) + "\n";
        Path golden = Path.of("src", "test", "resources", "golden", "proofs", "universalist-networked.expected");
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, found);
        }

        assertThat(found).isEqualTo(Files.readString(golden));
    }
}
