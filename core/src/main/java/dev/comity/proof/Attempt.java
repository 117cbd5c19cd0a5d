package dev.comity.proof;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.comity.condition.Reading;
import dev.comity.condition.Vocabulary;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One way to draw a situation: what is wanted, with readings chosen for facts that are free, and twists.
 *
 * @param wanted what is wanted and what was chosen
 * @param twists the twists
 */
record Attempt(Wanted wanted, ImmutableSet<Twist> twists) {
    /** {@return this attempt with more chosen; empty if that contradicts it, or adds nothing} */
    Optional<Attempt> and(Map<String, Reading> more, Twist... others) {
        ImmutableSet<Twist> all = Sets.union(twists, Set.of(others)).immutableCopy();
        return wanted.and(more).map(both -> new Attempt(both, all)).filter(next -> next.size() > size());
    }

    private int size() {
        return wanted.readings.size() + twists.size();
    }

    /** {@return a drawing in which the forum has an id} */
    Draft draw(String id, LocalDate date, Vocabulary vocabulary) {
        Draft draft = new Draft(id, wanted, twists, date);
        new MatterMaker(draft).make();
        new PartyMaker(draft).make();
        new PeopleMaker(draft).make();
        new ForumMaker(draft).make(vocabulary);
        new ConflictMaker(draft).make();
        new VoteMaker(draft).make();
        new RecordMaker(draft).make();
        new ResultMaker(draft).make();
        new PoolMaker(draft).make();
        return draft;
    }
}
