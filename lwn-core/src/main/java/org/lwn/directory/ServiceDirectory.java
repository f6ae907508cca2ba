package org.lwn.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lwn.json.Id;
import org.lwn.problem.InvalidValueException;
import org.lwn.provenance.Standing;

/**
 * A list of what is available. Source: 000, 002; when an entry is stale: practice.
 *
 * @param id its name in the document
 * @param title what it is
 * @param standing how far it has come
 * @param scale how large an area it covers; null if not said
 * @param purpose what it is for; null if not said
 * @param gaps what lists at other scales miss
 * @param staleAfterDays after how many days an entry must be confirmed again, 1 or more; null if not set
 * @param entries the services on it
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ServiceDirectory(
        Id<ServiceDirectory> id,
        String title,
        Standing standing,
        @Nullable ListScale scale,
        @Nullable String purpose,
        List<ScaleGap> gaps,
        @Nullable Integer staleAfterDays,
        List<Id<Service>> entries) {
    /** @throws InvalidValueException if a text is blank or longer than 200 characters, a number is out of bounds, or something is listed twice */
    public ServiceDirectory {
        InvalidValueException.requireText("title", title);
        InvalidValueException.requireText("purpose", purpose);
        gaps = ImmutableList.copyOf(gaps);
        InvalidValueException.requireAtLeast("staleAfterDays", staleAfterDays, 1);
        entries = ImmutableList.copyOf(entries);
        InvalidValueException.requireDistinct("entries", entries);
    }
}
