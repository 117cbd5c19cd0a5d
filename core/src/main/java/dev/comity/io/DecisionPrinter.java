package dev.comity.io;

import com.google.common.collect.ImmutableMap;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Words;
import dev.comity.routing.Decision;
import dev.comity.routing.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Prints decisions as canonical JSON into bytes of UTF-8, without a tree. For one thread at a time. */
final class DecisionPrinter {
    private static final ImmutableMap<Verdict, byte[]> VERDICTS = words(Verdict.values());
    private static final ImmutableMap<GovernanceFunction, byte[]> FUNCTIONS = words(GovernanceFunction.values());

    private static final byte[] LINE = ascii("{\"line\":");
    private static final byte[] ERROR = ascii(",\"error\":");
    private static final byte[] ISSUE = ascii(",\"issue\":");
    private static final byte[] VERDICT = ascii(",\"verdict\":");
    private static final byte[] COMPLETE = ascii(",\"complete\":\"yes\",\"leads\":{");
    private static final byte[] INCOMPLETE = ascii(",\"complete\":\"no\",\"leads\":{");

    private final BitSet leads = new BitSet();
    private final List<String> ids = new ArrayList<>();
    private byte[] bytes = new byte[1 << 12];
    private int size;

    private static <E extends Enum<E>> ImmutableMap<E, byte[]> words(E[] constants) {
        ImmutableMap.Builder<E, byte[]> words = ImmutableMap.builder();
        for (E constant : constants) {
            words.put(constant, ascii('"' + Words.of(constant) + '"'));
        }
        return words.buildOrThrow();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** {@return what was printed, of which nothing is kept} */
    byte[] take() {
        byte[] taken = Arrays.copyOf(bytes, size);
        size = 0;
        return taken;
    }

    void endLine() {
        put('\n');
    }

    void refused(int line, String faults) {
        put(LINE);
        number(line);
        put(ERROR);
        quote(faults);
        put('}');
    }

    void decided(int line, String issue, Decision decision) {
        put(LINE);
        number(line);
        put(ISSUE);
        quote(issue);
        put(VERDICT);
        put(VERDICTS.get(decision.verdict()));
        put(decision.complete() ? COMPLETE : INCOMPLETE);
        boolean first = true;
        for (GovernanceFunction function : FUNCTIONS.keySet()) {
            if (collect(decision, function)) {
                separate(first);
                put(FUNCTIONS.get(function));
                put(':');
                leads(decision);
                first = false;
            }
        }
        put('}');
        put('}');
    }

    /** Collects the numbers of those that lead a function in any domain; {@return whether there are some}. */
    private boolean collect(Decision decision, GovernanceFunction function) {
        leads.clear();
        boolean any = false;
        for (int unit = 0; unit < decision.units(); unit++) {
            if (decision.unit(unit).function() == function) {
                for (int i = decision.nextLead(unit, 0); i >= 0; i = decision.nextLead(unit, i + 1)) {
                    leads.set(i);
                    any = true;
                }
            }
        }
        return any;
    }

    /** The numbers are in the order of ids, but for the coalition of the willing and able, which is no institution. */
    private void leads(Decision decision) {
        put('[');
        ids.clear();
        for (int i = leads.nextSetBit(0); i >= 0; i = leads.nextSetBit(i + 1)) {
            ids.add(decision.institution(i));
        }
        ids.sort(Comparator.naturalOrder());
        for (int i = 0; i < ids.size(); i++) {
            separate(i == 0);
            quote(ids.get(i));
        }
        put(']');
    }

    private void separate(boolean first) {
        if (!first) {
            put(',');
        }
    }

    private void number(int number) {
        put(ascii(Integer.toString(number)));
    }

    private void quote(String text) {
        int start = size;
        put('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '"' || c == '\\') {
                size = start;
                put(JsonPrinter.line(ScalarNode.of(text)).getBytes(StandardCharsets.UTF_8));
                return;
            }
            put(c);
        }
        put('"');
    }

    private void put(char c) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * size);
        }
        bytes[size++] = (byte) c;
    }

    private void put(byte[] more) {
        while (bytes.length - size < more.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
    }
}
