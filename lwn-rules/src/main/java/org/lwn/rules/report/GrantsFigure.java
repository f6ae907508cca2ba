package org.lwn.rules.report;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.lwn.campaign.ActionGrant;
import org.lwn.campaign.Campaign;

/**
 * What grants pay for in a campaign, by the issues that the community put first. A grant for several issues has a bar of its
 * own, so that no sum counts twice.
 */
final class GrantsFigure {
    private static final int BAR_HEIGHT = 54;
    private static final int MARGIN = 30;
    private static final int MOST_BARS = 30;
    private static final int LONGEST_LABEL = 55;

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
        return new Figure(
                "Grants by what they act on: " + campaign.title(),
                "How much was awarded for each issue, in " + currency.getCode() + ".",
                sums.size() > MOST_BARS ? null : plot(sums),
                MARGIN + BAR_HEIGHT * sums.size(),
                new Table(
                        List.of("Issue", "Awarded"),
                        sums.entrySet().stream()
                                .map(sum -> List.of(sum.getKey(), Wording.money(sum.getValue())))
                                .toList()),
                notes);
    }

    /** Each bar has its issue above it, where there is room for words on a telephone. */
    private static Map<String, Object> plot(Map<String, Money> sums) {
        List<Double> amounts =
                sums.values().stream().map(sum -> sum.getAmount().doubleValue()).toList();
        double highest = Math.max(
                1, amounts.stream().mapToDouble(Double::doubleValue).max().orElse(1));
        List<Double> rows =
                IntStream.range(0, sums.size()).mapToObj(row -> (double) -row).toList();
        return Chart.untitled(
                Chart.of("name", "classic", "line", "blank", "axis", "blank"),
                List.of(
                        Chart.of("aesthetic", "x", "limits", Chart.list(List.of(0.0, highest * 1.3))),
                        Chart.of("aesthetic", "y", "limits", Chart.list(List.of(0.4 - sums.size(), 0.8)))),
                List.of(
                        Chart.layer(
                                "bar",
                                Chart.of("x", Chart.list(amounts), "y", Chart.list(rows)),
                                "stat",
                                "identity",
                                "orientation",
                                "y",
                                "width",
                                0.4,
                                "fill",
                                "#9ecae1"),
                        words(
                                amounts.stream()
                                        .map(end -> end + 0.02 * highest)
                                        .toList(),
                                rows,
                                sums.values().stream().map(Wording::money).toList()),
                        words(
                                Collections.nCopies(rows.size(), 0.0),
                                rows.stream().map(row -> row + 0.45).toList(),
                                sums.keySet().stream()
                                        .map(issue -> Wording.cut(Svg.printable(issue), LONGEST_LABEL))
                                        .toList())));
    }

    private static Map<String, Object> words(List<Double> x, List<Double> y, List<String> words) {
        return Chart.words(
                Chart.of("x", Chart.list(x), "y", Chart.list(y), "words", Chart.list(words)), 6.5, "hjust", 0.0);
    }
}
