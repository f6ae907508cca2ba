package org.lwn.rules.form;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lwn.grant.GrantApplication;
import org.lwn.json.UnreadableJsonException;
import org.lwn.problem.InvalidValueException;
import org.lwn.problem.Pointer;
import org.lwn.rules.grant.Decision;

/**
 * What there is to say of a form as it is filled in at the moment. Immutable: another answer gives another review. As JSON it
 * has its state, remarks, questions and the decision, not the answers.
 */
@JsonAutoDetect(
        getterVisibility = JsonAutoDetect.Visibility.NONE,
        isGetterVisibility = JsonAutoDetect.Visibility.NONE,
        fieldVisibility = JsonAutoDetect.Visibility.NONE)
@JsonPropertyOrder({"stage", "state", "remarks", "questions", "decision"})
public final class FormReview {
    private final GrantForm form;
    private final Inside inside;
    private final FormStage stage;
    private final ImmutableList<Remark> remarks;
    private final ImmutableList<Question> questions;

    /** What a review is made from. */
    record Inside(FormAnswers answers, LocalDate on, Decision decision, String problemDetail) {}

    FormReview(GrantForm form, Inside inside, FormStage stage, List<Remark> remarks, List<Question> questions) {
        this.form = form;
        this.inside = inside;
        this.stage = stage;
        this.remarks = ImmutableList.copyOf(remarks);
        this.questions = ImmutableList.copyOf(questions);
    }

    Inside inside() {
        return inside;
    }

    /**
     * The review after one answer is changed. Rules that do not look at it are not asked again.
     *
     * @param field which answer; {@code /budget/lines/2} adds a third line to two
     * @param value what {@link GrantForm#review(java.util.Map, FormStage, LocalDate)} takes as a value, or a {@link
     *     JsonNode} of a parsed document; null for no answer any more
     * @throws InvalidValueException if the form has no such place
     * @throws IllegalArgumentException if the value cannot be written as JSON, or is larger or deeper than a document may be
     */
    public FormReview changed(Pointer field, @Nullable Object value) {
        FormAnswers answers = inside.answers().with(field, node(value), form.places());
        return form.review(answers, stage, inside.on(), this);
    }

    private static @Nullable JsonNode node(@Nullable Object value) {
        if (value == null || value instanceof JsonNode) {
            return (JsonNode) value;
        }
        try {
            return FormAnswers.document(value).root();
        } catch (UnreadableJsonException e) {
            throw new IllegalArgumentException(e.sentence() + " " + e.remedy(), e);
        }
    }

    /** The review of the same answers at that stage. */
    public FormReview at(FormStage another) {
        return new FormReview(form, inside, another, remarks, questions);
    }

    /** How far the form is said to be filled in. */
    @JsonProperty
    public FormStage stage() {
        return stage;
    }

    /** How the form stands. The stage does not change it. */
    @JsonProperty
    public FormState state() {
        if (has(Standing.WRONG_NOW)) {
            return FormState.TO_CORRECT;
        }
        return has(Standing.NOT_YET_ANSWERED) ? FormState.TO_COMPLETE : FormState.COMPLETE;
    }

    private boolean has(Standing standing) {
        return remarks.stream().anyMatch(remark -> remark.standing() == standing);
    }

    /** Everything that there is to tell, in the form's order. */
    @JsonProperty
    public List<Remark> remarks() {
        return remarks;
    }

    /** What must be dealt with at this stage: of a draft what is wrong, of a form handed in what is missing too. */
    public List<Remark> errors() {
        return remarks.stream()
                .filter(remark -> remark.standing() == Standing.WRONG_NOW
                        || (stage == FormStage.SUBMIT && remark.standing() == Standing.NOT_YET_ANSWERED))
                .collect(ImmutableList.toImmutableList());
    }

    /** The questions that are still worth asking, in the form's order. */
    @JsonProperty
    public List<Question> questions() {
        return questions;
    }

    /**
     * What the rules make of the answers that can be read; an answer that cannot is one that they wait for. Of a form without
     * such answers it is what {@code GrantEligibility} decides.
     */
    @JsonProperty
    public Decision decision() {
        return inside.decision();
    }

    /** The application that the answers make, as far as they can be read. Its identifier is {@code form} if none is given. */
    public GrantApplication application() {
        return inside.answers().application();
    }

    /** Why the form is not taken at this stage, with status 422; empty if it is. */
    public Optional<ProblemDetails> problem() {
        List<Remark> errors = errors();
        return errors.isEmpty()
                ? Optional.empty()
                : Optional.of(new ProblemDetails(
                        null,
                        "Unprocessable Content",
                        422,
                        inside.problemDetail(),
                        null,
                        errors.stream().map(ProblemDetails.AtField::of).toList()));
    }
}
