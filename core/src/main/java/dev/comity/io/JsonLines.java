package dev.comity.io;

import dev.comity.finding.Place;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads JSON lines one at a time; holds no more than one line. */
final class JsonLines implements Iterator<Parsed> {
    private final String source;
    private final Reader reader;
    private final Limits limits;
    private final char[] buffer = new char[8192];
    private int next;
    private int end;
    private int line;
    private @Nullable Parsed ahead;

    JsonLines(String source, Reader reader, Limits limits) {
        this.source = source;
        this.reader = reader;
        this.limits = limits;
    }

    @Override
    public boolean hasNext() {
        if (ahead == null) {
            ahead = advance();
        }
        return ahead != null;
    }

    @Override
    public Parsed next() {
        if (!hasNext()) {
            throw new NoSuchElementException("no more lines");
        }
        Parsed result = ahead;
        ahead = null;
        return java.util.Objects.requireNonNull(result);
    }

    private @Nullable Parsed advance() {
        StringBuilder text = new StringBuilder();
        while (fill()) {
            line++;
            boolean whole = readLine(text);
            if (line == 1 && text.length() > 0 && text.charAt(0) == '\uFEFF') {
                text.deleteCharAt(0);
            }
            if (!whole || !isBlank(text)) {
                return parse(text.toString(), whole);
            }
            text.setLength(0);
        }
        return null;
    }

    private Parsed parse(String text, boolean whole) {
        FindingCollector findings = new FindingCollector();
        Optional<Node> node = Optional.empty();
        if (whole) {
            node = new JsonReader(source, text, line, findings).read();
        } else {
            Nodes.refuseSize(Place.at(source, line, 1), limits, findings);
        }
        return new Parsed(node, findings.findings());
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

    private static boolean isBlank(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != ' ' && c != '\t' && c != '\r') {
                return false;
            }
        }
        return true;
    }
}
