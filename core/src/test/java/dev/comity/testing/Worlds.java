package dev.comity.testing;

import static dev.comity.model.GovernanceFunction.AUTHORISATION;
import static dev.comity.model.GovernanceFunction.COORDINATION;
import static dev.comity.model.GovernanceFunction.ENFORCEMENT;
import static dev.comity.model.GovernanceFunction.FINANCING;
import static dev.comity.model.GovernanceFunction.IMPLEMENTATION;
import static dev.comity.model.GovernanceFunction.INFORMATION;
import static dev.comity.model.GovernanceFunction.MEDIATION;
import static dev.comity.model.GovernanceFunction.MONITORING;
import static dev.comity.model.GovernanceFunction.NORM_SETTING;
import static dev.comity.model.GovernanceFunction.PEACE_OPERATION;
import static dev.comity.model.GovernanceFunction.RULE_MAKING;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.model.Architecture;
import dev.comity.model.Attribute;
import dev.comity.model.Dated;
import dev.comity.model.DecisionRule;
import dev.comity.model.Domain;
import dev.comity.model.Fraction;
import dev.comity.model.Institution;
import dev.comity.model.InstitutionKind;
import dev.comity.model.MembersOf;
import dev.comity.model.Membership;
import dev.comity.model.RegionScheme;
import dev.comity.model.Role;
import dev.comity.model.Scope;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * Small named worlds. All share six states in two regions: AAA, BBB, CCC in the north, DDD, EEE, FFF in the south. They
 * are made up; none of them is a fact about the world.
 */
public final class Worlds {
    /** The latest day that the worlds know. */
    public static final LocalDate TODAY = LocalDate.of(2020, 1, 1);

    private static final String[] ALL = {"AAA", "BBB", "CCC", "DDD", "EEE", "FFF"};

    private Worlds() {}

    /** {@return six states in two regions, and no institution} */
    public static Architecture states() {
        return Architecture.builder()
                .name("six states")
                .addStates(ALL)
                .regionScheme(northAndSouth())
                .measures("population", weights(50, 30, 20, 10, 5, 1))
                .latest(TODAY)
                .build();
    }

    /**
     * {@return a universal organisation with a council, a trade body, a regional organisation each in north and south,
     * and a trade agreement across them}
     */
    public static Architecture twoRegions() {
        return add(states(), universal(), council(), tradeBody(), north(), south(), crossRegional());
    }

    /** {@return {@link #twoRegions()} with a union of AAA and BBB that sits in the trade body beside its members} */
    public static Architecture withUnion() {
        Institution union = Institution.builder()
                .id("UNION")
                .scope(Scope.REGIONAL)
                .region("north")
                .fullMembers("AAA", "BBB")
                .mandate(Domain.TRADE, RULE_MAKING, COORDINATION)
                .deciding(new DecisionRule.QualifiedMajority(Fraction.parse("0.55"), Fraction.parse("0.65"), 4))
                .bearing(Role.EU)
                .build();
        Architecture world = add(twoRegions(), union);
        Institution trade = world.institution("TRADE");
        return world.with(trade.toBuilder()
                .memberships(Membership.builder().actor("UNION").build())
                .build());
    }

    /** {@return an agency of two states of one region, one of two states of two regions, and a coalition} */
    public static Architecture pairs() {
        Institution near = pair("NEAR", "AAA", "BBB");
        Institution far = pair("FAR", "AAA", "DDD");
        Institution coalition = Institution.builder()
                .id("COALITION")
                .kind(InstitutionKind.COALITION)
                .scope(Scope.CROSS_REGIONAL)
                .fullMembers("AAA", "DDD", "EEE")
                .mandate(Domain.PEACE_SECURITY, ENFORCEMENT)
                .build();
        return add(states(), near, far, coalition);
    }

    /** {@return the division into north (AAA, BBB, CCC) and south (DDD, EEE, FFF)} */
    public static RegionScheme northAndSouth() {
        return regions("north-south", "north", "north", "north", "south", "south", "south");
    }

    /** {@return the same six states as one region} */
    public static RegionScheme oneRegion() {
        return regions("one", "all", "all", "all", "all", "all", "all");
    }

