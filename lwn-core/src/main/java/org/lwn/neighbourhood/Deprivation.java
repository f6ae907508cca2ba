package org.lwn.neighbourhood;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.lwn.problem.InvalidValueException;
import org.lwn.provenance.Share;

/** How deprived an area is, as an index of deprivation says. Told apart in JSON by {@code kind}. Source: 000, 004. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Deprivation.Rank.class, name = "RANK"),
    @JsonSubTypes.Type(value = Deprivation.Decile.class, name = "DECILE"),
    @JsonSubTypes.Type(value = Deprivation.ShareOfArea.class, name = "SHARE_OF_AREA")
})
public sealed interface Deprivation {

    /** What the index measures. */
    DeprivationDomain domain();

    /** The year of the index's edition; null if not said. */
    @Nullable
    Integer edition();

    /**
     * A place among areas put in order, the most deprived first.
     *
     * @param domain what the index measures
     * @param edition the year of the index's edition, from 2000 to 2100; null if not said
     * @param rank the place, from 1 for the most deprived
     * @param howMany how many areas there are; null if not said
     * @param among which areas they are; null if not said
     */
    record Rank(
            DeprivationDomain domain,
            @Nullable Integer edition,
            int rank,
            @Nullable Integer howMany,
            @Nullable RankedAmong among)
            implements Deprivation {

        /** @throws InvalidValueException if a number is out of bounds, or the rank above how many there are */
        public Rank {
            InvalidValueException.requireBetween("edition", edition, 2000, 2100);
            InvalidValueException.requireAtLeast("rank", rank, 1);
            InvalidValueException.requireAtLeast("howMany", howMany, 1);
            if (howMany != null && rank > howMany) {
                throw new InvalidValueException(
                        "rank",
                        rank,
                        "is no more than " + howMany + ", which is how many there are",
                        "Count the most deprived as 1.");
            }
        }
    }

    /**
     * One tenth of all areas.
     *
     * @param domain what the index measures
     * @param edition the year of the index's edition, from 2000 to 2100; null if not said
     * @param decile from 1 for the most deprived tenth to 10
     */
    record Decile(DeprivationDomain domain, @Nullable Integer edition, int decile) implements Deprivation {

        /** @throws InvalidValueException if a number is out of bounds */
        public Decile {
            InvalidValueException.requireBetween("edition", edition, 2000, 2100);
            InvalidValueException.requireBetween("decile", decile, 1, 10);
        }
    }

    /**
     * How much of an area belongs to the most deprived part of the country.
     *
     * @param domain what the index measures
     * @param edition the year of the index's edition, from 2000 to 2100; null if not said
     * @param share how much of the area
     * @param ofMostDeprived the most deprived part that is meant, such as 0.2 for a fifth, above 0 and up to 1
     */
    record ShareOfArea(DeprivationDomain domain, @Nullable Integer edition, Share share, BigDecimal ofMostDeprived)
            implements Deprivation {

        /** @throws InvalidValueException if a number is out of bounds */
        public ShareOfArea {
            InvalidValueException.requireBetween("edition", edition, 2000, 2100);
            if (ofMostDeprived.signum() <= 0 || ofMostDeprived.compareTo(BigDecimal.ONE) > 0) {
                throw new InvalidValueException(
                        "ofMostDeprived", ofMostDeprived, "is above 0 and no more than 1", "Write 20 per cent as 0.2.");
            }
        }
    }
}
