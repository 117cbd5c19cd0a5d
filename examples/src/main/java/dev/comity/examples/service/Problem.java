package dev.comity.examples.service;

import com.google.common.collect.ImmutableMap;
import dev.comity.finding.Finding;
import dev.comity.finding.Findings;
import dev.comity.io.Out;
import java.util.stream.StreamSupport;

/** A refusal, which becomes an answer in the form of RFC 9457. */
final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Findings findings;
    private final transient ImmutableMap<String, String> headers;

    private Problem(int status, String detail, Findings findings, ImmutableMap<String, String> headers) {
        super(detail);
        this.status = status;
        this.findings = findings;
        this.headers = headers;
    }

    static Problem of(int status, String detail) {
        return new Problem(status, detail, Findings.none(), ImmutableMap.of());
    }

    static Problem wrongMethod(String allowed) {
        return new Problem(
                405, "only " + allowed + " is answered here", Findings.none(), ImmutableMap.of("Allow", allowed));
    }

    static Problem of(Findings findings) {
        return new Problem(422, "the issue can't be routed as it is described", findings, ImmutableMap.of());
    }

    int status() {
        return status;
    }

    /** {@return headers that the answer has besides the usual ones} */
    ImmutableMap<String, String> headers() {
        return headers;
    }

    /** {@return the document} It holds what the client sent at most, nothing of the service. */
    String json() {
        Out document = Out.map()
                .put("title", title(status))
                .number("status", status)
                .put("detail", String.valueOf(getMessage()));
        if (!findings.isEmpty()) {
            document.maps(
                    "findings",
                    StreamSupport.stream(findings.spliterator(), false)
                            .map(Problem::finding)
                            .toList());
        }
        return Out.prettyJson(document.build());
    }

    private static Out finding(Finding finding) {
        return Out.map()
                .word("severity", finding.severity())
                .put("code", finding.code().toString())
                .number("line", finding.place().line())
                .number("column", finding.place().column())
                .put("path", finding.place().path())
                .put("message", finding.message())
                .put("remedy", finding.remedy());
    }

    private static String title(int status) {
        return switch (status) {
            case 400 -> "Bad Request";
            case 404 -> "Not Found";
            case 405 -> "Method Not Allowed";
            case 406 -> "Not Acceptable";
            case 413 -> "Content Too Large";
            case 415 -> "Unsupported Media Type";
            case 422 -> "Unprocessable Content";
            default -> "Internal Server Error";
        };
    }
}
