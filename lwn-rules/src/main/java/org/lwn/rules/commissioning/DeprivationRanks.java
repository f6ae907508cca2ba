package org.lwn.rules.commissioning;

import com.google.common.collect.ImmutableMap;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lwn.json.Id;
import org.lwn.neighbourhood.Deprivation;
import org.lwn.neighbourhood.DeprivationDomain;
import org.lwn.neighbourhood.Neighbourhood;

/**
 * Which of some neighbourhoods is more deprived, by one measure for all of them: places in different editions, or among
 * different numbers of areas, say nothing about each other.
 */
final class DeprivationRanks {
    private static final int TENTHS = 10;

    private final ImmutableMap<Id<Neighbourhood>, Integer> ranks;

    private DeprivationRanks(Map<Id<Neighbourhood>, Integer> ranks) {
        this.ranks = ImmutableMap.copyOf(ranks);
    }

    /**
     * A measure that places can be compared by.
     *
     * @param edition 0 if it is not said
     */
    private record Measure(int edition, int howMany) {}

    /** By the measure that most of them have; of several, the latest, and of these the finest. */
    static DeprivationRanks of(List<Neighbourhood> neighbourhoods, DeprivationDomain domain) {
        Map<Measure, Map<Id<Neighbourhood>, Integer>> byMeasure = new LinkedHashMap<>();
        for (Neighbourhood neighbourhood : neighbourhoods) {
            for (Deprivation deprivation : neighbourhood.deprivation()) {
                Integer howMany = howMany(deprivation);
                if (deprivation.domain() == domain && howMany != null) {
                    byMeasure
                            .computeIfAbsent(
                                    new Measure(Objects.requireNonNullElse(deprivation.edition(), 0), howMany),
                                    measure -> new LinkedHashMap<>())
                            .putIfAbsent(neighbourhood.id(), place(deprivation));
                }
            }
        }
        return new DeprivationRanks(byMeasure.entrySet().stream()
                .max(Comparator.<Map.Entry<Measure, Map<Id<Neighbourhood>, Integer>>>comparingInt(
                                entry -> entry.getValue().size())
                        .thenComparingInt(entry -> entry.getKey().edition())
                        .thenComparingInt(entry -> entry.getKey().howMany()))
                .map(Map.Entry::getValue)
                .orElse(ImmutableMap.of()));
    }

    private static @Nullable Integer howMany(Deprivation deprivation) {
        if (deprivation instanceof Deprivation.Rank rank) {
            return rank.howMany();
        }
        return deprivation instanceof Deprivation.Decile ? (Integer) TENTHS : null;
    }

    private static int place(Deprivation deprivation) {
        return deprivation instanceof Deprivation.Rank rank ? rank.rank() : ((Deprivation.Decile) deprivation).decile();
    }

    boolean isKnown(Id<Neighbourhood> neighbourhood) {
        return ranks.containsKey(neighbourhood);
    }

    /** Whether both are ranked, and the first is more deprived. */
    boolean isMoreDeprived(Id<Neighbourhood> first, Id<Neighbourhood> second) {
        Integer one = ranks.get(first);
        Integer other = ranks.get(second);
        return one != null && other != null && one < other;
    }
}
