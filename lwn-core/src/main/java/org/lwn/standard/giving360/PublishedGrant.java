package org.lwn.standard.giving360;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lwn.grant.Award;
import org.lwn.grant.GrantApplication;
import org.lwn.problem.Pointer;

/**
 * One published grant: what was applied for, as far as a 360Giving file tells, and what was awarded. What the standard
 * has no field for is null in the application: not answered.
 *
 * @param at its place in the file, such as {@code /grants/3}
 * @param application the past application
 * @param award what was awarded; its id is null if the file gives none
 * @param awardDate the day of the award as it is written, whatever its time zone; null if it cannot be read
 * @param origins for each field of the application that the file has, its place in the file, whether or not its value
 *     could be read
 */
public record PublishedGrant(
        Pointer at,
        GrantApplication application,
        Award award,
        @Nullable LocalDate awardDate,
        Map<Pointer, Pointer> origins) {

    /** Keeps a copy of the origins. */
    public PublishedGrant {
        origins = ImmutableMap.copyOf(origins);
    }

    /**
     * The place in the file of a field of the application, such as {@code /grants/3/plannedDates/0/startDate} for
     * {@code /startsOn}; the grant itself for a field that the file does not have.
     */
    public Pointer inFile(Pointer inApplication) {
        return origins.getOrDefault(inApplication, at);
    }
}
