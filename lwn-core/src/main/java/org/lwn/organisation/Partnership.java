package org.lwn.organisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lwn.json.Id;
import org.lwn.problem.InvalidValueException;
import org.lwn.provenance.ReportedDate;
import org.lwn.provenance.Rhythm;
import org.lwn.provenance.Standing;

/**
 * Work with others. Source: 000, 002.
 *
 * @param title what it is about
 * @param standing how far it has come
 * @param with the partners
 * @param representedBy the role that meets them; null if not said
 * @param meetings how often they meet; null if not said
 * @param since when it began; null if not said
 * @param exchanges what goes between them
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Partnership(
        String title,
        Standing standing,
        List<Id<Actor>> with,
        @Nullable String representedBy,
        @Nullable Rhythm meetings,
        @Nullable ReportedDate since,
        List<Exchange> exchanges) {
    /** @throws InvalidValueException if a text is blank or longer than 200 characters, or something is listed twice */
    public Partnership {
        InvalidValueException.requireText("title", title);
        with = ImmutableList.copyOf(with);
        InvalidValueException.requireDistinct("with", with);
        InvalidValueException.requireText("representedBy", representedBy);
        exchanges = ImmutableList.copyOf(exchanges);
    }
}
