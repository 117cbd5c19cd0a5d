package dev.comity.routing;

import dev.comity.condition.Condition;
import dev.comity.condition.Fact;
import dev.comity.condition.Parameters;
import dev.comity.condition.Reading;
import dev.comity.condition.Situation;
import dev.comity.condition.Truth;
import dev.comity.condition.Vocabulary;
import dev.comity.model.Aggregation;
import dev.comity.model.Coerciveness;
import dev.comity.model.ConsentStance;
import dev.comity.model.EventKind;
import dev.comity.model.Fraction;
import dev.comity.model.GoodRange;
import dev.comity.model.Spillover;
import dev.comity.model.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A fact with what each of its readings does to all rules at once: which rules it leaves possible, and which certain. A
 * rule is possible where no part of it is false, and fires where every part is true (Kleene), so that the sets of the
 * facts are intersected.
 */
final class CompiledFact {
    final Fact fact;
    final String id;
    final Asked asked;
    final boolean aboutForum;
    final int number;
    final int words;
    /** Rules that test it. */
    final long[] tests;
    /** Rules that ask for the unknown of it. */
    final long[] listsUnknown;
    /** Rules that test it without asking for the unknown. */
    final long[] needsKnown;

    /** A power of two. */
    private static final int RATIOS = 256;

    private final Parameters parameters;
    private final @Nullable Ratio[] ratios;
    private final List<Part> parts = new ArrayList<>();
    private final Map<String, Value> byWord = new HashMap<>();
    /** The words again, as the virtual machine keeps the constants of programs, and what they read. */
    private String[] constantWords = new String[0];

    private Value[] ofWords = new Value[0];
    /** The name after the first dot. */
    final String name;
    /** Readings for the constants of an enum of which it tells; empty if of none. */
    Value[] constants = new Value[0];

    /** What it reads for every forum where an issue says nothing of it. */
    Value unsaid;

    Value unknown;
    Value yes;
    Value no;
    Value none;
    Value some;
    /** What it reads where the issue does not say. */
    Value otherwise;

    CompiledFact(Fact fact, int number, int words, Parameters parameters) {
        this.fact = fact;
        this.id = fact.id();
        this.asked = Asked.of(fact);
        this.aboutForum = fact.aboutForum();
        this.name = fact.name();
        this.number = number;
        this.words = words;
        this.parameters = parameters;
        this.ratios = new Ratio[asked == Asked.COVERAGE ? RATIOS : 0];
        this.tests = new long[words];
        this.listsUnknown = new long[words];
        this.needsKnown = new long[words];
    }

    /** Immutable, so that threads may read it while others replace it. */
    private record Ratio(long part, long whole, Value value) {}

    /** A part of a rule that speaks of this fact alone. */
    private record Part(int rule, Condition condition) {}

    void add(int rule, Condition condition) {
        parts.add(new Part(rule, condition));
    }

    /** Works out the readings that have words; to be called when all parts are added. */
    void complete() {
        unknown = work(Reading.UNKNOWN);
        for (String word : fact.values()) {
            byWord.put(word, work(Reading.of(word)));
        }
        constantWords = byWord.keySet().stream().map(String::intern).toArray(String[]::new);
        ofWords = Arrays.stream(constantWords).map(byWord::get).toArray(Value[]::new);
        yes = word("yes");
        no = word("no");
        none = word("none");
        some = word("some");
        unsaid = switch (asked) {
            case ACCEPTED -> word("valid");
            case SPEED -> word("fast");
            case REQUIRED -> word("all");
            case LEGALISATION -> word("fit");
            case TRIBUNAL, PARTIES_REACHED, AREA -> none;
            case AUTHORISED, DELINKED, CAPACITY -> unknown;
            default -> no;
        };
        otherwise = fact.otherwise().map(this::word).orElse(unknown);
        constants = Arrays.stream(asked.constants)
                .map(constant -> word(Words.of(constant)))
                .toArray(Value[]::new);
    }

    /** {@return what a word reads; few are possible, and most are asked for by constants, which are the same objects} */
    Value word(String word) {
        for (int i = 0; i < constantWords.length; i++) {
            if (constantWords[i] == word) {
                return ofWords[i];
            }
        }
        Value known = byWord.get(word);
        return known == null ? work(Reading.of(word)) : known;
    }

    Value value(Reading reading) {
        if (reading instanceof Reading.Unknown) {
            return unknown;
        }
        if (reading instanceof Reading.Known known && known.words().size() == 1) {
            return word(known.words().first());
        }
        return work(reading);
    }

    Value value(boolean yes) {
        return yes ? this.yes : no;
    }

    /** {@return what a ratio reads; those last asked for are kept, for few come again and again} */
    Value ratio(long part, long whole) {
        int place = Long.hashCode(31 * part + whole) & RATIOS - 1;
        Ratio known = ratios[place];
        if (known == null || known.part != part || known.whole != whole) {
            known = new Ratio(part, whole, work(Reading.of(Fraction.of(part, whole))));
            ratios[place] = known;
        }
        return known.value;
    }

