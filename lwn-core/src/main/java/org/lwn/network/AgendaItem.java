package org.lwn.network;

import org.lwn.neighbourhood.Sector;
import org.lwn.problem.InvalidValueException;

/**
 * An item on an agenda. Source: practice.
 *
 * @param title what it is about
 * @param kind what it is
 * @param ledBy who leads it
 */
public record AgendaItem(String title, AgendaKind kind, Sector ledBy) {
    /** @throws InvalidValueException if a text is blank or longer than 200 characters */
    public AgendaItem {
        InvalidValueException.requireText("title", title);
    }
}
