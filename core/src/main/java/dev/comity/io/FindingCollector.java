package dev.comity.io;

import dev.comity.finding.Finding;
import dev.comity.finding.FindingCode;
import dev.comity.finding.Findings;
import dev.comity.finding.Place;
import dev.comity.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what is wrong while a document is read, so that all of it comes out at once.
 *
 * <p>It keeps the first 1,000 findings and counts the rest, since a broken machine-made document could have millions; an
 * error is never lost among warnings. One collector serves one reading; it is not safe for several threads.
 *
 * <pre>{@code
 * FindingCollector findings = new FindingCollector();
 * In.of(Nodes.parseYaml("asean.yaml", "{seat: Jakarta}", Limits.standard()), findings).finish();
 * findings.findings();
 * // asean.yaml:1:2 (seat): error UNKNOWN_KEY: the key `seat` is not known here; remove it, or correct it
 * }</pre>
 */
public final class FindingCollector {
    private static final int KEPT = 1_000;

    private final List<Finding> kept = new ArrayList<>();
    private boolean errors;
    private int more;
    private @Nullable Finding firstLeftOut;

    /** Makes an empty collector. */
    public FindingCollector() {}

    /**
     * Adds a finding.
     *
     * @param finding what is wrong
     */
    public void add(Finding finding) {
        boolean firstError = finding.severity() == Severity.ERROR && !errors;
        errors |= firstError;
        if (kept.size() < KEPT || firstError) {
            kept.add(finding);
        } else {
            firstLeftOut = firstLeftOut == null ? finding : firstLeftOut;
            more++;
        }
    }

    /**
     * Adds a finding of the code's usual severity.
     *
     * @param code what kind of thing is wrong
     * @param place where
     * @param message what is wrong
     * @param remedy what to do about it
     */
    public void add(FindingCode code, Place place, String message, String remedy) {
        add(Finding.of(code, place, message, remedy));
    }

    /**
     * Adds findings that were made elsewhere.
     *
     * @param findings what is wrong elsewhere
     */
    public void addAll(Findings findings) {
        for (Finding finding : findings.all()) {
            add(finding);
        }
    }

    /** {@return whether nothing was added} */
    boolean isEmpty() {
        return kept.isEmpty();
    }

    /** {@return whether an error was added} */
    public boolean hasErrors() {
        return errors;
    }

    /** {@return what was found so far, sorted; with a note if some were left out} */
    public Findings findings() {
        if (firstLeftOut == null) {
            return Findings.copyOf(kept);
        }
        List<Finding> all = new ArrayList<>(kept);
        all.add(new Finding(
                Severity.NOTE,
                firstLeftOut.code(),
                firstLeftOut.place(),
                more + " more findings are left out",
                "mend the others first"));
        return Findings.copyOf(all);
    }
}
