package org.lwn.directory;

import org.lwn.problem.InvalidValueException;

/**
 * What a list misses because of its scale. Source: 002.
 *
 * @param gatheredAt the scale at which it is gathered
 * @param misses what it misses
 */
public record ScaleGap(ListScale gatheredAt, String misses) {
    /** @throws InvalidValueException if a text is blank or longer than 200 characters */
    public ScaleGap {
        InvalidValueException.requireText("misses", misses);
    }
}
