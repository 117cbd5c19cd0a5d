package dev.comity.routing;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads the verdict from one unit after the other, until it can't change any more. */
final class InquiryVerdict {
    private final IssueRouter run;
    private final InquiryPass pass;
    private final Map<String, Candidate> leads = new TreeMap<>();
    /** Classes that no further lead can take away. */
    private final Set<Verdict> certain = EnumSet.noneOf(Verdict.class);

    InquiryVerdict(IssueRouter run, InquiryPass pass) {
        this.run = run;
        this.pass = pass;
    }

    Verdict verdict() {
        for (UnitState state : run.principal()) {
            InquiryOutcome outcome = pass.unit(state.unit).outcome();
            if (outcome.status() == Status.ALLOCATED) {
                outcome.leads().forEach(c -> add(c.whole));
            }
            if (certain.size() > 1) {
                return Verdict.HYBRID;
            }
        }
        return Verdicts.verdict(Verdicts.classes(leads, run.scene.date));
    }

    /** An organ would count at the level of its parent if that led too. */
    private void add(Candidate lead) {
        leads.put(lead.id(), lead);
        if (lead.institution.parentOn(run.scene.date).isEmpty()) {
            certain.add(Verdicts.classOf(lead.level));
        }
    }
}
