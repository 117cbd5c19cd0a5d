/**
 * Loaders of public data sets in the layouts in which they are published: who belongs to what (Correlates of War, the
 * many-treaties project, DESTA, the World Trade Organization), how independent bodies are (Measuring International
 * Authority), how states vote in the General Assembly, and which states there are.
 *
 * <p>The files are the user's: none come with the library. Each loader takes a path, plain or gzip, and gives a {@link
 * dev.comity.data.Loaded}: a value, {@link dev.comity.data.Tally counts} that add up to the rows of the file, and findings on
 * what could not be mapped. Nothing is dropped silently.
 *
 * <pre>{@code
 * Loaded<Architecture> igos = CowIgo.load(Path.of("state_year_formatv3.csv"));
 * igos.tallies();    // entries read, used, set aside and why
 * igos.value().on(LocalDate.of(2014, 7, 1)).status("CHE", "UN");
 * }</pre>
 */
@NullMarked
package dev.comity.data;

import org.jspecify.annotations.NullMarked;
