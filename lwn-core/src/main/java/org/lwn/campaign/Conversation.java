package org.lwn.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lwn.json.Id;
import org.lwn.neighbourhood.Neighbourhood;
import org.lwn.problem.InvalidValueException;

/**
 * A conversation that was held. It holds no name; who agreed to be contacted again stands in {@link ContactDetails}. Source: forms and purposes 004; the record practice.
 *
 * @param id its name in the document
 * @param on the day
 * @param locality where; null if not noted
 * @param method how
 * @param listener who listened
 * @param listenersPresent how many listeners were there, 1 or more; null if not noted
 * @param lengthMinutes how long it lasted, from 0 to 1440; null if not noted
 * @param people how many people were heard, 1 or more
 * @param recordedOn the day the record was made; null if there is none yet
 * @param delayExplained why the record was made late; null if it was not, or nobody has said
 * @param heard what was heard
 * @param themes the themes it was given in the analysis
 * @param agreedToStayInTouch whether they agreed to be contacted again; null if not asked
 * @param childOrAdultAtRisk whether somebody may be at risk; null if not noted
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Conversation(
        Id<Conversation> id,
        LocalDate on,
        @Nullable Id<Neighbourhood> locality,
        Id<EngagementMethod> method,
        Id<TeamMember> listener,
        @Nullable Integer listenersPresent,
        @Nullable Integer lengthMinutes,
        int people,
        @Nullable LocalDate recordedOn,
        @Nullable String delayExplained,
        List<Heard> heard,
        List<Id<Theme>> themes,
        @Nullable Boolean agreedToStayInTouch,
        @Nullable Boolean childOrAdultAtRisk) {
    /** @throws InvalidValueException if a number is out of bounds, a text is blank or longer than 200 characters, or something is listed twice */
    public Conversation {
        InvalidValueException.requireAtLeast("listenersPresent", listenersPresent, 1);
        InvalidValueException.requireBetween("lengthMinutes", lengthMinutes, 0, 1440);
        InvalidValueException.requireAtLeast("people", people, 1);
        InvalidValueException.requireText("delayExplained", delayExplained);
        heard = ImmutableList.copyOf(heard);
        themes = ImmutableList.copyOf(themes);
        InvalidValueException.requireDistinct("themes", themes);
    }
}
