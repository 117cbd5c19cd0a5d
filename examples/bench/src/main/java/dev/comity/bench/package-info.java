/** Benchmarks. */
package dev.comity.bench;
