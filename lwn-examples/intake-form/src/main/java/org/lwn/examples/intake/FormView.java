package org.lwn.examples.intake;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lwn.problem.Pointer;
import org.lwn.rules.form.FormReview;
import org.lwn.rules.form.Question;
import org.lwn.rules.form.Remark;
import org.lwn.rules.form.Standing;

/** A review, laid out on the page: which questions are shown, and which remark stands at which of them. */
final class FormView {
    private final Answers answers;
    private final FormReview review;
    private final List<Field> shown;

    /**
     * A sentence at a control.
     *
     * @param id the control's name
     */
    record Said(String id, String text) {}

    FormView(Questionnaire questions, Answers answers, FormReview review) {
        this.answers = answers;
        this.review = review;
        this.shown = questions
                .fields()
                .filter(answers::applies)
                .filter(field -> answers.has(field) || isAsked(field, review) || isBesideAnswer(field, questions))
                .toList();
    }

    /** A list that is left out counts as empty, so no rule waits for it: it is asked for beside what it belongs to. */
    private boolean isBesideAnswer(Field field, Questionnaire questions) {
        Pointer around = Pointer.of(field.pointer().value().replaceFirst("/[^/]*$", ""));
        return field.kind() == Field.Kind.ANY_ROWS
                && !around.equals(Pointer.ROOT)
                && questions.fields().anyMatch(other -> other.pointer().startsWith(around) && answers.has(other));
    }

    private static boolean isAsked(Field field, FormReview review) {
        return review.questions().stream().anyMatch(question -> overlap(question.field(), field.pointer()));
    }

    private static boolean overlap(Pointer one, Pointer other) {
        return one.startsWith(other) || other.startsWith(one);
    }

    /** The questions that are answered, or that a rule still needs. */
    List<Field> shown() {
        return shown;
    }

    boolean isShown(Field field) {
        return shown.contains(field);
    }

    /** What must be dealt with at the review's stage, in the form's order. */
    ImmutableList<Said> errors() {
        return said(review.errors());
    }

    /** What people will look at, or might. */
    ImmutableList<Said> notes() {
        return said(review.remarks().stream()
                .filter(remark -> remark.standing() == Standing.WORTH_KNOWING)
                .toList());
    }

    private ImmutableList<Said> said(List<Remark> remarks) {
        return remarks.stream()
                .map(remark -> new Said(controlFor(remark), remark.message()))
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    /** The same by the control where they stand. */
    static ImmutableListMultimap<String, String> byControl(List<Said> said) {
        return said.stream().collect(ImmutableListMultimap.toImmutableListMultimap(Said::id, Said::text));
    }

    /** Where a remark is told: at its answer, or else at the nearest that is shown; the form itself if there is none. */
    private String controlFor(Remark remark) {
        Pointer at = remark.field();
        String last =
                at.equals(Pointer.ROOT) ? "" : at.segments().get(at.segments().size() - 1);
        return Stream.<Predicate<Field>>of(
                        field -> field.pointer().equals(at),
                        field -> field.pointer().startsWith(at) && !answers.has(field),
                        field -> field.pointer().startsWith(at),
                        field -> at.startsWith(field.pointer()) && field.rows() == 0,
                        field -> at.startsWith(field.pointer()),
                        field -> field.pointer().value().endsWith("/" + last))
                .flatMap(fits -> controls().filter(fits).limit(1))
                .map(Field::id)
                .findFirst()
                .orElse("form");
    }

    private Stream<Field> controls() {
        return shown.stream().flatMap(Field::withParts);
    }

    /** Why each question that is shown is asked, by its name. Of one that is answered, it is what would be said if it were not. */
    Map<String, String> why() {
        Map<String, String> why = new LinkedHashMap<>();
        for (Field field : shown) {
            FormReview unanswered = answers.has(field) ? review.changed(field.pointer(), null) : review;
            why(field, unanswered).ifPresent(because -> why.put(field.id(), because));
        }
        return ImmutableMap.copyOf(why);
    }

    /** The same of the questions that are not answered. */
    List<Said> whyUnanswered() {
        return shown.stream()
                .filter(field -> !answers.has(field))
                .flatMap(field -> why(field, review).map(because -> new Said(field.id(), because)).stream())
                .toList();
    }

    private static Optional<String> why(Field field, FormReview review) {
        return review.questions().stream()
                .filter(question -> overlap(question.field(), field.pointer()))
                .map(Question::why)
                .findFirst();
    }
}
