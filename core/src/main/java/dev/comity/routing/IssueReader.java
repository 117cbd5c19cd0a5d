package dev.comity.routing;

import com.google.common.collect.ImmutableList;
import dev.comity.condition.Parameters;
import dev.comity.condition.Reading;
import dev.comity.model.Circumstances;
import dev.comity.model.ConsentStance;
import dev.comity.model.Fraction;
import dev.comity.model.GoodRange;
import dev.comity.model.Issue;
import dev.comity.model.Level;
import dev.comity.model.Spillover;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the facts of an issue that hang neither on the unit nor on what is decided; what is rare the reference reads. */
final class IssueReader {
    private final CompiledIssue run;
    private final CompiledPolicy policy;
    private @Nullable IssueFacts reference;
    private IssueForm form;

    IssueReader(CompiledIssue run) {
        this.run = run;
        this.policy = run.policy;
        this.form = run.form;
    }

    /** Begins with another issue. */
    void begin(IssueForm next) {
        form = next;
        reference = null;
    }

    /** {@return what a fact reads; null if it is rare, and only read where a rule hangs on it} */
    CompiledFact.@Nullable Value read(CompiledFact fact) {
        Issue issue = form.issue;
        return switch (fact.asked) {
            case SPILLOVER -> fact.constants[spillover().ordinal()];
            case REGIONS -> fact.word(regions(form.affected, form.affected) > 1 ? "many" : "one");
            case AFRICAN -> fact.value(african());
            case LOCAL -> local(fact);
            case PARTIES -> form.anyParties ? fact.some : fact.none;
            case RANGE -> word(fact, issue.publicGood().range());
            case AGGREGATION -> word(fact, issue.publicGood().aggregation());
            case COERCIVENESS -> word(fact, issue.coerciveness());
            case HETEROGENEITY -> heterogeneity(fact);
            case EVENT -> issue.events().isEmpty() ? fact.none : null;
            case HOST_CONSENT -> hostConsent(fact);
            case SELF_DEFENCE -> selfDefence(fact);
            case RIVAL_BLOCS -> fact.value(form.stated.rivalBlocs().size() >= 2);
            case COALITION -> form.anyWilling ? coalition(fact) : fact.none;
            case COALITION_OPEN -> yesNo(fact, form.stated.coalitionOpen());
            case DIFFUSION -> form.stated.rulesInPlace().isEmpty() ? fact.word("below") : null;
            case RULE_AGE -> form.stated.rulesInPlace().isEmpty() ? fact.word("fresh") : null;
            case RULINGS -> form.stated.rulings().isEmpty() ? fact.none : null;
            case VETO_CAST -> vetoCast(fact);
            default -> given(fact);
        };
    }

    /** {@return what a rare fact reads} */
    CompiledFact.Value readLater(CompiledFact fact) {
        if (fact.asked == CompiledFact.Asked.VETO_CAST) {
            return fact.value(Stances.vetoCast(run.scene().circumstances));
        }
        IssueFacts known = reference;
        if (known == null) {
            known = new IssueFacts(run.scene());
            reference = known;
        }
        return fact.value(known.read(fact.id, form.lists[0].unit, new Earlier(null)));
    }

    private static CompiledFact.Value word(CompiledFact fact, Optional<? extends Enum<?>> constant) {
        return constant.isEmpty() ? fact.unknown : fact.constants[constant.get().ordinal()];
    }

    private static CompiledFact.Value yesNo(CompiledFact fact, Optional<Boolean> value) {
        return value.isEmpty() ? fact.unknown : fact.value(value.get());
    }

    private CompiledFact.Value given(CompiledFact fact) {
        String value = form.issue.facts().isEmpty() ? null : form.issue.facts().get(fact.name);
        return value == null || value.equals(Reading.UNKNOWN_WORD) ? fact.unknown : fact.word(value);
    }

    private CompiledFact.Value heterogeneity(CompiledFact fact) {
        if (form.issue.heterogeneity().isEmpty()) {
            return fact.unknown;
        }
        Fraction value = form.issue.heterogeneity().get();
        return fact.word(Exact.compare(value, policy.parameter(Parameters.HETEROGENEITY)) >= 0 ? "high" : "low");
    }

    private boolean hasHappened(Optional<LocalDate> day) {
        return day.isEmpty() || !day.get().isAfter(form.date);
    }

