package dev.comity.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of one line of JSON after the other, turned into texts and trees without places. Whatever is not plain throws
 * {@link Irregular}: {@link JsonReader} says what is wrong, and where. For one thread at a time.
 */
final class LineTokens {
    // Keys are shared, unlike in JsonReader; hostile ones are forgotten when there are many, and must not be refused.
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .configure(JsonFactory.Feature.INTERN_FIELD_NAMES, false)
            .configure(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW, false)
            .build();

    /** Says that a line needs the general reader. Thrown often where data are bad, so without a trace. */
    static final class Irregular extends RuntimeException {
        private static final long serialVersionUID = 1;
        static final Irregular INSTANCE = new Irregular();

        private Irregular() {
            super("not plain", null, false, false);
        }
    }

    private final RecurringTexts texts = new RecurringTexts();
    private final List<String> list = new ArrayList<>();
    private JsonParser parser;
    private @Nullable JsonToken token;

    LineTokens() {
        parser = parser("");
    }

    private static JsonParser parser(String text) {
        try {
            return FACTORY.createParser(text);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can't fail to be read", e);
        }
    }

    /** Begins a line, which is a mapping. */
    void begin(String line) throws IOException {
        parser = parser(line);
        require(parser.nextToken() == JsonToken.START_OBJECT);
    }

    /** Ends the line, after which nothing stands. */
    void end() throws IOException {
        require(parser.nextToken() == null);
    }

    /** Gives back what the parser holds. */
    void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can't fail to be closed", e);
        }
    }

    static void require(boolean plain) {
        if (!plain) {
            throw Irregular.INSTANCE;
        }
    }

    /** {@return the next key of the mapping, whose value begins then; null at its end} */
    @Nullable
    String key() throws IOException {
        if (parser.nextToken() == JsonToken.END_OBJECT) {
            return null;
        }
        String key = parser.currentName();
        token = parser.nextToken();
        return key;
    }

    boolean isNull() {
        return token == JsonToken.VALUE_NULL;
    }

    boolean isMap() {
        return token == JsonToken.START_OBJECT;
    }

    /** {@return the text, number, or yes and no, that the value is} */
    String text() throws IOException {
        require(token != null && token.isScalarValue() && token != JsonToken.VALUE_NULL);
        String text = texts.of(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
        require(text != null);
        return text;
    }

    /** {@return the texts that the value is: one, or a list; to be used before the next value is read} */
    List<String> texts() throws IOException {
        list.clear();
        if (token != JsonToken.START_ARRAY) {
            list.add(text());
            return list;
        }
        for (token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            list.add(text());
        }
        return list;
    }

    /** {@return the value as a tree that stands nowhere} */
    Node node() throws IOException {
        return node(1);
    }

    private Node node(int depth) throws IOException {
        require(token != null && depth < Limits.DEPTH);
        if (token == JsonToken.START_OBJECT) {
            return map(depth);
        }
        if (token == JsonToken.START_ARRAY) {
            ImmutableList.Builder<Node> items = ImmutableList.builder();
            for (token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
                items.add(node(depth + 1));
            }
            return new ListNode(items.build(), Spot.NOWHERE);
        }
        return isNull()
                ? ScalarNode.ofClean("", false, Spot.NOWHERE)
                : ScalarNode.ofClean(text(), token == JsonToken.VALUE_STRING, Spot.NOWHERE);
    }

    private Node map(int depth) throws IOException {
        Map<String, Node> entries = new LinkedHashMap<>();
        for (String key = key(); key != null; key = key()) {
            require(Texts.indexOfForbidden(key) < 0 && entries.put(key, node(depth + 1)) == null);
        }
        return new MapNode(entries, ImmutableMap.of(), Spot.NOWHERE);
    }
}
