package dev.comity.examples.service;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * What is sent back.
 *
 * @param status the status
 * @param type the media type
 * @param headers headers besides the usual ones
 * @param body the text
 */
record Answer(int status, String type, ImmutableMap<String, String> headers, String body) {
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    static Answer json(String body) {
        return new Answer(200, "application/json", ImmutableMap.of(), body);
    }

    static Answer page(String body) {
        return new Answer(200, "text/html; charset=utf-8", ImmutableMap.of(), body);
    }

    static Answer of(Problem problem) {
        return new Answer(problem.status(), "application/problem+json", problem.headers(), problem.json());
    }

    void send(HttpExchange exchange) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        headers.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** {@return whether the client takes a type: it says so, or takes all of the kind, or says nothing} */
    static boolean accepted(HttpExchange exchange, String type) {
        List<String> asked = exchange.getRequestHeaders().getOrDefault("Accept", List.of());
        String kind = type.substring(0, type.indexOf('/')) + "/*";
        return asked.isEmpty()
                || asked.stream()
                        .flatMap(line -> ImmutableList.copyOf(line.split(",")).stream())
                        .map(Answer::bare)
                        .anyMatch(one -> one.equals(type) || one.equals(kind) || one.equals("*/*"));
    }

    /** {@return a media type without its parameters} */
    static String bare(String type) {
        return type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    }
}