    /** Rival authorities that say different things make the consent disputed. */
    private CompiledFact.Value hostConsent(CompiledFact fact) {
        ImmutableList<Circumstances.Consent> consents = form.stated.consents();
        ConsentStance found = null;
        for (int i = 0; i < consents.size(); i++) {
            Circumstances.Consent consent = consents.get(i);
            if (consent.to().isEmpty() && hasHappened(consent.date()) && isLatest(consent)) {
                found = found == null || found == consent.stance() ? consent.stance() : ConsentStance.DISPUTED;
            }
        }
        return found == null ? fact.unknown : fact.constants[found.ordinal()];
    }

    /** {@return whether no later statement of the same actor to the same forum replaces one} */
    boolean isLatest(Circumstances.Consent consent) {
        ImmutableList<Circumstances.Consent> consents = form.stated.consents();
        for (int i = 0; i < consents.size(); i++) {
            Circumstances.Consent other = consents.get(i);
            if (other.actor().equals(consent.actor())
                    && other.to().equals(consent.to())
                    && hasHappened(other.date())
                    && Stances.later(other.date(), consent.date())) {
                return false;
            }
        }
        return true;
    }

    private CompiledFact.Value selfDefence(CompiledFact fact) {
        if (form.stated.armedAttack().isEmpty()
                || form.stated.armedAttack().get().councilActed()) {
            return fact.no;
        }
        return yesNo(fact, form.stated.armedAttack().get().requestedHelp());
    }

    private CompiledFact.@Nullable Value vetoCast(CompiledFact fact) {
        return form.stated.vetoes().isEmpty() && form.issue.events().isEmpty() ? fact.no : null;
    }

    private CompiledFact.Value coalition(CompiledFact fact) {
        ImmutableList<Circumstances.Authorisation> all = form.stated.authorisations();
        for (int i = 0; i < all.size(); i++) {
            Circumstances.Authorisation one = all.get(i);
            boolean universal = form.epoch.isOf(one.body(), Level.MULTILATERAL);
            boolean toCoalition =
                    one.to().equals(ConflictFacts.COALITION) || form.epoch.isOf(one.to(), Level.COALITION);
            if (universal && toCoalition && one.validity().on(form.date)) {
                return fact.word("mandated");
            }
        }
        return fact.word("unmandated");
    }

    private boolean african() {
        for (long[] reach : form.epoch.africa) {
            if (!BitSets.isEmpty(form.location) && BitSets.containsAll(reach, form.location)) {
                return true;
            }
        }
        return false;
    }

    // ---- how far it spills over ----

    private Spillover spillover() {
        Issue issue = form.issue;
        if (issue.spillover().isPresent()) {
            return issue.spillover().get();
        }
        boolean globalGood = issue.publicGood().range().isPresent()
                && issue.publicGood().range().get() == GoodRange.GLOBAL;
        if (globalGood || issue.affects().contains("world")) {
            return Spillover.GLOBAL;
        }
        int touched = 0;
        for (int i = 0; i < form.affected.length; i++) {
            touched += Long.bitCount(form.affected[i] | form.location[i] & ~form.world.commons[i]);
        }
        if (touched <= 1) {
            return Spillover.NATIONAL;
        }
        if (touched == 2) {
            return Spillover.BILATERAL;
        }
        return regions(form.affected, form.location) <= 1 ? Spillover.REGIONAL : Spillover.CROSS_REGIONAL;
    }

    /** {@return in how many regions some lie; at most 2, for no more is asked} */
    private int regions(long[] some, long[] more) {
        int found = 0;
        for (int i = 0; i < some.length; i++) {
            for (long left = some[i] | more[i]; left != 0; left &= left - 1) {
                int region = form.world.regions[(i << 6) + Long.numberOfTrailingZeros(left)];
                if (region != 0 && found != 0 && region != found) {
                    return 2;
                }
                found = region == 0 ? found : region;
            }
        }
        return found == 0 ? 0 : 1;
    }

    /** Whether all parties and places lie in one region; unknown where one of them lies in none. */
    private CompiledFact.Value local(CompiledFact fact) {
        int found = 0;
        boolean several = false;
        for (int i = 0; i < form.location.length; i++) {
            for (long left = form.location[i] | form.parties[i]; left != 0; left &= left - 1) {
                int region = form.world.regions[(i << 6) + Long.numberOfTrailingZeros(left)];
                if (region == 0) {
                    return fact.unknown;
                }
                several |= found != 0 && found != region;
                found = region;
            }
        }
        return fact.value(found != 0 && !several);
    }
}
