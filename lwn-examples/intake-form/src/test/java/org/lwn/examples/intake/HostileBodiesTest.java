package org.lwn.examples.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lwn.json.LwnJson;

/**
 * 100,000 bodies that nobody means well with, over HTTP: each is answered, with a status that is meant and in the right form. Some
 * are sent as they are made; most are first changed at random. {@code -Dlwn.seed} makes others.
 */
class HostileBodiesTest {
    private static final int BODIES = 100_000;
    private static final int VISITORS = 4;
    private static final long SEED = Long.getLong("lwn.seed", 1);
    private static final String SCRIPT = "<script>alert(1)</script>";

    private static final ImmutableList<String> VALUES = ImmutableList.of(
            "",
            "1",
            "-1",
            "0.001",
            "1e999999999",
            "99999999999999999999",
            "NaN",
            "null",
            "yes",
            "true",
            "RESIDENT",
            "GROUP",
            "31",
            "2026",
            "W12 7RJ",
            "£1,200",
            "NONE",
            "\u0000",
            "\u202e",
            "\ud83c\udf3b",
            "%00",
            "{{7*7}}",
            "${7*7}",
            "' or 1=1 --",
            "\r\nSet-Cookie: a=b",
            SCRIPT,
            "\"><img src=x onerror=alert(1)>",
            "x".repeat(300));
    private static final ImmutableList<String> TYPES = ImmutableList.of(
            "text/plain",
            "multipart/form-data",
            "multipart/form-data; boundary=x",
            "application/xml",
            "nonsense",
            "a/b/c",
            "*/*",
            "application/json; charset=utf-16",
            "application/x-www-form-urlencoded; charset=\"",
            ";");
    private static final ImmutableList<String> TRACES = ImmutableList.of("Exception", "\tat ", "org.lwn.examples");
    private static final ImmutableSet<Integer> OF_FORMS = ImmutableSet.of(200, 303, 400, 403, 413, 415);
    private static final ImmutableSet<Integer> OF_REVIEWS = ImmutableSet.of(200, 400, 413, 415, 422);

    @TempDir
    static Path data;

    private static Host host;

    private final Map<String, Integer> statuses = new TreeMap<>();

