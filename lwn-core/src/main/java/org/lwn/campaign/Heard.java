package org.lwn.campaign;

import org.lwn.problem.InvalidValueException;

/**
 * One thing that was heard in a conversation, as a topic and not as a quotation. Source: purposes 004.
 *
 * @param purpose what it answers
 * @param topic what it is about, in a few words and without names
 */
public record Heard(ListeningPurpose purpose, String topic) {
    /** @throws InvalidValueException if a text is blank or longer than 200 characters */
    public Heard {
        InvalidValueException.requireText("topic", topic);
    }
}
