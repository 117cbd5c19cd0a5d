package dev.comity.routing;

import dev.comity.model.GovernanceFunction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@link Router#decide} found last: the verdict and the leads, without words or reasons. It is made once by {@link
 * Router#decision()} and written anew for every issue, so that routing leaves no garbage behind. For one thread at a time,
 * and for the router that made it; it has no notion of equality.
 *
 * <pre>{@code
 * Decision decision = router.decision();
 * router.decide(issue("haze-2013"), decision);
 * decision.leads(GovernanceFunction.MONITORING);   // [ASEAN]
 * }</pre>
 */
public final class Decision {
    private final Router router;
    private @Nullable CompiledIssue compiled;
    private @Nullable Routing whole;
    private Verdict verdict = Verdict.NONE;
    private boolean complete;

    Decision(Router router) {
        this.router = router;
    }

    /** {@return the state that the router uses for the next issue} */
    CompiledIssue state(Router asking, CompiledRouter compiler) {
        if (asking != router) {
            throw new IllegalArgumentException("the decision was made by another router; use `decision()` of this one");
        }
        if (compiled == null) {
            compiled = compiler.take();
        }
        return compiled;
    }

    void set(CompiledIssue issue) {
        if (whole != null) {
            whole = null;
        }
        Verdict found = issue.verdict();
        if (verdict != found) {
            verdict = found;
        }
        complete = issue.complete();
    }

    void set(Routing routing) {
        whole = routing;
        verdict = routing.verdict();
        complete = routing.complete();
    }

    /** {@return at which level the principal functions are allocated} */
    public Verdict verdict() {
        return verdict;
    }

    /** {@return whether every unit is allocated without condition} */
    public boolean complete() {
        return complete;
    }

    /**
     * {@return how many units the issue has}
     *
     * @throws IllegalStateException if nothing has been decided yet
     */
    public int units() {
        return whole == null ? issue().count : whole.allocations().size();
    }

    /**
     * {@return a unit, in the order of routing}
     *
     * @param unit the place of the unit in the order of routing, from 0 to less than {@link #units()}
     * @throws IllegalStateException if nothing has been decided yet
     */
    public Unit unit(int unit) {
        return whole == null ? issue().units.get(unit).unit() : allocation(unit).unit();
    }

    /**
     * {@return what became of a unit}
     *
     * @param unit the place of the unit in the order of routing, from 0 to less than {@link #units()}
     * @throws IllegalStateException if nothing has been decided yet
     */
    public Status status(int unit) {
        return whole == null
                ? issue().units.get(unit).status()
                : allocation(unit).status();
    }

    /**
     * {@return the number of the first lead of a unit from a number on, among the institutions of the architecture; -1 if
     * there is none} So the leads are {@code for (int i = nextLead(unit, 0); i >= 0; i = nextLead(unit, i + 1))}.
     *
     * @param unit the place of the unit in the order of routing, from 0 to less than {@link #units()}
     * @param from the least number that counts, from 0
     * @throws IllegalStateException if nothing has been decided yet
     */
    public int nextLead(int unit, int from) {
        if (whole == null) {
            return issue().units.get(unit).nextLead(from);
        }
        for (Lead lead : allocation(unit).leads()) {
            int number = number(lead.institution());
            if (number >= from) {
                return number;
            }
        }
        return -1;
    }

    /** The coalition of the willing and able, which is no institution, comes after all. */
    private int number(String id) {
        int number = router.world().institutions().keySet().asList().indexOf(id);
        return number < 0 ? router.world().institutions().size() : number;
    }

    /**
     * {@return the id of an institution by its number among those of the architecture, in the order of ids; the number
     * after the last means the coalition of the willing and able}
     *
     * @param number from 0 to the number of institutions, included
     */
    public String institution(int number) {
        return number == router.world().institutions().size()
                ? AdHocCoalition.ID
                : router.world().institutions().keySet().asList().get(number);
    }

    /**
     * {@return the ids of the leads of a function in all domains, in the order of units}
     *
     * @param function a function of governance
     * @throws IllegalStateException if nothing has been decided yet
     */
    public List<String> leads(GovernanceFunction function) {
        List<String> leads = new ArrayList<>();
        for (int unit = 0; unit < units(); unit++) {
            for (int i = nextLead(unit, 0); i >= 0 && unit(unit).function() == function; i = nextLead(unit, i + 1)) {
                leads.add(institution(i));
            }
        }
        return leads;
    }

    private CompiledIssue issue() {
        if (compiled == null) {
            throw new IllegalStateException("nothing has been decided yet");
        }
        return compiled;
    }

    private Allocation allocation(int unit) {
        return whole.allocations().values().asList().get(unit);
    }

    /** {@return the verdict and the leads in one line} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(verdict.toString());
        for (int unit = 0; unit < (whole == null && compiled == null ? 0 : units()); unit++) {
            text.append("; ").append(unit(unit)).append(' ').append(status(unit));
            for (int i = nextLead(unit, 0); i >= 0; i = nextLead(unit, i + 1)) {
                text.append(' ').append(institution(i));
            }
        }
        return text.toString();
    }
}
