package dev.comity.atlas;

import dev.comity.policy.DivisionOfLaborPolicy;

/**
 * The shared law and the three reference policies that stand on it. They are documents of the atlas, read when first
 * asked for; immutable, safe for any thread.
 *
 * <pre>{@code
 * Router.of(Atlas.world(), ReferencePolicies.universalist()).route(issue("haze-2013")).verdict();   // HYBRID
 * Router.of(Atlas.world(), ReferencePolicies.regionalist()).route(issue("haze-2013")).verdict();    // REGIONAL
 * }</pre>
 */
public final class ReferencePolicies {
    private ReferencePolicies() {}

    /** {@return the Charter, the treaties of the sectors, eligibility and annotations: what all three share} */
    public static DivisionOfLaborPolicy law() {
        return Law.INSTANCE;
    }

    /** {@return the division of labour: universal foundations, regional action at the lowest level that suffices} */
    public static DivisionOfLaborPolicy networked() {
        return Networked.INSTANCE;
    }

    /** {@return universal forums first; others only where none of them suffices} */
    public static DivisionOfLaborPolicy universalist() {
        return Universalist.INSTANCE;
    }

    /** {@return regional forums first; universal ones only where no regional one is eligible} */
    public static DivisionOfLaborPolicy regionalist() {
        return Regionalist.INSTANCE;
    }

    private static DivisionOfLaborPolicy read(String id) {
        return Atlas.documents().policy(id).orElseThrow();
    }

    private static final class Law {
        static final DivisionOfLaborPolicy INSTANCE = read("law");
    }

    private static final class Networked {
        static final DivisionOfLaborPolicy INSTANCE = read("networked");
    }

    private static final class Universalist {
        static final DivisionOfLaborPolicy INSTANCE = read("universalist");
    }

    private static final class Regionalist {
        static final DivisionOfLaborPolicy INSTANCE = read("regionalist");
    }
}
