package dev.comity.routing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.condition.Parameters;
import dev.comity.condition.Reading;
import dev.comity.model.Circumstances;
import dev.comity.model.ConsentStance;
import dev.comity.model.Event;
import dev.comity.model.EventKind;
import dev.comity.model.Fraction;
import dev.comity.model.GoodRange;
import dev.comity.model.Issue;
import dev.comity.model.Level;
import dev.comity.model.Spillover;
import dev.comity.model.Words;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the facts of an issue that hang neither on the unit nor on what is decided. */
final class IssueReader {
    private final CompiledPolicy policy;
    private final CompiledIssue run;

    IssueReader(CompiledIssue run) {
        this.policy = run.policy;
        this.run = run;
    }

    /** {@return what a fact reads} */
    CompiledFact.Value read(CompiledFact fact) {
        Issue issue = run.form.issue;
        return switch (fact.asked) {
            case SPILLOVER -> fact.constants[spillover().ordinal()];
            case REGIONS -> fact.word(regions(run.form.affected, run.form.affected) > 1 ? "many" : "one");
            case AFRICAN -> fact.value(african());
            case LOCAL -> local(fact);
            case PARTIES -> run.form.anyParties ? fact.some : fact.none;
            case RANGE -> word(fact, issue.publicGood().range());
            case AGGREGATION -> word(fact, issue.publicGood().aggregation());
            case COERCIVENESS -> word(fact, issue.coerciveness());
            case HETEROGENEITY -> heterogeneity(fact);
            case EVENT -> issue.events().isEmpty() ? fact.none : event(fact);
            case HOST_CONSENT -> hostConsent(fact, run.form.statements.hostConsent());
            case SELF_DEFENCE -> selfDefence(fact);
            case RIVAL_BLOCS -> fact.value(run.form.stated.rivalBlocs().size() >= 2);
            case COALITION -> run.form.anyWilling ? coalition(fact) : fact.none;
            case COALITION_OPEN -> yesNo(fact, run.form.stated.coalitionOpen());
            case DIFFUSION ->
                run.form.stated.rulesInPlace().isEmpty() ? fact.word("below") : fact.word(record().diffusion());
            case RULE_AGE ->
                run.form.stated.rulesInPlace().isEmpty() ? fact.word("fresh") : known(fact, record().ruleAge());
            case RULINGS -> run.form.stated.rulings().isEmpty() ? fact.none : fact.word(record().rulings());
            case VETO_CAST -> fact.value(vetoCast());
            default -> given(fact);
        };
    }

    private RecordFacts record() {
        return new RecordFacts(run.form.stated, run.form.date, policy.prepared.parameters, Crossings.NONE);
    }

    private static CompiledFact.Value word(CompiledFact fact, Optional<? extends Enum<?>> constant) {
        return constant.isEmpty() ? fact.unknown : fact.constants[constant.get().ordinal()];
    }

    private static CompiledFact.Value yesNo(CompiledFact fact, Optional<Boolean> value) {
        return value.isEmpty() ? fact.unknown : fact.value(value.get());
    }

    private CompiledFact.Value given(CompiledFact fact) {
        String value =
                run.form.issue.facts().isEmpty() ? null : run.form.issue.facts().get(fact.name);
        return value == null ? fact.unknown : known(fact, value);
    }

    private static CompiledFact.Value known(CompiledFact fact, String word) {
        return word.equals(Reading.UNKNOWN_WORD) ? fact.unknown : fact.word(word);
    }

    private CompiledFact.Value heterogeneity(CompiledFact fact) {
        if (run.form.issue.heterogeneity().isEmpty()) {
            return fact.unknown;
        }
        Fraction value = run.form.issue.heterogeneity().get();
        return fact.word(Exact.compare(value, policy.parameter(Parameters.HETEROGENEITY)) >= 0 ? "high" : "low");
    }

    private static CompiledFact.Value hostConsent(CompiledFact fact, @Nullable ConsentStance stance) {
        return stance == null ? fact.unknown : fact.constants[stance.ordinal()];
    }

    private CompiledFact.Value selfDefence(CompiledFact fact) {
        if (run.form.stated.armedAttack().isEmpty()
                || run.form.stated.armedAttack().get().councilActed()) {
            return fact.no;
        }
        return yesNo(fact, run.form.stated.armedAttack().get().requestedHelp());
    }

