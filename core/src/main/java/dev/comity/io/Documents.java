package dev.comity.io;

/**
 * The front door for documents: reads and writes every kind, as YAML or JSON. Each method gives a {@link Read}: the value
 * and all that is wrong with the text, at once, with line, column and remedy. What is written reads back as an equal
 * value, and writing that again gives the same text.
 */
public final class Documents {
    private Documents() {}
}
