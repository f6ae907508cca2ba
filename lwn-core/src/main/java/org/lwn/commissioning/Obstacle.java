package org.lwn.commissioning;

import org.jspecify.annotations.Nullable;
import org.lwn.problem.InvalidValueException;

/**
 * Something that stands in the way. Source: 003.
 *
 * @param kind what it is
 * @param consequence what follows from it; null if not said
 */
public record Obstacle(ObstacleKind kind, @Nullable String consequence) {
    /** @throws InvalidValueException if a text is blank or longer than 200 characters */
    public Obstacle {
        InvalidValueException.requireText("consequence", consequence);
    }
}
