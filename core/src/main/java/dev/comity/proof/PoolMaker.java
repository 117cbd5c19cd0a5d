package dev.comity.proof;

import dev.comity.model.Competence;
import dev.comity.model.Fraction;
import dev.comity.model.Level;
import dev.comity.model.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Draws the other candidates: those whom the facts of the pool ask for, and those who take the forum's place. */
final class PoolMaker {
    private final Draft draft;
    private final Wanted wanted;
    private final List<Rival> rivals = new ArrayList<>();

    PoolMaker(Draft draft) {
        this.draft = draft;
        this.wanted = draft.wanted;
    }

    void make() {
        if (wanted.is("pool.candidates", "none")) {
            return;
        }
        multilateral();
        arrangement();
        community();
        waters();
        intermediaries();
        sufficient();
        rivals();
        supporter();
        rivals.forEach(rival -> rival.join(draft));
    }

    // ---- the forum's own place in the pool ----

    private boolean multilateralForum() {
        return draft.level() == Level.MULTILATERAL;
    }

    private boolean counts() {
        Fraction coverage = wanted.number("forum.coverage").orElse(Fraction.ONE);
        return !draft.has(Twist.FORUM_ASIDE)
                && draft.level() != Level.COALITION
                && coverage.compareTo(Fraction.ZERO) > 0;
    }

    private boolean suffices() {
        return counts() && wanted.maybe("forum.sufficient", "yes") && !wanted.is("forum.capacity", "short");
    }

    // ---- what the pool asks for ----

    private Rival add(String id, Level wish) {
        boolean multilateral = wanted.maybe("pool.multilateral", "eligible");
        boolean others = wanted.maybe("pool.intermediaries", "some");
        Level level = wish;
        if (wish == Level.MULTILATERAL && !multilateral) {
            level = Level.REGIONAL;
        } else if (wish != Level.MULTILATERAL && !others) {
            level = Level.MULTILATERAL;
        }
        Rival rival = new Rival(id, level);
        rival.sufficient = !wanted.is("pool.sufficient", "none");
        rivals.add(rival);
        return rival;
    }

    private boolean any(Predicate<Rival> test) {
        return rivals.stream().anyMatch(test);
    }

    private void multilateral() {
        if (wanted.is("pool.multilateral", "eligible") && !(multilateralForum() && counts())) {
            add("GLOBAL", Level.MULTILATERAL);
        } else if (wanted.is("pool.multilateral", "blocked") && !multilateralForum()) {
            Rival rival = new Rival("GLOBAL", Level.MULTILATERAL);
            rival.eligible = false;
            rivals.add(rival);
        }
    }

    private void arrangement() {
        boolean forum = counts() && wanted.is("forum.chapter-viii", "yes") && wanted.maybe("forum.parties", "all");
        if (wanted.is("pool.chapter-viii", "eligible") && !forum) {
            add("ARRANGEMENT", Level.REGIONAL).chapterViii = true;
        }
    }

    private void community() {
        if (wanted.is("pool.rec", "sufficient") && !(suffices() && wanted.has("forum.role", "rec"))) {
            Rival community = add("COMMUNITY", Level.REGIONAL);
            community.role = Optional.of(Role.REC);
            community.sufficient = true;
        }
    }

    private void waters() {
        if (wanted.is("pool.waters-body", "some") && !wanted.has("forum.role", "waters-body")) {
            Rival waters = new Rival("WATERS", Level.REGIONAL);
            waters.eligible = false;
            waters.role = Optional.of(Role.WATERS_BODY);
            rivals.add(waters);
        }
    }

    private void intermediaries() {
        boolean forum = counts() && !multilateralForum();
        if (wanted.is("pool.intermediaries", "some") && !forum && !any(r -> r.eligible && !r.isMultilateral())) {
            add("REGIONAL", Level.REGIONAL);
        }
    }

    private void sufficient() {
        if (wanted.is("pool.sufficient", "some") && !suffices() && !any(r -> r.eligible && r.sufficient)) {
            add("ABLE", multilateralForum() ? Level.MULTILATERAL : Level.REGIONAL);
        }
    }

    // ---- those who take the lead, or back it ----

    private void rivals() {
        if (draft.has(Twist.RIVAL)) {
            boolean coalition = draft.level() == Level.COALITION;
            leader("RIVAL", coalition ? Level.REGIONAL : draft.level());
        }
        if (draft.has(Twist.RIVAL_BELOW)) {
            leader("RIVAL", Level.SUBREGIONAL);
        }
        if (draft.has(Twist.RIVAL_ABOVE)) {
            leader("RIVAL", Level.MULTILATERAL);
        }
        if (draft.has(Twist.COMPLEMENT)) {
            add("COMPLEMENT", Level.MULTILATERAL);
        }
        if (draft.has(Twist.CAPABLE_RIVAL)) {
            add("CAPABLE", draft.level() == Level.COALITION ? Level.REGIONAL : draft.level()).capable = true;
        }
    }

    /** Where somebody is to be left outside, the leader leaves out the last of those affected, too. */
    private void leader(String id, Level level) {
        Rival leader = add(id, level);
        leader.competence = Competence.EXCLUSIVE;
        if (wanted.is("result.outsider", "some")) {
            Set<String> reach = new TreeSet<>(leader.reach(draft));
            reach.remove(new TreeSet<>(draft.affected).last());
            leader.members = Optional.of(reach);
        }
    }

    private void supporter() {
        if (!draft.has(Twist.SUPPORTER)) {
            return;
        }
        Optional<Rival> leader =
                rivals.stream().filter(r -> r.id.equals("RIVAL")).findFirst();
        Level level = draft.level() == Level.COALITION ? Level.REGIONAL : draft.level();
        Rival supporter = add("SUPPORTER", leader.map(r -> r.level).orElse(level));
        supporter.competence = Competence.SUPPORTING;
        supporter.members = Optional.of(leader.map(r -> r.reach(draft)).orElseGet(draft::reach));
    }
}
