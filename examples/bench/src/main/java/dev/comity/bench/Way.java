package dev.comity.bench;

import dev.comity.model.Issue;
import dev.comity.routing.Allocation;
import dev.comity.routing.Decision;
import dev.comity.routing.PreparedIssue;
import dev.comity.routing.Router;
import dev.comity.routing.Routing;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;

/** The ways of routing that are measured, each with what it gets for free. */
public enum Way {
    /** The limit. */
    BIT_MATRIX("bit matrix written by hand for this workload", "issues turned into numbers", Way::matrix),
    /** What a careful programmer would write. */
    BIT_SETS("bit sets written by hand", "", questions -> {
        BitSetRouter router = new BitSetRouter(questions.workload);
        return whole(questions, router::route);
    }),
    /** The library: verdict and leads of issues that were prepared. */
    COMITY_PREPARED("Comity, verdict and leads of prepared issues", "issues prepared", questions -> {
        Router router = router(questions);
        List<PreparedIssue> prepared =
                questions.issues.stream().map(router::prepare).toList();
        return decided(questions, router, (decision, issue) -> router.decide(prepared.get(issue), decision));
    }),
    /** The library: verdict and leads. */
    COMITY("Comity, verdict and leads", "", questions -> {
        Router router = router(questions);
        return decided(questions, router, (decision, issue) -> router.decide(questions.issues.get(issue), decision));
    }),
    /** The library: all that it tells. */
    COMITY_IN_WORDS("Comity, whole routing", "", questions -> {
        Router router = router(questions);
        return routed(questions, router::route);
    }),
    /** The library without its compiled form. */
    REFERENCE("Comity, reference semantics", "", questions -> {
        Router router = router(questions);
        return routed(questions, issue -> router.route(issue, List.of()));
    }),
    /** Drools, as its documentation advises for single questions. */
    DROOLS_STATELESS("Drools, stateless", Way.SEARCH, questions -> engine(questions, Drools.stateless(questions.rows))),
    /** Drools with a session that is kept. */
    DROOLS_REUSED("Drools, one session", Way.SEARCH, questions -> engine(questions, Drools.reused(questions.rows))),
    /** Easy Rules. */
    EASY_RULES("Easy Rules", Way.SEARCH, questions -> engine(questions, new EasyRules(questions.rows))),
    /** Common Expression Language. */
    CEL("CEL", Way.SEARCH, questions -> engine(questions, new Cel(questions.rows))),
    /** Plain Java without any index. */
    NAIVE("naive Java", "", questions -> {
        NaiveRouter router = new NaiveRouter(questions.workload);
        return whole(questions, router::route);
    }),
    /** Decision tables. */
    DMN("Drools DMN", Way.SEARCH, questions -> engine(questions, new Dmn(questions.rows))),
    /** Evrete. */
    EVRETE("Evrete", Way.SEARCH, questions -> engine(questions, new Evrete(questions.rows)));

    private static final String SEARCH = "search for candidates, choice of leads";

    final String title;
    final String free;
    private final Function<Questions, Run> maker;

    Way(String title, String free, Function<Questions, Run> maker) {
        this.title = title;
        this.free = free;
        this.maker = maker;
    }

    /** A way that is ready to route. For one thread. */
    interface Run {
        /** Routes an issue, by its number; what it returns only keeps the work from being left out. */
        Object route(int issue);

        /** {@return what routing finds} */
        Found found(int issue);
    }

    /** {@return the way, made ready} */
    Run ready(Questions questions) {
        return maker.apply(questions);
    }

    private static Run matrix(Questions questions) {
        return new Run() {
            @Override
            public Object route(int issue) {
                questions.matrix.route(questions.numbers.get(issue));
                return questions.matrix.leads;
            }

            @Override
            public Found found(int issue) {
                route(issue);
                return questions.matrix.found(questions.numbers.get(issue));
            }
        };
    }

    /** The engine finds the rule; the leads are found for it by the bit matrix, which takes a tenth of a microsecond. */
    private static Run engine(Questions questions, Peer peer) {
        return new Run() {
            @Override
            public Object route(int issue) {
                questions.matrix.lead(questions.numbers.get(issue), peer.rule(questions.questions.get(issue)));
                return questions.matrix.leads;
            }

            @Override
            public Found found(int issue) {
                route(issue);
                return questions.matrix.found(questions.numbers.get(issue));
            }
        };
    }

    private static Run whole(Questions questions, Function<Issue, Found> router) {
        return new Run() {
            @Override
            public Object route(int issue) {
                return found(issue);
            }

            @Override
            public Found found(int issue) {
                return router.apply(questions.issues.get(issue));
            }
        };
    }

    private static Router router(Questions questions) {
        return Router.of(questions.workload.world, questions.workload.policy);
    }

    private static Run decided(Questions questions, Router router, ObjIntConsumer<Decision> decider) {
        Decision decision = router.decision();
        return new Run() {
            @Override
            public Object route(int issue) {
                decider.accept(decision, issue);
                return decision;
            }

            /** A decision names no rules: the rule is the one that the whole routing names. */
            @Override
            public Found found(int number) {
                route(number);
                Issue issue = questions.issues.get(number);
                Set<String> leads =
                        new TreeSet<>(decision.leads(issue.functions().first()));
                return new Found(
                        leads,
                        decision.verdict().name(),
                        Way.found(router.route(issue)).rule());
            }
        };
    }

    private static Run routed(Questions questions, Function<Issue, Routing> router) {
        return new Run() {
            @Override
            public Object route(int issue) {
                return router.apply(questions.issues.get(issue));
            }

            @Override
            public Found found(int issue) {
                return Way.found(router.apply(questions.issues.get(issue)));
            }
        };
    }

    private static Found found(Routing routing) {
        Allocation allocation = routing.allocations().values().asList().get(0);
        Set<String> leads = new TreeSet<>(allocation.leadIds());
        return new Found(leads, routing.verdict().name(), String.join(" ", routing.rules()));
    }
}
