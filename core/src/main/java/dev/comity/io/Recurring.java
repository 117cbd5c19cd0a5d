package dev.comity.io;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Values that recur, by the texts from which they are read; it forgets all when there are too many. For one thread at a time. */
final class Recurring<T> {
    private static final int MOST = 2_000;

    private final Map<String, T> known = new HashMap<>();
    private final Function<String, T> reader;

    Recurring(Function<String, T> reader) {
        this.reader = reader;
    }

    /** {@return the value}; throws what the reader throws. */
    T of(String text) {
        T value = known.get(text);
        if (value == null) {
            value = reader.apply(text);
            if (known.size() == MOST) {
                known.clear();
            }
            known.put(text, value);
        }
        return value;
    }
}
