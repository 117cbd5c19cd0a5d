package dev.comity.bench;

import dev.comity.model.Level;
import java.util.Map;

/** What is asked of a rule engine, as a bean: the facts of an issue, and at which levels there are candidates. */
public final class Question {
    private final String task;
    private final String domain;
    private final String spillover;
    private final String range;
    private final String aggregation;
    private final String heterogeneity;
    private final String coerciveness;
    private final String regions;
    private final String exclusivelyRegional;
    private final String stricterZone;
    private final String threatToPeace;
    private final String unconstitutionalChange;
    private final String externalCoercion;
    private final String chapter;
    private final String claim;
    private final String waters;
    private final boolean[] there = new boolean[4];
    private int rule = -1;

    Question(Map<String, String> facts, int levels) {
        task = facts.get(Column.TASK.fact);
        domain = facts.get(Column.DOMAIN.fact);
        spillover = facts.get(Column.SPILLOVER.fact);
        range = facts.get(Column.RANGE.fact);
        aggregation = facts.get(Column.AGGREGATION.fact);
        heterogeneity = facts.get(Column.HETEROGENEITY.fact);
        coerciveness = facts.get(Column.COERCIVENESS.fact);
        regions = facts.get(Column.REGIONS.fact);
        exclusivelyRegional = facts.get(Column.EXCLUSIVELY_REGIONAL.fact);
        stricterZone = facts.get(Column.STRICTER_ZONE.fact);
        threatToPeace = facts.get(Column.THREAT_TO_PEACE.fact);
        unconstitutionalChange = facts.get(Column.UNCONSTITUTIONAL_CHANGE.fact);
        externalCoercion = facts.get(Column.EXTERNAL_COERCION.fact);
        chapter = facts.get(Column.CHAPTER.fact);
        claim = facts.get(Column.CLAIM.fact);
        waters = facts.get(Column.WATERS.fact);
        for (int level = 0; level < there.length; level++) {
            there[level] = (levels >> level & 1) != 0;
        }
    }

    boolean there(Level level) {
        return there[level.ordinal()];
    }

    /** {@return the number of the rule found; -1 if none was} */
    public int getRule() {
        return rule;
    }

    /** Sets the number of the rule found. */
    public void setRule(int rule) {
        this.rule = rule;
    }

    /** {@return whether there is a candidate of this level} */
    public boolean isSubregional() {
        return there(Level.SUBREGIONAL);
    }

    /** {@return whether there is a candidate of this level} */
    public boolean isRegional() {
        return there(Level.REGIONAL);
    }

    /** {@return whether there is a candidate of this level} */
    public boolean isCrossRegional() {
        return there(Level.CROSS_REGIONAL);
    }

    /** {@return whether there is a candidate of this level} */
    public boolean isMultilateral() {
        return there(Level.MULTILATERAL);
    }

    /** {@return the fact of this name} */
    public String getTask() {
        return task;
    }

    /** {@return the fact of this name} */
    public String getDomain() {
        return domain;
    }

    /** {@return the fact of this name} */
    public String getSpillover() {
        return spillover;
    }

    /** {@return the fact of this name} */
    public String getRange() {
        return range;
    }

    /** {@return the fact of this name} */
    public String getAggregation() {
        return aggregation;
    }

    /** {@return the fact of this name} */
    public String getHeterogeneity() {
        return heterogeneity;
    }

    /** {@return the fact of this name} */
    public String getCoerciveness() {
        return coerciveness;
    }

    /** {@return the fact of this name} */
    public String getRegions() {
        return regions;
    }

    /** {@return the fact of this name} */
    public String getExclusivelyRegional() {
        return exclusivelyRegional;
    }

    /** {@return the fact of this name} */
    public String getStricterZone() {
        return stricterZone;
    }

    /** {@return the fact of this name} */
    public String getThreatToPeace() {
        return threatToPeace;
    }

    /** {@return the fact of this name} */
    public String getUnconstitutionalChange() {
        return unconstitutionalChange;
    }

    /** {@return the fact of this name} */
    public String getExternalCoercion() {
        return externalCoercion;
    }

    /** {@return the fact of this name} */
    public String getChapter() {
        return chapter;
    }

    /** {@return the fact of this name} */
    public String getClaim() {
        return claim;
    }

    /** {@return the fact of this name} */
    public String getWaters() {
        return waters;
    }
}
