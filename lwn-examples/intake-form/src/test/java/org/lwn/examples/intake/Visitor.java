package org.lwn.examples.intake;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser that runs no script, keeps cookies and follows redirections. */
final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([0-9a-f]{64})\"");
    private static final Pattern REFERENCE = Pattern.compile("class=\"reference\">([A-Z2-7-]{24})<");

    private final String address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private String token = "";

    Visitor(String address) {
        this.address = address;
    }

    static Visitor begins(Host host) {
        Visitor visitor = new Visitor(host.address());
        visitor.get("/");
        visitor.post("/start", ImmutableMap.of());
        return visitor;
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path)).GET());
    }

    HttpResponse<String> post(String path, Map<String, String> fields) {
        return send(form(
                path,
                ImmutableMap.<String, String>builder()
                        .putAll(fields)
                        .put("token", token)
                        .buildKeepingLast()));
    }

    HttpResponse<String> postWithoutToken(String path, Map<String, String> fields) {
        return send(form(path, fields));
    }

    HttpResponse<String> post(String path, String mediaType, byte[] body) {
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", mediaType)
                .POST(BodyPublishers.ofByteArray(body)));
    }

    HttpResponse<String> saves(Map<String, String> answers) {
        return post("/form", Form.with(answers, "then", "save"));
    }

    HttpResponse<String> checks(Map<String, String> answers) {
        return post("/form", Form.with(answers, "then", "check"));
    }

    private HttpRequest.Builder form(String path, Map<String, String> fields) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", FormBody.MEDIA_TYPE)
                .POST(BodyPublishers.ofString(encoded(fields)));
    }

    static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = browser.send(request.build(), BodyHandlers.ofString());
            Matcher found = TOKEN.matcher(answer.body());
            if (found.find()) {
                token = found.group(1);
            }
            return answer;
        } catch (IOException | InterruptedException fault) {
            throw new IllegalStateException(fault);
        }
    }

    String token() {
        return token;
    }

    /** The reference that the page of the form shows. */
    String reference() {
        Matcher found = REFERENCE.matcher(get("/form").body());
        if (!found.find()) {
            throw new AssertionError("no reference is shown");
        }
        return found.group(1);
    }

    List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }
}
