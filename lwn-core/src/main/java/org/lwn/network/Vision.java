package org.lwn.network;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lwn.problem.InvalidValueException;

/**
 * What a network wants to become. Source: 004.
 *
 * @param statement the vision in one sentence, in the file's own words
 * @param year the year it looks at; null if none
 * @param headings what it covers
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Vision(String statement, @Nullable Integer year, List<String> headings) {
    /** @throws InvalidValueException if a text is blank or longer than 200 characters, or a number is out of bounds */
    public Vision {
        InvalidValueException.requireText("statement", statement);
        InvalidValueException.requireBetween("year", year, 1900, 2200);
        headings = ImmutableList.copyOf(headings);
        InvalidValueException.requireTexts("headings", headings);
    }
}
