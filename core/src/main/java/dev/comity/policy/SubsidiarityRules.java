package dev.comity.policy;

import dev.comity.model.DateRange;

/**
 * The subsidiarity rules of the European Union, the African Union and the Charter, and the theory of decentralisation.
 *
 * <pre>{@code
 * SubsidiarityRules.CHARTER_ENFORCEMENT.assess(Grounds.builder().authorised(Truth.FALSE).build());
 * // charter-53: stays, because the higher level has not authorised the lower one
 * }</pre>
 */
public final class SubsidiarityRules {
    /**
     * Subsidiarity and proportionality in the European Union: the Union acts, outside its exclusive competence, only if
     * member states cannot sufficiently achieve the objective <em>and</em> the Union does better by scale or effects
     * (TEU art. 5(3)), and no further than necessary (art. 5(4)).
     */
    public static final SubsidiarityRule EUROPEAN_UNION = SubsidiarityRule.builder()
            .id("teu-5")
            .title("the European Union acts only where member states cannot and it does better")
            .shift(Shift.UPWARD)
            .limbs(Limb.INSUFFICIENT_BELOW, Limb.BETTER_ABOVE, Limb.NO_MORE_THAN_NECESSARY)
            .outsideExclusiveCompetence(true)
            .source("TEU art. 5(3), 5(4); Protocol 2")
            .inForce(DateRange.parse("2009-12-01/.."))
            .build();

    /**
     * The African Union and the regional economic communities: the community goes first, and the Union next where none
     * suffices. This is a preference by comparative advantage (Memorandum of Understanding of 2008, art. IV), not a right
     * of the community: primary responsibility is the Union's (PSC Protocol art. 16(1)).
     */
    public static final SubsidiarityRule AFRICAN_UNION = SubsidiarityRule.builder()
            .id("au-rec")
            .title("a regional economic community goes before the African Union where it suffices")
            .shift(Shift.UPWARD)
            .limbs(Limb.INSUFFICIENT_BELOW)
            .binding(false)
            .source("Memorandum of Understanding AU–RECs 2008, art. IV; PSC Protocol art. 16(1)")
            .inForce(DateRange.parse("2008-01-28/.."))
            .build();

    /**
     * Local disputes under the Charter: regional arrangements are to make every effort first (art. 52(2)), and the
     * Council is to encourage it (art. 52(3)). The right to turn to the Council stays (art. 52(4)), so this binds nobody
     * to wait; and the Council is kept informed (art. 54).
     */
    public static final SubsidiarityRule CHARTER_DISPUTES = SubsidiarityRule.builder()
            .id("charter-52")
            .title("regional arrangements try first to settle local disputes")
            .shift(Shift.UPWARD)
            .limbs(Limb.INSUFFICIENT_BELOW)
            .binding(false)
            .source("Charter of the United Nations art. 52(2)–(4), 54")
            .inForce(DateRange.parse("1945-10-24/.."))
            .build();

    /**
     * Enforcement under the Charter: it lies with the Council, and regional arrangements take it only with its
     * authorisation (art. 53(1)), keeping it informed (art. 54). An unknown authorisation is none.
     */
    public static final SubsidiarityRule CHARTER_ENFORCEMENT = SubsidiarityRule.builder()
            .id("charter-53")
            .title("regional arrangements enforce only with the Council's authorisation")
            .shift(Shift.DOWNWARD)
            .limbs(Limb.AUTHORISED)
            .source("Charter of the United Nations art. 53(1), 54")
            .inForce(DateRange.parse("1945-10-24/.."))
            .build();

    /**
     * Decentralisation (Oates 1972, Fiscal Federalism): the lower level provides, unless what spills over weighs more than
     * the diversity that uniform provision would flatten. A theory, not law.
     */
    public static final SubsidiarityRule DECENTRALISATION = SubsidiarityRule.builder()
            .id("oates")
            .title("the lower level provides unless spillovers outweigh diversity")
            .shift(Shift.UPWARD)
            .limbs(Limb.GAINS_EXCEED_COSTS)
            .binding(false)
            .source("Oates 1972; Alesina, Angeloni & Schuknecht 2005")
            .build();

    private SubsidiarityRules() {}
}
