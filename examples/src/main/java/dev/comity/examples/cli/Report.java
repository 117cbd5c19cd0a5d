package dev.comity.examples.cli;

/** Forms in which proofs are reported, by the words of the command line. */
enum Report {
    text,
    json,
    csv
}
