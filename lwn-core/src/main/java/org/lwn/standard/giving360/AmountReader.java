package org.lwn.standard.giving360;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.base.Ascii;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.lwn.problem.Pointer;
import org.lwn.standard.giving360.Findings.Words;

/** Reads the amounts of grants in their currencies. */
final class AmountReader {
    /** A thousand billion in the currency's unit has 13 digits; what has more than 15 is no grant. */
    private static final int MOST_DIGITS = 15;
    /** Far more than a float artefact has, and little enough to compute with. */
    private static final int MOST_DECIMALS = 400;

    private final Findings findings;

    AmountReader(Findings findings) {
        this.findings = findings;
    }

    /** The grant's currency; null, with the reason among the findings, if it names none. */
    @Nullable
    CurrencyUnit currency(JsonNode grant, Pointer at) {
        String code = Fields.text(grant, "currency");
        if (code == null) {
            return null;
        }
        CurrencyUnit currency = currency(code);
        if (currency == null) {
            CurrencyUnit meant = currency(Ascii.toUpperCase(code.strip()));
            findings.error(
                    at.child("currency"),
                    "giving360.unknown-currency",
                    "currency is " + Findings.shown(code)
                            + ", which is no ISO 4217 code: the grant's amounts count as not given.",
                    meant == null ? "Write the three letters of the code, such as GBP." : "Write it as " + meant + ".");
        }
        return currency;
    }

    /** An amount of the grant; null if it is not a number, cannot be held, or there is no currency. */
    @Nullable
    Money amount(JsonNode grant, String name, @Nullable CurrencyUnit currency, Pointer at) {
        JsonNode value = grant.get(name);
        if (value == null || !value.isNumber() || currency == null) {
            return null;
        }
        if ((value.isDouble() || value.isFloat()) && !Double.isFinite(value.doubleValue())) {
            return refused(at.child(name), name, value, "which is no amount");
        }
        BigDecimal published = value.decimalValue();
        if (published.signum() == 0) {
            return Money.zero(currency);
        }
        if (published.precision() - (long) published.scale() > MOST_DIGITS) {
            return refused(at.child(name), name, value, "which has more than " + MOST_DIGITS + " digits");
        }
        if (published.scale() > MOST_DECIMALS) {
            return refused(at.child(name), name, value, "which has more than " + MOST_DECIMALS + " decimals");
        }
        int decimals = currency.getDecimalPlaces();
        BigDecimal held = rounded(published, decimals);
        if (held.compareTo(published) == 0) {
            return Money.of(currency, held);
        }
        if (decimals == 0) {
            return refused(at.child(name), name, value, "but " + currency + " has no decimals");
        }
        findings.note(
                at.child(name),
                "giving360.rounded-amount",
                name,
                () -> new Words(
                        name + " is " + Findings.shortened(published.toString()) + ", with more than the " + decimals
                                + " decimals that " + currency + " has, and is read as " + held.toPlainString() + ".",
                        "Publish the amount that was paid."));
        return Money.of(currency, held);
    }

    /**
     * Rounds away from the nearest whole unit. Files written from floating-point numbers hold £499.999…; rounded as
     * usual it would become £500 and no longer be below a minimum of £500. This way an amount stays below, at or above
     * every limit in whole units. A currency without decimals leaves no such way.
     */
    private static BigDecimal rounded(BigDecimal published, int decimals) {
        BigDecimal whole = published.setScale(0, RoundingMode.HALF_EVEN);
        return published.setScale(decimals, published.compareTo(whole) < 0 ? RoundingMode.FLOOR : RoundingMode.CEILING);
    }

    private @Nullable Money refused(Pointer at, String name, JsonNode value, String reason) {
        findings.error(
                at,
                "giving360.invalid-amount",
                name + " is " + Findings.shortened(value.asText()) + ", " + reason + ": it counts as not given.",
                "Give the amount in the currency's unit, such as 1500.00 pounds.");
        return null;
    }

    private static @Nullable CurrencyUnit currency(String code) {
        try {
            return CurrencyUnit.of(code);
        } catch (IllegalCurrencyException e) {
            return null;
        }
    }
}
