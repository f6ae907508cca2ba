package org.lwn.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lwn.json.DerivedFrom;
import org.lwn.json.Id;
import org.lwn.neighbourhood.Neighbourhood;
import org.lwn.network.Meeting;
import org.lwn.network.Network;
import org.lwn.problem.InvalidValueException;
import org.lwn.provenance.Standing;

/**
 * A listening and social action campaign, as far as it has come. No step's status is held: it follows from the evidence. Source: 004.
 *
 * @param id its name in the document
 * @param title what it is called
 * @param standing how far it has come
 * @param network whose campaign it is; null if nobody's
 * @param community the community it listens to; null if not settled
 * @param localities where
 * @param launchedOn the day it was launched; null if not yet
 * @param launchedAt the meeting at which it was launched; null if at none
 * @param approach how it listens; null if not said
 * @param preparation how listeners are made ready; null if not said
 * @param groupModel what Local Action Groups are to be; null if not said
 * @param firstSteps how localities begin
 * @param objectives what it is for and whom it is to reach
 * @param target how many are to be heard; null if not set
 * @param startsOn its first day; null if not settled
 * @param endsOn its last day; null if not settled
 * @param shortfallExplained why fewer were heard than meant; null if not explained
 * @param team who works on it
 * @param questions what listeners ask
 * @param methods the methods chosen
 * @param safety how people are kept safe; null if not considered
 * @param practice conversations to practise
 * @param conversations conversations held
 * @param contacts whom to tell what comes of it
 * @param themes themes that run through what was heard
 * @param analyses sessions of analysis
 * @param issues what people want to change
 * @param rankings issues put in order
 * @param actions what is to be done
 * @param groups groups that act
 * @param reports reports made
 * @param feedback who was told what came of it
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Campaign(
        Id<Campaign> id,
        String title,
        Standing standing,
        @Nullable Id<Network> network,
        @Nullable String community,
        List<Id<Neighbourhood>> localities,
        @Nullable LocalDate launchedOn,
        @Nullable Id<Meeting> launchedAt,
        @Nullable ListeningApproach approach,
        @Nullable Preparation preparation,
        @Nullable GroupModel groupModel,
        List<FirstSteps> firstSteps,
        List<Objective> objectives,
        @Nullable Target target,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable String shortfallExplained,
        List<TeamMember> team,
        List<Question> questions,
        List<EngagementMethod> methods,
        @Nullable Safety safety,
        List<PracticeConversation> practice,
        List<Conversation> conversations,
        List<ContactDetails> contacts,
        List<Theme> themes,
        List<Analysis> analyses,
        List<Issue> issues,
        List<Ranking> rankings,
        List<Action> actions,
        List<LocalActionGroup> groups,
        List<CampaignReport> reports,
        List<Feedback> feedback) {
    /** @throws InvalidValueException if a text is blank or longer than 200 characters, something is listed twice, or the last day is before the first */
    public Campaign {
        InvalidValueException.requireText("title", title);
        InvalidValueException.requireText("community", community);
        localities = ImmutableList.copyOf(localities);
        InvalidValueException.requireDistinct("localities", localities);
        firstSteps = ImmutableList.copyOf(firstSteps);
        objectives = ImmutableList.copyOf(objectives);
        InvalidValueException.requireText("shortfallExplained", shortfallExplained);
        team = ImmutableList.copyOf(team);
        questions = ImmutableList.copyOf(questions);
        methods = ImmutableList.copyOf(methods);
        practice = ImmutableList.copyOf(practice);
        conversations = ImmutableList.copyOf(conversations);
        contacts = ImmutableList.copyOf(contacts);
        themes = ImmutableList.copyOf(themes);
        analyses = ImmutableList.copyOf(analyses);
        issues = ImmutableList.copyOf(issues);
        rankings = ImmutableList.copyOf(rankings);
        actions = ImmutableList.copyOf(actions);
        groups = ImmutableList.copyOf(groups);
        reports = ImmutableList.copyOf(reports);
        feedback = ImmutableList.copyOf(feedback);
        if (startsOn != null && endsOn != null && endsOn.isBefore(startsOn)) {
            throw new InvalidValueException(
                    "endsOn", endsOn, "is not before " + startsOn + ", the first day", "Change one of the two days.");
        }
    }

    /** How many people were heard in all conversations. */
    @DerivedFrom("/conversations")
    public int peopleHeard() {
        return conversations.stream().mapToInt(Conversation::people).sum();
    }
}
