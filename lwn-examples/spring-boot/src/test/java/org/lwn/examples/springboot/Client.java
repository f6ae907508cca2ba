package org.lwn.examples.springboot;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.lwn.json.LwnJson;

/** Talks to the service over HTTP. */
final class Client {
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(LONGEST).build();
    private final URI root;

    Client(int port) {
        this.root = URI.create("http://localhost:" + port);
    }

    /** What came back. */
    record Reply(int status, String mediaType, String language, String body) {
        JsonNode json() throws IOException {
            return LwnJson.mapper().readTree(body);
        }

        String text(String pointer) throws IOException {
            return json().at(pointer).asText();
        }

        /** What a review remarks at an answer. */
        String remarkAt(String field) throws IOException {
            for (JsonNode remark : json().at("/remarks")) {
                if (remark.path("field").asText().equals(field)) {
                    return remark.path("message").asText();
                }
            }
            throw new AssertionError("There is no remark at " + field + " in " + body);
        }
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(root.resolve(path)).timeout(LONGEST);
    }

    Reply get(String path) throws IOException, InterruptedException {
        return send(to(path).GET());
    }

    Reply review(String stage, String form) throws IOException, InterruptedException {
        return send(reviewing(stage, form));
    }

    HttpRequest.Builder reviewing(String stage, String form) {
        return to("/programmes/w12-community-grants/form-reviews?stage=" + stage)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(form));
    }

    Reply send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
        return new Reply(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                response.headers().firstValue("Content-Language").orElse(""),
                response.body());
    }
}
