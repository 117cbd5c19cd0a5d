package dev.comity.routing;

import dev.comity.model.BarredSubject;
import dev.comity.model.ConsentStance;
import dev.comity.model.JurisdictionClause;
import dev.comity.model.Spillover;

/** Reads how the parties of a dispute stand to a candidate, as {@link DisputeFacts} does. */
final class CompiledDisputes {
    private static final int VALID = ConsentStance.VALID.ordinal();

    private final CompiledUnit unit;
    private final CompiledIssue issue;

    CompiledDisputes(CompiledUnit unit) {
        this.unit = unit;
        this.issue = unit.issue;
    }

    /** {@return the worst stance of the parties, unless the tribunal is chosen or all have submitted to it before} */
    CompiledFact.Value accepted(Form form, CompiledFact fact) {
        Statements stated = issue.form.statements;
        int worst = VALID;
        boolean silent = false;
        for (int party = 0; party < stated.parties.length; party++) {
            int stance = stated.acceptance(party, form.body.number);
            silent |= stance < 0;
            worst = Math.max(worst, stance);
        }
        if (worst == VALID && !silent || isChosen(form) || isCompulsory(form)) {
            return fact.constants[VALID];
        }
        return worst == VALID ? fact.unknown : fact.constants[worst];
    }

    private boolean isCompulsory(Form form) {
        return issue.form.nonStateParties == 0
                && hasClause(form, JurisdictionClause.Kind.COMPULSORY)
                && reached(form) == issue.form.statements.parties.length;
    }

    private boolean hasClause(Form form, JurisdictionClause.Kind kind) {
        for (Jurisdiction clause : unit.list().jurisdictions) {
            if (clause.kind() == kind && clause.of() == form.body.number && clause.tribunal() == form.body.number) {
                return true;
            }
        }
        return false;
    }

    CompiledFact.Value tribunal(Form form, CompiledFact fact) {
        if (isChosen(form)) {
            return fact.word("chosen");
        }
        if (issue.form.anyParties && binds(form, JurisdictionClause.Kind.EXCLUSIVE)) {
            return fact.word("barred");
        }
        Statements.Said said = issue.form.statements.tribunals;
        for (int i = 0; i < said.count; i++) {
            if (said.to[i] == form.body.number) {
                return fact.unknown;
            }
        }
        return fact.none;
    }

    private boolean isChosen(Form form) {
        return issue.form.anyParties && (allAccept(form) || binds(form, JurisdictionClause.Kind.CHOSEN));
    }

    private boolean allAccept(Form form) {
        Statements stated = issue.form.statements;
        for (int party = 0; party < stated.parties.length; party++) {
            if (!stated.acceptsAsTribunal(party, form.body.number)) {
                return false;
            }
        }
        return true;
    }

    /** {@return whether a clause that binds all parties names a forum, or an exclusive one another} */
    private boolean binds(Form form, JurisdictionClause.Kind kind) {
        boolean elsewhere = kind == JurisdictionClause.Kind.EXCLUSIVE;
        for (Jurisdiction clause : unit.list().jurisdictions) {
            if (clause.kind() == kind
                    && elsewhere != (clause.tribunal() == form.body.number)
                    && issue.form.nonStateParties == 0
                    && BitSets.containsAll(clause.reach(), issue.form.partyMembers)) {
                return true;
            }
        }
        return false;
    }

    // ---- whom it reaches ----

    /** {@return how many parties a candidate reaches} */
    private int reached(Form form) {
        int reached = 0;
        for (int party : issue.form.statements.parties) {
            reached += reaches(form, party) ? 1 : 0;
        }
        return reached;
    }

    /** An organisation is reached where all its members are. */
    private boolean reaches(Form form, int party) {
        Epoch epoch = issue.form.epoch;
        return party >= 0
                && (BitSets.has(form.body.reach, party)
                        || epoch.isOrganisation(party) && BitSets.containsAll(form.body.reach, epoch.members(party)));
    }

    /** Parties that are no states are reached where the whole location is. */
    CompiledFact.Value parties(Form form, CompiledFact fact) {
        int reached = reached(form);
        if (issue.form.nonStateParties > 0 && BitSets.containsAll(form.body.reach, issue.form.location)) {
            reached += issue.form.nonStateParties;
        }
        if (reached == 0) {
            return fact.none;
        }
        return fact.word(reached == issue.form.statements.parties.length ? "all" : "some");
    }

    /** {@return how many parties a candidate reaches, or is accepted by} */
    long share(Form form) {
        Statements stated = issue.form.statements;
        long count = 0;
        for (int party = 0; party < stated.parties.length; party++) {
            boolean counts = reaches(form, stated.parties[party])
                    || stated.acceptance(party, form.body.number) == VALID
                    || stated.acceptsAsTribunal(party, form.body.number);
            count += counts ? 1 : 0;
        }
        return count;
    }

    // ---- what it may not take up ----

    CompiledFact.Value barredSubject(Form form, CompiledFact fact) {
        CompiledFact.Value found = fact.no;
        for (BarredSubject barred : form.body.barred) {
            CompiledFact.Value one = barred(form, barred, fact);
            if (one == fact.yes) {
                return one;
            }
            found = one == fact.unknown ? one : found;
        }
        return found;
    }

    private CompiledFact.Value barred(Form form, BarredSubject barred, CompiledFact fact) {
        return switch (barred.subject()) {
            case DOMAIN ->
                fact.value(barred.domain().orElseThrow().covers(unit.unit().domain()));
            case DISPUTES -> fact.value(reached(form) >= 2);
            case BILATERAL_DISPUTES -> fact.value(issue.form.statements.parties.length == 2 && reached(form) == 2);
            case INTERNAL_AFFAIRS -> internalAffairs(form, fact);
        };
    }

    /** The affairs of one member, not between states, and not with its consent. */
    private CompiledFact.Value internalAffairs(Form form, CompiledFact fact) {
        IssueForm at = issue.form;
        boolean inside = BitSets.size(at.location) == 1
                && BitSets.containsAll(form.body.reach, at.location)
                && BitSets.containsAll(at.location, at.parties)
                && issue.reader.spillover() == Spillover.NATIONAL;
        int host = inside ? BitSets.next(at.location, 0) : Statements.NOBODY;
        if (!inside || at.statements.consentsTo(host, form.body.number)) {
            return fact.no;
        }
        int acceptance = at.statements.acceptanceBy(host, form.body.number);
        if (acceptance >= 0) {
            return fact.value(acceptance != VALID);
        }
        ConsentStance consent = at.statements.hostConsent();
        return consent == null ? fact.unknown : fact.value(consent != ConsentStance.VALID);
    }
}
