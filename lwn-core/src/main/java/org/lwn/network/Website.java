package org.lwn.network;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lwn.problem.InvalidValueException;

/**
 * A website. Source: 004.
 *
 * @param title what it is for
 * @param launchedOn the day it went online; null if not said
 */
public record Website(String title, @Nullable LocalDate launchedOn) {
    /** @throws InvalidValueException if a text is blank or longer than 200 characters */
    public Website {
        InvalidValueException.requireText("title", title);
    }
}
