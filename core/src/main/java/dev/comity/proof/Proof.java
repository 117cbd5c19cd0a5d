package dev.comity.proof;

import dev.comity.condition.Condition;
import dev.comity.finding.Findings;
import dev.comity.finding.InvalidDescriptionException;
import dev.comity.model.DateRange;
import dev.comity.policy.DivisionOfLaborPolicy;
import java.math.BigInteger;
import java.util.List;

/**
 * Exact questions about a policy, over every situation of a space: what conflicts, what is left unsaid, which rules never
 * matter, whether something can ever happen, and where two policies differ.
 *
 * <p>Each answer counts the situations and comes with a witness that was run through the ordinary router, where a world
 * could be built. Ask with {@link #of}, narrow with {@link #within} and {@link #during}. Immutable, safe for any thread;
 * answers are worked out anew each time.
 *
 * <pre>{@code
 * Proof proof = Proof.of(networked);
 * proof.conflicts();                                             // none
 * proof.never(Condition.oneOf("outcome.rule", "R40")).holds();   // false
 * }</pre>
 */
public final class Proof {
    private final DivisionOfLaborPolicy policy;
    private final Space space;
    private final Budget budget;

    private Proof(DivisionOfLaborPolicy policy, Space space, Budget budget) {
        this.policy = policy;
        this.space = space;
        this.budget = budget;
    }

    /**
     * {@return a proof over the whole space of a policy}
     *
     * @param policy the policy
     * @throws InvalidDescriptionException if the policy has errors
     */
    public static Proof of(DivisionOfLaborPolicy policy) {
        refuseErrors(policy);
        return new Proof(policy, Space.of(policy), Budget.standard());
    }

    private static void refuseErrors(DivisionOfLaborPolicy policy) {
        Findings findings = policy.check();
        if (findings.hasErrors()) {
            throw new InvalidDescriptionException(findings);
        }
    }

    /**
     * {@return the proof over situations in which a condition certainly holds}
     *
     * @param condition what must certainly hold: over facts, not outcomes; a question throws {@link
     *     IllegalArgumentException} for an unknown one
     */
    public Proof within(Condition condition) {
        return new Proof(policy, space.within(condition), budget);
    }

    /**
     * {@return the proof over the days of a range}
     *
     * @param range the days
     */
    public Proof during(DateRange range) {
        return new Proof(policy, space.during(range), budget);
    }

    /**
     * {@return the proof over another space}
     *
     * @param other the space
     */
    public Proof over(Space other) {
        return new Proof(policy, other, budget);
    }

    /**
     * {@return the proof with another budget for each question}
     *
     * @param other how much work each question may take
     */
    public Proof budget(Budget other) {
        return new Proof(policy, space, other);
    }

    /** {@return the policy} */
    public DivisionOfLaborPolicy policy() {
        return policy;
    }

    /** {@return the budget of each question} */
    public Budget budget() {
        return budget;
    }

    /** {@return the proof about another policy, under the same restrictions} */
    Proof about(DivisionOfLaborPolicy other) {
        return new Proof(other, space.about(other), budget);
    }

    /** {@return the space} */
    public Space space() {
        return space;
    }

    /**
     * {@return how many situations the space holds} Weighed, if the space is.
     *
     * @throws IllegalStateException if the budget does not suffice to count them
     */
    public BigInteger situations() {
        Sweep.Result<Boolean> result = count(new Frame(space, List.of()), budget);
        if (!result.unfinished().isEmpty()) {
            throw new IllegalStateException("the space was not counted: " + result.unfinished());
        }
        return weight(result);
    }

    private static Sweep.Result<Boolean> count(Frame frame, Budget budget) {
        return Sweep.ask(frame, List.of(), (situation, memory) -> Question.Answer.of(true), budget);
    }

    private static BigInteger weight(Sweep.Result<Boolean> result) {
        Tally tally = result.tallies().get(true);
        return tally == null ? BigInteger.ZERO : tally.weight();
    }

    /** {@return pairs of rules of one tier with opposite effects, neither of them defeated} */
    public Flaws conflicts() {
        return new Inspection(policy, space, budget).conflicts();
    }

    /**
     * {@return pairs of rules of one tier of which one prefers, or reserves the matter to, one of two contenders and not the
     * other, and the other rule just the other, while both may lead and neither rule gives way} The router then warns, and
     * neither of two preferences counts. Policies are not called unsound for it: {@link #flaws} leaves it out.
     */
    public Flaws disagreements() {
        return new Inspection(policy, space, budget).disagreements();
    }

    /** {@return situations in which no rule says who leads} */
    public Flaws silences() {
        return new Inspection(policy, space, budget).silences();
    }

    /** {@return rules that never fire, and rules that fire but are always defeated} */
    public Flaws deadRules() {
        return new Inspection(policy, space, budget).deadRules();
    }

