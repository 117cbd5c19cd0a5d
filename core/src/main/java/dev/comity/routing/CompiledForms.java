package dev.comity.routing;

import java.util.Arrays;

/** What the candidates of a unit are: as in general, or as the place and the statements of an issue make them. */
final class CompiledForms {
    private final CompiledUnit unit;
    /** What is known of candidates whatever the issue. */
    Prospects prospects;

    private Form[] own = new Form[0];
    /** Whether this issue has forms of its own; if not, those in general are the candidates. */
    private boolean ownForms;
    /** Those that are not the candidates that their entries are in general; only if there are any. */
    long[] odd = new long[0];

    boolean anyOdd;
    /** Room for forms whose reach an issue tells; the last is the coalition of the willing and able. */
    private final CompiledReach reach;

    CompiledForms(CompiledUnit unit) {
        this.unit = unit;
        this.reach = new CompiledReach(unit);
    }

    void room(int words) {
        own = new Form[words * Long.SIZE];
        odd = new long[words];
    }

    /** {@return a candidate} */
    Form of(int c) {
        return ownForms ? own[c] : prospects.forms[c];
    }

    /** {@return a word of those that are not what their entries are in general} */
    long odd(int word) {
        return anyOdd ? odd[word] : 0;
    }

    /** Takes the candidates as they are in general, but for those that may be otherwise here. */
    void begin(Prospects known, boolean otherwise) {
        if (prospects != known) {
            prospects = known;
        }
        ownForms = false;
        anyOdd = otherwise;
        if (anyOdd) {
            findHere();
        }
    }

    /** Finds out which of their mandates counts here for those that vary, and who is willing. */
    private void findHere() {
        CandidateList list = prospects.list;
        takeOwnForms();
        Arrays.fill(odd, 0);
        boolean standing = false;
        for (int i = BitSets.next(list.varying, 0); i >= 0; i = BitSets.next(list.varying, i + 1)) {
            if (BitSets.has(unit.candidates, i)) {
                standing |= findHere(i) && list.entries[i].body.coalition;
            }
        }
        if (!standing && unit.issue.form.anyWilling) {
            own[list.entries.length] = reach.coalition();
            BitSets.add(unit.candidates, list.entries.length);
            BitSets.add(odd, list.entries.length);
        }
        anyOdd = !BitSets.isEmpty(odd);
    }

    private void takeOwnForms() {
        System.arraycopy(prospects.forms, 0, own, 0, prospects.forms.length);
        ownForms = true;
    }

    /** {@return whether an entry that varies is a candidate} */
    private boolean findHere(int i) {
        Entry entry = prospects.list.entries[i];
        boolean stands = !entry.body.coalition || BitSets.meets(entry.body.reach, unit.issue.form.willing);
        Form form = stands ? entry.at(unit.issue.form.location) : null;
        if (form == null) {
            BitSets.remove(unit.candidates, i);
            return false;
        }
        if (form != own[i]) {
            own[i] = form;
            BitSets.add(odd, i);
        }
        return true;
    }

    /** Makes a candidate one of those that support it alone. */
    void limitToSupporters(int c) {
        if (!ownForms) {
            takeOwnForms();
        }
        own[c] = reach.supporters(c);
    }
}
