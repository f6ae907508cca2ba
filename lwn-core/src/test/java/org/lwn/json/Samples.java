package org.lwn.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
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
import org.lwn.neighbourhood.AreaKind;
import org.lwn.neighbourhood.AreaOfBenefit;
import org.lwn.neighbourhood.Deprivation;
import org.lwn.neighbourhood.DeprivationDomain;
import org.lwn.neighbourhood.Location;
import org.lwn.neighbourhood.Neighbourhood;
import org.lwn.neighbourhood.Postcode;
import org.lwn.neighbourhood.PostcodeDistrict;
import org.lwn.neighbourhood.Setting;
import org.lwn.neighbourhood.SettingKind;
import org.lwn.neighbourhood.Strain;
import org.lwn.neighbourhood.StrainKind;
import org.lwn.organisation.BankAccount;
import org.lwn.organisation.Committee;
import org.lwn.organisation.LegalForm;
import org.lwn.organisation.Organisation;
import org.lwn.organisation.OrganisationId;
import org.lwn.provenance.Count;
import org.lwn.provenance.DatedValue;
import org.lwn.provenance.Exactness;
import org.lwn.provenance.Source;
import org.lwn.provenance.Timeline;

/** Models with every field answered. */
final class Samples {
    static final CurrencyUnit GBP = CurrencyUnit.of("GBP");
    static final Source PRACTICE = Source.PRACTICE;

    private Samples() {}

    static Money pounds(String amount) {
        return Money.of(GBP, new BigDecimal(amount));
    }

    static Organisation gardeners() {
        return new Organisation(
                "Wormholt Gardeners",
                List.of(OrganisationId.of("GB-CHC-1164883"), OrganisationId.of("360G-w12-org-7")),
                LegalForm.UNINCORPORATED_ASSOCIATION,
                Postcode.of("W12 0LS"),
                true,
                new Committee(5, 4),
                new BankAccount(true, 2, false),
                false);
    }

    static Applicant group() {
        return new Group("g-7", gardeners());
    }

    static Applicant resident() {
        return new Resident("r-1", 34, Postcode.of("W12 7RJ"), null);
    }

    static GrantApplication application() {
        return new GrantApplication(
                "a-1",
                LocalDate.of(2026, 3, 1),
                group(),
                "A garden for Wormholt",
                pounds("1250.50"),
                new Budget(
                        List.of(new BudgetLine("Soil", pounds("900.00")), new BudgetLine("Tools", pounds("450.50"))),
                        List.of(new OtherFunding("The council", pounds("100.00")))),
                LocalDate.of(2026, 4, 1),
                LocalDate.of(2026, 9, 30),
                new Benefit("Forty neighbours garden together.", 40),
                List.of(Location.at("W12 0LS"), new Location("The park", null, AreaCode.of("E09000013", 2024))),
                List.of("green-space", "health"),
                new ReportPlan(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 10, 31)),
                List.of(),
                false,
                true,
                true,
                true,
                BoardConnection.NONE,
                List.of(award()));
    }

    static Award award() {
        return new Award(
                "w12-2025-4",
                pounds("300.00"),
                LocalDate.of(2025, 2, 1),
                new ReportPlan(null, LocalDate.of(2025, 12, 1)),
                List.of(new Report(
                        ReportKind.END_POINT, LocalDate.of(2025, 11, 30), "Beds dug.", pounds("299.99"), 12)));
    }

    static GrantProgramme programme() {
        return new GrantProgramme(
                "w12-community-grants",
                "W12 community grants",
                "W12 Together",
                GBP,
                Timeline.always(
                        new AreaOfBenefit(
                                "W12", List.of(new PostcodeDistrict("W12")), List.of(AreaCode.of("E09000013", 2024))),
                        Source.of("000")),
                Timeline.always(
                        List.of(new Priority("health", "Health"), new Priority("green-space", "Green space")),
                        Source.of("000")),
                Timeline.always(pounds("100.00"), PRACTICE),
                new Timeline<>(List.of(
                        new DatedValue<>(pounds("1000.00"), null, PRACTICE),
                        new DatedValue<>(pounds("1500.00"), LocalDate.of(2026, 4, 1), Source.of("board minutes")))),
                Timeline.always(LocalDate.of(2026, 1, 1), PRACTICE),
                Timeline.always(LocalDate.of(2026, 3, 31), PRACTICE),
                Timeline.always(pounds("20000.00"), PRACTICE),
                Timeline.empty(),
                Timeline.always(List.of(ReportKind.MID_POINT, ReportKind.END_POINT), PRACTICE),
                Timeline.always(12, PRACTICE),
                Timeline.always(12, PRACTICE),
                Timeline.always(List.of(Purpose.PARTY_POLITICAL, Purpose.WORSHIP_ONLY), PRACTICE),
                Timeline.always(18, PRACTICE),
                Timeline.always(3, PRACTICE),
                Timeline.always(2, PRACTICE),
                Timeline.always(new BigDecimal("0.75"), PRACTICE),
                Timeline.always(new BigDecimal("0.80"), PRACTICE));
    }

    static Neighbourhood neighbourhood() {
        return new Neighbourhood(
                Id.of("white-city"),
                "White City",
                AreaKind.NEIGHBOURHOOD,
                "west London",
                null,
                List.of(new PostcodeDistrict("W12")),
                List.of(AreaCode.unstated("E09000013")),
                new Count(12000, Exactness.ABOUT),
                new Setting(SettingKind.URBAN, null, null, List.of()),
                List.of(
                        new Deprivation.Rank(DeprivationDomain.OVERALL, 2019, 53, 317, null),
                        new Deprivation.Decile(DeprivationDomain.CRIME, null, 10)),
                List.of(new Strain(StrainKind.CRIME, "burglaries", null)));
    }
}
