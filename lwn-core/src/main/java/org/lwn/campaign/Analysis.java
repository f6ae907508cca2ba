package org.lwn.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.lwn.json.DerivedFrom;
import org.lwn.json.Id;
import org.lwn.problem.InvalidValueException;

/**
 * A session in which what was heard is analysed together. Source: residents take part 004; the rest practice.
 *
 * @param id its name in the document
 * @param on the day
 * @param cutOff the last day whose conversations are analysed
 * @param interim whether listening goes on, so that this is declared to be interim
 * @param people how many people took part, 1 or more
 * @param residents how many of them are residents, 0 or more
 * @param agreedThemes the themes that were agreed
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Analysis(
        Id<Analysis> id,
        LocalDate on,
        LocalDate cutOff,
        boolean interim,
        int people,
        int residents,
        List<Id<Theme>> agreedThemes) {
    /** @throws InvalidValueException if a number is out of bounds, something is listed twice, or more residents than people took part */
    public Analysis {
        InvalidValueException.requireAtLeast("people", people, 1);
        InvalidValueException.requireAtLeast("residents", residents, 0);
        agreedThemes = ImmutableList.copyOf(agreedThemes);
        InvalidValueException.requireDistinct("agreedThemes", agreedThemes);
        if (residents > people) {
            throw new InvalidValueException(
                    "residents",
                    residents,
                    "is no more than " + people + ", the people who took part",
                    "Count each once.");
        }
    }

    /** The share of residents among those who took part, from 0 to 1 in ten-thousandths. */
    @DerivedFrom({"/residents", "/people"})
    public BigDecimal residentsShare() {
        return BigDecimal.valueOf(residents).divide(BigDecimal.valueOf(people), 4, RoundingMode.HALF_UP);
    }
}
