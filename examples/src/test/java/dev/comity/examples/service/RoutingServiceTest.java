package dev.comity.examples.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comity.atlas.Atlas;
import dev.comity.atlas.ReferencePolicies;
import dev.comity.examples.Golden;
import dev.comity.io.Documents;
import dev.comity.report.Report;
import dev.comity.routing.Router;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The service, asked over a real port of this machine. */
class RoutingServiceTest {
    private static final Path HAZE = Path.of("questions/haze.yaml");
    private static final Router ROUTER = Router.of(Atlas.world(), ReferencePolicies.networked());
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(30)).build();

    private static RoutingService service;

    @BeforeAll
    static void start() throws Exception {
        service = RoutingService.start(ROUTER, 0);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void aPostedIssueIsRouted() throws Exception {
        HttpResponse<String> answer = post("/route", Files.readString(HAZE));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.body())
                .contains("\"verdict\": \"regional\"")
                .isEqualTo(Report.of(ROUTER.route(
                                Documents.issue("haze", Files.readString(HAZE)).get()))
                        .json());
    }

    @Test
    void itsExplanationIsAPageThatRunsNothing() throws Exception {
        HttpResponse<String> answer = post("/explain", Files.readString(HAZE));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.body()).contains("Transboundary haze", "ASEAN", "R31").doesNotContain("<script");
    }

    @Test
    void markupInAnIssueIsShownAndNotRun() throws Exception {
        String issue = Files.readString(HAZE).replace("Transboundary haze", "'<img src=x onerror=alert(1)>'");

        assertThat(post("/explain", issue).body()).contains("&lt;img").doesNotContain("<img");
    }

    @Test
    void whatIsWrongIsSaidWithItsPlace() throws Exception {
        HttpResponse<String> answer =
                post("/route", "id: haze\ndomain: enviroment\nfunctions: [watching]\naffects: [IDN]\n");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        Golden.check("service-problem.json", answer.body());
    }

    @Test
    void anUnknownStateIsRefusedByTheRouter() throws Exception {
        HttpResponse<String> answer = post("/route", Files.readString(HAZE).replace("IDN", "XXX"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("XXX");
    }

    @Test
    void bodiesAreBoundedByTheByte() throws Exception {
        String issue = Files.readString(HAZE);
        String longest = issue + "#".repeat(RoutingService.LONGEST - issue.length());

        assertThat(post("/route", longest).statusCode()).isEqualTo(200);
        assertThat(post("/route", longest + "#").statusCode()).isEqualTo(413);
    }

    @Test
    void onlyIssuesInTextAreTaken() throws Exception {
        assertThat(send(request("/route", "{}").header("Content-Type", "image/png"))
                        .statusCode())
                .isEqualTo(415);
        assertThat(send(request("/route", "{}")).statusCode()).isEqualTo(415);
        HttpRequest.Builder latin = HttpRequest.newBuilder(uri("/route"))
                .timeout(Duration.ofMinutes(2))
                .header("Content-Type", "application/yaml")
                .POST(BodyPublishers.ofByteArray("title: é".getBytes(StandardCharsets.ISO_8859_1)));
        assertThat(send(latin).statusCode()).isEqualTo(400);
    }

    @Test
    void otherPathsMethodsAndTypesAreRefused() throws Exception {
        assertThat(post("/", "").statusCode()).isEqualTo(404);
        assertThat(post("/route/../secret", "").statusCode()).isEqualTo(404);
        HttpResponse<String> get = send(HttpRequest.newBuilder(uri("/route")).GET());
        assertThat(get.statusCode()).isEqualTo(405);
        assertThat(get.headers().firstValue("Allow")).contains("POST");
        HttpRequest.Builder picky = request("/explain", Files.readString(HAZE))
                .header("Content-Type", "application/yaml")
                .header("Accept", "image/png, application/json;q=0.5");
        assertThat(send(picky).statusCode()).isEqualTo(406);
    }

    @Test
    void manyAtOnceGetEachTheirOwnAnswer() throws Exception {
        List<String> files = List.of("questions/haze.yaml", "questions/kosovo.yaml");
        List<CompletableFuture<HttpResponse<String>>> answers = Stream.iterate(0, i -> i < 20, i -> i + 1)
                .map(i ->
                        CLIENT.sendAsync(yaml("/route", text(files.get(i % 2))).build(), BodyHandlers.ofString()))
                .toList();

        for (int i = 0; i < answers.size(); i++) {
            assertThat(answers.get(i).get().body()).contains(i % 2 == 0 ? "haze-2013" : "kosovo-1999");
        }
    }

    private static String text(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static HttpResponse<String> post(String path, String body) throws Exception {
        return send(yaml(path, body));
    }

    private static HttpRequest.Builder yaml(String path, String body) {
        return request(path, body).header("Content-Type", "Application/YAML; charset=utf-8");
    }

    private static HttpRequest.Builder request(String path, String body) {
        return HttpRequest.newBuilder(uri(path)).timeout(Duration.ofMinutes(2)).POST(BodyPublishers.ofString(body));
    }

    private static URI uri(String path) {
        return URI.create("http://localhost:" + service.port() + path);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }
}