    @BeforeAll
    static void start() {
        host = Host.in(data);
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    @Test
    void each_is_answered_with_a_status_that_is_meant_and_without_a_trace_or_a_script() {
        IntStream.range(0, VISITORS).parallel().forEach(this::attack);

        assertThat(statuses.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(BODIES);
        assertThat(statuses)
                .as("every way of answering is met: %s", statuses)
                .containsKeys(
                        "/form 303",
                        "/form 400",
                        "/form 403",
                        "/form 413",
                        "/form 415",
                        "/live 200",
                        "/live 400",
                        "/live 413",
                        "/submit 303",
                        "/review 200",
                        "/review 400",
                        "/review 413",
                        "/review 415",
                        "/review 422");
    }

    private void attack(int number) {
        Random random = new Random(SEED * 31 + number);
        Visitor visitor = Visitor.begins(host);
        String cookies = visitor.cookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        try (Wire wire = new Wire(host.address())) {
            for (int count = 0; count < BODIES / VISITORS; count++) {
                attack(random, visitor.token(), cookies, wire);
                if (count % 500 == 0) {
                    HttpResponse<String> page = visitor.get("/form?checked");
                    assertThat(page.statusCode()).isEqualTo(200);
                    assertThat(page.body()).endsWith("</html>\n").doesNotContain(SCRIPT, "<img", "Exception");
                }
            }
        } catch (IOException unanswered) {
            throw new AssertionError("a request was not answered", unanswered);
        }
    }

    private void attack(Random random, String token, String cookies, Wire wire) throws IOException {
        boolean isReview = random.nextInt(3) == 0;
        String path = isReview
                ? pick(ImmutableList.of("/review", "/review?stage=submit"), random)
                : pick(ImmutableList.of("/form", "/live", "/live", "/submit"), random);
        byte[] body = isReview ? json(random) : fields(random, token);
        String usual = isReview ? "application/json" : FormBody.MEDIA_TYPE;
        String type = random.nextInt(20) == 0 ? pick(TYPES, random) : usual;

        Wire.Answer answer = wire.post(path, type, cookies, body);

        if (!isWellFormed(path, answer)) {
            fail(
                    "%s %s %s of %s: %s",
                    path, type, answer, new String(body, StandardCharsets.ISO_8859_1), answer.headers());
        }
        tell(path, answer.status());
    }

    private synchronized void tell(String path, int status) {
        statuses.merge(path.replaceAll("\\?.*", "") + " " + status, 1, Integer::sum);
    }

    private static boolean isWellFormed(String path, Wire.Answer answer) {
        boolean isReview = path.startsWith("/review");
        return (isReview ? OF_REVIEWS : OF_FORMS).contains(answer.status())
                && TRACES.stream().noneMatch(answer.body()::contains)
                && answer.headers().stream().noneMatch(header -> header.startsWith("set-cookie: a="))
                && ((isReview || path.equals("/live")) ? isForPrograms(answer) : isForPeople(answer));
    }

    private static boolean isForPrograms(Wire.Answer answer) {
        String type = answer.status() == 200 ? "application/json" : "application/problem+json";
        return answer.type().startsWith("content-type: " + type) && isJson(answer.body());
    }

    private static boolean isForPeople(Wire.Answer answer) {
        return answer.status() == 303
                || (answer.type().startsWith("content-type: text/html;")
                        && answer.body().startsWith("<!DOCTYPE html>")
                        && answer.body().endsWith("</html>\n")
                        && !answer.body().contains(SCRIPT)
                        && !answer.body().contains("<img"));
    }

    private static boolean isJson(String text) {
        try {
            return LwnJson.mapper().readTree(text).isObject();
        } catch (IOException none) {
            return false;
        }
    }

    // What is sent

    private static byte[] fields(Random random, String token) {
        List<String> names = new ArrayList<>(Form.group().keySet());
        names.addAll(ImmutableList.of(
                "title", "applicant.age", "csrf", "then", "a".repeat(100), "/title", "__proto__", SCRIPT));
        StringBuilder body = new StringBuilder();
        if (random.nextInt(12) > 0) {
            body.append("token=").append(token).append('&');
        }
        int many = random.nextInt(60) == 0 ? 1_200 : random.nextInt(12);
        for (int pair = 0; pair < many; pair++) {
            body.append(encoded(pick(names, random)))
                    .append('=')
                    .append(encoded(pick(VALUES, random)))
                    .append('&');
        }
        if (random.nextInt(60) == 0) {
            body.append("title=").append("x".repeat(70_000));
        }
        return changed(body.toString(), random, token.length() + 7);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static byte[] json(Random random) {
        String body = switch (random.nextInt(12)) {
            case 0 -> "[".repeat(1 + random.nextInt(30_000));
            case 1 -> "{\"applicant\":".repeat(1 + random.nextInt(60)) + "1" + "}".repeat(60);
            case 2 -> "{\"title\": \"" + "x".repeat(random.nextInt(90_000)) + "\"}";
            case 3 -> "[" + "1,".repeat(random.nextInt(9_000)) + "1]";
            case 4 -> pick(VALUES, random);
            default -> application(random, 0);
        };
        return random.nextInt(3) == 0 ? changed(body, random, 0) : body.getBytes(StandardCharsets.UTF_8);
    }

    private static String application(Random random, int depth) {
        ImmutableList<String> names = ImmutableList.of(
                "id",
                "submittedOn",
                "applicant",
                "kind",
                "age",
                "postcode",
                "organisation",
                "committee",
                "unrelatedMembers",
                "title",
                "amountRequested",
                "amount",
                "currency",
                "budget",
                "lines",
                "otherFunding",
                "cost",
                "startsOn",
                "benefit",
                "statement",
                "activityLocations",
                "priorities",
                "reportPlan",
                "midPoint",
                "excludedPurposes",
                "earlierAwards",
                "format",
                SCRIPT);
        StringBuilder json = new StringBuilder("{");
        int many = random.nextInt(6);
        for (int member = 0; member < many; member++) {
            json.append(member == 0 ? "" : ",")
                    .append(quoted(pick(names, random)))
                    .append(':')
                    .append(value(random, depth));
        }
        return json.append('}').toString();
    }

    private static String value(Random random, int depth) {
        return switch (random.nextInt(depth > 4 ? 4 : 8)) {
            case 0 -> String.valueOf(random.nextInt(2_000));
            case 1 ->
                pick(
                        ImmutableList.of(
                                "true", "false", "null", "-0.0", "1e400", "\"2026-02-30\"", "\"GBP\"", "\"RESIDENT\""),
                        random);
            case 2, 3 -> quoted(pick(VALUES, random));
            case 4 -> "[" + value(random, depth + 1) + "," + value(random, depth + 1) + "]";
            default -> application(random, depth + 1);
        };
    }

    private static String quoted(String text) {
        return LwnJson.writeLine(text);
    }

    /** Bytes cut out, doubled or made others, so that it may be no UTF-8, no form and no JSON any more. */
    private static byte[] changed(String text, Random random, int from) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(4) > 0 || bytes.length <= from) {
            return bytes;
        }
        for (int change = 0; change <= random.nextInt(4); change++) {
            bytes[from + random.nextInt(bytes.length - from)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
