package org.lwn.rules.form;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lwn.grant.GrantProgramme;
import org.lwn.json.JsonDocument;
import org.lwn.json.LwnJson;
import org.lwn.json.UnreadableJsonException;
import org.lwn.rules.CaseRules;
import org.lwn.rules.grant.Decision;
import org.lwn.rules.grant.GrantCase;
import org.lwn.rules.grant.GrantEligibility;
import org.lwn.rules.grant.ProgrammeIdentity;

/**
 * The form of one programme: says of answers, however few they are, what is wrong, what is missing and what is still worth
 * asking. A server and a page that ask it reach the same verdict, which is that of the programme's rules. Thread-safe;
 * make it once for each programme.
 *
 * <pre>{@code
 * GrantForm form = GrantForm.of(rules, rules.programme("w12-community-grants"));
 * FormReview review = form.review(LwnJson.parse("form", body), FormStage.DRAFT, LocalDate.of(2026, 5, 1));
 * FormReview next = review.changed(Pointer.of("/applicant/age"), 17);
 * }</pre>
 */
public final class GrantForm {
    private static final ImmutableSet<String> TOO_LARGE = ImmutableSet.of("json.too-large", "json.too-deep");

    private final GrantEligibility eligibility;
    private final GrantProgramme programme;
    private final ProgrammeIdentity identity;
    private final Places places;
    private final Locale locale;

    private GrantForm(
            GrantEligibility eligibility,
            GrantProgramme programme,
            ProgrammeIdentity identity,
            Places places,
            Locale locale) {
        this.eligibility = eligibility;
        this.programme = programme;
        this.identity = identity;
        this.places = places;
        this.locale = locale;
    }

    /**
     * The form of that programme, in English.
     *
     * @param rules what decides; the form is of use until these are closed
     */
    public static GrantForm of(GrantEligibility rules, GrantProgramme programme) {
        Objects.requireNonNull(rules, "rules");
        return new GrantForm(
                rules,
                programme,
                new ProgrammeIdentity(programme.id(), LwnJson.sha256(programme)),
                Places.of(GrantEligibility.PACK.factTypes()),
                Locale.UK);
    }

    /** The same form in that language; English where there is no translation. */
    public GrantForm in(Locale language) {
        return new GrantForm(eligibility, programme, identity, places, Objects.requireNonNull(language, "language"));
    }

    /**
     * Reviews answers: JSON of the form of an application, with any of its fields. A text of nothing but blanks is no
     * answer; an {@code id} need not be there; answers to what only another kind of applicant is asked do not count.
     *
     * @param answers as {@link LwnJson#parse} gives them, which sets limits to their size
     * @param on the day whose rules and thresholds count
     */
    public FormReview review(JsonDocument answers, FormStage stage, LocalDate on) {
        return review(FormAnswers.of(answers), stage, on, null);
    }

    /**
     * Reviews answers that are values already: text, numbers, yes and no, dates, maps and lists.
     *
     * @param on the day whose rules and thresholds count
     * @throws UnreadableJsonException if they are larger or deeper than a document may be
     * @throws IllegalArgumentException if a value cannot be written as JSON
     */
    public FormReview review(Map<String, ?> answers, FormStage stage, LocalDate on) throws UnreadableJsonException {
        return review(FormAnswers.document(answers), stage, on);
    }

    FormReview review(FormAnswers answers, FormStage stage, LocalDate on, @Nullable FormReview before) {
        return eligibility.inForce().ask(rules -> {
            Decision decision = decision(rules, answers, on, before == null ? null : before.inside());
            FormRemarks said = new FormRemarks(answers, decision.fates(), places, new FormWords(rules, locale));
            return new FormReview(
                    this,
                    new FormReview.Inside(answers, on, decision, said.problemDetail()),
                    stage,
                    said.remarks(),
                    said.questions());
        });
    }

    Places places() {
        return places;
    }

    private Decision decision(
            CaseRules<GrantCase> rules, FormAnswers answers, LocalDate on, FormReview.@Nullable Inside before) {
        GrantCase now = GrantCase.of(answers.application(), programme, on);
        boolean sameRules = before != null && before.decision().pack().equals(rules.identity());
        return new Decision(
                answers.application().id(),
                on,
                rules.identity(),
                identity,
                before != null && sameRules
                        ? rules.reviewAgain(
                                now,
                                locale,
                                before.decision().fates(),
                                Answered.between(before.answers().application(), answers.application()))
                        : rules.review(now, locale));
    }

    /**
     * Why what was sent is no form at all.
     *
     * @param unreadable as {@link LwnJson#parse} throws it
     */
    public ProblemDetails problem(UnreadableJsonException unreadable) {
        return eligibility.inForce().ask(rules -> {
            FormWords words = new FormWords(rules, locale);
            boolean isTooLarge = TOO_LARGE.contains(unreadable.problem().code());
            return new ProblemDetails(
                    null,
                    isTooLarge ? "Content Too Large" : "Bad Request",
                    isTooLarge ? 413 : 400,
                    words.text(isTooLarge ? "form.too-large" : "form.unreadable", ImmutableMap.of()),
                    null,
                    ImmutableList.of());
        });
    }
}
