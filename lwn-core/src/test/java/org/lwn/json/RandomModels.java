package org.lwn.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.lwn.grant.Applicant;
import org.lwn.grant.Award;
import org.lwn.grant.Benefit;
import org.lwn.grant.BoardConnection;
import org.lwn.grant.GrantApplication;
import org.lwn.grant.GrantProgramme;
import org.lwn.grant.Group;
import org.lwn.grant.Priority;
import org.lwn.grant.Purpose;
import org.lwn.grant.Report;
import org.lwn.grant.ReportKind;
import org.lwn.grant.ReportPlan;
import org.lwn.grant.Resident;
import org.lwn.money.Budget;
import org.lwn.money.BudgetLine;
import org.lwn.money.OtherFunding;
import org.lwn.neighbourhood.AreaCode;
import org.lwn.neighbourhood.AreaOfBenefit;
import org.lwn.neighbourhood.Location;
import org.lwn.neighbourhood.Postcode;
import org.lwn.neighbourhood.PostcodeDistrict;
import org.lwn.organisation.BankAccount;
import org.lwn.organisation.Committee;
import org.lwn.organisation.LegalForm;
import org.lwn.organisation.Organisation;
import org.lwn.organisation.OrganisationId;
import org.lwn.provenance.DatedValue;
import org.lwn.provenance.Source;
import org.lwn.provenance.Timeline;

/** Applications and programmes at every stage of completeness, with awkward text and edges of every bound. */
final class RandomModels {
    private static final List<String> TEXTS = List.of(
            "x", "A garden", "£5 \"for\" tea\n", "\u0000\t\\", "Łódź 😀", "null", "5", "2026-02-30", " padded ", "{}");
    private static final List<String> POSTCODES = List.of("W12 7RJ", "w127rj", "EC1A 1BB", "M1 1AE", "HA9 0WS");

    private final Random random;

    RandomModels(Random random) {
        this.random = random;
    }

    GrantApplication application() {
        return new GrantApplication(
                text(),
                perhaps(this::date),
                perhaps(this::applicant),
                perhaps(this::text),
                perhaps(this::anyMoney),
                perhaps(() -> new Budget(
                        list(() -> new BudgetLine(perhaps(this::text), perhaps(this::anyMoney))),
                        list(() -> new OtherFunding(perhaps(this::text), perhaps(this::anyMoney))))),
                perhaps(this::date),
                perhaps(this::date),
                perhaps(() -> new Benefit(perhaps(this::text), perhaps(this::count))),
                perhaps(() -> list(
                        () -> new Location(perhaps(this::text), perhaps(this::postcode), perhaps(this::areaCode)))),
                perhaps(() -> list(this::text)),
                perhaps(() -> new ReportPlan(perhaps(this::date), perhaps(this::date))),
                perhaps(() -> list(() -> one(List.of(Purpose.values())))),
                perhaps(random::nextBoolean),
                perhaps(random::nextBoolean),
                perhaps(random::nextBoolean),
                perhaps(random::nextBoolean),
                perhaps(() -> one(List.of(BoardConnection.values()))),
                perhaps(() -> list(this::award)));
    }

    GrantProgramme programme() {
        return new GrantProgramme(
                one(List.of("w12", "canalside-small-grants", "2026.A_1")),
                text(),
                text(),
                Samples.GBP,
                timeline(() -> new AreaOfBenefit(text(), List.of(new PostcodeDistrict("W12")), list(this::areaCode))),
                timeline(() -> list(() -> new Priority(one(List.of("health", "green-space")), text()))),
                timeline(() -> pounds(0, 500)),
                timeline(() -> pounds(500, 5000)),
                timeline(() -> LocalDate.of(2020 + random.nextInt(5), 1, 1)),
                timeline(() -> LocalDate.of(2025 + random.nextInt(5), 2, 28)),
                timeline(() -> pounds(0, 100_000)),
                timeline(() -> pounds(0, 100_000)),
                timeline(() -> list(() -> one(List.of(ReportKind.values())))),
                timeline(() -> random.nextInt(1201)),
                timeline(() -> 1 + random.nextInt(1200)),
                timeline(() -> list(() -> one(List.of(Purpose.values())))),
                timeline(() -> random.nextInt(131)),
                timeline(() -> random.nextInt(1001)),
                timeline(() -> random.nextInt(101)),
                timeline(() -> one(List.of(BigDecimal.ZERO, BigDecimal.ONE, new BigDecimal("0.750")))),
                timeline(() -> BigDecimal.valueOf(random.nextInt(101), 2)));
    }

