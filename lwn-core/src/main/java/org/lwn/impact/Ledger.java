package org.lwn.impact;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lwn.campaign.CampaignTerms;
import org.lwn.campaign.SmallCounts;
import org.lwn.json.Id;
import org.lwn.neighbourhood.Neighbourhood;
import org.lwn.network.Attendance;
import org.lwn.network.CountedAs;
import org.lwn.problem.Pointer;
import org.lwn.provenance.Count;
import org.lwn.provenance.Exactness;
import org.lwn.provenance.ReportedDate;
import org.lwn.system.Anomaly;
import org.lwn.system.NeighbourhoodSystem;

/** What a report is made from: it parts what is dated by the period, keeps what it could not decide, and withholds small counts. */
final class Ledger {
    private static final Comparator<@Nullable ReportedDate> UNDATED_LAST =
            Comparator.nullsLast(Comparator.comparing(ReportedDate::earliest).thenComparing(ReportedDate::value));

    /**
     * What a list holds, parted by the period.
     *
     * @param within what lies in the period, the earliest first
     * @param unclear what may lie in it
     * @param recorded whether there is anything at all
     * @param list where the list stands
     */
    record Dated<T>(ImmutableList<T> within, ImmutableList<T> unclear, boolean recorded, Pointer list) {

        /** Why nothing is known if nothing lies within. */
        Figure.Gap gap() {
            if (!recorded) {
                return Figure.Gap.NOT_RECORDED;
            }
            return unclear.isEmpty() ? Figure.Gap.NONE_IN_THE_PERIOD : Figure.Gap.DATE_UNCLEAR;
        }

        Figure count() {
            int known = within.size();
            if (known == 0) {
                return new Figure.Unknown(gap(), list);
            }
            Exactness exactness = unclear.isEmpty() ? Exactness.EXACT : Exactness.AT_LEAST;
            return new Figure.Counted(new Count(known, exactness), null, known, known + unclear.size());
        }
    }

    /**
     * A part of a table.
     *
     * @param tally how many people it counts
     * @param figure its figure, unless that is withheld
     */
    record Part(Impact.Subject of, @Nullable ReportedDate when, Tally tally, Figure figure) {}

    private record Entry(Impact.Subject of, @Nullable ReportedDate when, Period.Lies lies) {}

    final NeighbourhoodSystem system;
    final Period period;
    final CampaignTerms terms;
    private final Map<Pointer, Entry> entries = new LinkedHashMap<>();

    Ledger(NeighbourhoodSystem system, Period period, CampaignTerms terms) {
        this.system = system;
        this.period = period;
        this.terms = terms;
    }

    <T> Dated<T> dated(
            Pointer list, List<T> all, Function<T, Impact.Subject> subject, Function<T, @Nullable ReportedDate> date) {
        List<T> within = new ArrayList<>();
        List<T> unclear = new ArrayList<>();
        for (int index = 0; index < all.size(); index++) {
            T one = all.get(index);
            ReportedDate when = date.apply(one);
            Period.Lies lies = period.lies(when);
            entries.put(list.child(index), new Entry(subject.apply(one), when, lies));
            switch (lies) {
                case WITHIN -> within.add(one);
                case UNCLEAR -> unclear.add(one);
                case OUTSIDE -> {}
            }
        }
        within.sort(Comparator.comparing(date, UNDATED_LAST)
                .thenComparing(one -> subject.apply(one).id()));
        return new Dated<>(ImmutableList.copyOf(within), ImmutableList.copyOf(unclear), !all.isEmpty(), list);
    }

    static @Nullable ReportedDate day(@Nullable LocalDate day) {
        return day == null ? null : ReportedDate.on(day);
    }

    Impact.Subject neighbourhood(Id<Neighbourhood> id) {
        return system.neighbourhoods().stream()
                .filter(place -> place.id().equals(id))
                .findFirst()
                .map(place -> new Impact.Subject(id.value(), place.name()))
                .orElseGet(() -> new Impact.Subject(id.value(), id.value()));
    }

    /** Whether a number of people is too small to be shown. */
    boolean isSmall(int people) {
        Integer smallest = terms.smallestCount();
        return smallest == null || (people > 0 && people < smallest);
    }

    Figure withheld() {
        return new Figure.Withheld(terms.smallestCount());
    }

    /** A figure that nothing else is added to or taken from. */
    Figure alone(@Nullable Attendance attendance, Pointer where) {
        if (attendance == null) {
            return new Figure.Unknown(Figure.Gap.NOT_SAID, where);
        }
        boolean countsPeople =
                attendance.of() == CountedAs.PEOPLE || attendance.of() == CountedAs.ORGANISATIONS_AND_RESIDENTS;
        return countsPeople && isSmall(attendance.number())
                ? withheld()
                : new Figure.Counted(new Count(attendance.number(), attendance.exactness()), attendance.of(), 1, 1);
    }

    Figure alone(Count people) {
        return isSmall(people.number()) ? withheld() : new Figure.Counted(people, CountedAs.PEOPLE, 1, 1);
    }

    /** Which of some counts may be shown beside their total. */
    ImmutableList<OptionalInt> shown(int total, List<Integer> counts) {
        return SmallCounts.shown(total, counts, terms.smallestCount());
    }

    /** The figures of the parts, so that none that is withheld can be worked out from the others and their sum. */
    ImmutableList<Figure> figures(List<Part> parts) {
        List<Integer> counts = parts.stream()
                .filter(part -> part.tally().known() > 0)
                .map(part -> part.tally().number())
                .toList();
        ImmutableList<OptionalInt> shown =
                shown(counts.stream().mapToInt(Integer::intValue).sum(), counts);
        ImmutableList.Builder<Figure> figures = ImmutableList.builder();
        int index = 0;
        for (Part part : parts) {
            boolean isKnown = part.tally().known() > 0;
            figures.add(isKnown && shown.get(index).isEmpty() ? withheld() : part.figure());
            index += isKnown ? 1 : 0;
        }
        return figures.build();
    }

    /** The sum of the parts. */
    Figure sum(List<Part> parts, Figure.Gap none, Pointer where) {
        Tally sum = parts.stream().map(Part::tally).reduce(Tally.NOTHING, Tally::plus);
        return sum.known() > 0 && isSmall(sum.number()) ? withheld() : sum.figure(none, where);
    }

    ImmutableList<Impact.Undecided> undecided() {
        return entries.values().stream()
                .filter(entry -> entry.lies() == Period.Lies.UNCLEAR)
                .map(entry -> new Impact.Undecided(entry.of(), entry.when()))
                .sorted(Comparator.comparing(Impact.Undecided::when, UNDATED_LAST)
                        .thenComparing(entry -> entry.of().id()))
                .collect(ImmutableList.toImmutableList());
    }

    ImmutableList<Impact.Oddity> oddities() {
        List<Impact.Oddity> odd = new ArrayList<>();
        for (Anomaly anomaly : system.anomalies()) {
            // What is odd about a story may quote it, and not every story is to be shared.
            if (anomaly.at().startsWith(Pointer.ROOT.child("stories"))) {
                continue;
            }
            entries.forEach((place, entry) -> {
                if (anomaly.at().startsWith(place)) {
                    odd.add(Impact.Oddity.of(entry.of(), entry.when(), entry.lies() == Period.Lies.WITHIN, anomaly));
                }
            });
        }
        odd.sort(Comparator.comparing(Impact.Oddity::when, UNDATED_LAST)
                .thenComparing(oddity -> oddity.of().id())
                .thenComparing(Impact.Oddity::odd));
        return ImmutableList.copyOf(odd);
    }
}