    private static RegionScheme regions(String id, String... regions) {
        ImmutableMap.Builder<String, String> all = ImmutableMap.builder();
        for (int i = 0; i < ALL.length; i++) {
            all.put(ALL[i], regions[i]);
        }
        return new RegionScheme(id, "made up", all.buildOrThrow(), ImmutableMap.of());
    }

    private static ImmutableMap<String, Fraction> weights(int... weights) {
        ImmutableMap.Builder<String, Fraction> all = ImmutableMap.builder();
        for (int i = 0; i < ALL.length; i++) {
            all.put(ALL[i], Fraction.of(weights[i], 1));
        }
        return all.buildOrThrow();
    }

    private static Architecture add(Architecture world, Institution... institutions) {
        return world.toBuilder().add(institutions).build();
    }

    private static Institution universal() {
        return Institution.builder()
                .id("UNIVERSAL")
                .scope(Scope.UNIVERSAL)
                .fullMembers(ALL)
                .mandate(Domain.ROOT, NORM_SETTING, MEDIATION, MONITORING, PEACE_OPERATION, FINANCING, INFORMATION)
                .deciding(new DecisionRule.Majority(Fraction.of(2, 3), false, false))
                .bearing(Role.UN)
                .build();
    }

    private static Institution council() {
        return Institution.builder()
                .id("COUNCIL")
                .scope(Scope.UNIVERSAL)
                .parents(Dated.always("UNIVERSAL"))
                .membersOf(Dated.always(MembersOf.of("UNIVERSAL")))
                .voters(Dated.always(ImmutableSortedSet.of("AAA", "BBB", "DDD", "EEE", "FFF")))
                .mandate(Domain.PEACE_SECURITY, AUTHORISATION, ENFORCEMENT, MEDIATION, PEACE_OPERATION)
                .deciding(new DecisionRule.SecurityCouncil(3, ImmutableSortedSet.of("AAA", "DDD")))
                .bearing(Role.SECURITY_COUNCIL)
                .build();
    }

    private static Institution tradeBody() {
        return Institution.builder()
                .id("TRADE")
                .scope(Scope.UNIVERSAL)
                .fullMembers(ALL)
                .mandate(Domain.TRADE, NORM_SETTING, RULE_MAKING, MONITORING)
                .deciding(DecisionRule.consensus())
                .bearing(Role.TRADE_BODY)
                .build();
    }

    private static Institution north() {
        return regional("NORTH", "north", "AAA", "BBB", "CCC");
    }

    private static Institution south() {
        return regional("SOUTH", "south", "DDD", "EEE", "FFF");
    }

    private static Institution regional(String id, String region, String... members) {
        return Institution.builder()
                .id(id)
                .scope(Scope.REGIONAL)
                .region(region)
                .fullMembers(members)
                .mandate(Domain.PEACE_SECURITY, MEDIATION, PEACE_OPERATION, ENFORCEMENT)
                .mandate(Domain.HEALTH, COORDINATION, IMPLEMENTATION)
                .deciding(DecisionRule.consensus())
                .attributes(Dated.always(new Attribute("chapter-viii", "yes")))
                .build();
    }

    private static Institution crossRegional() {
        return Institution.builder()
                .id("ACROSS")
                .kind(InstitutionKind.TREATY)
                .scope(Scope.CROSS_REGIONAL)
                .fullMembers("BBB", "CCC", "DDD", "EEE")
                .mandate(Domain.TRADE, RULE_MAKING)
                .deciding(DecisionRule.consensus())
                .bearing(Role.RTA)
                .build();
    }

    private static Institution pair(String id, String... members) {
        return Institution.builder()
                .id(id)
                .kind(InstitutionKind.BILATERAL_AGENCY)
                .scope(Arrays.asList(members).contains("DDD") ? Scope.CROSS_REGIONAL : Scope.REGIONAL)
                .fullMembers(members)
                .mandate(Domain.NUCLEAR, MONITORING)
                .deciding(DecisionRule.unanimity())
                .build();
    }
}
