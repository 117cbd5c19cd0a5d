package dev.comity.examples.shell;

import com.google.common.collect.ImmutableList;
import dev.comity.atlas.Atlas;
import dev.comity.model.Architecture;
import dev.comity.model.Issue;
import dev.comity.model.Suggest;
import dev.comity.report.Report;
import dev.comity.routing.Case;
import dev.comity.routing.Router;
import dev.comity.scenario.Scenario;
import java.time.LocalDate;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Short names for a session: it imports these methods. All that they give is immutable. */
public final class Shortcuts {
    private Shortcuts() {}

    /**
     * {@return a day}
     *
     * @param text as {@code 2026-01-02}
     * @throws java.time.format.DateTimeParseException if it is no day
     */
    public static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    /** {@return the thirtieth of June of every year from the first to the last, both included; empty if there is none} */
    public static ImmutableList<LocalDate> years(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(year -> LocalDate.of(year, 6, 30))
                .collect(ImmutableList.toImmutableList());
    }

    /** {@return the issues of the embedded cases, sorted by id} */
    public static ImmutableList<Issue> issues() {
        return Atlas.cases().stream().map(Case::issue).collect(ImmutableList.toImmutableList());
    }

    /**
     * {@return an issue of the embedded cases}
     *
     * @throws IllegalArgumentException if there is none of that id
     */
    public static Issue issue(String id) {
        return find("issue", id, issues(), Issue::id);
    }

    /**
     * {@return an embedded what-if}
     *
     * @throws IllegalArgumentException if there is none of that id
     */
    public static Scenario scenario(String id) {
        return find("scenario", id, Atlas.scenarios(), Scenario::id);
    }

    private static <T> T find(String what, String id, Collection<T> all, Function<T, String> name) {
        return all.stream()
                .filter(one -> name.apply(one).equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no " + what + " `" + id + "`; "
                        + Suggest.remedy(id, all.stream().map(name).toList(), "they are in the atlas")));
    }

    /** {@return any result, to be read, drawn or saved} */
    public static View show(Object result) {
        return View.of(result);
    }

    /**
     * {@return who leads an issue, and why}
     *
     * @throws dev.comity.finding.InvalidDescriptionException as {@link Router#route(Issue)}
     */
    public static View show(Router router, Issue issue) {
        return View.of(router.explain(issue));
    }

    /**
     * {@return one institution: its members over time, its mandates and ties}
     *
     * @throws IllegalArgumentException if there is no such institution
     */
    public static View show(Architecture world, String institution) {
        return View.of(Report.of(world, institution));
    }
}
