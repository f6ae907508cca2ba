package org.lwn.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.Primitives;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.jspecify.annotations.Nullable;

/** Reads values that hold no others: text, numbers, yes and no, dates, currencies. */
final class Leaves {
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,17})(\\.[0-9]{1,18})?");

    private static final ImmutableMap<Class<?>, Leaf> LEAVES = ImmutableMap.<Class<?>, Leaf>builder()
            .put(String.class, new Leaf("text", Leaves::text))
            .put(Boolean.class, new Leaf("true or false", Leaves::trueOrFalse))
            .put(Integer.class, new Leaf("a whole number", Leaves::integer))
            .put(Long.class, new Leaf("a whole number", Leaves::longInteger))
            .put(BigDecimal.class, new Leaf("a number", Leaves::decimal))
            .put(LocalDate.class, new Leaf("a date such as \"2026-04-30\"", DateText::read))
            .put(Instant.class, new Leaf("a moment such as \"2026-04-30T09:15:00Z\"", Leaves::moment))
            .put(CurrencyUnit.class, new Leaf("a currency such as \"GBP\"", Leaves::currency))
            .buildOrThrow();

    private Leaves() {}

    /**
     * How values of one type are read.
     *
     * @param takes what such a field takes, in words
     * @param reader gives the value; null if it reported a problem
     */
    record Leaf(String takes, Reader reader) {}

    /** Reads one value. */
    interface Reader {
        @Nullable
        Object read(JsonNode node, Spot spot, Problems problems);
    }

    /** How values of the type are read; null if it is not one of these. */
    static @Nullable Leaf of(Class<?> type) {
        return LEAVES.get(Primitives.wrap(type));
    }

    static void wrongType(JsonNode node, Spot spot, Problems problems, String takes, String remedy) {
        problems.error(
                spot,
                "json.wrong-type",
                Words.valueAndKind(node) + ", but " + spot.label() + " takes " + takes + ".",
                remedy);
    }

    private static @Nullable Object text(JsonNode node, Spot spot, Problems problems) {
        if (node.isTextual()) {
            return node.textValue();
        }
        String remedy = node.isValueNode()
                ? "Write it in double quotes: \"" + Words.plain(node) + "\"."
                : "Write text in double quotes.";
        wrongType(node, spot, problems, "text", remedy);
        return null;
    }

    private static @Nullable Object trueOrFalse(JsonNode node, Spot spot, Problems problems) {
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        boolean isQuoted = node.isTextual() && List.of("true", "false").contains(node.textValue());
        wrongType(
                node,
                spot,
                problems,
                "true or false",
                isQuoted ? "Write " + node.textValue() + " without quotes." : "Write true or false, without quotes.");
        return null;
    }

    private static @Nullable Object integer(JsonNode node, Spot spot, Problems problems) {
        BigInteger whole = whole(node, spot, problems, Integer.MIN_VALUE, Integer.MAX_VALUE);
        return whole == null ? null : whole.intValueExact();
    }

    private static @Nullable Object longInteger(JsonNode node, Spot spot, Problems problems) {
        BigInteger whole = whole(node, spot, problems, Long.MIN_VALUE, Long.MAX_VALUE);
        return whole == null ? null : whole.longValueExact();
    }

    private static @Nullable BigInteger whole(JsonNode node, Spot spot, Problems problems, long least, long most) {
        if (!node.isIntegralNumber()) {
            boolean isWhole =
                    node.isNumber() && node.decimalValue().stripTrailingZeros().scale() <= 0;
            String remedy = isWhole
                    ? "Write " + node.decimalValue().toBigInteger() + " without a fraction."
                    : node.isNumber() ? "Round it to a whole number." : withoutQuotes(node, "12");
            wrongType(node, spot, problems, "a whole number", remedy);
            return null;
        }
        BigInteger whole = node.bigIntegerValue();
        if (whole.compareTo(BigInteger.valueOf(least)) < 0 || whole.compareTo(BigInteger.valueOf(most)) > 0) {
            problems.error(
                    spot,
                    "json.number-out-of-range",
                    Words.plain(node) + " is out of range for " + spot.label() + ".",
                    "Give a number from " + least + " to " + most + ".");
            return null;
        }
        return whole;
    }

    private static @Nullable Object decimal(JsonNode node, Spot spot, Problems problems) {
        if (node.isNumber()) {
            return node.decimalValue();
        }
        wrongType(node, spot, problems, "a number", withoutQuotes(node, "500.00"));
        return null;
    }

    private static String withoutQuotes(JsonNode node, String example) {
        boolean isNumber = node.isTextual() && NUMBER.matcher(node.textValue()).matches();
        return isNumber
                ? "Write " + node.textValue() + " without quotes."
                : "Write it in digits, without quotes or signs, such as " + example + ".";
    }

    private static @Nullable Object moment(JsonNode node, Spot spot, Problems problems) {
        String remedy = "Write the day and the time in Greenwich, such as \"2026-04-30T09:15:00Z\".";
        if (!node.isTextual()) {
            wrongType(node, spot, problems, "a moment", remedy);
            return null;
        }
        try {
            return Instant.parse(node.textValue());
        } catch (DateTimeParseException e) {
            problems.error(spot, "json.invalid-date", Words.answer(node.textValue()) + " is not a moment.", remedy);
            return null;
        }
    }

    private static @Nullable Object currency(JsonNode node, Spot spot, Problems problems) {
        if (!node.isTextual()) {
            wrongType(node, spot, problems, "a currency", "Write its three capital letters, such as \"GBP\".");
            return null;
        }
        String code = node.textValue();
        CurrencyUnit currency = currencyOf(code);
        if (currency == null) {
            problems.error(
                    spot,
                    "json.unknown-value",
                    Words.answer(code) + " is not the code of a currency.",
                    currencyOf(Ascii.toUpperCase(code)) == null
                            ? "Write the currency's three capital letters, such as GBP."
                            : "Write it in capital letters.");
        }
        return currency;
    }

    private static @Nullable CurrencyUnit currencyOf(String code) {
        try {
            return CurrencyUnit.of(code);
        } catch (IllegalCurrencyException unknown) {
            return null;
        }
    }
}
