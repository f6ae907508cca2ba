package org.lwn.rules.replay;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.lwn.grant.Applicant;
import org.lwn.grant.Benefit;
import org.lwn.grant.BoardConnection;
import org.lwn.grant.GrantApplication;
import org.lwn.grant.Group;
import org.lwn.grant.ReportPlan;
import org.lwn.grant.Resident;
import org.lwn.money.Budget;
import org.lwn.money.BudgetLine;
import org.lwn.neighbourhood.AreaCode;
import org.lwn.neighbourhood.Location;
import org.lwn.neighbourhood.Postcode;
import org.lwn.organisation.BankAccount;
import org.lwn.organisation.Committee;
import org.lwn.organisation.LegalForm;
import org.lwn.organisation.Organisation;

/** Applications to W12's programme: one that it finds eligible, and any number drawn at random. */
final class PastApplications {
    static final LocalDate DAY = LocalDate.of(2026, 3, 20);
    private static final CurrencyUnit GBP = CurrencyUnit.of("GBP");

    private PastApplications() {}

    static Money pounds(int amount) {
        return Money.of(GBP, BigDecimal.valueOf(amount));
    }

    /** One resident who asks for £900 and is eligible. */
    static GrantApplication.Builder eligible(String id) {
        return GrantApplication.builder(id)
                .submittedOn(LocalDate.of(2026, 3, 3))
                .applicant(resident(41))
                .title("Cookery evenings " + id)
                .amountRequested(pounds(900))
                .budget(new Budget(
                        ImmutableList.of(
                                new BudgetLine("Ingredients", pounds(520)), new BudgetLine("Kitchen", pounds(380))),
                        ImmutableList.of()))
                .startsOn(LocalDate.of(2026, 4, 9))
                .endsOn(LocalDate.of(2026, 7, 30))
                .benefit(new Benefit("A resident teaches a dish.", 60))
                .activityLocations(ImmutableList.of(Location.at("W12 7AB")))
                .priorities(ImmutableList.of("bringing-people-together"))
                .reportPlan(new ReportPlan(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 8, 14)))
                .excludedPurposes(ImmutableList.of())
                .childrenTakePart(false)
                .adultsAtRiskTakePart(false)
                .declarationAccepted(true)
                .dataNoticeAccepted(true)
                .boardConnection(BoardConnection.NONE)
                .earlierAwards(ImmutableList.of());
    }

    static Resident resident(int age) {
        return new Resident("resident-17", age, Postcode.of("W12 7AD"), true);
    }

    /** The same but for the amount, all of which the budget says what for. */
    static GrantApplication.Builder asking(String id, int pounds) {
        return eligible(id)
                .amountRequested(pounds(pounds))
                .budget(new Budget(
                        ImmutableList.of(
                                new BudgetLine("Ingredients", pounds(pounds / 2)),
                                new BudgetLine("Kitchen", pounds(pounds - pounds / 2))),
                        ImmutableList.of()));
    }

    /** Applications that come out in every way. The same seed gives the same. */
    static List<GrantApplication> drawn(int count, long seed) {
        Random random = new Random(seed);
        return Stream.iterate(0, number -> number + 1)
                .limit(count)
                .map(number -> drawn("a-" + number, random))
                .collect(ImmutableList.toImmutableList());
    }

    private static GrantApplication drawn(String id, Random random) {
        GrantApplication.Builder application = asking(id, 300 + 50 * random.nextInt(110))
                .applicant(applicant(random))
                .activityLocations(places(random))
                .childrenTakePart(random.nextInt(4) == 0)
                .boardConnection(random.nextInt(6) == 0 ? BoardConnection.BOARD_MEMBER : BoardConnection.NONE);
        if (random.nextInt(8) == 0) {
            application.benefit(null);
        }
        if (random.nextInt(8) == 0) {
            application.endsOn(null);
        }
        if (random.nextInt(20) == 0) {
            application.amountRequested(null);
        }
        return application.build();
    }

    private static @Nullable Applicant applicant(Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> null;
            case 1, 2, 3, 4 -> group(random);
            default -> resident(12 + random.nextInt(60));
        };
    }

    private static Group group(Random random) {
        return new Group(
                "group-" + random.nextInt(100),
                new Organisation(
                        "Canalside",
                        ImmutableList.of(),
                        LegalForm.UNINCORPORATED_ASSOCIATION,
                        Postcode.of("W12 7AD"),
                        true,
                        new Committee(5, 2 + random.nextInt(4)),
                        new BankAccount(true, 1 + random.nextInt(2), false),
                        random.nextBoolean()));
    }

    private static @Nullable List<Location> places(Random random) {
        return switch (random.nextInt(16)) {
            case 0 -> null;
            case 1 -> ImmutableList.of(new Location("A hall", null, AreaCode.of("E05013734", 2022)));
            case 2 -> ImmutableList.of(new Location("The green " + random.nextInt(2000), null, null));
            case 3 -> ImmutableList.of(Location.at("NW10 4AA"));
            default -> ImmutableList.of(Location.at("W12 7AB"));
        };
    }
}