    /** {@return rules without which nothing changes for any candidate, nor between any two contenders} */
    public Flaws redundantRules() {
        return new Inspection(policy, space, budget).redundantRules();
    }

    /** {@return overrides that never have an effect for any candidate, nor between any two contenders} */
    public Flaws ineffectiveOverrides() {
        return new Inspection(policy, space, budget).ineffectiveOverrides();
    }

    /** {@return all of these: conflicts, silences, dead, shadowed and redundant rules, ineffective overrides} */
    public Flaws flaws() {
        Inspection inspection = new Inspection(policy, space, budget);
        return inspection
                .conflicts()
                .plus(inspection.silences())
                .plus(inspection.deadRules())
                .plus(inspection.redundantRules())
                .plus(inspection.ineffectiveOverrides());
    }

    /**
     * Asks whether something never happens.
     *
     * @param condition over facts and outcomes ({@link Outcomes}), for example force and {@code outcome.standing: free}
     * @return whether it holds, with a situation in which it does not
     * @throws IllegalArgumentException if it tests an unknown fact or outcome
     */
    public Theorem never(Condition condition) {
        return new Claim(policy, space, budget).never(condition);
    }

    /**
     * Asks whether the second certainly holds wherever the first does: unknown is not enough; see {@link #never}.
     *
     * @param when over facts and outcomes
     * @param then over facts and outcomes
     * @return whether it holds, with a situation in which it does not
     */
    public Theorem always(Condition when, Condition then) {
        return new Claim(policy, space, budget).always(when, then);
    }

    /**
     * {@return where two policies say different things, over the whole space of both}
     *
     * @param left the one policy
     * @param right the other policy
     */
    public static Difference difference(DivisionOfLaborPolicy left, DivisionOfLaborPolicy right) {
        return difference(left, right, Space.of(left, right), Budget.standard());
    }

    /**
     * {@return where two policies say different things, over a space of both}
     *
     * @param left the one policy
     * @param right the other policy
     * @param space the situations over which is asked
     * @param budget how much work the question may take
     */
    public static Difference difference(
            DivisionOfLaborPolicy left, DivisionOfLaborPolicy right, Space space, Budget budget) {
        refuseErrors(left);
        refuseErrors(right);
        Frame frame = new Frame(space, List.of());
        Sweep.Result<Boolean> counted = count(frame, budget);
        boolean finished = counted.unfinished().isEmpty();
        Difference found = Contrast.between(frame, left, right, finished ? weight(counted) : frame.volume(), budget);
        if (finished || found.undecided().isPresent()) {
            return found;
        }
        Undecided uncounted = new Undecided(
                "how many situations there are",
                counted.unfinished(),
                Numbers.grouped(found.situations()) + " at most");
        return found.but(uncounted);
    }

    /**
     * {@return whether two policies ever choose differently between two contenders, over the whole space of both}
     *
     * @param left the one policy
     * @param right the other policy
     */
    public static Contested contest(DivisionOfLaborPolicy left, DivisionOfLaborPolicy right) {
        return contest(left, right, Space.of(left, right), Budget.standard());
    }

    /**
     * {@return whether two policies ever choose differently between two contenders that both lie in a space}
     *
     * @param left the one policy
     * @param right the other policy
     * @param space the situations over which is asked
     * @param budget how much work the question may take
     */
    public static Contested contest(
            DivisionOfLaborPolicy left, DivisionOfLaborPolicy right, Space space, Budget budget) {
        refuseErrors(left);
        refuseErrors(right);
        return Contest.between(space, left, right, budget);
    }

    /**
     * {@return whether it is proved that two policies never say different things of any candidate, and always choose alike
     * between any two} See {@link #difference} and {@link #contest}, also for what that leaves out.
     *
     * @param left the one policy
     * @param right the other policy
     */
    public static boolean equivalent(DivisionOfLaborPolicy left, DivisionOfLaborPolicy right) {
        refuseErrors(left);
        refuseErrors(right);
        Space space = Space.of(left, right);
        Budget budget = Budget.standard();
        return Contrast.exists(new Frame(space, List.of()), left, right, budget).none()
                && Contest.exists(Contest.frame(space), left, right, budget).none();
    }

    /**
     * Asks whether one policy is at least as strict as another: whoever may lead freely under the one may do so under the
     * other. A counterexample is a candidate that is free under the one only.
     *
     * @param strict the policy that may be the stricter
     * @param lenient the policy that may be the more lenient
     * @return whether it holds, with a situation in which it does not
     */
    public static Theorem implies(DivisionOfLaborPolicy strict, DivisionOfLaborPolicy lenient) {
        refuseErrors(strict);
        refuseErrors(lenient);
        return new Implication(strict, lenient).ask(Space.of(strict, lenient), Budget.standard());
    }

    /** {@return a line on what is proved over} */
    @Override
    public String toString() {
        return "proofs about " + policy;
    }
}
