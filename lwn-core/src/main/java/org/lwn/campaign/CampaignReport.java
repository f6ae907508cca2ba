package org.lwn.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.lwn.json.Id;
import org.lwn.problem.InvalidValueException;

/**
 * A report on a campaign. Source: practice.
 *
 * @param id its name in the document
 * @param title what it is called
 * @param on the day it was finished
 * @param actions the actions that it tells of
 * @param sent to whom it went
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CampaignReport(
        Id<CampaignReport> id, String title, LocalDate on, List<Id<Action>> actions, List<Dispatch> sent) {
    /** @throws InvalidValueException if a text is blank or longer than 200 characters, or something is listed twice */
    public CampaignReport {
        InvalidValueException.requireText("title", title);
        actions = ImmutableList.copyOf(actions);
        InvalidValueException.requireDistinct("actions", actions);
        sent = ImmutableList.copyOf(sent);
    }
}
