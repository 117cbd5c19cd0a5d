package dev.comity.condition;

import static dev.comity.condition.Stage.ELIGIBILITY;
import static dev.comity.condition.Stage.RESULT;
import static dev.comity.condition.Stage.SELECTION;
import static dev.comity.condition.Stage.VOTE;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.comity.model.EventKind;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Role;
import dev.comity.model.Words;
import java.util.Optional;

/** The closed list of standard facts: id, values ({@code ?} where it may be unknown), stage, phrase, meaning. */
final class StandardFacts {
    private final ImmutableSortedMap.Builder<String, Fact> facts = ImmutableSortedMap.naturalOrder();

    private StandardFacts() {}

    static ImmutableSortedMap<String, Fact> all() {
        StandardFacts list = new StandardFacts();
        list.functions();
        list.issue();
        list.conflict();
        list.rulesAndOperations();
        list.forum();
        list.forumOnThisIssue();
        list.forumAttributes();
        list.worldAndPool();
        list.results();
        return list.facts.build();
    }

    private void functions() {
        add("function", words(GovernanceFunction.values()), VOTE, "the function", "the function of the unit");
        add(
                "function.kind",
                "indivisible, per-dispute, partitionable",
                VOTE,
                "the kind of function",
                "whether its work divides among forums");
    }

    private void issue() {
        typed(
                "issue.domain",
                Fact.Type.DOMAIN,
                VOTE,
                "the domain",
                "the domain of the unit; a test covers what lies below");
        add(
                "issue.spillover",
                "national, bilateral, regional, cross-regional, global",
                VOTE,
                "the reach of the effects",
                "given, else from those affected and the location: one state, two, one region, several, the world");
        add("issue.regions", "one, many", VOTE, "the number of regions affected", "regions of those affected");
        add(
                "issue.african",
                yesNo(),
                VOTE,
                "the location lies in Africa",
                "the location lies within the African Union");
        add("issue.local", "yes, no ?", VOTE, "the dispute is local", "all parties and the location lie in one region");
        add("issue.parties", "none, some", VOTE, "parties to a dispute", "whether there are any");
        tags(
                "issue.event",
                words(EventKind.values()) + ",none",
                "the kinds of events cited",
                "kinds of the events that the issue cites and that have happened, and are known, by its date");
        add("public-good.range", "national, regional, global ?", VOTE, "the range of the public good", "given");
        add(
                "public-good.aggregation",
                "summation, weighted-sum, weakest-link, best-shot, threshold ?",
                VOTE,
                "the way in which contributions add up",
                "given");
        add(
                "issue.heterogeneity",
                "low, high ?",
                VOTE,
                "the diversity of preferences",
                "high from the parameter `heterogeneity` on");
        add("issue.exclusively-regional", "yes, no ?", VOTE, "the matter is exclusively regional", "given");
        add("issue.stricter-zone", "yes, no ?", VOTE, "the zone is stricter than the universal rule", "given");
        add("issue.claim", "none, wto, rta, both ?", VOTE, "the legal basis of the complaint", "given");
        add("issue.waters", "none, enclosed-sea, managed-stock ?", VOTE, "the kind of waters", "given");
    }

    private void conflict() {
        add("issue.coerciveness", "none, diplomatic, sanctions, force ?", VOTE, "the coercion used", "given");
        add(
                "issue.host-consent",
                "valid, disputed, none ?",
                VOTE,
                "the host's consent",
                "consent to the operation; rival governments make it disputed");
        add(
                "issue.self-defence",
                "yes, no ?",
                VOTE,
                "collective self-defence",
                "armed attack, the victim asked for help, and the council has not acted");
        add("issue.threat-to-peace", "yes, no ?", VOTE, "a threat to the peace", "determined by the council or given");
        add("issue.chapter", "vi, vii ?", VOTE, "the Charter chapter of the decision sought", "given");
        add(
                "issue.rival-blocs",
                "yes, no ?",
                VOTE,
                "the parties belong to rival blocs",
                "given by naming the blocs; no where there are parties and no blocs are named");
        add("issue.unconstitutional-change", "yes, no ?", VOTE, "an unconstitutional change of government", "given");
        add("issue.external-coercion", "yes, no ?", VOTE, "economic coercion from outside", "given");
    }

