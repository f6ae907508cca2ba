package org.lwn.impact;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.lwn.impact.Impact.Line;
import org.lwn.impact.Impact.Measure;
import org.lwn.impact.Impact.Section;
import org.lwn.impact.Impact.Subject;
import org.lwn.impact.Impact.Topic;
import org.lwn.impact.Ledger.Dated;
import org.lwn.json.Id;
import org.lwn.problem.Pointer;
import org.lwn.provenance.Count;
import org.lwn.provenance.Standing;
import org.lwn.wellbeing.FactorPlace;
import org.lwn.wellbeing.Measurement;
import org.lwn.wellbeing.MeasurementKind;
import org.lwn.wellbeing.WellbeingFactor;
import org.lwn.wellbeing.WellbeingRound;

/** How people rank the factors of wellbeing, and how that moved. */
final class RankingFigures {
    private static final int DECIMALS = 2;

    private final Ledger ledger;
    private final Pointer where = Pointer.ROOT.child("wellbeingRounds");
    private final Map<Id<WellbeingRound>, ImmutableMap<WellbeingFactor, Figure>> told = new LinkedHashMap<>();
    private final List<Line> lines = new ArrayList<>();

    private RankingFigures(Ledger ledger) {
        this.ledger = ledger;
    }

    static Section wellbeing(Ledger ledger) {
        RankingFigures figures = new RankingFigures(ledger);
        figures.tell();
        return new Section(Topic.WELLBEING, ImmutableList.copyOf(figures.lines), ImmutableList.of());
    }

    private void tell() {
        Dated<WellbeingRound> rounds =
                ledger.dated(where, ledger.system.wellbeingRounds(), RankingFigures::named, WellbeingRound::when);
        if (rounds.within().isEmpty()) {
            lines.add(new Line(Measure.RANKED_BY, null, null, null, missing(rounds)));
        }
        for (WellbeingRound round : rounds.within()) {
            WellbeingRound before = before(round);
            if (before != null) {
                tell(before);
            }
            tell(round);
            if (before == null) {
                lines.add(new Line(
                        Measure.FACTOR_SHIFT,
                        named(round),
                        null,
                        round.when(),
                        new Figure.Unknown(Figure.Gap.NOT_COMPARED, where)));
            } else {
                shifts(round, before);
            }
        }
    }

    /** The same title is asked again and again, so the name tells rounds apart. */
    private static Subject named(WellbeingRound round) {
        return new Subject(round.id().value(), round.title());
    }

    private Figure missing(Dated<WellbeingRound> rounds) {
        List<Measurement> measurements = ledger.system.measurements();
        for (int index = 0; index < measurements.size() && !rounds.recorded(); index++) {
            Measurement measurement = measurements.get(index);
            if (measurement.kind() == MeasurementKind.WELLBEING_RANKING
                    && measurement.standing() != Standing.ESTABLISHED) {
                return new Figure.Unknown(
                        Figure.Gap.NOT_IN_USE,
                        Pointer.ROOT.child("measurements").child(index));
            }
        }
        return new Figure.Unknown(rounds.gap(), where);
    }

    private @Nullable WellbeingRound before(WellbeingRound round) {
        return ledger.system.wellbeingRounds().stream()
                .filter(other -> other.id().equals(round.comparedWith()))
                .findFirst()
                .orElse(null);
    }

    /** A round before the work is told even if it lies before the period; each round is told once. */
    private void tell(WellbeingRound round) {
        if (!told.containsKey(round.id())) {
            ImmutableMap<WellbeingFactor, Figure> places = places(round);
            told.put(round.id(), places);
            lines.add(new Line(
                    Measure.RANKED_BY, named(round), null, round.when(), ledger.alone(Count.exactly(round.people()))));
            places.forEach((factor, figure) ->
                    lines.add(new Line(Measure.FACTOR_PLACE, named(round), named(factor), round.when(), figure)));
        }
    }

    private static Subject named(WellbeingFactor factor) {
        return new Subject(factor.name(), factor.name());
    }

    private ImmutableMap<WellbeingFactor, Figure> places(WellbeingRound round) {
        Map<WellbeingFactor, Figure> places = new EnumMap<>(WellbeingFactor.class);
        ImmutableList<WellbeingFactor> factors = ImmutableList.copyOf(WellbeingFactor.values());
        ImmutableList<OptionalInt> shown = ledger.shown(
                round.people(),
                factors.stream().map(factor -> people(round, factor)).toList());
        for (int index = 0; index < factors.size(); index++) {
            places.put(factors.get(index), place(round, factors.get(index), shown.get(index)));
        }
        return Maps.immutableEnumMap(places);
    }

    private Figure place(WellbeingRound round, WellbeingFactor factor, OptionalInt people) {
        if (people.isEmpty()) {
            return ledger.withheld();
        }
        if (people.getAsInt() == 0) {
            return new Figure.Unknown(Figure.Gap.NOT_SAID, where);
        }
        long sum = round.places().stream()
                .filter(given -> given.factor() == factor)
                .mapToLong(given -> (long) given.place() * given.people())
                .sum();
        BigDecimal mean =
                BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(people.getAsInt()), DECIMALS, RoundingMode.HALF_UP);
        return new Figure.MeanPlace(mean, people.getAsInt());
    }

    private static int people(WellbeingRound round, WellbeingFactor factor) {
        return round.places().stream()
                .filter(given -> given.factor() == factor)
                .mapToInt(FactorPlace::people)
                .sum();
    }

    private void shifts(WellbeingRound round, WellbeingRound before) {
        Map<WellbeingFactor, Figure> then = told.getOrDefault(before.id(), ImmutableMap.of());
        told.getOrDefault(round.id(), ImmutableMap.of()).forEach((factor, now) -> {
            Figure shift = shift(then.get(factor), now, round);
            lines.add(new Line(Measure.FACTOR_SHIFT, named(round), named(factor), round.when(), shift));
        });
    }

    private Figure shift(@Nullable Figure before, Figure now, WellbeingRound round) {
        if (before instanceof Figure.MeanPlace earlier && now instanceof Figure.MeanPlace later) {
            return new Figure.Shift(later.place().subtract(earlier.place()), round.samePeople());
        }
        return before instanceof Figure.Withheld || now instanceof Figure.Withheld
                ? ledger.withheld()
                : new Figure.Unknown(Figure.Gap.NOT_COMPARED, where);
    }
}
