package org.lwn.standard.giving360;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lwn.standard.giving360.Packages.grant;
import static org.lwn.standard.giving360.Packages.grantWith;
import static org.lwn.standard.giving360.Packages.problemsWith;
import static org.lwn.standard.giving360.Packages.read;
import static org.lwn.standard.giving360.Packages.set;
import static org.lwn.standard.giving360.Packages.toAGroup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lwn.json.JsonDocument;

class AmountsTest {

    @ParameterizedTest(name = "applied for {0}, awarded {1}: {2}")
    @CsvSource({
        "1500, 1200, GBP 1500.00",
        "0, 1200, GBP 1200.00",
        "-5, 1200, GBP 1200.00",
        "absent, 1200, GBP 1200.00",
        "null, 1200, GBP 1200.00",
        "\"abc\", 400, GBP 400.00",
        "1e300, 400, GBP 400.00",
        "0, -400, GBP -400.00",
        "0, 0, GBP 0.00",
        "0.001, 400, GBP 0.01",
    })
    void what_was_applied_for_is_requested_if_above_zero_and_otherwise_what_was_awarded(
            String appliedFor, String awarded, String requested) {
        ObjectNode grant = set(set(toAGroup(), "/amountAppliedFor", appliedFor), "/amountAwarded", awarded);

        assertThat(grant(grant).application().amountRequested()).isEqualTo(Money.parse(requested));
    }

    @Test
    void nothing_is_requested_if_neither_amount_can_be_read() {
        ObjectNode grant = set(set(toAGroup(), "/amountAppliedFor", "\"1\""), "/amountAwarded", "\"2\"");

        assertThat(grant(grant).application().amountRequested()).isNull();
        assertThat(grant(grant).award().amount()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"absent", "null", "\"QQQ\"", "\"gbp\"", "826"})
    void without_a_known_currency_there_is_no_amount(String currency) {
        PublishedGrant grant = grantWith("/currency", currency);

        assertThat(grant.application().amountRequested()).isNull();
        assertThat(grant.award().amount()).isNull();
    }

    @Test
    void a_currency_in_small_letters_is_told_its_code() {
        assertThat(problemsWith("/currency", "\"gbp\"").get(0).remedy()).isEqualTo("Write it as GBP.");
    }

    @Test
    void amounts_are_read_in_other_currencies() {
        assertThat(grantWith("/currency", "\"EUR\"").award().amount()).isEqualTo(Money.parse("EUR 1200.00"));
        assertThat(grantWith("/currency", "\"JPY\"").award().amount()).isEqualTo(Money.parse("JPY 1200"));
    }

    @ParameterizedTest(name = "{0} is read as {1}")
    @CsvSource({
        "499.999, 499.99",
        "499.99999999, 499.99",
        "5000.001, 5000.01",
        "499.501, 499.50",
        "499.499, 499.50",
        "0.004, 0.01",
        "-0.004, -0.01",
        "-499.999, -499.99",
        "-5000.001, -5000.01",
        "1e-90, 0.01",
    })
    void an_amount_with_more_decimals_than_pence_is_rounded_away_from_the_nearest_pound_with_a_note(
            String published, String held) {
        assertThat(grantWith("/amountAwarded", published).award().amount()).isEqualTo(Money.parse("GBP " + held));
        assertThat(problemsWith("/amountAwarded", published))
                .map(Packages::line)
                .containsExactly("note giving360.rounded-amount /grants/0/amountAwarded");
    }

    @ParameterizedTest
    @ValueSource(strings = {"499.99", "499.990", "500", "500.000000", "5e2", "0.0000", "0e9", "-0.0"})
    void an_amount_that_pence_can_hold_is_read_without_a_note(String published) {
        assertThat(problemsWith("/amountAwarded", published)).isEmpty();
        assertThat(grantWith("/amountAwarded", published).award().amount().getAmount())
                .isEqualByComparingTo(new BigDecimal(published));
    }

    @Property
    void no_comparison_with_a_limit_in_whole_pounds_is_changed_by_rounding(
            @ForAll @BigRange(min = "-10000", max = "10000") @Scale(7) BigDecimal published) {
        BigDecimal held = grantWith("/amountAwarded", published.toPlainString())
                .award()
                .amount()
                .getAmount();

        for (RoundingMode mode : List.of(RoundingMode.FLOOR, RoundingMode.CEILING)) {
            BigDecimal limit = published.setScale(0, mode);
            assertThat(held.compareTo(limit)).isEqualTo(published.compareTo(limit));
        }
        assertThat(held.subtract(published).abs()).isLessThan(new BigDecimal("0.01"));
    }

    @Test
    void a_currency_without_decimals_leaves_no_way_to_round_and_the_amount_counts_as_not_given() {
        ObjectNode grant = set(set(toAGroup(), "/currency", "\"JPY\""), "/amountAwarded", "499.5");

        assertThat(grant(grant).award().amount()).isNull();
        assertThat(read(grant).problems())
                .map(Packages::line)
                .containsExactly("error giving360.invalid-amount /grants/0/amountAwarded");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567890123456", "-1234567890123456", "1e16", "1e90"})
    void an_absurd_amount_counts_as_not_given(String published) {
        assertThat(grantWith("/amountAwarded", published).award().amount()).isNull();
        assertThat(problemsWith("/amountAwarded", published))
                .map(Packages::line)
                .containsExactly("error giving360.invalid-amount /grants/0/amountAwarded");
    }

    @Test
    void an_amount_that_parsing_has_refused_is_reported_once_and_counts_as_not_given() {
        assertThat(grantWith("/amountAwarded", "1e999999999").award().amount()).isNull();
        assertThat(problemsWith("/amountAwarded", "1e999999999"))
                .map(Packages::line)
                .containsExactly("error json.number-out-of-range /grants/0/amountAwarded");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "-1e999999999", "1e2147483647", "1e-999999999", "1e-401"})
    void an_amount_of_enormous_exponent_is_refused_at_once_even_if_a_host_has_parsed_it(String published) {
        assertThat(problemsOfHostsTree(DecimalNode.valueOf(new BigDecimal(published))))
                .containsExactly("error giving360.invalid-amount /grants/0/amountAwarded");
    }

    @Test
    void a_host_that_parses_numbers_as_doubles_may_bring_infinity() {
        assertThat(problemsOfHostsTree(DoubleNode.valueOf(Double.POSITIVE_INFINITY)))
                .containsExactly("error giving360.invalid-amount /grants/0/amountAwarded");
    }

    private static List<String> problemsOfHostsTree(JsonNode amountAwarded) {
        ObjectNode grant = toAGroup();
        grant.set("amountAwarded", amountAwarded);
        return Giving360.read(new JsonDocument("grants.json", Packages.packageOf(grant), List.of())).problems().stream()
                .map(Packages::line)
                .toList();
    }
}