    private void rulesAndOperations() {
        add(
                "issue.diffusion",
                "below, reached",
                VOTE,
                "the spread of the rule",
                "the same rule in force for `diffusion-years` in `diffusion-forums` forums, and kept");
        add(
                "issue.rule-age",
                "fresh, stale ?",
                VOTE,
                "the age of the rule",
                "stale: older than `rule-age-years`, and technology has changed");
        add(
                "issue.rulings",
                "none, consistent, inconsistent ?",
                VOTE,
                "the rulings on the measure",
                "two tribunals or more on one measure");
        add(
                "issue.operation",
                "none, au-led, other ?",
                VOTE,
                "the lead of the operation",
                "the lead of the peace operation routed before; else given");
        add(
                "issue.operation-authorised",
                "yes, no ?",
                VOTE,
                "the operation is authorised",
                "by authorisations in force, or given");
        add(
                "issue.coalition",
                "none, mandated, unmandated",
                VOTE,
                "the coalition",
                "willing and able actors, with or without the mandate of a universal body");
        add("issue.coalition-open", "yes, no ?", VOTE, "the coalition is open", "given");
    }

    private void forum() {
        tags("forum.role", words(Role.values()), "the role of the forum", "the roles that it bears");
        add(
                "forum.level",
                "subregional, regional, cross-regional, multilateral, coalition",
                VOTE,
                "the level of the forum",
                "from its scope; two members: from their regions");
        add(
                "forum.kind",
                "formal-igo, treaty, informal, bilateral-agency, dialogue, network, coalition",
                VOTE,
                "the kind of forum",
                "given");
        add(
                "forum.mandate",
                "in-force, implied, none",
                VOTE,
                "the mandate",
                "a cell in force covers domain and function and meets the location, or contains it where force is"
                        + " used; any cell implies information");
        typed("forum.depth", Fact.Type.NUMBER, VOTE, "the depth of the mandate", "depth of the cell's domain; root 0");
        add(
                "forum.area",
                "contains, none",
                VOTE,
                "the treaty area",
                "the area that the treaty delimits holds the location");
        add(
                "forum.competence",
                "exclusive, shared, complementary, supporting, none",
                VOTE,
                "the competence",
                "how the power is held in the cell");
        add(
                "forum.vitality",
                "alive, zombie, dead ?",
                VOTE,
                "the vitality of the forum",
                "from meetings, vacancies and exits");
        add(
                "forum.needs-decision",
                yesNo(),
                VOTE,
                "acting needs a decision",
                "from the cell, else as usual for the function");
        add("forum.exit-pending", yesNo(), VOTE, "a member has given notice", "from memberships");
    }

    private void forumOnThisIssue() {
        add(
                "forum.blocked",
                yesNo(),
                ELIGIBILITY,
                "the forum is blocked",
                "no completion of the positions lets it decide");
        add(
                "forum.subset",
                "open, no",
                ELIGIBILITY,
                "going ahead as a subset",
                "a clause applies to the domain, and enough members support");
        add("forum.member-is-party", yesNo(), VOTE, "a voter is a party", "one of the voters is a disputant");
        add("forum.authorised", "yes, no ?", VOTE, "the authorisation of the forum", "for the function, in force");
        add(
                "forum.accepted",
                "valid, disputed, none ?",
                VOTE,
                "the parties' acceptance of the forum",
                "the worst stance of the parties towards it");
        add(
                "forum.tribunal",
                "chosen, barred, none ?",
                VOTE,
                "the choice of the tribunal",
                "accepted by all parties or named by a clause; barred: exclusive jurisdiction elsewhere");
        add("forum.parties", "all, some, none", VOTE, "the parties that it reaches", "parties within its reach");
        add(
                "forum.required",
                "all, some, none",
                VOTE,
                "the required actors that it reaches",
                "all if none are required");
        typed(
                "forum.coverage",
                Fact.Type.NUMBER,
                VOTE,
                "the coverage",
                "share of those affected that it covers, 0 to 1");
        add(
                "forum.capacity",
                "adequate, short ?",
                VOTE,
                "the capacity of the forum",
                "recorded ratio at least `capacity`; unrecorded: by function and means");
        add(
                "forum.legalisation",
                "fit, short ?",
                VOTE,
                "the strength of its rules",
                "the obligation that it can produce is as strong as required");
        add("forum.speed", "fast, slow ?", VOTE, "the speed of the forum", "latency within the urgency");
        add("forum.leads-other", yesNo(), VOTE, "it leads another unit of the issue", "only ranked");
        add("forum.barred-subject", "yes, no ?", VOTE, "its text keeps the matter out", "a clause excludes the matter");
        add("forum.charter-conflict", "yes, no ?", VOTE, "it would act against the Charter", "declared in the issue");
        add(
                "forum.delinked",
                "within, above ?",
                VOTE,
                "the request against the de-linked share",
                "dated share of the maximum");
        add("forum.bloc", yesNo(), VOTE, "it is a rival bloc", "one of the blocs named in the issue");
    }

