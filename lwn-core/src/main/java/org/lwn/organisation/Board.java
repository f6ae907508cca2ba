package org.lwn.organisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lwn.neighbourhood.Sector;
import org.lwn.problem.InvalidValueException;

/**
 * Those who govern an organisation, without their names. Source: 000.
 *
 * @param madeUpOf who they are
 * @param voluntary whether they do it unpaid; null if not said
 * @param meetingsOpenTo who may come to their meetings; null if not said
 * @param linksTo whom they bring links to
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Board(
        List<Sector> madeUpOf,
        @Nullable Boolean voluntary,
        @Nullable MeetingAccess meetingsOpenTo,
        List<String> linksTo) {
    /** @throws InvalidValueException if a text is blank or longer than 200 characters, or something is listed twice */
    public Board {
        madeUpOf = ImmutableList.copyOf(madeUpOf);
        InvalidValueException.requireDistinct("madeUpOf", madeUpOf);
        linksTo = ImmutableList.copyOf(linksTo);
        InvalidValueException.requireTexts("linksTo", linksTo);
    }
}
