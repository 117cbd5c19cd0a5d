package dev.comity.io;

import com.google.common.collect.ImmutableList;
import dev.comity.finding.FindingCode;
import java.util.Optional;

/** The words after {@code format:} by which a document says its kind and version. */
final class Formats {
    static final String INSTITUTION = "comity-institution/1";
    static final String ACTORS = "comity-actors/1";
    static final String WEIGHTS = "comity-weights/1";
    static final String ARCHITECTURE = "comity-architecture/1";
    static final String CHANGES = "comity-changes/1";
    static final String POLICY = "comity-policy/1";
    static final String ISSUE = "comity-issue/1";
    static final String CASE = "comity-case/1";
    static final String ROUTING = "comity-routing/1";
    static final String SCENARIO = "comity-scenario/1";
    static final String PORTFOLIO = "comity-portfolio/1";
    static final String SHOCKS = "comity-shocks/1";
    static final String SAMPLING = "comity-sampling/1";
    static final String STRESS = "comity-stress/1";
    static final String REFORMS = "comity-reforms/1";

    private static final ImmutableList<String> ALL = ImmutableList.of(
            INSTITUTION,
            ACTORS,
            WEIGHTS,
            ARCHITECTURE,
            CHANGES,
            POLICY,
            ISSUE,
            CASE,
            ROUTING,
            SCENARIO,
            PORTFOLIO,
            SHOCKS,
            SAMPLING,
            STRESS,
            REFORMS);

    private Formats() {}

    /** {@return the mapping that a document is; empty, with a finding, if it is none} */
    static Optional<In> open(Parsed parsed, FindingCollector findings) {
        In in = In.of(parsed, findings);
        return parsed.node().orElse(null) instanceof MapNode ? Optional.of(in) : Optional.empty();
    }

    /** {@return the format that a document states; empty, with a finding, if it states none that is known} */
    static String of(In in) {
        return of(in, INSTITUTION, "` or another format");
    }

    private static String of(In in, String wanted, String end) {
        if (!in.has("format")) {
            in.findings()
                    .add(
                            FindingCode.UNKNOWN_FORMAT,
                            in.place(),
                            "the document does not say what it is",
                            "begin it with `format: " + wanted + end);
            return "";
        }
        String format = in.text("format");
        if (format.isEmpty() || ALL.contains(format)) {
            return format;
        }
        String readable = format.substring(0, Math.max(0, format.lastIndexOf('/') + 1)) + "1";
        if (ALL.contains(readable)) {
            String message = Texts.shown(format) + " is of a version that this library can't read";
            in.fail("format", FindingCode.UNKNOWN_FORMAT, message, "write it as " + Texts.shown(readable));
        } else {
            String message = Texts.shown(format) + " is no format";
            in.fail("format", FindingCode.UNKNOWN_FORMAT, message, Suggest.remedy(format, ALL, "known are "));
        }
        return "";
    }

    /** {@return whether a document states one of the given formats}; what else it states is a finding. */
    static boolean require(In in, String... wanted) {
        String format = of(in, wanted[0], "`");
        if (format.isEmpty()) {
            return false;
        }
        for (String one : wanted) {
            if (format.equals(one)) {
                return true;
            }
        }
        in.fail(
                "format",
                FindingCode.UNKNOWN_FORMAT,
                Texts.shown(format) + " stands here, where " + Texts.shown(wanted[0]) + " is needed",
                "read the document as what it is, or correct its format");
        return false;
    }
}
