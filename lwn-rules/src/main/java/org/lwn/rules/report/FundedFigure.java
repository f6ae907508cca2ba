package org.lwn.rules.report;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.lwn.organisation.PriorityArea;
import org.lwn.provenance.Standing;
import org.lwn.system.NeighbourhoodSystem;
import org.lwn.togetherness.FundedWork;
import org.lwn.wellbeing.ResidentBenefit;

/**
 * How many grants were made, and how much was awarded, by the priorities that they serve and by what they do for people. A grant
 * for several stands in the bar of each, where it is drawn lighter, and once in the last row of the table.
 */
final class FundedFigure {
    private static final String NOT_SAID = "Not said";
    private static final String ALL = "All grants, each once";

    private final Grouping grouping;
    private final List<String> notes;

    /**
     * By what grants are told apart.
     *
     * @param heading what that is called
     * @param names what each is called, those without a grant among them
     * @param served which of them a grant serves; none if that is not said
     */
    private record Grouping(String heading, Map<?, String> names, Function<FundedWork, List<?>> served) {
        String by() {
            return Ascii.toLowerCase(heading);
        }

        boolean isForSeveral(FundedWork grant) {
            return served.apply(grant).size() > 1;
        }
    }

    /** The grants of one bar. */
    private record Row(String name, List<FundedWork> grants) {}

    private FundedFigure(Grouping grouping, List<String> notes) {
        this.grouping = grouping;
        this.notes = notes;
    }

    /** The grants made by the day; those whose day is not known among them. */
    static List<FundedWork> made(NeighbourhoodSystem system, LocalDate on) {
        return system.funded().stream()
                .filter(grant -> grant.standing() == Standing.ESTABLISHED)
                .filter(grant -> grant.awardedOn() == null || !grant.awardedOn().isAfter(on))
                .toList();
    }

    /** Nothing if none was made. Else the numbers of grants, and their sums in each currency: by priority, then by benefit. */
    static List<Figure> of(NeighbourhoodSystem system, LocalDate on) {
        List<FundedWork> made = made(system, on);
        return made.isEmpty()
                ? List.of()
                : Stream.of(byPriority(system), byBenefit())
                        .map(grouping -> new FundedFigure(grouping, notes(system, made)))
                        .flatMap(figure -> figure.figures(made))
                        .collect(ImmutableList.toImmutableList());
    }

    private static Grouping byPriority(NeighbourhoodSystem system) {
        return new Grouping(
                "Priority",
                Stream.concat(
                                system.profiles().stream().flatMap(profile -> profile.priorities().stream()),
                                system.networks().stream().flatMap(network -> network.priorities().stream()))
                        .collect(ImmutableMap.toImmutableMap(PriorityArea::id, PriorityArea::title)),
                FundedWork::priorities);
    }

    private static Grouping byBenefit() {
        return new Grouping(
                "Benefit",
                Stream.of(ResidentBenefit.values())
                        .collect(ImmutableMap.toImmutableMap(benefit -> benefit, Wording::title)),
                FundedWork::benefits);
    }

    private static List<String> notes(NeighbourhoodSystem system, List<FundedWork> made) {
        List<String> notes = new ArrayList<>();
        int withoutAmount = Math.toIntExact(
                made.stream().filter(grant -> grant.amount() == null).count());
        if (withoutAmount > 0) {
            notes.add("Of " + Wording.counted(withoutAmount, "grant", "grants") + " the amount is not recorded.");
        }
        int notMade = system.funded().size() - made.size();
        if (notMade > 0) {
            notes.add(Wording.counted(notMade, "grant that is", "grants that are") + " not made yet "
                    + (notMade == 1 ? "is" : "are") + " left out.");
        }
        return notes;
    }

    private Stream<Figure> figures(List<FundedWork> made) {
        return Stream.concat(
                Stream.of(numbers(made)),
                made.stream()
                        .flatMap(grant -> Stream.ofNullable(grant.amount()))
                        .map(Money::getCurrencyUnit)
                        .distinct()
                        .map(currency -> sums(currency, made)));
    }

    private Figure numbers(List<FundedWork> made) {
        return figure(
                "Grants by " + grouping.by(),
                "How many grants serve each " + grouping.by() + ".",
                made,
                grants -> grants.size(),
                grants -> String.valueOf(grants.size()),
                "Grants");
    }

    private Figure sums(CurrencyUnit currency, List<FundedWork> made) {
        return figure(
                "Money awarded by " + grouping.by() + ", in " + currency.getCode(),
                "How much was awarded for each " + grouping.by() + ", in " + currency.getCode() + ".",
                made.stream()
                        .filter(grant -> grant.amount() != null
                                && grant.amount().getCurrencyUnit().equals(currency))
                        .toList(),
                grants -> sum(currency, grants).getAmount().doubleValue(),
                grants -> Wording.money(sum(currency, grants)),
                "Awarded");
    }

    private static Money sum(CurrencyUnit currency, List<FundedWork> grants) {
        return grants.stream()
                .flatMap(grant -> Stream.ofNullable(grant.amount()))
                .reduce(Money.zero(currency), Money::plus);
    }

    private Figure figure(
            String title,
            String caption,
            List<FundedWork> grants,
            Function<List<FundedWork>, Number> measure,
            Function<List<FundedWork>, String> words,
            String column) {
        List<Row> rows = rows(grants);
        List<BarChart.Bar> bars = rows.stream()
                .map(row -> new BarChart.Bar(
                        row.name(),
                        measure.apply(row.grants()).doubleValue(),
                        measure.apply(forOne(row.grants())).doubleValue(),
                        words.apply(row.grants())))
                .toList();
        return new Figure(
                title,
                grants.stream().anyMatch(grouping::isForSeveral)
                        ? caption + " A grant for several stands in the bar of each, and is drawn lighter there."
                        : caption,
                BarChart.plot(bars),
                BarChart.height(bars),
                new Table(
                        List.of(grouping.heading(), column, "For it alone", "For others too"),
                        Stream.concat(rows.stream(), Stream.of(new Row(ALL, grants)))
                                .map(row -> List.of(
                                        row.name(),
                                        words.apply(row.grants()),
                                        words.apply(forOne(row.grants())),
                                        words.apply(forSeveral(row.grants()))))
                                .toList()),
                notes);
    }

    private List<Row> rows(List<FundedWork> grants) {
        List<Row> rows = grouping.names().entrySet().stream()
                .map(one -> new Row(one.getValue(), serving(grants, served -> served.contains(one.getKey()))))
                .collect(Collectors.toCollection(ArrayList::new));
        List<FundedWork> notSaid = serving(grants, List::isEmpty);
        if (!notSaid.isEmpty()) {
            rows.add(new Row(NOT_SAID, notSaid));
        }
        return rows;
    }

    private List<FundedWork> serving(List<FundedWork> grants, Predicate<List<?>> which) {
        return grants.stream()
                .filter(grant -> which.test(grouping.served().apply(grant)))
                .toList();
    }

    private List<FundedWork> forOne(List<FundedWork> grants) {
        return grants.stream().filter(grant -> !grouping.isForSeveral(grant)).toList();
    }

    private List<FundedWork> forSeveral(List<FundedWork> grants) {
        return grants.stream().filter(grouping::isForSeveral).toList();
    }
}
