package org.lwn.examples.springboot;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.lwn.json.JsonDocument;
import org.lwn.json.JsonLimits;
import org.lwn.json.LwnJson;
import org.lwn.json.UnreadableJsonException;
import org.lwn.rules.form.FormReview;
import org.lwn.rules.form.FormStage;
import org.lwn.rules.form.GrantForm;
import org.lwn.rules.form.ProblemDetails;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reviews forms, and keeps nothing of them. */
@RestController
final class FormReviewController {
    private final RulesOnDisk rules;
    private final Clock clock;
    private final JsonLimits limits;

    FormReviewController(RulesOnDisk rules, Clock clock, Settings settings) {
        this.rules = rules;
        this.clock = clock;
        this.limits = JsonLimits.DEFAULT.withBytes(settings.largestForm().toBytes());
    }

    /**
     * Reviews a form.
     *
     * @param body read and written by {@link LwnJson}, not by Spring's Jackson: it sets limits, and tells every problem instead
     *     of the first
     * @return 200 with the review; of a form handed in that cannot be taken, 422 with what is to be dealt with
     */
    @PostMapping(
            path = "/programmes/{programme}/form-reviews",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    ResponseEntity<String> review(
            @PathVariable String programme,
            @RequestParam(defaultValue = "draft") String stage,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = "en") String acceptLanguage,
            InputStream body)
            throws IOException {
        FormStage handedIn = stage(stage);
        LocalDate today = LocalDate.now(clock);
        try {
            JsonDocument answers = LwnJson.parse("form", body, limits);
            return rules.ask(forms -> {
                Locale language = forms.language(acceptLanguage);
                FormReview review = forms.form(programme, language).review(answers, handedIn, today);
                return reply(review, language);
            });
        } catch (UnreadableJsonException unreadable) {
            return rules.ask(forms -> {
                Locale language = forms.language(acceptLanguage);
                GrantForm form = forms.form(programme, language);
                return reply(form.problem(unreadable), language);
            });
        }
    }

    private static FormStage stage(String stage) {
        return switch (stage) {
            case "draft" -> FormStage.DRAFT;
            case "submit" -> FormStage.SUBMIT;
            default -> throw HttpProblems.of(HttpStatus.BAD_REQUEST, "A stage is draft or submit.");
        };
    }

    /** A draft is answered with its review, whatever is wrong in it. */
    private static ResponseEntity<String> reply(FormReview review, Locale language) {
        return review.stage() == FormStage.SUBMIT && review.problem().isPresent()
                ? reply(review.problem().get(), language)
                : reply(200, MediaType.APPLICATION_JSON_VALUE, language, review);
    }

    private static ResponseEntity<String> reply(ProblemDetails problem, Locale language) {
        return reply(problem.status(), ProblemDetails.MEDIA_TYPE, language, problem);
    }

    private static ResponseEntity<String> reply(int status, String mediaType, Locale language, Object body) {
        return ResponseEntity.status(status)
                .header(HttpHeaders.CONTENT_TYPE, mediaType)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(LwnJson.writeLine(body));
    }
}
