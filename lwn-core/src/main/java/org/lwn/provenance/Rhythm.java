package org.lwn.provenance;

import org.lwn.problem.InvalidValueException;

/**
 * How often something comes round, such as every six weeks. Source: 000 to 004.
 *
 * @param every how many units lie between two times, from 1 to 1000
 * @param unit what is counted
 * @param exactness how it is meant
 */
public record Rhythm(int every, RhythmUnit unit, Exactness exactness) {
    /** @throws InvalidValueException if a number is out of bounds */
    public Rhythm {
        InvalidValueException.requireBetween("every", every, 1, 1000);
    }
}
