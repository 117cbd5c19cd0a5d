package dev.comity.examples.cli;

/** Forms in which proofs are reported, by the words of the command line. */
enum ProofFormat {
    text,
    json,
    csv
}
