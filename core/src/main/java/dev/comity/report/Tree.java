package dev.comity.report;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;

/**
 * A tree that can be unfolded.
 *
 * <pre>{@code
 * Tree.Branch reach = Tree.Branch.leaf("it reaches all", "Agreement, art. 4");
 * Tree why = new Tree("why", "Why", ImmutableList.of(new Tree.Branch("ASEAN leads", "", ImmutableList.of(reach))));
 * new Report("reasons", "Haze", ImmutableMap.of(), ImmutableList.of(why)).text();
 * // Haze
 * //
 * // Why
 * // - ASEAN leads
 * //   - it reaches all (Agreement, art. 4)
 * }</pre>
 *
 * @param id key
 * @param title heading
 * @param branches what stands at the top
 */
public record Tree(String id, String title, ImmutableList<Branch> branches) implements Block {
    /**
     * A branch.
     *
     * @param text what it says
     * @param source the article, paper or address behind it; may be empty
     * @param branches what hangs on it
     */
    public record Branch(String text, String source, ImmutableList<Branch> branches) {
        /**
         * {@return a branch on which nothing hangs}
         *
         * @param text what it says
         * @param source the article, paper or address behind it; may be empty
         */
        public static Branch leaf(String text, String source) {
            return new Branch(text, source, ImmutableList.of());
        }

        /** {@return the text, and the source in brackets} */
        String line() {
            return source.isEmpty() ? text : text + " (" + source + ")";
        }
    }

    /** Collects branches. */
    static final class Builder {
        private final List<Branch> branches = new ArrayList<>();

        Builder leaf(String text) {
            return leaf(text, "");
        }

        Builder leaf(String text, String source) {
            branches.add(Branch.leaf(text, source));
            return this;
        }

        /** Adds a branch unless nothing hangs on it. */
        Builder branch(String text, Builder below) {
            if (!below.branches.isEmpty()) {
                branches.add(below.as(text, ""));
            }
            return this;
        }

        Builder add(Branch branch) {
            branches.add(branch);
            return this;
        }

        boolean isEmpty() {
            return branches.isEmpty();
        }

        Branch as(String text, String source) {
            return new Branch(text, source, build());
        }

        ImmutableList<Branch> build() {
            return ImmutableList.copyOf(branches);
        }
    }
}
