package dev.comity.examples.spark;

import dev.comity.finding.InvalidDescriptionException;
import dev.comity.io.Documents;
import dev.comity.model.Issue;
import dev.comity.routing.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Routes issues in all places, one after the other, for one thread. */
final class Surveyor {
    /** A place, and the decision that is written anew for every issue. */
    private record Desk(Question.Place place, Decision decision) {}

    private final List<Desk> desks = new ArrayList<>();

    Surveyor(List<Question.Place> places) {
        for (Question.Place place : places) {
            desks.add(new Desk(place, place.router().decision()));
        }
    }

    /**
     * {@return a line of JSON for every place, in their order}
     *
     * @param line an issue, as a line of JSON
     * @throws InvalidDescriptionException if the line holds no issue
     */
    List<String> answer(String line) {
        Issue issue = Documents.issue("issue.json", line).get();
        List<String> answers = new ArrayList<>();
        for (Desk desk : desks) {
            answers.add(answer(issue, desk));
        }
        return answers;
    }

    private static String answer(Issue issue, Desk desk) {
        Question.Place place = desk.place();
        Issue dated =
                issue.toBuilder().date(place.day()).knownAt(Optional.empty()).build();
        try {
            place.router().decide(place.scenario().applyTo(dated, place.router().world()), desk.decision());
            return AnswerLine.decided(place, issue.id(), desk.decision());
        } catch (InvalidDescriptionException e) {
            return AnswerLine.leftOut(place, issue.id(), e.getMessage());
        }
    }
}