    /** {@return whether a veto was cast, as stated or cited, that nobody has taken to an emergency session} */
    private boolean vetoCast() {
        ImmutableList<Circumstances.Veto> vetoes = run.form.stated.vetoes();
        for (int i = 0; i < vetoes.size(); i++) {
            if (!vetoes.get(i).emergencySession() && !vetoes.get(i).date().isAfter(run.form.date)) {
                return true;
            }
        }
        ImmutableList<String> cited = run.form.issue.events().asList();
        for (int i = 0; i < cited.size(); i++) {
            Event event = run.form.world.events.get(cited.get(i));
            boolean veto = event != null && event.kind() == EventKind.VETO && event.happenedBy(run.form.date);
            if (veto && !Stated.taken(event, run.form.date)) {
                return true;
            }
        }
        return false;
    }

    private CompiledFact.Value event(CompiledFact fact) {
        int kinds = 0;
        ImmutableList<String> cited = run.form.issue.events().asList();
        for (int i = 0; i < cited.size(); i++) {
            Event event = run.form.world.events.get(cited.get(i));
            kinds |= event != null && event.happenedBy(run.form.date)
                    ? 1 << event.kind().ordinal()
                    : 0;
        }
        if (Integer.bitCount(kinds) < 2) {
            return kinds == 0 ? fact.none : fact.constants[Integer.numberOfTrailingZeros(kinds)];
        }
        ImmutableSortedSet.Builder<String> words = ImmutableSortedSet.naturalOrder();
        for (EventKind kind : EventKind.values()) {
            if ((kinds & 1 << kind.ordinal()) != 0) {
                words.add(Words.of(kind));
            }
        }
        return fact.value(Reading.of(words.build()));
    }

    private CompiledFact.Value coalition(CompiledFact fact) {
        ImmutableList<Circumstances.Authorisation> all = run.form.stated.authorisations();
        for (int i = 0; i < all.size(); i++) {
            Circumstances.Authorisation one = all.get(i);
            boolean universal = run.form.epoch.isOf(one.body(), Level.MULTILATERAL);
            boolean toCoalition =
                    one.to().equals(ConflictFacts.COALITION) || run.form.epoch.isOf(one.to(), Level.COALITION);
            if (universal && toCoalition && one.validity().on(run.form.date)) {
                return fact.word("mandated");
            }
        }
        return fact.word("unmandated");
    }

    private boolean african() {
        for (long[] reach : run.form.epoch.africa) {
            if (!BitSets.isEmpty(run.form.location) && BitSets.containsAll(reach, run.form.location)) {
                return true;
            }
        }
        return false;
    }

    // ---- how far it spills over ----

    Spillover spillover() {
        Issue issue = run.form.issue;
        if (issue.spillover().isPresent()) {
            return issue.spillover().get();
        }
        boolean globalGood = issue.publicGood().range().isPresent()
                && issue.publicGood().range().get() == GoodRange.GLOBAL;
        if (globalGood || issue.affects().contains("world")) {
            return Spillover.GLOBAL;
        }
        int touched = 0;
        for (int i = 0; i < run.form.affected.length; i++) {
            touched += Long.bitCount(run.form.affected[i] | run.form.location[i] & ~run.form.world.commons[i]);
        }
        if (touched <= 1) {
            return Spillover.NATIONAL;
        }
        if (touched == 2) {
            return Spillover.BILATERAL;
        }
        return regions(run.form.affected, run.form.location) <= 1 ? Spillover.REGIONAL : Spillover.CROSS_REGIONAL;
    }

    /** {@return in how many regions some lie; at most 2, for no more is asked} */
    private int regions(long[] some, long[] more) {
        int found = 0;
        for (int i = 0; i < some.length; i++) {
            for (long left = some[i] | more[i]; left != 0; left &= left - 1) {
                int region = run.form.world.regions[(i << 6) + Long.numberOfTrailingZeros(left)];
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
        for (int i = 0; i < run.form.location.length; i++) {
            for (long left = run.form.location[i] | run.form.parties[i]; left != 0; left &= left - 1) {
                int region = run.form.world.regions[(i << 6) + Long.numberOfTrailingZeros(left)];
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