    private void forumAttributes() {
        add("forum.chapter-viii", yesNo(), VOTE, "it is a Chapter VIII arrangement", "given");
        add("forum.advance-consent", yesNo(), VOTE, "advance consent by treaty", "a clause that the body has invoked");
        add("forum.preferences", yesNo(), VOTE, "it grants preferences", "given");
        add("forum.rta-basis", "xxiv, enabling, gats-v, none ?", VOTE, "its basis in trade law", "given");
        add("forum.joint-ndc", yesNo(), VOTE, "it pledges jointly", "given");
        add("forum.floor", "met, below ?", VOTE, "its human-rights standard", "against the universal floor; given");
        add("forum.accession", "open, closed ?", VOTE, "its accession", "by invitation counts as closed");
    }

    private void worldAndPool() {
        add("world.council", "open, blocked", ELIGIBILITY, "the Security Council", "blocked on this issue, or absent");
        add(
                "world.veto-cast",
                yesNo(),
                VOTE,
                "a veto was cast",
                "stated, or an event that the issue cites, without an emergency special session on it");
        add(
                "world.wto",
                "open, blocked",
                ELIGIBILITY,
                "the trade body's rule-making",
                "blocked on this issue, or absent");
        add("pool.candidates", "some, none", VOTE, "the candidates", "institutions or coalitions with a mandate");
        add("pool.waters-body", "some, none", VOTE, "the waters bodies", "candidates of that role");
        add(
                "pool.multilateral",
                "eligible, blocked, absent",
                SELECTION,
                "the multilateral forums",
                "blocked: candidates exist, none is eligible");
        add(
                "pool.chapter-viii",
                "eligible, none",
                SELECTION,
                "the Chapter VIII arrangements",
                "an eligible one that reaches all parties");
        add("pool.rec", "sufficient, none", SELECTION, "the regional economic communities", "a sufficient one");
        add(
                "pool.intermediaries",
                "some, none",
                SELECTION,
                "the intermediaries",
                "eligible forums that are not universal, or sub-national networks");
        add("pool.sufficient", "some, none", SELECTION, "the sufficient institutions", "coalitions do not count");
        add("forum.sufficient", yesNo(), SELECTION, "it is sufficient", "adequate, and passes the test of aggregation");
        add("forum.best-capacity", yesNo(), SELECTION, "it is the most capable", "among the eligible");
    }

    private void results() {
        add("forum.allocated", "lead, co-lead, support, none", RESULT, "its part", "what it was given");
        add("result.levels", "one, many", RESULT, "the levels of the leads", "leads and co-leads, finer levels");
        add("result.outsider", "none, some", RESULT, "the outsiders", "affected states that no lead reaches");
        add(
                "result.overlap",
                yesNo(),
                RESULT,
                "overlapping bodies",
                "two allocated bodies overlap by `overlap` or more");
    }

    private void add(String id, String values, Stage stage, String phrase, String meaning) {
        add(id, values, Fact.Type.WORD, stage, phrase, meaning);
    }

    private void tags(String id, String values, String phrase, String meaning) {
        add(id, values, Fact.Type.TAGS, VOTE, phrase, meaning);
    }

    private void typed(String id, Fact.Type type, Stage stage, String phrase, String meaning) {
        add(id, "", type, stage, phrase, meaning);
    }

    private void add(String id, String values, Fact.Type type, Stage stage, String phrase, String meaning) {
        boolean unknown = values.endsWith("?");
        String listed = unknown ? values.substring(0, values.length() - 1) : values;
        ImmutableList<String> words = ImmutableList.copyOf(
                Splitter.on(',').trimResults().omitEmptyStrings().splitToList(listed));
        facts.put(id, new Fact(id, words, type, unknown, stage, phrase, meaning, Optional.empty(), Optional.empty()));
    }

    private static String yesNo() {
        return "yes, no";
    }

    private static String words(Enum<?>[] constants) {
        StringBuilder words = new StringBuilder();
        for (Enum<?> constant : constants) {
            words.append(words.length() == 0 ? "" : ",").append(Words.of(constant));
        }
        return words.toString();
    }
}
