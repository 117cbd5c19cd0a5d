package dev.comity.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Bytes are cut into the lines of which the text consists, whatever the sizes of batches and of what is read at once. */
class LineBatchesProperties {
    private static final Limits TEN = new Limits(10);

    @Property(tries = 500)
    void bytesHaveTheLinesOfTheText(
            @ForAll("texts") String text,
            @ForAll @IntRange(min = 1, max = 40) int size,
            @ForAll @IntRange(min = 1, max = 9) int atOnce) {
        InputStream bytes = new Slow(text.getBytes(StandardCharsets.UTF_8), atOnce, false);
        List<JsonLines.Line> expected = new ArrayList<>();
        new JsonLines(new StringReader(text), TEN).forEachRemaining(line -> expected.add(comparable(line)));
        assertThat(lines(new LineBatches(bytes, TEN, size))).isEqualTo(expected);
    }

    private static List<JsonLines.Line> lines(LineBatches batches) {
        List<JsonLines.Line> lines = new ArrayList<>();
        batches.forEachRemaining(batch -> {
            assertThat(batch.bytes().length).isLessThanOrEqualTo(200);
            new BytesOfLines(batch, TEN).forEachRemaining(lines::add);
        });
        return lines;
    }

    /** Of a line that is too long nothing but its number matters. */
    private static JsonLines.Line comparable(JsonLines.Line line) {
        return line.isWhole() ? line : new JsonLines.Line(line.number(), "", line.state());
    }

    @Property(tries = 500)
    void whatFailsComesAfterTheWholeLinesBefore(
            @ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 40) int size) {
        LineBatches batches = new LineBatches(new Slow(text.getBytes(StandardCharsets.UTF_8), 7, true), TEN, size);
        List<JsonLines.Line> before = new ArrayList<>();
        assertThatThrownBy(() ->
                        batches.forEachRemaining(batch -> new BytesOfLines(batch, TEN).forEachRemaining(before::add)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("pulled out");
        String whole = text.substring(0, text.lastIndexOf('\n') + 1);
        List<JsonLines.Line> expected = new ArrayList<>();
        new JsonLines(new StringReader(whole), TEN).forEachRemaining(line -> expected.add(comparable(line)));
        assertThat(before).isEqualTo(expected);
    }

    @Example
    void whatIsNoUtf8IsToldFromWhatSaysSo() {
        byte[] bytes = {'a', '\n', (byte) 0xC3, '\n', (byte) 0xEF, (byte) 0xBF, (byte) 0xBD};
        assertThat(lines(new LineBatches(new ByteArrayInputStream(bytes), TEN, 16)))
                .extracting(JsonLines.Line::state)
                .isEqualTo(ImmutableList.of(JsonLines.State.WHOLE, JsonLines.State.NO_UTF_8, JsonLines.State.WHOLE));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("\n", "\r\n", " ", "\t", "a", "bc", "\u00e9", "\ud83c\udf0d", "\ufeff", "0123456789", "x")
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }

    /** Gives a few bytes at once, and fails at the end if it is to. */
    private static final class Slow extends FilterInputStream {
        private final int atOnce;
        private final boolean fails;

        Slow(byte[] bytes, int atOnce, boolean fails) {
            super(new ByteArrayInputStream(bytes));
            this.atOnce = atOnce;
            this.fails = fails;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, Math.min(length, atOnce));
            if (read < 0 && fails) {
                throw new IOException("the cable was pulled out");
            }
            return read;
        }
    }
}
