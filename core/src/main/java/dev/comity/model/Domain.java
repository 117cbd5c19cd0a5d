package dev.comity.model;

import com.google.common.collect.ImmutableSortedSet;

/**
 * A policy domain: a path in an open tree. A mandate for {@code trade} covers {@code trade/digital}; the root {@code *}
 * covers everything. Constants name the usual domains (after the policy areas of Regional Organizations Competencies
 * data, ROCO); any other path of lower-case words is as good.
 *
 * <pre>{@code
 * Domain.TRADE.covers(Domain.of("trade/digital"));   // true
 * }</pre>
 *
 * @param path words of a–z, 0–9 and {@code -}, separated by {@code /}; {@code *} for the root
 */
public record Domain(String path) implements Comparable<Domain> {
    /** Every domain. */
    public static final Domain ROOT = new Domain("*");

    /** Peace and security: the use and the threat of force, disputes, peace operations. */
    public static final Domain PEACE_SECURITY = new Domain("peace-security");
    /** Nuclear energy and weapons, and what keeps them apart. */
    public static final Domain NUCLEAR = new Domain("nuclear");
    /** Trade in goods and services. */
    public static final Domain TRADE = new Domain("trade");
    /** Investment across borders. */
    public static final Domain INVESTMENT = new Domain("investment");
    /** Money, banks and balances of payments. */
    public static final Domain FINANCE = new Domain("finance");
    /** Debts of states. */
    public static final Domain DEBT = new Domain("debt");
    /** Data, networks and artificial intelligence. */
    public static final Domain DIGITAL = new Domain("digital");
    /** Patents, marks and works. */
    public static final Domain INTELLECTUAL_PROPERTY = new Domain("intellectual-property");
    /** Health of people. */
    public static final Domain HEALTH = new Domain("health");
    /** The climate: mitigation, adaptation and what they cost. */
    public static final Domain CLIMATE = new Domain("climate");
    /** The environment apart from the climate. */
    public static final Domain ENVIRONMENT = new Domain("environment");
    /** The seas and their floor. */
    public static final Domain OCEANS = new Domain("oceans");
    /** Fish stocks. */
    public static final Domain FISHERIES = new Domain("fisheries");
    /** Fresh water, above all rivers and lakes that are shared. */
    public static final Domain WATER = new Domain("water");
    /** Food and farming. */
    public static final Domain FOOD_AGRICULTURE = new Domain("food-agriculture");
    /** Migrants and refugees. */
    public static final Domain MIGRATION = new Domain("migration");
    /** Rights of persons against states. */
    public static final Domain HUMAN_RIGHTS = new Domain("human-rights");
    /** Elections and constitutional order. */
    public static final Domain DEMOCRACY = new Domain("democracy");
    /** Work. */
    public static final Domain LABOUR = new Domain("labour");
    /** Culture and education. */
    public static final Domain CULTURE_EDUCATION = new Domain("culture-education");
    /** Research. */
    public static final Domain SCIENCE = new Domain("science");
    /** Energy apart from what is nuclear in it. */
    public static final Domain ENERGY = new Domain("energy");
    /** Roads, rails, ports and grids. */
    public static final Domain INFRASTRUCTURE = new Domain("infrastructure");
    /** Flying. */
    public static final Domain AVIATION = new Domain("aviation");
    /** Shipping. */
    public static final Domain MARITIME = new Domain("maritime");
    /** Telecommunications: frequencies, cables, post. */
    public static final Domain TELECOMMUNICATIONS = new Domain("telecommunications");
    /** Outer space. */
    public static final Domain OUTER_SPACE = new Domain("outer-space");
    /** Help in disasters. */
    public static final Domain DISASTER_RELIEF = new Domain("disaster-relief");
    /** Crime across borders, terrorism and corruption among it. */
    public static final Domain CRIME = new Domain("crime");
    /** Development and poverty. */
    public static final Domain DEVELOPMENT = new Domain("development");

    /**
     * Checks the path.
     *
     * @param path words of a–z, 0–9 and {@code -}, separated by {@code /}; {@code *} for the root
     */
    public Domain {
        if (!path.equals("*") && !isPath(path)) {
            throw new IllegalArgumentException("`" + path
                    + "` is not a domain; write lower-case words separated by `/`, for example `trade/digital`");
        }
    }

    private static boolean isPath(String path) {
        char before = '/';
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            boolean inWord = c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
            if (!inWord && (c != '/' && c != '-' || before == '/' || before == '-')) {
                return false;
            }
            before = c;
        }
        return before != '/' && before != '-';
    }

    /**
     * {@return the domain of a path}
     *
     * @param path words of a–z, 0–9 and {@code -}, separated by {@code /}; {@code *} for the root
     */
    public static Domain of(String path) {
        return new Domain(path);
    }

    /**
     * {@return whether a mandate for this domain covers the other}
     *
     * @param other another domain
     */
    public boolean covers(Domain other) {
        return path.equals("*")
                || other.path.equals(path)
                || other.path.startsWith(path) && other.path.charAt(path.length()) == '/';
    }

    /** {@return the number of words of the path; 0 for the root} */
    public int depth() {
        if (path.equals("*")) {
            return 0;
        }
        int words = 1;
        for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
            words++;
        }
        return words;
    }

    /** {@return this path and every path above it, without the root} */
    public ImmutableSortedSet<String> withAncestors() {
        ImmutableSortedSet.Builder<String> paths = ImmutableSortedSet.naturalOrder();
        for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
            paths.add(path.substring(0, slash));
        }
        return paths.add(path).build();
    }

    @Override
    public int compareTo(Domain other) {
        return path.compareTo(other.path);
    }

    @Override
    public String toString() {
        return path;
    }
}
