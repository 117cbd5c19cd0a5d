package dev.comity.io;

import dev.comity.finding.Finding;
import dev.comity.finding.Findings;
import dev.comity.finding.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the lines of the documents that findings about a whole architecture, or an issue in one, speak of. */
final class Located {
    private static final String MEMBERS_OF = "members-of:";

    private Located() {}

    /** {@return the findings, with the places in the documents of the institutions or events that they name} */
    static Findings in(Map<String, In> documents, Findings findings) {
        List<Finding> located = new ArrayList<>();
        for (Finding finding : findings) {
            In in = documents.get(finding.place().source());
            located.add(in == null ? finding : in(in, finding));
        }
        return Findings.copyOf(located);
    }

    /** {@return the finding, with its place in the document of what it is about} */
    static Finding in(In document, Finding finding) {
        return new Finding(
                finding.severity(),
                finding.code(),
                place(document, finding),
                subject(finding) + finding.message(),
                finding.remedy());
    }

    /** {@return the institution or issue, where the message begins with what it does} */
    private static String subject(Finding finding) {
        String message = finding.message();
        boolean hasSubject = message.startsWith("`") || message.startsWith("a ") || message.startsWith("no ");
        return hasSubject ? "" : Texts.shown(finding.place().source()) + " ";
    }

    private static Place place(In in, Finding finding) {
        String path = finding.place().path();
        int dot = path.indexOf('.');
        Optional<Node> node = in.node(dot < 0 ? path : path.substring(0, dot));
        if (node.isEmpty()) {
            return in.place().withPath(path);
        }
        Optional<Place> word = word(node.get(), quoted(finding.message()));
        return word.isPresent() ? word.get() : node.get().place();
    }

    /** {@return what stands in the first backticks} */
    private static String quoted(String message) {
        int start = message.indexOf('`');
        int end = message.indexOf('`', start + 1);
        return start < 0 || end < 0 ? "" : message.substring(start + 1, end);
    }

    /** {@return where a word first stands as a value or a key} */
    private static Optional<Place> word(Node node, String word) {
        if (node instanceof ScalarNode scalar) {
            boolean same = scalar.text().equals(word) || scalar.text().equals(MEMBERS_OF + word);
            return same ? Optional.of(node.place()) : Optional.empty();
        }
        if (node instanceof MapNode map && map.get(word).isPresent()) {
            return Optional.of(map.keyPlace(word));
        }
        Iterable<Node> children = node instanceof ListNode list
                ? list.items()
                : ((MapNode) node).entries().values();
        for (Node child : children) {
            Optional<Place> found = word(child, word);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