    private Value work(Reading reading) {
        Situation alone = new Situation() {
            @Override
            public Reading reading(String asked) {
                return reading;
            }

            @Override
            public Fraction parameter(String name) {
                return parameters.get(name);
            }
        };
        long[] holds = new long[words];
        long[] may = new long[words];
        Arrays.fill(holds, -1L);
        Arrays.fill(may, -1L);
        for (Part part : parts) {
            Truth truth = part.condition().test(alone);
            if (truth != Truth.TRUE) {
                BitSets.remove(holds, part.rule());
            }
            if (truth == Truth.FALSE) {
                BitSets.remove(may, part.rule());
            }
        }
        return new Value(reading, reading instanceof Reading.Unknown, holds, may);
    }

    /**
     * A reading.
     *
     * @param reading what is read
     * @param isUnknown whether nothing is known
     * @param holds the rules that it leaves certain
     * @param may the rules that it leaves possible
     */
    record Value(Reading reading, boolean isUnknown, long[] holds, long[] may) {}

    /** Standard facts that are read here; the reference reads those that are not named, and those of users. */
    enum Asked {
        // Of the issue alone.
        SPILLOVER("issue.spillover", Spillover.values()),
        REGIONS("issue.regions"),
        AFRICAN("issue.african"),
        LOCAL("issue.local"),
        PARTIES("issue.parties"),
        RANGE("public-good.range", GoodRange.values()),
        AGGREGATION("public-good.aggregation", Aggregation.values()),
        COERCIVENESS("issue.coerciveness", Coerciveness.values()),
        HETEROGENEITY("issue.heterogeneity"),
        EVENT("issue.event", EventKind.values()),
        HOST_CONSENT("issue.host-consent", ConsentStance.values()),
        SELF_DEFENCE("issue.self-defence"),
        RIVAL_BLOCS("issue.rival-blocs"),
        COALITION("issue.coalition"),
        COALITION_OPEN("issue.coalition-open"),
        DIFFUSION("issue.diffusion"),
        RULE_AGE("issue.rule-age"),
        RULINGS("issue.rulings"),
        VETO_CAST("world.veto-cast"),
        GIVEN(""),
        // Of the unit.
        OPERATION("issue.operation"),
        OPERATION_AUTHORISED("issue.operation-authorised"),
        COUNCIL("world.council"),
        TRADE_BODY("world.wto"),
        POOL_CANDIDATES("pool.candidates"),
        POOL_WATERS("pool.waters-body"),
        POOL_SUFFICIENT("pool.sufficient"),
        POOL_REC("pool.rec"),
        POOL_CHAPTER("pool.chapter-viii"),
        POOL_INTERMEDIARIES("pool.intermediaries"),
        POOL_MULTILATERAL("pool.multilateral"),
        // Of a forum.
        COVERAGE("forum.coverage"),
        CAPACITY("forum.capacity"),
        LEGALISATION("forum.legalisation"),
        SPEED("forum.speed"),
        AREA("forum.area"),
        MEMBER_IS_PARTY("forum.member-is-party"),
        AUTHORISED("forum.authorised"),
        ACCEPTED("forum.accepted", ConsentStance.values()),
        TRIBUNAL("forum.tribunal"),
        PARTIES_REACHED("forum.parties"),
        BARRED_SUBJECT("forum.barred-subject"),
        CHARTER_CONFLICT("forum.charter-conflict"),
        REQUIRED("forum.required"),
        LEADS_OTHER("forum.leads-other"),
        DELINKED("forum.delinked"),
        BLOC("forum.bloc"),
        ADVANCE_CONSENT("forum.advance-consent"),
        BLOCKED("forum.blocked"),
        SUBSET("forum.subset"),
        SUFFICIENT("forum.sufficient"),
        BEST_CAPACITY("forum.best-capacity"),
        USERS(""),
        OTHER("");

        private static final Map<String, Asked> BY_ID =
                Arrays.stream(values()).collect(Collectors.toMap(one -> one.id, one -> one, (one, other) -> OTHER));

        private final String id;
        /** The constants of the enum of which it tells; empty if of none. */
        private final Enum<?>[] constants;

        Asked(String id, Enum<?>... constants) {
            this.id = id;
            this.constants = constants;
        }

        static Asked of(Fact fact) {
            boolean users = Vocabulary.standard().fact(fact.id()).isEmpty();
            boolean given =
                    !users && fact.id().startsWith("issue.") && !fact.id().equals("issue.domain");
            if (users) {
                return fact.reader().isPresent() ? OTHER : USERS;
            }
            return BY_ID.getOrDefault(fact.id(), given ? GIVEN : OTHER);
        }

        /** {@return whether it hangs on the issue alone} */
        boolean isOfIssue() {
            return compareTo(GIVEN) <= 0;
        }
    }
}
