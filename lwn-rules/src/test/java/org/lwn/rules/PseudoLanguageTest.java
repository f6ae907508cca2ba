package org.lwn.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lwn.grant.GrantProgramme;
import org.lwn.json.LwnJson;
import org.lwn.problem.Severity;
import org.lwn.rules.cases.PackCase;
import org.lwn.rules.cases.PackCases;
import org.lwn.rules.form.FormReview;
import org.lwn.rules.form.FormStage;
import org.lwn.rules.form.GrantForm;
import org.lwn.rules.grant.GrantCase;
import org.lwn.rules.grant.GrantEligibility;
import org.lwn.rules.language.Template;
import org.lwn.rules.packs.Packs;

/** Everything that people are told can be said in another language: nothing that reaches them is English in the code. */
class PseudoLanguageTest {
    private static final Pattern INNERMOST = Pattern.compile("⟦[^⟦⟧]*⟧");

    /** What a form of nothing but mistakes holds: each a different kind of one. */
    private static final List<String> MISTAKEN = List.of("{}", """
            {"title": 7, "amountRequested": {"amount": "lots", "currency": "GB"}, "startsOn": "31 June", "colour": "red",
             "applicant": {"kind": "GROUP", "organisation": {"legalForm": "CLUB", "governingDocument": "yes",
               "postcode": "nowhere", "identifiers": ["12"], "committee": {"members": 2, "unrelatedMembers": 5}}},
             "priorities": "youth", "benefit": 3, "boardConnection": "NONE OF IT"}
            """, """
            {"amountRequested": {"amount": 1e99, "currency": "GBP"}, "applicant": {"kind": "RESIDENT", "age": -4},
             "title": "a", "title": "b", "activityLocations": [{"name": "The park", "postcode": "W1", "area": {"code": "E"}}],
             "format": "lwn-application/9"}
            """);

    static Iterable<Pack<?>> packs() {
        return Packs.all();
    }

    @ParameterizedTest
    @MethodSource("packs")
    <C> void every_finding_of_every_case_is_said_in_another_language(Pack<C> pack) throws IOException {
        try (CaseRules<C> rules = pack.load(Pseudo.shipped(pack))) {
            assertThat(rules.notices())
                    .filteredOn(problem -> problem.severity() == Severity.WARNING)
                    .isEmpty();
            ImmutableMap<String, String> wording = Pseudo.wording(rules.checked());
            Set<String> told = new HashSet<>();
            for (PackCase<C> one : PackCases.shipped(rules).cases()) {
                for (Finding finding : found(rules.review(one.subject(), Pseudo.LANGUAGE))) {
                    told.add(finding.code());
                    assertThat(finding.message())
                            .as(one.name())
                            .isEqualTo(Template.of(wording.getOrDefault(finding.code(), ""))
                                    .filled((name, format) ->
                                            text(finding.facts().get(name), format)));
                }
            }
            assertThat(told).as("Every message was looked at.").isEqualTo(wording.keySet());
            rules.rules().forEach(rule -> assertThatItIsPseudo(rules.name(rule.code(), Pseudo.LANGUAGE)));
        }
    }

    @Test
    void everything_that_a_form_says_is_said_in_another_language() throws IOException {
        try (CaseRules<GrantCase> rules = Packs.GRANT_ELIGIBILITY.load(Pseudo.shipped(Packs.GRANT_ELIGIBILITY));
                GrantEligibility eligibility = GrantEligibility.of(rules)) {
            GrantProgramme programme = eligibility.programme("w12-community-grants");
            GrantForm form = GrantForm.of(eligibility, programme).in(Pseudo.LANGUAGE);
            for (String answers : MISTAKEN) {
                assertThatAllIsPseudo(
                        form.review(LwnJson.parse("form", answers), FormStage.SUBMIT, LocalDate.of(2026, 5, 1)));
            }
            for (PackCase<GrantCase> one : PackCases.shipped(rules).cases()) {
                String answers = LwnJson.write(one.subject().application());
                assertThatAllIsPseudo(form.review(
                        LwnJson.parse("form", answers),
                        FormStage.SUBMIT,
                        Objects.requireNonNull(one.subject().decisionDate())));
            }
        }
    }

    /** What was found, what goes well too. */
    private static List<Finding> found(List<RuleFate> fates) {
        return fates.stream()
                .flatMap(fate -> fate instanceof RuleFate.Failed failed ? Stream.of(failed.finding()) : Stream.empty())
                .toList();
    }

    private static void assertThatAllIsPseudo(FormReview review) {
        review.remarks().forEach(remark -> assertThatItIsPseudo(remark.message()));
        review.questions().forEach(question -> {
            assertThatItIsPseudo(question.text());
            assertThatItIsPseudo(question.why());
        });
        review.problem().ifPresent(problem -> assertThatItIsPseudo(problem.detail()));
    }

    /** Nothing but sentences in brackets, which may have others inside. */
    private static void assertThatItIsPseudo(@Nullable String said) {
        String rest = String.valueOf(said);
        for (String before = ""; !before.equals(rest); ) {
            before = rest;
            rest = INNERMOST.matcher(rest).replaceAll("");
        }
        assertThat(rest).as(said).isBlank();
    }

    /** As the JDK writes it in that language and country. */
    private static String text(@Nullable Object value, String format) {
        Locale locale = Pseudo.LANGUAGE;
        if (value == null) {
            return "…";
        }
        if (value instanceof Money money) {
            NumberFormat amounts = NumberFormat.getCurrencyInstance(locale);
            amounts.setCurrency(Currency.getInstance(money.getCurrencyUnit().getCode()));
            String written = amounts.format(money.getAmount());
            return written.endsWith(".00") ? written.substring(0, written.length() - 3) : written;
        }
        if (value instanceof LocalDate day) {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                    .withLocale(locale)
                    .format(day);
        }
        if (value instanceof BigDecimal || value instanceof Integer) {
            NumberFormat numbers = format.equals("percent")
                    ? NumberFormat.getPercentInstance(locale)
                    : NumberFormat.getInstance(locale);
            numbers.setMaximumFractionDigits(format.equals("percent") ? 1 : 10);
            return numbers.format(value);
        }
        if (value instanceof Enum<?> choice) {
            return Pseudo.of(Ascii.toLowerCase(choice.name()).replace('_', ' '));
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(element -> text(element, "")).collect(Collectors.joining(", "));
        }
        return value.toString();
    }
}
