package dev.comity.routing;

import dev.comity.condition.Reading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** One routing by asking: what was answered, which gates hold by that, and who leads; nothing is asked twice. */
final class InquiryRun {
    private static final int NOT_YET = -2;

    private final Gates gates;
    private final Inquiry.Answers answers;
    private final int[] said;
    private byte[] worth;
    private final Map<UnitInquiry, InquiryOutcome> outcomes = new IdentityHashMap<>();
    private final Map<UnitInquiry, Map<String, Reading>> operations = new IdentityHashMap<>();
    private final List<Lemma> lemmas = new ArrayList<>();

    InquiryRun(Gates gates, int facts, Inquiry.Answers answers) {
        this.gates = gates;
        this.answers = answers;
        this.said = new int[facts];
        Arrays.fill(said, NOT_YET);
        this.worth = new byte[gates.size() + 64];
    }

    /**
     * What this run shows of every run: where some gates hold, some leaves are worth what others are.
     *
     * @param way the gates by which it was decided
     * @param told the leaves
     * @param meaning what each of them is worth
     */
    record Lemma(int[] way, int[] told, int[] meaning) {}

    List<Lemma> lemmas() {
        return lemmas;
    }

    int answer(int fact) {
        if (said[fact] == NOT_YET) {
            said[fact] = answers.of(fact);
        }
        return said[fact];
    }

    boolean holds(int gate) {
        int node = Gates.node(gate);
        if (node >= worth.length) {
            worth = Arrays.copyOf(worth, 2 * gates.size());
        }
        byte known = worth[node];
        if (known == 0) {
            known = (byte) (work(node) ? 1 : 2);
            worth[node] = known;
        }
        return known == 1 != Gates.isDenied(gate);
    }

    private boolean work(int node) {
        int[] parts = gates.parts(node);
        if (parts.length == 0) {
            return gates.leaf(node).holds(this);
        }
        for (int part : parts) {
            if (!holds(part)) {
                return false;
            }
        }
        return true;
    }

    InquiryOutcome outcome(UnitInquiry unit) {
        InquiryOutcome outcome = outcomes.get(unit);
        if (outcome == null) {
            UnitRun way = new UnitRun(unit, this);
            outcome = new InquirySelection(way).allocate();
            outcomes.put(unit, outcome);
            lemmas.add(new Lemma(way.taken(), unit.told(), unit.meaning(outcome)));
        }
        return outcome;
    }

    /** {@return what a fact of the operation reads by who leads the units before this one} */
    Reading operation(UnitInquiry unit, String fact) {
        Map<String, Reading> known = operations.computeIfAbsent(unit, key -> new HashMap<>());
        Reading reading = known.get(fact);
        if (reading == null) {
            List<Integer> way = new ArrayList<>();
            Earlier earlier = unit.pass.before(unit, this, way);
            reading = unit.plan.state.issueFacts.read(fact, unit.plan.state.unit, earlier);
            known.put(fact, reading);
            lemmas.add(new Lemma(
                    way.stream().mapToInt(gate -> gate).distinct().toArray(),
                    unit.operationIs(fact),
                    unit.meaning(fact, reading)));
        }
        return reading;
    }
}
