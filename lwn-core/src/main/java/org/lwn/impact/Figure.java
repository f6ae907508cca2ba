package org.lwn.impact;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.lwn.documentation.Unit;
import org.lwn.network.CountedAs;
import org.lwn.problem.Pointer;
import org.lwn.provenance.Count;
import org.lwn.provenance.Share;

/**
 * A figure of a report: known, withheld so that nobody can be picked out, or unknown with the reason. Nothing is ever filled
 * in: what is not recorded is unknown, and not 0. Told apart in JSON by {@code kind}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Figure.Counted.class, name = "COUNTED"),
    @JsonSubTypes.Type(value = Figure.MeanPlace.class, name = "MEAN_PLACE"),
    @JsonSubTypes.Type(value = Figure.Shift.class, name = "SHIFT"),
    @JsonSubTypes.Type(value = Figure.Paid.class, name = "PAID"),
    @JsonSubTypes.Type(value = Figure.Portion.class, name = "PORTION"),
    @JsonSubTypes.Type(value = Figure.Withheld.class, name = "WITHHELD"),
    @JsonSubTypes.Type(value = Figure.Unknown.class, name = "UNKNOWN")
})
public sealed interface Figure {

    /** A figure that is known. */
    sealed interface Known extends Figure {}

    /**
     * A number, as it was said or added up from what was said.
     *
     * @param count the number and how it is meant; no more than at least, if not all that it adds up are known
     * @param as whether people, groups or organisations are counted; null if the measure says what is
     * @param known how many numbers it adds up, 1 or more
     * @param outOf how many there would be if all were known
     */
    record Counted(Count count, @Nullable CountedAs as, int known, int outOf) implements Known {

        /** That many things, all of them known. */
        static Counted things(int number) {
            return new Counted(Count.exactly(number), null, number, number);
        }
    }

    /**
     * The mean of the places that people gave to something.
     *
     * @param place the mean, 1 for the first place, in hundredths
     * @param people how many people gave it a place
     */
    record MeanPlace(BigDecimal place, @Unit("people") int people) implements Known {}

    /**
     * How far a mean place moved. Whether that is for the better is for those to say who asked.
     *
     * @param places the later mean less the earlier one, in hundredths; negative if it came nearer to the first place
     * @param samePeople whether the same people gave places both times; null if not known
     */
    record Shift(BigDecimal places, @Nullable Boolean samePeople) implements Known {}

    /**
     * Money.
     *
     * @param amount the sum of what is known
     * @param known how many amounts it adds up, 1 or more
     * @param outOf how many there would be if all were known
     */
    record Paid(Money amount, int known, int outOf) implements Known {}

    /**
     * A part of those who were asked or counted.
     *
     * @param share the part
     * @param asked how many were asked; null if not said
     */
    record Portion(Share share, @Nullable Count asked) implements Known {}

    /**
     * Known to whoever holds the document, and not shown: it is small, or it would give a small one away.
     *
     * @param smallest the smallest count of people that is shown; null if it is not set, so that none is
     */
    record Withheld(@Nullable @Unit("people") Integer smallest) implements Figure {}

    /**
     * Not known.
     *
     * @param gap why
     * @param where the place in the document where it would be, or where it is only half said
     */
    record Unknown(Gap gap, Pointer where) implements Figure {}

    /** Why a figure is not known. */
    enum Gap {
        /** Nothing of the kind is recorded. */
        NOT_RECORDED,
        /** Something of the kind is recorded, and none of it is dated in the period. */
        NONE_IN_THE_PERIOD,
        /** It is recorded without a date, or with one that may lie in the period or outside it. */
        DATE_UNCLEAR,
        /** It is recorded, and its number is not. */
        NOT_SAID,
        /** It is counted in a way that cannot be added up to people. */
        COUNTED_OTHERWISE,
        /** There is nothing to compare it with. */
        NOT_COMPARED,
        /** The way of measuring is not in use yet. */
        NOT_IN_USE,
        /** It stands in documents of its own. */
        HELD_ELSEWHERE
    }
}
