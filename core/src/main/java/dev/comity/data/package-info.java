/**
 * Loaders of public data sets in the layouts in which they are published: who belongs to what and who left (Correlates of
 * War, the many-treaties project, DESTA, the World Trade Organization, von Borzyskowski and Vabulas), how independent bodies
 * are (Measuring International Authority), how states vote in the General Assembly, and which states there are.
 *
 * <p>The files are the user's: none come with the library. Each loader takes a path, plain or gzip, and gives a {@link
 * dev.comity.data.Loaded}: a value, {@link dev.comity.data.Tally counts} that add up to the rows of the file, and findings on
 * what could not be mapped. Nothing is dropped silently. Examples read small tables that are made up, in the same layouts, which
 * stand in {@code examples/data}.
 *
 * <pre>{@code
 * Loaded<Architecture> igos = CowIgo.load(Path.of("state_year_formatv3.csv"));
 * igos.tallies();
 * // [30 entries: 17 used; 5 are of a state without an id; 4 say no member (0); 3 are not known (-9); 1 say that
 * // the state or the body is not there (-1)]
 * igos.value().on(LocalDate.of(1951, 7, 1)).status("CHE", "POSTU");   // Optional[FULL]
 * }</pre>
 */
@NullMarked
package dev.comity.data;

import org.jspecify.annotations.NullMarked;
