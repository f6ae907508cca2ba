package org.lwn.network;

import org.jspecify.annotations.Nullable;
import org.lwn.json.Id;
import org.lwn.neighbourhood.Asset;
import org.lwn.problem.InvalidValueException;

/**
 * Something that a forum has set up. Source: 002.
 *
 * @param id its name in the document
 * @param title what it is
 * @param place where; null if not said
 */
public record ForumProject(
        Id<ForumProject> id, String title, @Nullable Id<Asset> place) {
    /** @throws InvalidValueException if a text is blank or longer than 200 characters */
    public ForumProject {
        InvalidValueException.requireText("title", title);
    }
}
