package dev.comity.io;

import dev.comity.finding.FindingCode;
import dev.comity.finding.Place;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlVersionException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Reads one YAML text into a tree, from the events of the parser; scalars are not resolved. */
final class YamlReader {
    private static final int LARGE_TEXT = 1 << 16;
    private static final LoadSettings SETTINGS = settings(1 << 10);
    // The parser copies its buffer whenever a long word does not fit: small buffers take minutes for hostile texts.
    private static final LoadSettings LARGE_SETTINGS = settings(1 << 20);

    private final String source;
    private final String text;
    private final FindingCollector findings;
    private final TreeBuilder tree;
    private final TabWatch tabs;

    private int line = 1;
    private int column = 1;
    private int documents;
    private int skipping;

    YamlReader(String source, String text, FindingCollector findings) {
        this.source = source;
        this.text = text;
        this.findings = findings;
        this.tree = new TreeBuilder(source, findings);
        this.tabs = new TabWatch(text);
    }

    private static LoadSettings settings(int bufferSize) {
        return LoadSettings.builder()
                .setCodePointLimit(Integer.MAX_VALUE)
                .setBufferSize(bufferSize)
                .build();
    }

    /** {@return the tree, or nothing if the text is broken} */
    Optional<Node> read() {
        int bad = Texts.indexOfUnprintable(text);
        if (bad >= 0) {
            findings.add(
                    FindingCode.SYNTAX,
                    Texts.placeAt(source, text, bad),
                    "the character " + Texts.unicode(text.codePointAt(bad)) + " is not allowed in a text",
                    "remove it");
            return Optional.empty();
        }
        try {
            return readEvents();
        } catch (MarkedYamlEngineException e) {
            report(e);
        } catch (YamlVersionException e) {
            refuse("a version of YAML other than 1.2", "remove the line that begins with `%YAML`");
        } catch (StackOverflowError e) {
            tree.refuseDepth(tree.spot(line, column));
        } catch (RuntimeException e) {
            // The parser has a few more exceptions, without a place, for texts that no person writes.
            syntax(
                    line,
                    column,
                    "the text is not well-formed after this place",
                    "check quotes, escapes and indentation");
        }
        return Optional.empty();
    }

    private Optional<Node> readEvents() {
        LoadSettings settings = text.length() < LARGE_TEXT ? SETTINGS : LARGE_SETTINGS;
        ParserImpl parser = new ParserImpl(settings, new StreamReader(settings, text));
        boolean go = true;
        while (go && parser.hasNext()) {
            Event event = parser.next();
            moveTo(event.getStartMark());
            go = skipping > 0 ? skip(event) : take(event);
        }
        if (documents == 0) {
            syntax(1, 1, "the document is empty", "write a mapping");
        }
        return tree.root();
    }

    private boolean take(Event event) {
        switch (event.getEventId()) {
            case DocumentStart:
                return startDocument((DocumentStartEvent) event);
            case Alias:
                refuse("the alias " + Texts.shown("*" + ((AliasEvent) event).getAlias()), "write the value out");
                takeAlias();
                return true;
            case Scalar:
                takeScalar((ScalarEvent) event);
                return true;
            case SequenceStart:
            case MappingStart:
                return takeStart((CollectionStartEvent) event);
            case SequenceEnd:
            case MappingEnd:
                tree.close();
                return true;
            default:
                return true;
        }
    }

    private boolean startDocument(DocumentStartEvent event) {
        documents++;
        if (!event.getTags().isEmpty()) {
            refuse("the directive `%TAG`", "remove it");
        }
        if (documents > 1) {
            refuse("a second document in one text", "write one document in one text");
        }
        return documents == 1;
    }

    private void takeAlias() {
        if (tree.wantsKey()) {
            tree.refusedKey(line, column);
        } else {
            tree.scalar("", false, line, column);
        }
    }

    private void takeScalar(ScalarEvent event) {
        refuseProperties(event, event.getTag());
        refuseTab();
        String value = event.getValue();
        boolean plain = event.isPlain();
        if (tree.wantsKey()) {
            tree.key(value, line, column);
        } else if (plain && (value.equals("null") || value.equals("~"))) {
            tree.scalar("", false, line, column);
        } else {
            tree.scalar(value, !plain, line, column);
        }
    }

