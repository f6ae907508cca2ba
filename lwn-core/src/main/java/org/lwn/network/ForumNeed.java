package org.lwn.network;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lwn.directory.ServiceDirectory;
import org.lwn.json.Id;
import org.lwn.neighbourhood.Sector;
import org.lwn.organisation.Actor;
import org.lwn.problem.InvalidValueException;

/**
 * A need that a forum agreed on. Source: 002.
 *
 * @param kind which need
 * @param ledBy who is to lead on it
 * @param providedBy which part of society provides what it takes; empty if not said
 * @param providers who provides what it takes; empty if not said
 * @param training the training it takes
 * @param directory the list that meets it; null if none
 * @param until how far the forum must come until the need is over; null if not said
 * @param met whether it is met; null if not said
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ForumNeed(
        ForumNeedKind kind,
        List<Sector> ledBy,
        List<Sector> providedBy,
        List<Id<Actor>> providers,
        List<TrainingTopic> training,
        @Nullable Id<ServiceDirectory> directory,
        @Nullable ForumMaturity until,
        @Nullable Boolean met) {
    /** @throws InvalidValueException if something is listed twice */
    public ForumNeed {
        ledBy = ImmutableList.copyOf(ledBy);
        InvalidValueException.requireDistinct("ledBy", ledBy);
        providedBy = ImmutableList.copyOf(providedBy);
        InvalidValueException.requireDistinct("providedBy", providedBy);
        providers = ImmutableList.copyOf(providers);
        InvalidValueException.requireDistinct("providers", providers);
        training = ImmutableList.copyOf(training);
        InvalidValueException.requireDistinct("training", training);
    }
}
