package org.lwn.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lwn.json.Id;
import org.lwn.problem.InvalidValueException;

/**
 * Something that people want to change. Source: 004.
 *
 * @param id its name in the document
 * @param title what it is
 * @param raisedOn the day it was raised; null if not noted
 * @param themes the themes it comes from
 * @param chosen whether the campaign acts on it
 * @param mobilisation how the community is mobilised around it; null if not settled
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Issue(
        Id<Issue> id,
        String title,
        @Nullable LocalDate raisedOn,
        List<Id<Theme>> themes,
        boolean chosen,
        @Nullable String mobilisation) {
    /** @throws InvalidValueException if a text is blank or longer than 200 characters, or something is listed twice */
    public Issue {
        InvalidValueException.requireText("title", title);
        themes = ImmutableList.copyOf(themes);
        InvalidValueException.requireDistinct("themes", themes);
        InvalidValueException.requireText("mobilisation", mobilisation);
    }
}
