package org.lwn.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lwn.problem.InvalidValueException;
import org.lwn.provenance.DatedValue;
import org.lwn.provenance.Source;
import org.lwn.provenance.Timeline;

class GrantProgrammeTest {
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

    @Test
    void aProgrammeWithoutThresholdsSetsNoLimit() {
        ProgrammeTerms terms = new Draft().build().on(APRIL);

        assertThat(terms.minimumAward()).isNull();
        assertThat(terms.priorities()).isNull();
        assertThat(terms.budgetRemaining()).isNull();
        assertThat(terms.currency()).isEqualTo(CurrencyUnit.of("GBP"));
    }

    @Test
    void theTermsOfADayAreThoseInForceOnIt() {
        Draft draft = new Draft();
        draft.maximumAward = new Timeline<>(List.of(
                new DatedValue<>(pounds("1000.00"), null, Source.PRACTICE),
                new DatedValue<>(pounds("1500.00"), APRIL, Source.PRACTICE)));

        assertThat(draft.build().on(APRIL.minusDays(1)).maximumAward()).isEqualTo(pounds("1000.00"));
        assertThat(draft.build().on(APRIL).maximumAward()).isEqualTo(pounds("1500.00"));
    }

    @Test
    void prioritiesAreKnownByTheirShortNamesInOrder() {
        Draft draft = new Draft();
        draft.priorities = always(List.of(new Priority("z", "Z"), new Priority("a", "A")));

        assertThat(draft.build().on(APRIL).priorities()).containsExactly("z", "a");
    }

    @Test
    void whatRemainsIsTheBudgetWithoutWhatIsPromised() {
        Draft draft = new Draft();
        draft.budget = always(pounds("1000.00"));
        assertThat(draft.build().on(APRIL).budgetRemaining()).isEqualTo(pounds("1000.00"));

        draft.committed = always(pounds("400.00"));
        assertThat(draft.build().on(APRIL).budgetRemaining()).isEqualTo(pounds("600.00"));
    }

    @Test
    void aBlankNameIsRefused() {
        Draft draft = new Draft();
        draft.id = " ";

        assertRefused(draft, "id");
    }

    @Test
    void aNegativeAmountIsRefused() {
        Draft draft = new Draft();
        draft.minimumAward = always(pounds("-0.01"));

        assertRefused(draft, "minimumAward");
    }

    @Test
    void anAmountInAnotherCurrencyIsRefused() {
        Draft draft = new Draft();
        draft.committed = always(Money.parse("EUR 5.00"));

        assertRefused(draft, "committed");
    }

    @Test
    void theLeastMayEqualTheMost() {
        Draft draft = new Draft();
        draft.minimumAward = always(pounds("100.00"));
        draft.maximumAward = always(pounds("100.00"));

        assertThat(draft.build().on(APRIL).minimumAward()).isEqualTo(pounds("100.00"));
    }

    @Test
    void aLeastAboveTheMostIsRefused() {
        Draft draft = new Draft();
        draft.minimumAward = always(pounds("100.01"));
        draft.maximumAward = always(pounds("100.00"));

        assertRefused(draft, "minimumAward");
    }

    @Test
    void aLeastThatRisesAboveTheMostOnALaterDayIsRefused() {
        Draft draft = new Draft();
        draft.maximumAward = always(pounds("100.00"));
        draft.minimumAward = new Timeline<>(List.of(
                new DatedValue<>(pounds("50.00"), null, Source.PRACTICE),
                new DatedValue<>(pounds("150.00"), APRIL, Source.PRACTICE)));

        assertRefused(draft, "minimumAward");
    }

