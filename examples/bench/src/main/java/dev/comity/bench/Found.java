package dev.comity.bench;

import java.util.Set;

/** What was found: the leads, the level that they have, and the rule that chose it; no rule where there is a gap. */
record Found(Set<String> leads, String verdict, String rule) {}
