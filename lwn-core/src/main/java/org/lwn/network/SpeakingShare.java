package org.lwn.network;

import java.math.BigDecimal;
import org.lwn.neighbourhood.Sector;
import org.lwn.problem.InvalidValueException;

/**
 * How much of the time one participant spoke. Who it was is not held. Source: practice.
 *
 * @param participant the role or a number, never a name
 * @param sector which part of society
 * @param share the share of the time, from 0 to 1
 */
public record SpeakingShare(String participant, Sector sector, BigDecimal share) {
    /** @throws InvalidValueException if a text is blank or longer than 200 characters, or the share is less than 0 or more than 1 */
    public SpeakingShare {
        InvalidValueException.requireText("participant", participant);
        if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
            throw new InvalidValueException("share", share, "is from 0 to 1", "Write a quarter of the time as 0.25.");
        }
    }
}
