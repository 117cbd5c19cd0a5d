package dev.comity.proof;

import dev.comity.routing.Inquiry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/**
 * Goes through everything that could be answered to an inquiry: a branch for each reading of each fact that is asked
 * for, none for facts that are not (Runciman, Naylor & Lindblad 2008, "SmallCheck and Lazy SmallCheck"). A branch is
 * walked by routing once.
 */
final class AnswerTree implements Inquiry.Answers {
    private static final int UNSAID = -2;

    private final Inquiry inquiry;
    private final BitSet fixed;
    private final int otherwise;
    private final int mostChanges;
    private final Meter meter;

    private final List<Integer> asked = new ArrayList<>();
    private final List<Integer> answered = new ArrayList<>();
    private final int[] said;
    private int place;
    private int changes;

    /**
     * Every branch counts.
     *
     * @param inquiry the inquiry
     * @param fixed the facts that read as they read
     * @param otherwise what is answered of the others first
     * @param mostChanges how many of them may read otherwise
     * @param meter counts the branches
     */
    AnswerTree(Inquiry inquiry, BitSet fixed, int otherwise, int mostChanges, Meter meter) {
        this.inquiry = inquiry;
        this.fixed = fixed;
        this.otherwise = otherwise;
        this.mostChanges = mostChanges;
        this.meter = meter;
        this.said = new int[inquiry.facts().size()];
    }

    /**
     * Walks the branches that lead to a goal and are possible until one is enough.
     *
     * @param goal what they lead to
     * @param enough told the changes, as places of facts and answers in turn, of each such branch
     * @return whether one was enough
     */
    boolean walk(Goal goal, Predicate<int[]> enough) {
        do {
            meter.step();
            Arrays.fill(said, UNSAID);
            place = 0;
            changes = 0;
            if (goal.isMet(inquiry, this) && inquiry.isPossible(this::of) && enough.test(changes())) {
                return true;
            }
        } while (next());
        return false;
    }

    @Override
    public int of(int fact) {
        if (said[fact] != UNSAID) {
            return said[fact];
        }
        int answer = fixed.get(fact) ? Inquiry.AS_IT_READS : choose(fact);
        said[fact] = answer;
        return answer;
    }

    private int choose(int fact) {
        if (place == asked.size()) {
            if (changes >= mostChanges) {
                return otherwise;
            }
            asked.add(fact);
            answered.add(otherwise);
        }
        int answer = answered.get(place++);
        changes += answer == otherwise ? 0 : 1;
        return answer;
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
        int[] found = new int[2 * changes];
        int at = 0;
        for (int i = 0; i < asked.size(); i++) {
            if (answered.get(i) != otherwise) {
                found[at++] = asked.get(i);
                found[at++] = answered.get(i);
            }
        }
        return found;
    }
}
