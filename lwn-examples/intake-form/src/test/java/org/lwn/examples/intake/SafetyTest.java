package org.lwn.examples.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lwn.json.LwnJson;

/** What holds for every answer of the server, whoever asks. */
class SafetyTest {
    private static final String SCRIPT = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>{{7*7}}";

    @TempDir
    static Path data;

    private static Host host;
    private static final ByteArrayOutputStream LOG = new ByteArrayOutputStream();
    private static PrintStream console;

    @BeforeAll
    static void start() {
        console = System.err;
        System.setErr(new PrintStream(LOG, true, StandardCharsets.UTF_8));
        host = Host.in(data);
    }

    @AfterAll
    static void stop() {
        host.close();
        System.setErr(console);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/form", "/check", "/decision", "/delete", "/nowhere", "/live"})
    void every_page_says_what_browsers_may_do_with_it(String path) {
        HttpResponse<String> page = Visitor.begins(host).get(path);

        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.headers().firstValue("Server")).isEmpty();
        assertThat(page.body()).doesNotContainPattern("<script(?! src=)|<style| style=| on[a-z]+=\"");
    }

    @Test
    void cookies_are_out_of_reach_of_scripts_and_other_sites() {
        Visitor visitor = Visitor.begins(host);
        HttpResponse<String> home = new Visitor(host.address()).get("/");

        assertThat(visitor.cookies()).extracting(HttpCookie::getName).containsExactlyInAnyOrder("visitor", "draft");
        assertThat(visitor.cookies()).allMatch(HttpCookie::isHttpOnly);
        assertThat(home.headers().allValues("Set-Cookie")).allMatch(cookie -> cookie.contains("SameSite=Strict"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/start", "/resume", "/form", "/submit", "/leave", "/delete", "/live"})
    void a_form_without_the_right_token_changes_nothing(String path) {
        Visitor visitor = Visitor.begins(host);
        visitor.saves(ImmutableMap.of("benefit.statement", "kept as it is"));
        Visitor other = Visitor.begins(host);

        assertThat(visitor.postWithoutToken(path, ImmutableMap.of()).statusCode())
                .isEqualTo(403);
        assertThat(visitor.postWithoutToken(path, ImmutableMap.of("token", other.token()))
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.get("/form").body()).contains("kept as it is");
    }

    @Test
    void scripts_in_every_answer_come_back_escaped_on_every_page() {
        Visitor visitor = Visitor.begins(host);
        Map<String, String> answers =
                Form.group().keySet().stream().collect(Collectors.toMap(name -> name, name -> SCRIPT));
        Map<String, String> readable =
                Form.with(Form.with(Form.resident(), "benefit.statement", SCRIPT), "budget.lines.0.heading", SCRIPT);

        assertThat(visitor.saves(answers).body()).contains("&lt;script&gt;").doesNotContain("<script>", "<img", "49");
        assertThat(visitor.get("/form?checked").body())
                .contains("&lt;script&gt;")
                .doesNotContain("<script>", "<img");
        assertThat(visitor.get("/decision").body()).doesNotContain("<script>", "<img");
        assertThat(visitor.checks(readable).body())
                .contains("Check your answers", "&lt;script&gt;")
                .doesNotContain("<script>", "<img");
        assertThat(visitor.post("/resume", ImmutableMap.of("reference", SCRIPT)).body())
                .doesNotContain("<script>", "<img");
        assertThat(visitor.get("/%3Cscript%3E?lang=%3Cscript%3E").body()).doesNotContain("<script>");
    }

    @Test
    void a_body_that_is_too_large_is_refused() {
        Visitor visitor = Visitor.begins(host);
        byte[] large = ("token=" + visitor.token() + "&title=" + "x".repeat(70_000)).getBytes(StandardCharsets.UTF_8);

        assertThat(visitor.post("/form", FormBody.MEDIA_TYPE, large).statusCode())
                .isEqualTo(413);
        HttpResponse<String> review = visitor.post("/review", "application/json", large);
        assertThat(review.statusCode()).isEqualTo(413);
        assertThat(review.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    @Test
    void what_cannot_be_read_is_told_as_a_page_to_people_and_as_problem_details_to_programs() throws IOException {
        Visitor visitor = Visitor.begins(host);
        byte[] noText = {'t', '=', (byte) 0xff};

        assertThat(visitor.post("/form", FormBody.MEDIA_TYPE, noText).statusCode())
                .isEqualTo(400);
        assertThat(visitor.post("/form", "text/plain", noText).statusCode()).isEqualTo(415);
        assertThat(visitor.get("/nowhere").body()).contains("<h1>There is no such page</h1>");
        assertThat(visitor.get("/submit").statusCode()).isEqualTo(405);
        for (String body : new String[] {"", "{", "{\"title\": \"\uD800\"}"}) {
            HttpResponse<String> answer =
                    visitor.post("/review", "application/json", body.getBytes(StandardCharsets.UTF_16));
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(json(answer).get("status").asInt()).isEqualTo(400);
        }
        assertThat(visitor.post("/live", "application/json", noText).statusCode())
                .isEqualTo(415);
    }

    @Test
    void programs_are_told_what_is_wrong_with_an_application_and_nothing_is_kept() throws IOException {
        Visitor program = new Visitor(host.address());
        byte[] young = "{\"applicant\": {\"kind\": \"RESIDENT\", \"age\": 17}}".getBytes(StandardCharsets.UTF_8);

        HttpResponse<String> draft = program.post("/review", "application/json; charset=utf-8", young);
        HttpResponse<String> submitted = program.post("/review?stage=submit", "application/json", young);

        assertThat(draft.statusCode()).isEqualTo(200);
        assertThat(json(draft).get("remarks").get(1).get("code").asText()).isEqualTo("grant.applicant.under-age");
        assertThat(submitted.statusCode()).isEqualTo(422);
        assertThat(submitted.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(json(submitted).get("errors").get(1).get("pointer").asText()).isEqualTo("#/applicant/age");
        assertThat(program.cookies()).isEmpty();
    }

    @Test
    void a_script_is_told_while_somebody_types_and_nothing_is_saved() throws IOException {
        Visitor visitor = Visitor.begins(host);
        ImmutableMap<String, String> typed = ImmutableMap.of("applicant.kind", "RESIDENT", "applicant.age", "17");

        JsonNode first = json(visitor.post("/live", typed));
        JsonNode then = json(visitor.post("/live", Form.with(typed, "applicant.age", "18")));

        assertThat(first.get("errors").get(0).get("id").asText()).isEqualTo("applicant.age");
        assertThat(first.get("said").asText()).startsWith("Answers to correct: 1.");
        assertThat(then.get("errors")).isEmpty();
        assertThat(visitor.get("/form").body()).doesNotContain("value=\"18\"");
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return LwnJson.mapper().readTree(answer.body());
    }

    @Test
    void requests_that_are_no_http_are_answered_without_a_trace() throws IOException {
        for (String request : new String[] {
            "GET / HTTP/1.1\r\nHost: a b\r\n\r\n",
            "nonsense\r\n\r\n",
            "GET /%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
        }) {
            try (Socket socket = new Socket(
                    InetAddress.getLoopbackAddress(), URI.create(host.address()).getPort())) {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
                socket.shutdownOutput();
                InputStream in = socket.getInputStream();
                String answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("Exception", "\tat ", "etty");
            }
        }
    }

    @Test
    void nothing_that_people_answer_is_logged() {
        Visitor visitor = Visitor.begins(host);
        visitor.checks(Form.resident());
        visitor.saves(ImmutableMap.of("applicant.age", Form.PRIVATE, "startsOn.day", Form.PRIVATE));
        visitor.post(
                "/review", "application/json", ("{\"applicant\": \"" + Form.PRIVATE).getBytes(StandardCharsets.UTF_8));
        visitor.post("/form", FormBody.MEDIA_TYPE, ("%zz" + Form.PRIVATE).getBytes(StandardCharsets.UTF_8));
        String reference = visitor.reference();

        assertThat(LOG.toString(StandardCharsets.UTF_8))
                .doesNotContain(Form.PRIVATE, "W12 7RJ", visitor.token())
                .doesNotContainIgnoringCase(reference.replace("-", ""));
    }
}