    private boolean takeStart(CollectionStartEvent event) {
        refuseProperties(event, event.getTag());
        refuseTab();
        boolean map = event.getEventId() == Event.ID.MappingStart;
        if (tree.wantsKey()) {
            refuse(
                    "a key that is " + (map ? "a mapping" : "a list"),
                    "write a text as key; put a text with `{` or `[` in quotes");
            skipping = 1;
            return true;
        }
        return tree.open(map, line, column);
    }

    /** Passes over a refused key. */
    private boolean skip(Event event) {
        switch (event.getEventId()) {
            case SequenceStart:
            case MappingStart:
                skipping++;
                break;
            case SequenceEnd:
            case MappingEnd:
                skipping--;
                break;
            default:
        }
        if (skipping == 0) {
            tree.refusedKey(line, column);
        }
        if (skipping > Limits.DEPTH) {
            tree.refuseDepth(tree.spot(line, column));
        }
        return skipping <= Limits.DEPTH;
    }

    private void refuseProperties(NodeEvent event, Optional<String> tag) {
        if (event.getAnchor().isPresent()) {
            String anchor = Texts.shown("&" + event.getAnchor().get());
            refuse("the anchor " + anchor, "remove it; there are no aliases either");
        }
        if (tag.isPresent()) {
            refuse(
                    "the tag " + Texts.shown(shortTag(tag.get())),
                    "remove it; put a text that begins with `!` in quotes");
        }
    }

    private static String shortTag(String tag) {
        String standard = "tag:yaml.org,2002:";
        return tag.startsWith(standard) ? "!!" + tag.substring(standard.length()) : tag;
    }

    private void refuseTab() {
        int tab = tabs.columnOfTab(line);
        if (tabs.indents(line, column)) {
            syntaxOfTab(tab);
        }
    }

    private void refuse(String what, String remedy) {
        Place place = tree.spot(line, column).place();
        findings.add(FindingCode.REFUSED_FEATURE, place, what + " is not allowed", remedy);
    }

    private void report(MarkedYamlEngineException e) {
        e.getProblemMark().ifPresent(mark -> moveTo(Optional.of(mark)));
        if (tabs.beginsWithTab(line)) {
            syntaxOfTab(tabs.columnOfTab(line));
            return;
        }
        int opened = e.getContextMark().map(mark -> mark.getLine() + 1).orElse(line);
        YamlMessages.Problem problem =
                YamlMessages.of(e.getProblem(), e.getContext() == null ? "" : e.getContext(), wordAtMark(e), opened);
        syntax(line, column, problem.message(), problem.remedy());
    }

    /** {@return the word where the parser stopped, or one character if there is no word, or nothing at the end} */
    private static String wordAtMark(MarkedYamlEngineException e) {
        Mark mark = e.getProblemMark().orElse(null);
        if (mark == null) {
            return "";
        }
        int[] buffer = mark.getBuffer();
        int end = mark.getPointer();
        while (end < buffer.length && (Character.isLetterOrDigit(buffer[end]) || buffer[end] == '_')) {
            end++;
        }
        end = Math.min(buffer.length, Math.max(end, mark.getPointer() + 1));
        int length = end - mark.getPointer();
        boolean isEnd = length <= 0 || buffer[mark.getPointer()] == 0;
        return isEnd ? "" : new String(buffer, mark.getPointer(), length);
    }

    private void syntaxOfTab(int tabColumn) {
        syntax(line, tabColumn, "a tab can't indent", "indent with spaces");
    }

    private void syntax(int atLine, int atColumn, String message, String remedy) {
        findings.add(FindingCode.SYNTAX, Place.at(source, atLine, atColumn), message, remedy);
    }

    private void moveTo(Optional<Mark> mark) {
        if (mark.isPresent()) {
            line = mark.get().getLine() + 1;
            column = mark.get().getColumn() + 1;
        }
    }
}
