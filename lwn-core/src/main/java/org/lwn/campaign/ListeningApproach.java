package org.lwn.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lwn.documentation.Unit;
import org.lwn.problem.InvalidValueException;

/**
 * How a campaign listens. Source: 004.
 *
 * @param forms who sits together
 * @param channels how people are reached
 * @param longestMinutes the longest a conversation should last, from 1 to 1440; null if not said
 * @param purposes what listening is for
 * @param objectivesFirst what is settled before anybody listens
 * @param alwaysOn whether listening never stops; null if not said
 * @param alwaysOnSources how it goes on between conversations
 * @param appraisal what appraisal consists in
 * @param actionPlanning what action planning settles
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ListeningApproach(
        List<ConversationForm> forms,
        List<Channel> channels,
        @Unit("minutes") @Nullable Integer longestMinutes,
        List<ListeningPurpose> purposes,
        List<ObjectiveQuestion> objectivesFirst,
        @Nullable Boolean alwaysOn,
        List<AlwaysOnSource> alwaysOnSources,
        List<AppraisalElement> appraisal,
        List<PlanElement> actionPlanning) {
    /** @throws InvalidValueException if a number is out of bounds, or something is listed twice */
    public ListeningApproach {
        forms = ImmutableList.copyOf(forms);
        InvalidValueException.requireDistinct("forms", forms);
        channels = ImmutableList.copyOf(channels);
        InvalidValueException.requireDistinct("channels", channels);
        InvalidValueException.requireBetween("longestMinutes", longestMinutes, 1, 1440);
        purposes = ImmutableList.copyOf(purposes);
        InvalidValueException.requireDistinct("purposes", purposes);
        objectivesFirst = ImmutableList.copyOf(objectivesFirst);
        InvalidValueException.requireDistinct("objectivesFirst", objectivesFirst);
        alwaysOnSources = ImmutableList.copyOf(alwaysOnSources);
        InvalidValueException.requireDistinct("alwaysOnSources", alwaysOnSources);
        appraisal = ImmutableList.copyOf(appraisal);
        InvalidValueException.requireDistinct("appraisal", appraisal);
        actionPlanning = ImmutableList.copyOf(actionPlanning);
        InvalidValueException.requireDistinct("actionPlanning", actionPlanning);
    }
}
