package dev.comity.examples.cli;

/** Forms of output, by the words of the command line. */
enum Format {
    table,
    json,
    jsonl,
    csv
}
