package dev.comity.io;

import com.google.common.collect.AbstractIterator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts bytes into batches of whole lines, one after the other; holds no more than one. Of a line over the limit it keeps
 * nothing. If the bytes fail, the lines before come first; what there is of the broken one does not come at all.
 */
final class LineBatches extends AbstractIterator<LineBatches.Batch> {
    private static final int SIZE = 1 << 16;
    /** As many bytes as a character of a text may take in UTF-8. */
    private static final int WIDEST = 3;

    private final InputStream in;
    private final long mostBytes;
    private final int size;
    /** What has been read and not been given yet. */
    private byte[] rest = new byte[0];

    private int line = 1;
    private boolean ended;
    private @Nullable IOException failure;

    /**
     * Lines of a batch.
     *
     * @param line the number of the first line, from 1
     * @param bytes the lines, each ended by a line feed, but for the last one perhaps
     * @param length how many of the bytes they are
     * @param whole false if this stands for one line that is over the limit
     */
    record Batch(int line, byte[] bytes, int length, boolean whole) {}

    LineBatches(InputStream in, Limits limits) {
        this(in, limits, SIZE);
    }

    /**
     * Reads nothing yet.
     *
     * @param size how many bytes a batch has where lines are no longer
     */
    LineBatches(InputStream in, Limits limits, int size) {
        this.in = in;
        this.mostBytes = (long) WIDEST * limits.characters();
        this.size = size;
    }

    @Override
    protected @Nullable Batch computeNext() {
        Batch next = advance();
        return next == null ? endOfData() : next;
    }

    private @Nullable Batch advance() {
        byte[] bytes = Arrays.copyOf(rest, Math.max(size, rest.length));
        int length = rest.length;
        int end = afterLastLine(bytes, 0, length);
        while (end == 0 && !ended) {
            if (length > mostBytes) {
                return skip();
            }
            if (length == bytes.length) {
                bytes = Arrays.copyOf(bytes, 2 * length);
            }
            int read = fill(bytes, length);
            end = afterLastLine(bytes, length, length + read);
            length += read;
        }
        if (failure != null && end == 0) {
            throw new UncheckedIOException(failure);
        }
        int given = end == 0 ? length : end;
        rest = Arrays.copyOfRange(bytes, given, length);
        if (given == 0) {
            return null;
        }
        Batch batch = new Batch(line, bytes, given, true);
        line += count(bytes, given);
        return batch;
    }

    /** Reads until there is no room; {@return how many bytes came}. */
    private int fill(byte[] bytes, int from) {
        int at = from;
        try {
            while (at < bytes.length) {
                int read = in.read(bytes, at, bytes.length - at);
                if (read < 0) {
                    ended = true;
                    break;
                }
                at += read;
            }
        } catch (IOException e) {
            ended = true;
            failure = e;
        }
        return at - from;
    }

    /** Passes over a line that is too long. */
    private Batch skip() {
        byte[] bytes = new byte[size];
        int end = 0;
        int length = 0;
        while (end == 0 && !ended) {
            length = fill(bytes, 0);
            end = afterFirstLine(bytes, length);
        }
        if (failure != null && end == 0) {
            throw new UncheckedIOException(failure);
        }
        rest = Arrays.copyOfRange(bytes, end == 0 ? length : end, length);
        return new Batch(line++, new byte[0], 0, false);
    }

    private static int afterFirstLine(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            if (bytes[i] == '\n') {
                return i + 1;
            }
        }
        return 0;
    }

    /** {@return where the last line ends that ends between two places; 0 if none does} */
    private static int afterLastLine(byte[] bytes, int from, int to) {
        for (int i = to; i > from; i--) {
            if (bytes[i - 1] == '\n') {
                return i;
            }
        }
        return 0;
    }

    private static int count(byte[] bytes, int length) {
        int lines = 0;
        for (int i = 0; i < length; i++) {
            lines += bytes[i] == '\n' ? 1 : 0;
        }
        return lines;
    }
}
