package org.lwn.togetherness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lwn.json.Id;
import org.lwn.json.LwnJson;
import org.lwn.json.UnreadableJsonException;
import org.lwn.organisation.PriorityArea;
import org.lwn.organisation.WorkingStyle;
import org.lwn.problem.InvalidValueException;
import org.lwn.provenance.Standing;
import org.lwn.wellbeing.ResidentBenefit;

class FundedWorkTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

    @Test
    void work_that_starts_and_ends_on_one_day_is_written_and_read_again() throws UnreadableJsonException {
        FundedWork work = new FundedWork(
                Id.of("thanks"),
                "An evening of thanks",
                "Neighbours thank each other",
                Standing.ESTABLISHED,
                "canalside-small-grants",
                List.of(Id.of("youth"), Id.of("health")),
                Money.of(CurrencyUnit.GBP, 250),
                DAY.minusDays(30),
                Id.of("towpath"),
                DAY,
                DAY,
                List.of(ResidentBenefit.CELEBRATED),
                WorkingStyle.DONE_BY);

        assertThat(LwnJson.read(FundedWork.class, LwnJson.parse("work", LwnJson.write(work)))
                        .orThrow())
                .isEqualTo(work);
    }

    @Test
    void work_that_ends_before_it_starts_is_refused() {
        assertThatThrownBy(() -> work(DAY, DAY.minusDays(1), List.of()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("endsOn")
                .hasMessageContaining("2026-04-30");
    }

    @Test
    void an_amount_of_nothing_is_refused() {
        assertThatThrownBy(() -> work(List.of(), Money.zero(CurrencyUnit.GBP)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("amount")
                .hasMessageContaining("more than 0");
    }

    @Test
    void a_priority_that_is_named_twice_is_refused() {
        assertThatThrownBy(() -> work(List.of(Id.of("youth"), Id.of("youth")), null))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("priorities");
    }

    @Test
    void a_benefit_that_is_tagged_twice_is_refused() {
        assertThatThrownBy(() -> work(null, null, List.of(ResidentBenefit.SUPPORTED, ResidentBenefit.SUPPORTED)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("benefits");
    }

    private static FundedWork work(
            @Nullable LocalDate startsOn, @Nullable LocalDate endsOn, List<ResidentBenefit> benefits) {
        return new FundedWork(
                Id.of("thanks"),
                "An evening of thanks",
                null,
                Standing.ESTABLISHED,
                null,
                List.of(),
                null,
                null,
                null,
                startsOn,
                endsOn,
                benefits,
                null);
    }

    private static FundedWork work(List<Id<PriorityArea>> priorities, @Nullable Money amount) {
        return new FundedWork(
                Id.of("thanks"),
                "An evening of thanks",
                null,
                Standing.ESTABLISHED,
                null,
                priorities,
                amount,
                null,
                null,
                null,
                null,
                List.of(),
                null);
    }
}
