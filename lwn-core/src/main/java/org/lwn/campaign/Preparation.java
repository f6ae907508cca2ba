package org.lwn.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lwn.network.TrainingTopic;
import org.lwn.problem.InvalidValueException;
import org.lwn.provenance.ReportedDate;

/**
 * How those who will listen are made ready. Source: 004.
 *
 * @param when when it is done
 * @param who the roles of those who are trained
 * @param topics in what
 * @param outreachOnceConfident whether outreach begins once they feel confident; null if not said
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Preparation(
        ReportedDate when,
        List<String> who,
        List<TrainingTopic> topics,
        @Nullable Boolean outreachOnceConfident) {
    /** @throws InvalidValueException if a text is blank or longer than 200 characters, or something is listed twice */
    public Preparation {
        who = ImmutableList.copyOf(who);
        InvalidValueException.requireTexts("who", who);
        topics = ImmutableList.copyOf(topics);
        InvalidValueException.requireDistinct("topics", topics);
    }
}