    @Test
    void aMostThatFallsBelowTheLeastOnALaterDayIsRefused() {
        Draft draft = new Draft();
        draft.minimumAward = always(pounds("100.00"));
        draft.maximumAward = new Timeline<>(List.of(
                new DatedValue<>(pounds("500.00"), null, Source.PRACTICE),
                new DatedValue<>(pounds("50.00"), APRIL, Source.PRACTICE)));

        assertRefused(draft, "minimumAward");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "0.75", "1.00"})
    void aShareIsFromNothingToTheWhole(String share) {
        Draft draft = new Draft();
        draft.dominantHeadingShare = always(new BigDecimal(share));

        assertThat(draft.build().on(APRIL).dominantHeadingShare()).hasToString(share);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "1.01", "75"})
    void aShareOutOfThatIsRefused(String share) {
        Draft draft = new Draft();
        draft.dominantHeadingShare = always(new BigDecimal(share));

        assertRefused(draft, "dominantHeadingShare");
    }

    @Test
    void aProjectLastsAtLeastAMonth() {
        Draft draft = new Draft();
        draft.maximumLengthInMonths = always(1);
        assertThat(draft.build().on(APRIL).maximumLengthInMonths()).isEqualTo(1);

        draft.maximumLengthInMonths = always(0);
        assertRefused(draft, "maximumLengthInMonths");
    }

    @Test
    void awardsMayFollowEachOtherAtOnce() {
        Draft draft = new Draft();
        draft.monthsBetweenAwards = always(0);
        assertThat(draft.build().on(APRIL).monthsBetweenAwards()).isZero();

        draft.monthsBetweenAwards = always(-1);
        assertRefused(draft, "monthsBetweenAwards");
    }

    @ParameterizedTest
    @ValueSource(strings = {"health", "health-and-wellbeing", "a1", "2-b"})
    void aPrioritysShortNameIsLowerCaseWordsJoinedByHyphens(String id) {
        assertThat(new Priority(id, "x").id()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Health", "health and wellbeing", "-health", "health-", "a--b", "health_x"})
    void anyOtherShortNameIsRefused(String id) {
        assertThatThrownBy(() -> new Priority(id, "x")).hasMessageContaining("joined by hyphens");
    }

    private static void assertRefused(Draft draft, String field) {
        assertThatThrownBy(draft::build)
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        refused -> assertThat(refused.field()).isEqualTo(field));
    }

    private static <T> Timeline<T> always(T value) {
        return Timeline.always(value, Source.PRACTICE);
    }

    private static Money pounds(String amount) {
        return Money.parse("GBP " + amount);
    }

    @Test
    void a_window_that_closes_before_it_opens_is_refused_and_a_window_of_one_day_is_not() {
        Draft draft = new Draft();
        draft.opensOn = Timeline.always(LocalDate.of(2026, 5, 2), Source.PRACTICE);
        draft.closesOn = Timeline.always(LocalDate.of(2026, 5, 2), Source.PRACTICE);
        draft.build();

        draft.closesOn = Timeline.always(LocalDate.of(2026, 5, 1), Source.PRACTICE);
        assertThatThrownBy(draft::build)
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("opensOn")
                .hasMessageContaining("2026-05-02")
                .hasMessageContaining("2026-05-01");
    }

    /** A programme that sets nothing but what a test sets. */
    private static final class Draft {
        String id = "w12";
        Timeline<List<Priority>> priorities = Timeline.empty();
        Timeline<Money> minimumAward = Timeline.empty();
        Timeline<Money> maximumAward = Timeline.empty();
        Timeline<LocalDate> opensOn = Timeline.empty();
        Timeline<LocalDate> closesOn = Timeline.empty();
        Timeline<Money> budget = Timeline.empty();
        Timeline<Money> committed = Timeline.empty();
        Timeline<Integer> monthsBetweenAwards = Timeline.empty();
        Timeline<Integer> maximumLengthInMonths = Timeline.empty();
        Timeline<BigDecimal> dominantHeadingShare = Timeline.empty();

        GrantProgramme build() {
            return new GrantProgramme(
                    id,
                    "W12",
                    "W12 Together",
                    CurrencyUnit.of("GBP"),
                    Timeline.empty(),
                    priorities,
                    minimumAward,
                    maximumAward,
                    opensOn,
                    closesOn,
                    budget,
                    committed,
                    Timeline.empty(),
                    monthsBetweenAwards,
                    maximumLengthInMonths,
                    Timeline.empty(),
                    Timeline.empty(),
                    Timeline.empty(),
                    Timeline.empty(),
                    dominantHeadingShare,
                    Timeline.empty());
        }
    }
}
