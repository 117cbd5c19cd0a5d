package dev.comity.io;

import com.google.common.collect.AbstractIterator;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The lines of a batch of bytes, decoded one at a time, without blank ones. */
final class BytesOfLines extends AbstractIterator<JsonLines.Line> {
    private static final String MARK = "\uFEFF";

    private final LineBatches.Batch batch;
    private final Limits limits;
    private int line;
    private int next;

    BytesOfLines(LineBatches.Batch batch, Limits limits) {
        this.batch = batch;
        this.limits = limits;
        this.line = batch.line() - 1;
    }

    @Override
    protected JsonLines.Line computeNext() {
        if (!batch.whole()) {
            return line == batch.line() ? endOfData() : new JsonLines.Line(++line, "", JsonLines.State.TOO_LONG);
        }
        byte[] bytes = batch.bytes();
        while (next < batch.length()) {
            int start = next;
            boolean blank = true;
            while (next < batch.length() && bytes[next] != '\n') {
                blank &= isBlank(bytes[next++]);
            }
            int length = next++ - start;
            line++;
            if (!blank || length > limits.characters()) {
                String text = new String(bytes, start, length, StandardCharsets.UTF_8);
                boolean marked = line == 1 && text.startsWith(MARK);
                if (!marked || length > limits.characters() || !JsonLines.isBlank(text.substring(1))) {
                    return line(text, bytes, start, length);
                }
            }
        }
        return endOfData();
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\t' || b == '\r';
    }

    private JsonLines.Line line(String text, byte[] bytes, int start, int length) {
        if (text.length() > limits.characters()) {
            return new JsonLines.Line(line, "", JsonLines.State.TOO_LONG);
        }
        if (text.indexOf('\uFFFD') >= 0 && !isUtf8(bytes, start, length)) {
            return new JsonLines.Line(line, "", JsonLines.State.NO_UTF_8);
        }
        boolean marked = line == 1 && text.startsWith(MARK);
        return new JsonLines.Line(line, marked ? text.substring(1) : text, JsonLines.State.WHOLE);
    }

    /** What can't be decoded becomes U+FFFD; so only where that stands the bytes are looked at. */
    private static boolean isUtf8(byte[] bytes, int start, int length) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, start, length));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
