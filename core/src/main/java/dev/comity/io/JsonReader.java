package dev.comity.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.comity.finding.FindingCode;
import dev.comity.finding.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Reads one strict JSON text into a tree. */
final class JsonReader {
    // Our own limits hold instead of the parser's; keys are not shared, so that hostile keys can't fill a table.
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .configure(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES, false)
            .configure(JsonFactory.Feature.INTERN_FIELD_NAMES, false)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final String source;
    private final String text;
    private final int firstLine;
    private final FindingCollector findings;
    private final TreeBuilder tree;

    // The place of the last token: tokens come in order, so each character is counted once.
    private int offset;
    private int line;
    private int lineStart;
    private int column;

    JsonReader(String source, String text, int firstLine, FindingCollector findings) {
        this.source = source;
        this.text = text;
        this.firstLine = firstLine;
        this.line = firstLine;
        this.findings = findings;
        this.tree = new TreeBuilder(source, findings);
    }

    /** {@return the tree, or nothing if the text is broken} */
    Optional<Node> read() {
        int forbidden = Texts.indexOfForbidden(text);
        if (forbidden >= 0) {
            String character = Texts.unicode(text.charAt(forbidden));
            syntax(forbidden, "the character " + character + " is not allowed in a text", "remove it");
            return Optional.empty();
        }
        try (JsonParser parser = FACTORY.createParser(text)) {
            return read(parser);
        } catch (StreamConstraintsException e) {
            syntax(offset, "the text is too large in this place", "split it");
        } catch (JsonProcessingException e) {
            report(e);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can't fail to be read", e);
        } catch (StackOverflowError e) {
            tree.refuseDepth(tree.spot(line, column));
        }
        return Optional.empty();
    }

    private Optional<Node> read(JsonParser parser) throws IOException {
        JsonToken token = parser.nextToken();
        if (token == null) {
            syntax(0, "the document is empty", "write a mapping");
            return Optional.empty();
        }
        for (; token != null; token = parser.nextToken()) {
            moveTo((int) parser.currentTokenLocation().getCharOffset());
            if (tree.root().isPresent()) {
                syntax(offset, "there is more text after the end of the document", "write one document in one text");
                return Optional.empty();
            }
            if (!take(token, parser)) {
                return Optional.empty();
            }
        }
        return tree.root();
    }

    private boolean take(JsonToken token, JsonParser parser) throws IOException {
        switch (token) {
            case START_OBJECT:
                return tree.open(true, line, column);
            case START_ARRAY:
                return tree.open(false, line, column);
            case END_OBJECT:
            case END_ARRAY:
                tree.close();
                return true;
            case FIELD_NAME:
                tree.key(parser.currentName(), line, column);
                return true;
            case VALUE_NULL:
                tree.scalar("", false, line, column);
                return true;
            default:
                tree.scalar(parser.getText(), token == JsonToken.VALUE_STRING, line, column);
                return true;
        }
    }

    private void moveTo(int newOffset) {
        if (newOffset < offset) {
            offset = 0;
            line = firstLine;
            lineStart = 0;
            column = 1;
        }
        int countFrom = Math.max(offset, lineStart);
        int counted = Math.max(column - 1, 0);
        for (int i = offset; i < newOffset; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                lineStart = i + 1;
                countFrom = lineStart;
                counted = 0;
            }
        }
        column = counted + text.codePointCount(countFrom, newOffset) + 1;
        offset = newOffset;
    }

    private void report(JsonProcessingException e) {
        JsonLocation location = e.getLocation();
        long end = location == null ? offset : location.getCharOffset();
        int at = (int) Math.max(0, Math.min(end, text.length()));
        JsonMessages.Problem problem = JsonMessages.of(e.getOriginalMessage(), text, at, tree.open());
        syntax(problem.index(), problem.message(), problem.remedy());
    }

    private void syntax(int index, String message, String remedy) {
        moveTo(index);
        findings.add(FindingCode.SYNTAX, Place.at(source, line, column), message, remedy);
    }
}
