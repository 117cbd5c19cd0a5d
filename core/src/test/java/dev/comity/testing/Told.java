package dev.comity.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** Takes what the expressions of a running example give. */
public final class Told {
    private final List<String> values = new ArrayList<>();

    private Told() {}

    /** An example. */
    public interface Code {
        /**
         * Runs it.
         *
         * @throws Throwable what it throws beside the expressions of which a value is told
         */
        void run(Told told) throws Throwable;
    }

    /** {@return the values in the order of the code, and the exception that ended it, if any, each behind the character U+0002} */
    public static String of(Code code) {
        Told told = new Told();
        try {
            code.run(told);
        } catch (Throwable e) {
            told.values.add(thrown(e));
        }
        return told.values.stream().map("\u0002"::concat).collect(Collectors.joining());
    }

    /** Takes the value of an expression, or the exception that it throws. */
    public void value(Callable<?> expression) {
        try {
            values.add(String.valueOf(expression.call()));
        } catch (Exception e) {
            values.add(thrown(e));
        }
    }

    private static String thrown(Throwable e) {
        return e.getClass().getSimpleName() + ": " + e.getMessage();
    }
}
