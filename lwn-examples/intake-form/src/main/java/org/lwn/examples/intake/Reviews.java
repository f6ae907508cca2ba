package org.lwn.examples.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.lwn.json.JsonDocument;
import org.lwn.problem.Pointer;
import org.lwn.rules.form.FormReview;
import org.lwn.rules.form.FormStage;
import org.lwn.rules.form.GrantForm;

/**
 * Reviews answers while they are typed. The last review of each draft is kept for a while, so that after one changed answer only the
 * rules that look at it are asked again. Thread-safe.
 */
final class Reviews {
    private static final Duration KEPT_FOR = Duration.ofMinutes(30);

    private record Kept(ObjectNode application, LocalDate on, Locale language, FormReview review) {}

    private final GrantForm form;
    private final Cache<String, Kept> kept = CacheBuilder.newBuilder()
            .maximumSize(1_000)
            .expireAfterAccess(KEPT_FOR)
            .build();

    Reviews(GrantForm form) {
        this.form = form;
    }

    /**
     * What there is to say of an application in JSON.
     *
     * @param draft whose it is
     */
    FormReview review(String draft, ObjectNode application, LocalDate on, Locale language) {
        Kept before = kept.getIfPresent(draft);
        FormReview review =
                before != null && before.on().equals(on) && before.language().equals(language)
                        ? changed(before, application)
                        : form.in(language)
                                .review(new JsonDocument("form", application, ImmutableList.of()), FormStage.DRAFT, on);
        kept.put(draft, new Kept(application, on, language, review));
        return review;
    }

    private static FormReview changed(Kept before, ObjectNode application) {
        FormReview review = before.review();
        for (String name : Sets.union(names(before.application()), names(application))) {
            JsonNode now = application.get(name);
            if (!Objects.equals(before.application().get(name), now)) {
                review = review.changed(Pointer.ROOT.child(name), now);
            }
        }
        return review;
    }

    private static ImmutableSet<String> names(ObjectNode object) {
        return ImmutableSet.copyOf(object.fieldNames());
    }

    void forget(String draft) {
        kept.invalidate(draft);
    }
}
