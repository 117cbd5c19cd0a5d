package dev.comity.model;

import com.google.common.collect.ImmutableSortedSet;

/**
 * A policy domain: a path in an open tree. A mandate for {@code trade} covers {@code trade/digital}; the root {@code *}
 * covers everything. Constants name the usual domains (after the policy areas of Regional Organizations Competencies
 * data, ROCO); any other path of lower-case words is as good.
 *
 * @param path words of a–z, 0–9 and {@code -}, separated by {@code /}; {@code *} for the root
 */
public record Domain(String path) implements Comparable<Domain> {
    /** Every domain. */
    public static final Domain ROOT = new Domain("*");

    public static final Domain PEACE_SECURITY = new Domain("peace-security");
    public static final Domain NUCLEAR = new Domain("nuclear");
    public static final Domain TRADE = new Domain("trade");
    public static final Domain INVESTMENT = new Domain("investment");
    public static final Domain FINANCE = new Domain("finance");
    public static final Domain DEBT = new Domain("debt");
    public static final Domain DIGITAL = new Domain("digital");
    public static final Domain INTELLECTUAL_PROPERTY = new Domain("intellectual-property");
    public static final Domain HEALTH = new Domain("health");
    public static final Domain CLIMATE = new Domain("climate");
    public static final Domain ENVIRONMENT = new Domain("environment");
    public static final Domain OCEANS = new Domain("oceans");
    public static final Domain FISHERIES = new Domain("fisheries");
    public static final Domain WATER = new Domain("water");
    public static final Domain FOOD_AGRICULTURE = new Domain("food-agriculture");
    public static final Domain MIGRATION = new Domain("migration");
    public static final Domain HUMAN_RIGHTS = new Domain("human-rights");
    public static final Domain DEMOCRACY = new Domain("democracy");
    public static final Domain LABOUR = new Domain("labour");
    public static final Domain CULTURE_EDUCATION = new Domain("culture-education");
    public static final Domain SCIENCE = new Domain("science");
    public static final Domain ENERGY = new Domain("energy");
    public static final Domain INFRASTRUCTURE = new Domain("infrastructure");
    public static final Domain AVIATION = new Domain("aviation");
    public static final Domain MARITIME = new Domain("maritime");
    public static final Domain TELECOMMUNICATIONS = new Domain("telecommunications");
    public static final Domain OUTER_SPACE = new Domain("outer-space");
    public static final Domain DISASTER_RELIEF = new Domain("disaster-relief");
    public static final Domain CRIME = new Domain("crime");
    public static final Domain DEVELOPMENT = new Domain("development");

    /** Checks the path. */
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

    /** {@return the domain of a path} */
    public static Domain of(String path) {
        return new Domain(path);
    }

    /** {@return whether a mandate for this domain covers the other} */
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
