package org.lwn.rules.report;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.lwn.campaign.ActionGrant;
import org.lwn.campaign.Campaign;

/**
 * What grants pay for in a campaign, by the issues that the community put first. A grant for several issues has a bar of its
 * own, so that no sum counts twice.
 */
final class GrantsFigure {
    private GrantsFigure() {}

    /** The grants made by the day; those whose day is not known among them. */
    static List<ActionGrant> made(Campaign campaign, LocalDate on) {
        return campaign.grants().stream()
                .filter(grant -> grant.awardedOn() == null || !grant.awardedOn().isAfter(on))
                .toList();
    }

    /** One for each currency. */
    static List<Figure> of(Campaign campaign, LocalDate on) {
        Map<CurrencyUnit, Map<String, Money>> sums = new LinkedHashMap<>();
        int withoutAmount = 0;
        for (ActionGrant grant : made(campaign, on)) {
            Money amount = grant.amount();
            if (amount == null) {
                withoutAmount++;
            } else {
                sums.computeIfAbsent(amount.getCurrencyUnit(), any -> new LinkedHashMap<>())
                        .merge(issues(campaign, grant), amount, Money::plus);
            }
        }
        List<String> notes = withoutAmount == 0
                ? List.of()
                : List.of("Of " + Wording.counted(withoutAmount, "more grant", "more grants")
                        + " the amount is not recorded.");
        return sums.entrySet().stream()
                .map(sum -> figure(campaign, sum.getKey(), sum.getValue(), notes))
                .collect(ImmutableList.toImmutableList());
    }

    private static String issues(Campaign campaign, ActionGrant grant) {
        return campaign.actions().stream()
                .filter(action -> grant.actions().contains(action.id()))
                .map(action -> action.issue())
                .distinct()
                .flatMap(id ->
                        campaign.issues().stream().filter(issue -> issue.id().equals(id)))
                .map(issue -> issue.title())
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(" and "), issues -> issues.isEmpty() ? "Not said for what" : issues));
    }

    private static Figure figure(
            Campaign campaign, CurrencyUnit currency, Map<String, Money> sums, List<String> notes) {
        List<BarChart.Bar> bars = sums.entrySet().stream()
                .map(sum -> bar(sum.getKey(), sum.getValue()))
                .toList();
        return new Figure(
                "Grants by what they act on: " + campaign.title(),
                "How much was awarded for each issue, in " + currency.getCode() + ".",
                BarChart.plot(bars),
                BarChart.height(bars),
                new Table(
                        List.of("Issue", "Awarded"),
                        bars.stream()
                                .map(bar -> List.of(bar.name(), bar.words()))
                                .toList()),
                notes);
    }

    private static BarChart.Bar bar(String issues, Money sum) {
        double length = sum.getAmount().doubleValue();
        return new BarChart.Bar(issues, length, length, Wording.money(sum));
    }
}
