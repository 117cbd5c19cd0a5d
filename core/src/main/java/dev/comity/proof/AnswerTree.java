package dev.comity.proof;

import dev.comity.routing.Inquiry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;

/**
 * Goes through everything that some facts of an inquiry could read: a branch for each reading of each that is asked for,
 * none for those that are not (Runciman, Naylor & Lindblad 2008, "SmallCheck and Lazy SmallCheck"). A branch is walked by
 * routing once.
 */
final class AnswerTree implements Inquiry.Answers {
    private static final int UNSAID = -2;

    private final Inquiry inquiry;
    private final BitSet frozen;
    private final BitSet free;
    private final Meter meter;

    private final List<Integer> asked = new ArrayList<>();
    private final List<Integer> answered = new ArrayList<>();
    private final int[] said;
    private int place;

    /**
     * Every branch counts.
     *
     * @param inquiry the inquiry
     * @param frozen the facts that read as they read
     * @param free the facts that may read otherwise; the others follow from them where they do
     * @param meter counts the branches
     */
    AnswerTree(Inquiry inquiry, BitSet frozen, BitSet free, Meter meter) {
        this.inquiry = inquiry;
        this.frozen = frozen;
        this.free = free;
        this.meter = meter;
        this.said = new int[inquiry.facts().size()];
    }

    /**
     * Walks all branches.
     *
     * @param goal what they shall lead to
     * @param found told the changes, as places of facts and answers in turn, of each branch that does and is possible
     */
    void walk(Goal goal, Consumer<int[]> found) {
        do {
            meter.step();
            Arrays.fill(said, UNSAID);
            place = 0;
            if (goal.isMet(inquiry, this) && inquiry.isPossible(this::of)) {
                found.accept(changes());
            }
        } while (next());
    }

    @Override
    public int of(int fact) {
        if (said[fact] == UNSAID) {
            said[fact] = free.get(fact) ? choose(fact) : frozen.get(fact) ? Inquiry.AS_IT_READS : Inquiry.FOLLOWING;
        }
        return said[fact];
    }

    private int choose(int fact) {
        if (place == asked.size()) {
            asked.add(fact);
            answered.add(Inquiry.FOLLOWING);
        }
        return answered.get(place++);
    }

    /** Turns to the next branch: another answer to the last question that has one. */
    private boolean next() {
        while (!asked.isEmpty()) {
            int last = asked.size() - 1;
            int answer = Math.max(answered.get(last), 0) + 1;
            if (answer <= inquiry.facts().get(asked.get(last)).others().size()) {
                answered.set(last, answer);
                return true;
            }
            asked.remove(last);
            answered.remove(last);
        }
        return false;
    }

    private int[] changes() {
        List<Integer> changes = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            if (answered.get(i) != Inquiry.FOLLOWING) {
                changes.add(asked.get(i));
                changes.add(answered.get(i));
            }
        }
        return changes.stream().mapToInt(change -> change).toArray();
    }
}
