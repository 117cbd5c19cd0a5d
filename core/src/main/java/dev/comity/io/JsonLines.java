package dev.comity.io;

import com.google.common.collect.AbstractIterator;
import dev.comity.finding.FindingCode;
import dev.comity.finding.Place;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads JSON lines one at a time, without parsing them; holds no more than one line, and leaves blank ones out. */
final class JsonLines extends AbstractIterator<JsonLines.Line> {
    private final Reader reader;
    private final Limits limits;
    private final char[] buffer = new char[8192];
    private int next;
    private int end;
    private int line;

    JsonLines(Reader reader, Limits limits) {
        this.reader = reader;
        this.limits = limits;
    }

    @Override
    protected @Nullable Line computeNext() {
        Line next = advance();
        return next == null ? endOfData() : next;
    }

    private @Nullable Line advance() {
        StringBuilder text = new StringBuilder();
        while (fill()) {
            line++;
            boolean whole = readLine(text);
            if (line == 1 && text.length() > 0 && text.charAt(0) == '\uFEFF') {
                text.deleteCharAt(0);
            }
            if (!whole || !isBlank(text)) {
                return new Line(line, text.toString(), whole ? State.WHOLE : State.TOO_LONG);
            }
            text.setLength(0);
        }
        return null;
    }

    /** {@return whether all of the line was within the limit}; reads up to the next line break. */
    private boolean readLine(StringBuilder text) {
        boolean whole = true;
        while (fill()) {
            int stop = next;
            while (stop < end && buffer[stop] != '\n') {
                stop++;
            }
            int room = limits.characters() - text.length();
            whole &= stop - next <= room;
            text.append(buffer, next, Math.min(room, stop - next));
            next = Math.min(stop + 1, end);
            if (stop < end) {
                return whole;
            }
        }
        return whole;
    }

    private boolean fill() {
        try {
            while (next == end) {
                next = 0;
                end = Math.max(0, reader.read(buffer, 0, buffer.length));
                if (end == 0) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isBlank(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != ' ' && c != '\t' && c != '\r') {
                return false;
            }
        }
        return true;
    }

    /** Whether a line can be read at all. */
    enum State {
        WHOLE,
        TOO_LONG,
        NO_UTF_8
    }

    /**
     * A line.
     *
     * @param number its number, from 1
     * @param text its text, if it is whole
     * @param state whether it is
     */
    record Line(int number, String text, State state) {
        Parsed parse(String source, Limits limits) {
            FindingCollector findings = new FindingCollector();
            Optional<Node> node = Optional.empty();
            Place place = Place.at(source, number, 1);
            switch (state) {
                case WHOLE -> node = new JsonReader(source, text, number, findings).read();
                case TOO_LONG -> Nodes.refuseSize(place, limits, findings);
                case NO_UTF_8 ->
                    findings.add(
                            FindingCode.SYNTAX, place, "the line is not a text in UTF-8", "write it in that encoding");
            }
            return new Parsed(node, findings.findings());
        }

        boolean isWhole() {
            return state == State.WHOLE;
        }
    }
}
