package org.lwn.commissioning;

import org.jspecify.annotations.Nullable;
import org.lwn.problem.InvalidValueException;

/**
 * One thing that an example shows. Source: 003.
 *
 * @param title what it is
 * @param devisedBy who devised it; null if not said
 * @param method by what method; null if not said
 * @param place where; null if not said
 */
public record ExamplePractice(
        String title,
        @Nullable String devisedBy,
        @Nullable String method,
        @Nullable String place) {
    /** @throws InvalidValueException if a text is blank or longer than 200 characters */
    public ExamplePractice {
        InvalidValueException.requireText("title", title);
        InvalidValueException.requireText("devisedBy", devisedBy);
        InvalidValueException.requireText("method", method);
        InvalidValueException.requireText("place", place);
    }
}
