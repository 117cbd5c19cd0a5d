package dev.comity.io;

import dev.comity.finding.Findings;
import dev.comity.finding.InvalidDescriptionException;
import java.util.Optional;

/**
 * What came of parsing a text: the tree as far as it could be made, and what is wrong with the text.
 *
 * <p>A syntax error ends the reading and leaves no tree. After a refused feature or a duplicate key there is a tree with
 * what remains, so that a reader can find the other flaws of the document too.
 *
 * <pre>{@code
 * Parsed parsed = Nodes.parseJson("au.json", "[1, 2", Limits.standard());
 * parsed.node();       // Optional.empty
 * parsed.findings();   // au.json:1:6: error SYNTAX: the text ends before the end of the list that begins in line 1; …
 * }</pre>
 *
 * @param node the tree
 * @param findings what is wrong
 */
public record Parsed(Optional<Node> node, Findings findings) {
    /**
     * {@return the tree of a flawless text}
     *
     * @throws InvalidDescriptionException if anything is wrong
     */
    public Node orThrow() {
        if (findings.hasErrors() || node.isEmpty()) {
            throw new InvalidDescriptionException(findings);
        }
        return node.get();
    }
}
