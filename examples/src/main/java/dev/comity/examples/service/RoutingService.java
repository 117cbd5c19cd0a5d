package dev.comity.examples.service;

import com.google.common.collect.ImmutableSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.comity.atlas.Atlas;
import dev.comity.atlas.ReferencePolicies;
import dev.comity.finding.InvalidDescriptionException;
import dev.comity.io.Documents;
import dev.comity.model.Issue;
import dev.comity.report.Report;
import dev.comity.routing.Router;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Answers {@code POST /route} with a routing in JSON and {@code POST /explain} with the page that explains it. The body is
 * one issue in YAML or JSON of at most 64 KiB. One router serves all threads; nothing is kept of what is asked.
 *
 * <p>It listens on this machine only: limits of rate and time, and encryption, are the business of what stands before
 * it.
 */
public final class RoutingService implements AutoCloseable {
    /** The greatest length of a body, in bytes. */
    public static final int LONGEST = 64 * 1024;

    private static final ImmutableSet<String> TYPES = ImmutableSet.of(
            "application/yaml", "application/x-yaml", "text/yaml", "text/x-yaml", "application/json", "text/plain");
    private static final int THREADS = 4;
    private static final int WAITING = 64;

    private final Router router;
    private final HttpServer server;
    private final ExecutorService threads;

    private RoutingService(Router router, HttpServer server) {
        this.router = router;
        this.server = server;
        // With its queue full, whoever takes connections answers itself, so that no more are taken than can be served.
        this.threads = new ThreadPoolExecutor(
                THREADS,
                THREADS,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING),
                new ThreadPoolExecutor.CallerRunsPolicy());
    }

    /** Starts it on port 8080, or on the port given. */
    public static void main(String[] arguments) throws IOException {
        int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 8080;
        RoutingService service = start(Router.of(Atlas.world(), ReferencePolicies.networked()), port);
        System.out.println("http://localhost:" + service.port() + "/route and /explain; stop with Ctrl-C");
    }

    /**
     * Starts it.
     *
     * @param router answers
     * @param port where to listen; 0 for any that is free
     * @throws IOException if the port is taken
     */
    public static RoutingService start(Router router, int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        RoutingService service = new RoutingService(router, server);
        server.setExecutor(service.threads);
        server.createContext("/", service::serve);
        server.start();
        return service;
    }

    /** {@return the port on which it listens} */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Ends it; what is being answered has a second to end. */
    @Override
    public void close() {
        server.stop(1);
        threads.shutdown();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer;
            try {
                answer = answer(exchange);
            } catch (Problem problem) {
                answer = Answer.of(problem);
            } catch (InvalidDescriptionException e) {
                answer = Answer.of(Problem.of(e.findings()));
            } catch (RuntimeException e) {
                answer = Answer.of(Problem.of(500, "something went wrong here, not with what was asked"));
            }
            answer.send(exchange);
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (!path.equals("/route") && !path.equals("/explain")) {
            throw Problem.of(404, "here are /route and /explain");
        }
        if (!exchange.getRequestMethod().equals("POST")) {
            throw Problem.wrongMethod("POST");
        }
        boolean page = path.equals("/explain");
        String type = page ? "text/html" : "application/json";
        if (!Answer.accepted(exchange, type)) {
            throw Problem.of(406, "the answer is " + type);
        }
        Issue issue = Documents.issue("issue", body(exchange)).get();
        return page
                ? Answer.page(Report.of(router.explain(issue)).html())
                : Answer.json(Report.of(router.route(issue)).json());
    }

    private static String body(HttpExchange exchange) throws IOException {
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        if (type == null || !TYPES.contains(Answer.bare(type))) {
            throw Problem.of(415, "an issue is application/yaml or application/json");
        }
        try (InputStream in = exchange.getRequestBody()) {
            byte[] bytes = in.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw Problem.of(413, "an issue has at most " + LONGEST + " bytes");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Problem.of(400, "the issue is not in UTF-8");
        }
    }
}
