package org.lwn.grant;

import java.util.regex.Pattern;
import org.lwn.problem.InvalidValueException;

/**
 * One of a programme's priorities.
 *
 * @param id a short name in lower case, such as {@code health-and-wellbeing}
 * @param title as people read it
 */
public record Priority(String id, String title) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+){0,15}");

    /** @throws InvalidValueException if the short name is not lower case words joined by hyphens */
    public Priority {
        if (!FORM.matcher(id).matches()) {
            throw new InvalidValueException(
                    "id", id, "is lower case words joined by hyphens", "Write it as health-and-wellbeing.");
        }
    }
}
