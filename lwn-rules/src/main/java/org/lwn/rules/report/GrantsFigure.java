package org.lwn.rules.report;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
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
    private static final int BAR_HEIGHT = 46;
    private static final int AXIS_HEIGHT = 50;
    private static final int MOST_BARS = 30;
    private static final int LONGEST_LABEL = 18;

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
                AXIS_HEIGHT + BAR_HEIGHT * sums.size(),
                new Table(
                        List.of("Issue", "Awarded"),
                        sums.entrySet().stream()
                                .map(sum -> List.of(sum.getKey(), Wording.money(sum.getValue())))
                                .toList()),
                notes);
    }

    private static Map<String, Object> plot(Map<String, Money> sums) {
        List<Money> amounts = new ArrayList<>(sums.values());
        List<Object> rows = new ArrayList<>();
        for (int row = 0; row < amounts.size(); row++) {
            rows.add((double) -row);
        }
        List<Object> x = Chart.list(
                amounts.stream().map(amount -> amount.getAmount().doubleValue()).toList());
        double highest = x.stream().mapToDouble(amount -> (double) amount).max().orElse(0);
        Map<String, Object> bars = Chart.of(
                "geom",
                "bar",
                "stat",
                "identity",
                "orientation",
                "y",
                "data",
                Chart.of("x", x, "y", rows),
                "mapping",
                Chart.of("x", "x", "y", "y"),
                "width",
                0.6,
                "fill",
                "#9ecae1",
                "color",
                Chart.INK,
                "tooltips",
                "none");
        Map<String, Object> labels = Chart.of(
                "geom",
                "text",
                "data",
                Chart.of(
                        "x",
                        Chart.list(x.stream()
                                .map(end -> (double) end + 0.02 * highest)
                                .toList()),
                        "y",
                        rows,
                        "words",
                        Chart.list(amounts.stream().map(Wording::money).toList())),
                "mapping",
                Chart.of("x", "x", "y", "y", "label", "words"),
                "hjust",
                0.0,
                "size",
                6.5,
                "color",
                Chart.INK,
                "tooltips",
                "none");
        List<Object> scales = List.of(
                Chart.of("aesthetic", "x", "name", "", "limits", Chart.list(List.of(0.0, Math.max(1, highest * 1.3)))),
                Chart.of(
                        "aesthetic",
                        "y",
                        "name",
                        "",
                        "lablim",
                        60.0,
                        "breaks",
                        rows,
                        "labels",
                        Chart.list(sums.keySet().stream()
                                .map(issue -> Wording.label(Chart.text(issue), LONGEST_LABEL))
                                .toList())));
        return Chart.untitled(
                Chart.of(
                        "name",
                        "minimal",
                        "panel_grid_major_y",
                        "blank",
                        "panel_grid_minor",
                        "blank",
                        "axis_text_x",
                        "blank",
                        "panel_grid_major_x",
                        "blank"),
                Chart.list(scales),
                Chart.list(List.of(bars, labels)));
    }
}
