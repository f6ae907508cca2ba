package org.lwn.examples.springboot;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lwn.json.LwnJson;
import org.lwn.json.UnreadableJsonException;
import org.lwn.problem.Pointer;
import org.lwn.rules.form.FormReview;
import org.lwn.rules.form.FormStage;
import org.lwn.rules.form.GrantForm;
import org.springframework.context.i18n.LocaleContextHolder;

/** Makes a violation of every error of a review. Spring makes this, and gives it the rules. */
final class ReviewedByRulesValidator implements ConstraintValidator<ReviewedByRules, Object> {
    private final RulesOnDisk rules;
    private final Clock clock;
    private String programme = "";
    private FormStage stage = FormStage.DRAFT;

    ReviewedByRulesValidator(RulesOnDisk rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public void initialize(ReviewedByRules constraint) {
        programme = constraint.programme();
        stage = constraint.stage();
    }

    @Override
    public boolean isValid(@Nullable Object answers, ConstraintValidatorContext context) {
        context.disableDefaultConstraintViolation();
        return answers == null || rules.ask(forms -> isValid(answers, form(forms), context));
    }

    private GrantForm form(GrantForms forms) {
        String language = LocaleContextHolder.getLocale().toLanguageTag();
        return forms.form(programme, forms.language(language));
    }

    private boolean isValid(Object answers, GrantForm form, ConstraintValidatorContext context) {
        try {
            FormReview review =
                    form.review(LwnJson.parse("form", LwnJson.writeLine(answers)), stage, LocalDate.now(clock));
            review.errors().forEach(error -> add(error.message(), error.field(), context));
            return review.errors().isEmpty();
        } catch (UnreadableJsonException tooLarge) {
            add(form.problem(tooLarge).detail(), Pointer.ROOT, context);
            return false;
        }
    }

    private static void add(String message, Pointer field, ConstraintValidatorContext context) {
        PropertyPath.add(context.buildConstraintViolationWithTemplate(asTemplate(message)), field);
    }

    /** A message may quote an answer, in which nothing is to be filled in. */
    private static String asTemplate(String message) {
        return message.replaceAll("[\\\\{}$]", "\\\\$0");
    }
}
