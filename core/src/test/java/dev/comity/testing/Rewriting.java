package dev.comity.testing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.primitives.Primitives;
import dev.comity.model.Architecture;
import dev.comity.model.DatePoint;
import dev.comity.model.DateRange;
import dev.comity.model.Domain;
import dev.comity.model.Fraction;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * Copies a value of the model part by part, with every text renamed and every list put in another order on the way. It
 * knows records and built values by reflection, so that no attribute is forgotten when the model grows.
 */
public final class Rewriting {
    private static final String MEMBERS_OF = "members-of:";
    /** Values without names and lists inside. */
    private static final Set<Class<?>> PLAIN =
            ImmutableSet.of(Domain.class, Fraction.class, DateRange.class, DatePoint.class);

    private static final Map<Class<?>, List<Field>> FIELDS = new ConcurrentHashMap<>();

    private final UnaryOperator<String> names;
    private final Optional<Random> order;

    private Rewriting(UnaryOperator<String> names, Optional<Random> order) {
        this.names = names;
        this.order = order;
    }

    /** {@return a copier that gives all names by this map} */
    public static Rewriting renaming(Map<String, String> names) {
        return new Rewriting(
                text -> text.startsWith(MEMBERS_OF)
                        ? MEMBERS_OF + name(names, text.substring(MEMBERS_OF.length()))
                        : name(names, text),
                Optional.empty());
    }

    private static String name(Map<String, String> names, String text) {
        return names.getOrDefault(text, text);
    }

    /** {@return a copier that puts every list in a random order} */
    public static Rewriting shuffling(Random random) {
        return new Rewriting(text -> text, Optional.of(random));
    }

    /** {@return for the actors and for the institutions of a world a random exchange of their names} */
    public static Map<String, String> exchange(Architecture world, Random random) {
        Map<String, String> names = new TreeMap<>();
        exchange(world.actors().keySet(), random, names);
        exchange(world.institutions().keySet(), random, names);
        return names;
    }

    private static void exchange(Collection<String> all, Random random, Map<String, String> names) {
        List<String> from = new ArrayList<>(all);
        List<String> to = new ArrayList<>(all);
        Collections.shuffle(to, random);
        for (int i = 0; i < from.size(); i++) {
            names.put(from.get(i), to.get(i));
        }
    }

    /** {@return the question, rewritten} */
    public Question copy(Question question) {
        return new Question(copy(question.world()), copy(question.issue()));
    }

    /** {@return the value, rewritten} */
    @SuppressWarnings("unchecked")
    public <T> T copy(T value) {
        return (T) rewrite(value);
    }

    private Object rewrite(Object value) {
        if (value instanceof String text) {
            return names.apply(text);
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(this::rewrite);
        }
        if (value instanceof ImmutableSortedSet<?> set) {
            return ImmutableSortedSet.copyOf(this.<Comparable<Object>>all(set));
        }
        if (value instanceof ImmutableList<?> list) {
            List<Object> all = all(list);
            order.ifPresent(random -> Collections.shuffle(all, random));
            return ImmutableList.copyOf(all);
        }
        if (value instanceof Map<?, ?> map) {
            return map(map);
        }
        if (PLAIN.contains(value.getClass())) {
            return value;
        }
        try {
            return value instanceof Record ? record(value) : isBuilt(value) ? built(value) : value;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot rewrite " + value.getClass(), e);
        }
    }

    @SuppressWarnings("unchecked")
    private <T> List<T> all(Collection<?> values) {
        List<T> all = new ArrayList<>();
        values.forEach(value -> all.add((T) rewrite(value)));
        return all;
    }

    private Object map(Map<?, ?> map) {
        List<Map.Entry<?, ?>> entries = new ArrayList<>(map.entrySet());
        order.ifPresent(random -> Collections.shuffle(entries, random));
        ImmutableMap.Builder<Object, Object> copy = ImmutableMap.builder();
        entries.forEach(entry -> copy.put(rewrite(entry.getKey()), rewrite(entry.getValue())));
        boolean sorted = map instanceof ImmutableSortedMap<?, ?>;
        return sorted ? ImmutableSortedMap.copyOf(copy.buildOrThrow()) : copy.buildOrThrow();
    }

    private Object record(Object value) throws ReflectiveOperationException {
        RecordComponent[] components = value.getClass().getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            Method accessor = components[i].getAccessor();
            accessor.setAccessible(true);
            values[i] = rewrite(accessor.invoke(value));
        }
        Constructor<?> constructor = value.getClass().getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return constructor.newInstance(values);
    }

    private static boolean isBuilt(Object value) {
        return value.getClass().getSimpleName().startsWith("Immutable")
                && value.getClass().getPackageName().startsWith("dev.comity");
    }

    private Object built(Object value) throws ReflectiveOperationException {
        Object builder = value.getClass().getSuperclass().getMethod("builder").invoke(null);
        for (Field field : fields(value.getClass())) {
            Object attribute = field.get(value);
            if (attribute != null) {
                set(builder, field.getName(), rewrite(attribute));
            }
        }
        Method build = method(builder.getClass(), "build", null);
        return build.invoke(builder);
    }

    private static List<Field> fields(Class<?> type) {
        return FIELDS.computeIfAbsent(type, key -> {
            List<Field> fields = new ArrayList<>();
            for (Field field : key.getDeclaredFields()) {
                boolean attribute = !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic();
                if (attribute && !field.getName().equals("initShim")) {
                    field.setAccessible(true);
                    fields.add(field);
                }
            }
            return fields;
        });
    }

    private static void set(Object builder, String name, Object value)
            throws IllegalAccessException, InvocationTargetException {
        method(builder.getClass(), name, value).invoke(builder, value);
    }

    private static final Map<String, Method> METHODS = new HashMap<>();

    private static synchronized Method method(Class<?> type, String name, Object given) {
        return METHODS.computeIfAbsent(type.getName() + "#" + name, key -> {
            for (Class<?> at = type; at != null; at = at.getSuperclass()) {
                for (Method method : at.getDeclaredMethods()) {
                    Class<?>[] types = method.getParameterTypes();
                    boolean fits = given == null
                            ? types.length == 0
                            : types.length == 1
                                    && !method.isVarArgs()
                                    && Primitives.wrap(types[0]).isInstance(given);
                    if (method.getName().equals(name) && fits) {
                        method.setAccessible(true);
                        return method;
                    }
                }
            }
            throw new IllegalStateException("no builder method `" + name + "` in " + type);
        });
    }
}
