package dev.comity.io;

import com.google.common.collect.ImmutableMap;
import dev.comity.model.Words;
import org.jspecify.annotations.Nullable;

/** The keys of an issue document that {@link IssueLineReader} reads itself, or leaves to {@link CircumstancesFormat}. */
enum IssueKey {
    FORMAT,
    ID,
    TITLE,
    NOTES,
    SOURCE,
    DATE,
    KNOWN_AT,
    DOMAIN,
    FUNCTIONS,
    PRINCIPAL,
    AFFECTS,
    LOCATION,
    PARTIES,
    REQUIRED,
    EVENTS,
    WEIGHTS,
    SPILLOVER,
    PUBLIC_GOOD,
    HETEROGENEITY,
    UNCERTAINTY,
    URGENCY,
    COERCIVENESS,
    REQUIRES,
    FACTS,
    POSITIONS(true),
    CONSENT(true),
    ACCEPTS(true),
    AUTHORISATIONS(true),
    ARMED_ATTACK(true),
    VETOES(true),
    CAPACITY(true),
    ACCEPTS_TRIBUNAL(true),
    REQUESTS(true),
    TRIED(true),
    ALIGNMENTS(true),
    OPERATION(true),
    REQUEST(true),
    RULES_IN_PLACE(true),
    RULINGS(true),
    PRESENCE(true),
    RIVAL_BLOCS(true),
    WILLING(true),
    ABLE(true),
    COALITION_OPEN(true),
    CHARTER_CONFLICT(true),
    THREAT_TO_PEACE,
    CHAPTER,
    CLAIM,
    WATERS,
    UNCONSTITUTIONAL_CHANGE,
    EXTERNAL_COERCION,
    EXCLUSIVELY_REGIONAL,
    STRICTER_ZONE;

    private static final ImmutableMap<String, IssueKey> BY_WORD = byWord();

    final String word = Words.of(this);
    /** Whether its value is one of the circumstances. */
    final boolean circumstance;

    IssueKey() {
        this(false);
    }

    IssueKey(boolean circumstance) {
        this.circumstance = circumstance;
    }

    private static ImmutableMap<String, IssueKey> byWord() {
        ImmutableMap.Builder<String, IssueKey> keys = ImmutableMap.builder();
        for (IssueKey key : values()) {
            keys.put(key.word, key);
        }
        return keys.buildOrThrow();
    }

    /** {@return the key of a word; null if there is none} */
    static @Nullable IssueKey of(String word) {
        return BY_WORD.get(word);
    }

    /** {@return the number of a plain fact among {@link IssueFormat#PLAIN_FACTS}; below zero for any other key} */
    int plainFact() {
        return ordinal() - THREAT_TO_PEACE.ordinal();
    }
}
