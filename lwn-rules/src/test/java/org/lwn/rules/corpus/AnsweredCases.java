package org.lwn.rules.corpus;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.lwn.grant.Applicant;
import org.lwn.grant.Benefit;
import org.lwn.grant.BoardConnection;
import org.lwn.grant.GrantApplication;
import org.lwn.grant.GrantProgramme;
import org.lwn.grant.Group;
import org.lwn.grant.Priority;
import org.lwn.grant.Purpose;
import org.lwn.grant.ReportKind;
import org.lwn.grant.ReportPlan;
import org.lwn.grant.Resident;
import org.lwn.money.Budget;
import org.lwn.money.BudgetLine;
import org.lwn.neighbourhood.AreaOfBenefit;
import org.lwn.neighbourhood.Location;
import org.lwn.neighbourhood.Postcode;
import org.lwn.neighbourhood.PostcodeDistrict;
import org.lwn.organisation.BankAccount;
import org.lwn.organisation.Committee;
import org.lwn.organisation.LegalForm;
import org.lwn.organisation.Organisation;
import org.lwn.provenance.Source;
import org.lwn.provenance.Timeline;
import org.lwn.rules.grant.EarlierAward;
import org.lwn.rules.grant.GrantCase;
import org.lwn.rules.grant.OtherApplication;

/**
 * Cases drawn at random in which every question is answered and every threshold set. The values are few and near those
 * that the rules of the corpus name, so that each comparison comes out either way.
 */
final class AnsweredCases {
    static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final List<String> TITLES =
            ImmutableList.of("A mural", "A garden", "A MURAL", "youth", "Say \"yes\"", "A mural ");
    private static final List<String> PRIORITIES = ImmutableList.of("youth", "health", "A-garden");

    private final Random random;

    AnsweredCases(Random random) {
        this.random = random;
    }

    /** The case first, then what stands beside it. */
    List<Object> next() {
        ImmutableList.Builder<Object> facts = ImmutableList.builder();
        facts.add(GrantCase.of(application(), programme(), DAY));
        for (int awards = random.nextInt(4); awards > 0; awards--) {
            int months = random.nextInt(30);
            facts.add(new EarlierAward(
                    true, DAY.minusMonths(months), months, pounds(500 * random.nextInt(8)), random.nextBoolean()));
        }
        for (int others = random.nextInt(3); others > 0; others--) {
            facts.add(new OtherApplication(BigDecimal.valueOf(random.nextInt(11), 1)));
        }
        return facts.build();
    }

    private GrantApplication application() {
        return GrantApplication.builder("a-" + random.nextInt(100))
                .submittedOn(day())
                .applicant(applicant())
                .title(oneOf(TITLES))
                .amountRequested(amount())
                .budget(new Budget(
                        ImmutableList.of(new BudgetLine("Paint", pounds(100)), new BudgetLine("Hall", amount())),
                        ImmutableList.of()))
                .startsOn(day())
                .endsOn(day())
                .benefit(new Benefit(oneOf(TITLES), random.nextInt(21)))
                .activityLocations(ImmutableList.of(Location.at(oneOf(ImmutableList.of("W12 8QT", "N1 1AA")))))
                .priorities(someOf(PRIORITIES))
                .reportPlan(new ReportPlan(day(), day()))
                .excludedPurposes(someOf(ImmutableList.copyOf(Purpose.values())))
                .childrenTakePart(random.nextBoolean())
                .adultsAtRiskTakePart(random.nextBoolean())
                .declarationAccepted(random.nextBoolean())
                .dataNoticeAccepted(random.nextBoolean())
                .boardConnection(oneOf(ImmutableList.copyOf(BoardConnection.values())))
                .earlierAwards(ImmutableList.of())
                .build();
    }

    private Applicant applicant() {
        Postcode postcode = Postcode.of(oneOf(ImmutableList.of("W12 8QT", "N1 1AA")));
        if (random.nextBoolean()) {
            return new Resident("r", random.nextInt(40), postcode, random.nextBoolean());
        }
        int members = random.nextInt(8);
        return new Group(
                "g",
                new Organisation(
                        "Canalside",
                        ImmutableList.of(),
                        oneOf(ImmutableList.copyOf(LegalForm.values())),
                        postcode,
                        random.nextBoolean(),
                        new Committee(members, random.nextInt(members + 1)),
                        new BankAccount(random.nextBoolean(), random.nextInt(4), random.nextBoolean()),
                        random.nextBoolean()));
    }

    private GrantProgramme programme() {
        return new GrantProgramme(
                "canalside",
                "Canalside",
                "Canalside",
                CurrencyUnit.GBP,
                always(new AreaOfBenefit("W12", ImmutableList.of(PostcodeDistrict.of("W12")), ImmutableList.of())),
                always(ImmutableList.of(new Priority("youth", "Youth"), new Priority("health", "Health"))),
                always(pounds(oneOf(ImmutableList.of(100, 500)))),
                always(pounds(oneOf(ImmutableList.of(2000, 5000)))),
                always(LocalDate.of(2026, 5, 1)),
                always(LocalDate.of(2026, 6, 15)),
                always(pounds(20_000)),
                always(pounds(oneOf(ImmutableList.of(0, 19_000, 20_000)))),
                always(ImmutableList.of(ReportKind.END_POINT)),
                always(oneOf(ImmutableList.of(0, 12, 24))),
                always(oneOf(ImmutableList.of(1, 12))),
                always(someOf(ImmutableList.copyOf(Purpose.values()))),
                always(18),
                always(3),
                always(2),
                always(new BigDecimal("0.75")),
                always(new BigDecimal("0.8")));
    }

    private Money amount() {
        return oneOf(ImmutableList.of(-1, 0, 100, 500, 1000, 4999, 5000, 6000).stream()
                .map(AnsweredCases::pounds)
                .toList());
    }

    private LocalDate day() {
        return oneOf(ImmutableList.of(
                DAY.minusMonths(2), DAY.minusDays(1), DAY, DAY.plusDays(1), DAY.plusMonths(1), DAY.plusMonths(14)));
    }

    private <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <T> List<T> someOf(List<T> values) {
        return values.stream().filter(value -> random.nextBoolean()).collect(ImmutableList.toImmutableList());
    }

    private static Money pounds(int amount) {
        return Money.of(CurrencyUnit.GBP, amount);
    }

    private static <T> Timeline<T> always(T value) {
        return Timeline.always(value, Source.PRACTICE);
    }
}