    private <T> Timeline<T> timeline(Supplier<T> value) {
        List<DatedValue<T>> values = new ArrayList<>();
        LocalDate from = random.nextBoolean() ? null : LocalDate.of(2020, 1, 1);
        for (int more = random.nextInt(4); more > 0; more--) {
            values.add(new DatedValue<>(value.get(), from, one(List.of(Source.PRACTICE, Source.of("minutes of May")))));
            from = (from == null ? LocalDate.of(2020, 1, 1) : from).plusDays(1 + random.nextInt(400));
        }
        return new Timeline<>(values);
    }

    private Applicant applicant() {
        return random.nextBoolean()
                ? new Resident(
                        perhaps(this::text),
                        perhaps(() -> random.nextInt(131)),
                        perhaps(this::postcode),
                        perhaps(random::nextBoolean))
                : new Group(perhaps(this::text), perhaps(this::organisation));
    }

    private Organisation organisation() {
        return new Organisation(
                perhaps(this::text),
                list(() -> OrganisationId.of(
                        one(List.of("GB-CHC-1164883", "GB-COH-01234567", "360G-w12-org-7", "GB-UKPRN-1")))),
                perhaps(() -> one(List.of(LegalForm.values()))),
                perhaps(this::postcode),
                perhaps(random::nextBoolean),
                perhaps(() -> new Committee(perhaps(() -> 5), perhaps(() -> random.nextInt(6)))),
                perhaps(() -> new BankAccount(perhaps(random::nextBoolean), perhaps(this::count), null)),
                perhaps(random::nextBoolean));
    }

    private Award award() {
        return new Award(
                perhaps(this::text),
                perhaps(this::anyMoney),
                perhaps(this::date),
                perhaps(() -> new ReportPlan(perhaps(this::date), null)),
                list(() -> new Report(
                        one(List.of(ReportKind.values())),
                        date(),
                        perhaps(this::text),
                        perhaps(this::anyMoney),
                        perhaps(this::count))));
    }

    private Money pounds(int least, int most) {
        return Samples.pounds(BigDecimal.valueOf(least + random.nextInt(most - least))
                .setScale(2)
                .toPlainString());
    }

    private Money anyMoney() {
        return one(List.of(
                Samples.pounds("0.00"),
                Samples.pounds("-5.25"),
                Samples.pounds("123456789012345678901234567890.12"),
                Samples.pounds("100.00"),
                Money.parse("JPY 500"),
                Money.parse("BHD 1.125")));
    }

    private LocalDate date() {
        return one(List.of(LocalDate.of(2024, 2, 29), LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31)));
    }

    private Integer count() {
        return one(List.of(0, 1, 40, Integer.MAX_VALUE));
    }

    private AreaCode areaCode() {
        return new AreaCode("E09000013", perhaps(() -> one(List.of(2001, 2024, 2100))));
    }

    private Postcode postcode() {
        return Postcode.of(one(POSTCODES));
    }

    private String text() {
        return one(TEXTS);
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private <T> List<T> list(Supplier<T> element) {
        List<T> list = new ArrayList<>();
        for (int more = random.nextInt(4); more > 0; more--) {
            list.add(element.get());
        }
        return list;
    }

    private <T> @Nullable T perhaps(Supplier<T> value) {
        return random.nextInt(3) == 0 ? null : value.get();
    }
}
