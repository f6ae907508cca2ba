package org.lwn.examples.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lwn.rules.form.FormStage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(webEnvironment = WebEnvironment.NONE)
@DirtiesContext // Closed before its folder is deleted.
class ReviewedByRulesTest {
    private static final String W12 = "w12-community-grants";

    @TempDir
    static Path folder;

    @Autowired
    private Validator validator;

    @DynamicPropertySource
    static void store(DynamicPropertyRegistry registry) {
        registry.add("lwn.store", () -> folder.resolve("store").toString());
    }

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    /** A form of a host's own, which asks about some of an application. */
    @ReviewedByRules(programme = W12)
    record ShortForm(String title, Sum amountRequested, List<?> priorities, Budget budget) {
        ShortForm asking(int pounds) {
            return new ShortForm(title, Sum.of(pounds), priorities, Budget.of(Sum.of(pounds)));
        }

        ShortForm of(Object... others) {
            return new ShortForm(title, amountRequested, List.of(others), budget);
        }

        ShortForm costing(Sum... costs) {
            return new ShortForm(title, amountRequested, priorities, Budget.of(costs));
        }
    }

    record Sum(BigDecimal amount, String currency) {
        static Sum of(int pounds) {
            return new Sum(BigDecimal.valueOf(pounds), "GBP");
        }
    }

    record Budget(List<Line> lines) {
        static Budget of(Sum... costs) {
            return new Budget(
                    Arrays.stream(costs).map(cost -> new Line("Paint", cost)).toList());
        }
    }

    record Line(String heading, Sum cost) {}

    @ReviewedByRules(programme = W12, stage = FormStage.SUBMIT)
    record WholeForm(String title) {}

    private static ShortForm mural() {
        return new ShortForm("A mural", Sum.of(2000), List.of("youth"), Budget.of(Sum.of(1200), Sum.of(800)));
    }

    @Test
    void nothing_is_said_of_a_form_in_which_nothing_is_wrong() {
        assertThat(validator.validate(mural())).isEmpty();
    }

    @Test
    void what_a_rule_bars_is_a_violation_at_the_property() {
        ConstraintViolation<ShortForm> violation = only(validator.validate(mural().asking(450)));

        assertThat(violation.getPropertyPath()).hasToString("amountRequested");
        assertThat(violation.getMessage())
                .isEqualTo("You asked for £450, and this programme awards £500 or more. Ask for at least £500.");
        assertThat(violation.getConstraintDescriptor().getAnnotation()).isInstanceOf(ReviewedByRules.class);
    }

    @Test
    void a_place_in_a_list_is_told_by_its_index() {
        assertThat(only(validator.validate(mural().costing(Sum.of(2000), new Sum(BigDecimal.ONE, "pounds"))))
                        .getPropertyPath())
                .hasToString("budget.lines[1].cost.currency");
        assertThat(only(validator.validate(mural().of("youth", 7))).getPropertyPath())
                .hasToString("priorities[1]");
    }

    @Test
    void what_is_missing_is_a_violation_once_the_form_is_handed_in() {
        assertThat(validator.validate(new WholeForm("A mural")))
                .extracting(violation -> violation.getPropertyPath().toString())
                .contains("amountRequested", "reportPlan");
    }

    @Test
    void an_answer_in_a_message_is_quoted_as_it_is() {
        String odd = "{validatedValue} ${1 + 1} \\{x} $1";

        assertThat(only(validator.validate(mural().of(odd))).getMessage()).contains(odd);
    }

    @Test
    void a_language_that_the_rules_do_not_speak_gives_english() {
        LocaleContextHolder.setLocale(Locale.FRENCH);

        assertThat(only(validator.validate(mural().asking(450))).getMessage()).startsWith("You asked for £450");
    }

    private static <T> ConstraintViolation<T> only(Set<ConstraintViolation<T>> violations) {
        assertThat(violations).hasSize(1);
        return violations.iterator().next();
    }
}
