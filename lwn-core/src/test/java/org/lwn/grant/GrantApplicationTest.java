package org.lwn.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lwn.money.Budget;
import org.lwn.money.OtherFunding;

class GrantApplicationTest {

    @ParameterizedTest(name = "{0} to {1} is {2}")
    @CsvSource({
        "2026-04-01, 2026-04-01, 1",
        "2026-04-01, 2026-04-30, 1",
        "2026-04-01, 2026-05-01, 2",
        "2026-04-15, 2026-05-14, 1",
        "2026-04-15, 2026-05-15, 2",
        "2026-04-01, 2027-03-31, 12",
        "2026-04-01, 2027-04-01, 13",
        "2026-01-31, 2026-02-27, 1",
        "2026-01-31, 2026-02-28, 1",
        "2026-01-31, 2026-03-01, 2",
        "2026-01-31, 2026-03-30, 2",
        "2026-01-31, 2026-03-31, 3",
        "2026-02-28, 2026-03-27, 1",
        "2026-02-28, 2026-03-28, 2",
        "2024-02-29, 2025-02-28, 12",
        "2024-02-29, 2025-03-01, 13",
        "2025-12-31, 2026-01-01, 1"
    })
    void aMonthBegunCountsWholeAndTheLastDayCounts(LocalDate startsOn, LocalDate endsOn, int months) {
        assertThat(lasting(startsOn, endsOn).lengthInMonths()).isEqualTo(months);
    }

    @Test
    void theLengthIsUnknownWithoutBothDatesInOrder() {
        LocalDate day = LocalDate.of(2026, 4, 1);

        assertThat(lasting(null, day).lengthInMonths()).isNull();
        assertThat(lasting(day, null).lengthInMonths()).isNull();
        assertThat(lasting(day, day.minusDays(1)).lengthInMonths()).isNull();
    }

    @Test
    void fundingIsTheAmountRequestedAndWhatOthersPay() {
        Budget budget = new Budget(List.of(), List.of(new OtherFunding("the council", Money.parse("GBP 50.00"))));

        assertThat(application("a", null, budget).funding()).isEqualTo(Money.parse("GBP 150.00"));
        assertThat(application("a", null, null).funding()).isNull();
    }

    @Test
    void aBlankTitleIsNoAnswer() {
        assertThat(application("a", " \t", null).title()).isNull();
        assertThat(application("a", " x ", null).title()).isEqualTo(" x ");
    }

    @Test
    void aBlankStatementOfBenefitIsNoAnswer() {
        assertThat(new Benefit("", 4).statement()).isNull();
        assertThatThrownBy(() -> new Benefit(null, -1)).hasMessageContaining("peopleInTheArea is -1");
    }

    @Test
    void anIdentifierHasFromOneToTwoHundredCharacters() {
        assertThat(application("x".repeat(200), null, null).id()).hasSize(200);
        assertThatThrownBy(() -> application("x".repeat(201), null, null)).hasMessageContaining("1 to 200");
        assertThatThrownBy(() -> application(" ", null, null)).hasMessageContaining("id is ' '");
    }

    @Test
    void aResidentsAgeIsFromNoneToAHundredAndThirty() {
        assertThat(new Resident(null, 0, null, null).age()).isZero();
        assertThat(new Resident(null, 130, null, null).age()).isEqualTo(130);
        assertThatThrownBy(() -> new Resident(null, -1, null, null)).hasMessageContaining("age is -1");
        assertThatThrownBy(() -> new Resident(null, 131, null, null)).hasMessageContaining("age is 131");
    }

    @Test
    void aGroupWithoutAnOrganisationHasAnsweredNothing() {
        Group group = new Group("g-1", null);

        assertThat(group.postcode()).isNull();
        assertThat(group.safeguardingPolicy()).isNull();
        assertThat(group.kind()).isEqualTo(ApplicantKind.GROUP);
    }

    private static GrantApplication lasting(@Nullable LocalDate startsOn, @Nullable LocalDate endsOn) {
        return GrantApplication.builder("a").startsOn(startsOn).endsOn(endsOn).build();
    }

    private static GrantApplication application(String id, @Nullable String title, @Nullable Budget budget) {
        return GrantApplication.builder(id)
                .title(title)
                .amountRequested(Money.parse("GBP 100.00"))
                .budget(budget)
                .build();
    }
}
