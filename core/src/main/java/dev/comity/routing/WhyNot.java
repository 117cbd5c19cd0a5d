package dev.comity.routing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;

/**
 * Why an institution, or every institution of a level, does not lead: for each unit the smallest set found of rules,
 * facts and rivals without which it would. No part of a set can be left out. Immutable, safe for any thread.
 *
 * <pre>{@code
 * router.whyNot(issue("haze-2013"), "UNEP");
 * // monitoring (environment): UNEP does not lead because
 * //   ASEAN comes before it: the regional level takes the matter
 * // …
 * }</pre>
 *
 * @param subject the institution or level asked about
 * @param answers an answer for each unit, in the order of routing
 */
public record WhyNot(String subject, ImmutableList<Answer> answers) {
    /**
     * The answer for one unit.
     *
     * @param unit the unit
     * @param leads whether the subject leads already, without condition
     * @param institution the institution of which the answer speaks; empty if there is none to speak of
     * @param rules rules of the policy without which it would lead
     * @param facts facts of it that would have to be otherwise
     * @param rivals bodies that would have to be out of the way
     * @param admits whether taking all this away does let it lead
     */
    public record Answer(
            Unit unit,
            boolean leads,
            String institution,
            ImmutableList<Why> rules,
            ImmutableSortedSet<MissingFact> facts,
            ImmutableList<Why> rivals,
            boolean admits) {
        /** {@return how many things keep it out} */
        public int size() {
            return rules.size() + facts.size() + rivals.size();
        }
    }

    /**
     * A rule or rival, and what it does.
     *
     * @param id the rule or institution
     * @param text what it does, in words
     */
    public record Why(String id, String text) {}

    /** A fact that an institution lacks. */
    public enum MissingFact {
        /** It does not exist on the day. */
        EXISTENCE("it does not exist on the day"),
        /** It has no mandate for the function in the domain and place. */
        MANDATE("it has no mandate for this function in this domain and place"),
        /** It reaches none of those affected, or of the parties. */
        MEMBERS("it reaches none of those concerned");

        private final String text;

        MissingFact(String text) {
            this.text = text;
        }

        /** {@return it in a sentence without a full stop} */
        public String text() {
            return text;
        }
    }

    /** {@return the answers, a paragraph for each unit} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Answer answer : answers) {
            text.append(text.length() == 0 ? "" : "\n")
                    .append(answer.unit())
                    .append(": ")
                    .append(say(answer));
        }
        return text.toString();
    }

    private String say(Answer answer) {
        if (answer.leads()) {
            return subject + " leads";
        }
        if (answer.institution().isEmpty()) {
            return "there is no such body";
        }
        String who = answer.institution().equals(subject) ? subject : subject + " (" + answer.institution() + ")";
        StringBuilder text = new StringBuilder(who + " does not lead because");
        answer.facts().forEach(fact -> text.append("\n  ").append(fact.text()));
        answer.rules()
                .forEach(rule ->
                        text.append("\n  ").append(rule.id()).append(": ").append(rule.text()));
        answer.rivals()
                .forEach(rival ->
                        text.append("\n  ").append(rival.id()).append(" ").append(rival.text()));
        return answer.admits() ? text.toString() : text + "\n  and would not even without all this";
    }
}
