package org.lwn.examples.springboot;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.lwn.rules.form.FormStage;

/**
 * For hosts that validate by annotations: an object with fields of an application, as many of them as its form asks about, is
 * reviewed by the rules in force. There is a violation for each error of the review, at the property that it speaks of, in the
 * language of the request.
 */
@Documented
@Target({ElementType.TYPE, ElementType.PARAMETER, ElementType.FIELD})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ReviewedByRulesValidator.class)
public @interface ReviewedByRules {
    /** The identifier of the programme. */
    String programme();

    /** Of a draft, what is not answered yet is no violation. */
    FormStage stage() default FormStage.DRAFT;

    /** Not used: the rules have words of their own. */
    String message() default "";

    /** As of every constraint. */
    Class<?>[] groups() default {};

    /** As of every constraint. */
    Class<? extends Payload>[] payload() default {};
}
