package org.lwn.rules.language;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.lwn.problem.Suggestion;

/** Reads the values that stand in a rule, in the light of what they are compared with. */
final class Constants {
    private static final Pattern DECIMAL = Pattern.compile("(0|[1-9][0-9]{0,17})([.][0-9]{1,10})?");

    private static final int LONGEST_TEXT = 1000;
    private static final DateTimeFormatter IN_WORDS = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private Constants() {}

    static Optional<Term.Constant> number(Syntax.Numeral written, @Nullable ValueType expected, Problems problems) {
        Token at = written.at();
        if (!DECIMAL.matcher(at.text()).matches()) {
            problems.error(
                    at,
                    "rule.number",
                    "'" + at.text() + "' is not a number.",
                    at.text().matches("0[0-9]+")
                            ? "Leave out the zeros in front."
                            : "Write digits with a full stop for decimals, such as 500 or 499.50.");
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(at.text());
        value = written.negative() ? value.negate() : value;
        boolean whole = value.scale() == 0;
        if (!whole && expected != null && expected.kind() == ValueKind.WHOLE_NUMBER) {
            problems.error(at, "rule.number", at.text() + " is compared with a whole number.", "Write a whole number.");
            return Optional.empty();
        }
        if (whole
                && expected != null
                && expected.kind() == ValueKind.WHOLE_NUMBER
                && value.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
            problems.error(
                    at,
                    "rule.number",
                    at.text() + " is more than a whole number can be here, which is " + Integer.MAX_VALUE + ".",
                    "Write a smaller number.");
            return Optional.empty();
        }
        boolean fitsInteger = whole && value.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
        return Optional.of(new Term.Constant(fitsInteger ? ValueType.WHOLE_NUMBER : ValueType.NUMBER, value));
    }

    static Optional<Term.Constant> text(Syntax.Text written, @Nullable ValueType expected, Problems problems) {
        Token at = written.at();
        String text = at.text();
        ValueType type = expected == null ? ValueType.TEXT : expected;
        if (text.length() > LONGEST_TEXT) {
            problems.error(
                    at,
                    "rule.text",
                    "A text that is compared has at most " + LONGEST_TEXT + " characters.",
                    "Compare a part of it with matches.");
            return Optional.empty();
        }
        switch (type.kind()) {
            case DATE -> {
                return date(at, problems).map(date -> new Term.Constant(type, date));
            }
            case CHOICE -> {
                Optional<Term.Constant> constant = constantOf(type, text);
                if (constant.isEmpty()) {
                    problems.error(
                            at,
                            "rule.unknown-word",
                            "\"" + text + "\" is none of the words that can stand here.",
                            Suggestion.remedy(text, type.choices()));
                }
                return constant;
            }
            case CURRENCY -> {
                boolean known = CurrencyUnit.registeredCurrencies().stream()
                        .anyMatch(currency -> currency.getCode().equals(text));
                if (!known) {
                    problems.error(
                            at,
                            "rule.unknown-word",
                            "\"" + text + "\" is no currency.",
                            "Write its code of three letters: \"GBP\".");
                    return Optional.empty();
                }
            }
            default -> {
                if (text.indexOf('"') >= 0) {
                    problems.error(
                            at, "rule.text", "A text that is compared cannot hold a double quote.", "Leave it out.");
                    return Optional.empty();
                }
            }
        }
        return Optional.of(new Term.Constant(ValueType.TEXT, text));
    }

    private static Optional<LocalDate> date(Token at, Problems problems) {
        boolean hasForm = at.text().matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
        try {
            LocalDate date = LocalDate.parse(at.text());
            if (hasForm) {
                problems.note(
                        at,
                        "rule.date-read",
                        "\"" + at.text() + "\" is read as the date " + IN_WORDS.format(date) + ".",
                        null);
                return Optional.of(date);
            }
        } catch (DateTimeException e) {
            // Told below, with all else that is no date.
        }
        problems.error(
                at,
                "rule.date",
                hasForm ? "There is no day " + at.text() + "." : "\"" + at.text() + "\" is not a date.",
                hasForm ? "Write a day of the calendar." : "Write year-month-day: \"2026-04-01\".");
        return Optional.empty();
    }

    /** {@code true}, {@code false}, or a word of the choice that it is compared with. */
    static Optional<Term.Constant> word(Token word, @Nullable ValueType expected) {
        return switch (word.text()) {
            case "true" -> Optional.of(new Term.Constant(ValueType.YES_NO, true));
            case "false" -> Optional.of(new Term.Constant(ValueType.YES_NO, false));
            default ->
                expected != null && expected.kind() == ValueKind.CHOICE
                        ? constantOf(expected, word.text())
                        : Optional.empty();
        };
    }

    private static Optional<Term.Constant> constantOf(ValueType choice, String word) {
        return Arrays.stream(choice.javaType().getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(word))
                .findFirst()
                .map(constant -> new Term.Constant(choice, constant));
    }
}
