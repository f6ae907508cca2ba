package org.lwn.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lwn.documentation.Unit;
import org.lwn.json.DerivedFrom;
import org.lwn.json.DocumentFormat;
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
 * @param communityNamedOn the day the community was named; null if not noted
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
 * @param grants grants that pay for actions
 * @param groups groups that act
 * @param reports reports made
 * @param feedback who was told what came of it
 * @param journal who signed off which step, and who took that back; what was done on one day stands in its order
 */
@DocumentFormat("lwn-campaign/1")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Campaign(
        Id<Campaign> id,
        String title,
        Standing standing,
        @Nullable Id<Network> network,
        @Nullable String community,
        @Nullable LocalDate communityNamedOn,
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
        List<ActionGrant> grants,
        List<LocalActionGroup> groups,
        List<CampaignReport> reports,
        List<Feedback> feedback,
        List<JournalEntry> journal) {
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
        grants = ImmutableList.copyOf(grants);
        groups = ImmutableList.copyOf(groups);
        reports = ImmutableList.copyOf(reports);
        feedback = ImmutableList.copyOf(feedback);
        journal = ImmutableList.copyOf(journal);
        if (startsOn != null && endsOn != null && endsOn.isBefore(startsOn)) {
            throw new InvalidValueException(
                    "endsOn", endsOn, "is not before " + startsOn + ", the first day", "Change one of the two days.");
        }
    }

    /** How many people were heard in all conversations. */
    @DerivedFrom("/conversations")
    @Unit("people")
    public int peopleHeard() {
        return conversations.stream().mapToInt(Conversation::people).sum();
    }

    /** The last day on which people are listened to: its own, or else its target's; null if neither is settled. */
    @DerivedFrom({"/endsOn", "/target/by"})
    public @Nullable LocalDate lastDay() {
        return endsOn == null && target != null ? target.by() : endsOn;
    }

    /**
     * The campaign as it stood at the end of the day: without what is dated later. What has no day counts on every day.
     * Consent that was revoked later still holds; a meeting that was held later is the next one.
     */
    public Campaign on(LocalDate day) {
        return new CampaignOnDay(this, day).campaign();
    }

    /** The same campaign with one more entry at the end of its journal. */
    public Campaign withEntry(JournalEntry entry) {
        return toBuilder()
                .journal(ImmutableList.<JournalEntry>builder()
                        .addAll(journal)
                        .add(entry)
                        .build())
                .build();
    }

    /** A campaign of which nothing is known yet but these; what is not set is unknown or empty. */
    public static Builder builder(Id<Campaign> id, String title, Standing standing) {
        return new Builder(id, title, standing);
    }

    /** A builder that holds all of this campaign, to change some of it. */
    public Builder toBuilder() {
        Builder builder = new Builder(id, title, standing);
        builder.network = network;
        builder.community = community;
        builder.communityNamedOn = communityNamedOn;
        builder.localities = localities;
        builder.launchedOn = launchedOn;
        builder.launchedAt = launchedAt;
        builder.approach = approach;
        builder.preparation = preparation;
        builder.groupModel = groupModel;
        builder.firstSteps = firstSteps;
        builder.objectives = objectives;
        builder.target = target;
        builder.startsOn = startsOn;
        builder.endsOn = endsOn;
        builder.shortfallExplained = shortfallExplained;
        builder.team = team;
        builder.questions = questions;
        builder.methods = methods;
        builder.safety = safety;
        builder.practice = practice;
        builder.conversations = conversations;
        builder.contacts = contacts;
        builder.themes = themes;
        builder.analyses = analyses;
        builder.issues = issues;
        builder.rankings = rankings;
        builder.actions = actions;
        builder.grants = grants;
        builder.groups = groups;
        builder.reports = reports;
        builder.feedback = feedback;
        builder.journal = journal;
        return builder;
    }

    /** Sets a campaign's parts one by one. Not for use by several threads. */
    public static final class Builder {
        private final Id<Campaign> id;
        private final String title;
        private Standing standing;
        private @Nullable Id<Network> network;
        private @Nullable String community;
        private @Nullable LocalDate communityNamedOn;
        private List<Id<Neighbourhood>> localities = ImmutableList.of();
        private @Nullable LocalDate launchedOn;
        private @Nullable Id<Meeting> launchedAt;
        private @Nullable ListeningApproach approach;
        private @Nullable Preparation preparation;
        private @Nullable GroupModel groupModel;
        private List<FirstSteps> firstSteps = ImmutableList.of();
        private List<Objective> objectives = ImmutableList.of();
        private @Nullable Target target;
        private @Nullable LocalDate startsOn;
        private @Nullable LocalDate endsOn;
        private @Nullable String shortfallExplained;
        private List<TeamMember> team = ImmutableList.of();
        private List<Question> questions = ImmutableList.of();
        private List<EngagementMethod> methods = ImmutableList.of();
        private @Nullable Safety safety;
        private List<PracticeConversation> practice = ImmutableList.of();
        private List<Conversation> conversations = ImmutableList.of();
        private List<ContactDetails> contacts = ImmutableList.of();
        private List<Theme> themes = ImmutableList.of();
        private List<Analysis> analyses = ImmutableList.of();
        private List<Issue> issues = ImmutableList.of();
        private List<Ranking> rankings = ImmutableList.of();
        private List<Action> actions = ImmutableList.of();
        private List<ActionGrant> grants = ImmutableList.of();
        private List<LocalActionGroup> groups = ImmutableList.of();
        private List<CampaignReport> reports = ImmutableList.of();
        private List<Feedback> feedback = ImmutableList.of();
        private List<JournalEntry> journal = ImmutableList.of();

        private Builder(Id<Campaign> id, String title, Standing standing) {
            this.id = id;
            this.title = title;
            this.standing = standing;
        }

        /** Sets how far it has come. */
        public Builder standing(Standing standing) {
            this.standing = standing;
            return this;
        }

        /** Sets whose campaign it is. */
        public Builder network(@Nullable Id<Network> network) {
            this.network = network;
            return this;
        }

        /** Sets the community it listens to. */
        public Builder community(@Nullable String community) {
            this.community = community;
            return this;
        }

        /** Sets the day the community was named. */
        public Builder communityNamedOn(@Nullable LocalDate communityNamedOn) {
            this.communityNamedOn = communityNamedOn;
            return this;
        }

        /** Sets where. */
        public Builder localities(List<Id<Neighbourhood>> localities) {
            this.localities = localities;
            return this;
        }

        /** Sets the day it was launched. */
        public Builder launchedOn(@Nullable LocalDate launchedOn) {
            this.launchedOn = launchedOn;
            return this;
        }

        /** Sets the meeting at which it was launched. */
        public Builder launchedAt(@Nullable Id<Meeting> launchedAt) {
            this.launchedAt = launchedAt;
            return this;
        }

        /** Sets how it listens. */
        public Builder approach(@Nullable ListeningApproach approach) {
            this.approach = approach;
            return this;
        }

        /** Sets how listeners are made ready. */
        public Builder preparation(@Nullable Preparation preparation) {
            this.preparation = preparation;
            return this;
        }

        /** Sets what Local Action Groups are to be. */
        public Builder groupModel(@Nullable GroupModel groupModel) {
            this.groupModel = groupModel;
            return this;
        }

        /** Sets how localities begin. */
        public Builder firstSteps(List<FirstSteps> firstSteps) {
            this.firstSteps = firstSteps;
            return this;
        }

        /** Sets what it is for and whom it is to reach. */
        public Builder objectives(List<Objective> objectives) {
            this.objectives = objectives;
            return this;
        }

        /** Sets how many are to be heard. */
        public Builder target(@Nullable Target target) {
            this.target = target;
            return this;
        }

        /** Sets its first day. */
        public Builder startsOn(@Nullable LocalDate startsOn) {
            this.startsOn = startsOn;
            return this;
        }

        /** Sets its last day. */
        public Builder endsOn(@Nullable LocalDate endsOn) {
            this.endsOn = endsOn;
            return this;
        }

        /** Sets why fewer were heard than meant. */
        public Builder shortfallExplained(@Nullable String shortfallExplained) {
            this.shortfallExplained = shortfallExplained;
            return this;
        }

        /** Sets who works on it. */
        public Builder team(List<TeamMember> team) {
            this.team = team;
            return this;
        }

        /** Sets what listeners ask. */
        public Builder questions(List<Question> questions) {
            this.questions = questions;
            return this;
        }

        /** Sets the methods chosen. */
        public Builder methods(List<EngagementMethod> methods) {
            this.methods = methods;
            return this;
        }

        /** Sets how people are kept safe. */
        public Builder safety(@Nullable Safety safety) {
            this.safety = safety;
            return this;
        }

        /** Sets conversations to practise. */
        public Builder practice(List<PracticeConversation> practice) {
            this.practice = practice;
            return this;
        }

        /** Sets conversations held. */
        public Builder conversations(List<Conversation> conversations) {
            this.conversations = conversations;
            return this;
        }

        /** Sets whom to tell what comes of it. */
        public Builder contacts(List<ContactDetails> contacts) {
            this.contacts = contacts;
            return this;
        }

        /** Sets themes that run through what was heard. */
        public Builder themes(List<Theme> themes) {
            this.themes = themes;
            return this;
        }

        /** Sets sessions of analysis. */
        public Builder analyses(List<Analysis> analyses) {
            this.analyses = analyses;
            return this;
        }

        /** Sets what people want to change. */
        public Builder issues(List<Issue> issues) {
            this.issues = issues;
            return this;
        }

        /** Sets issues put in order. */
        public Builder rankings(List<Ranking> rankings) {
            this.rankings = rankings;
            return this;
        }

        /** Sets what is to be done. */
        public Builder actions(List<Action> actions) {
            this.actions = actions;
            return this;
        }

        /** Sets grants that pay for actions. */
        public Builder grants(List<ActionGrant> grants) {
            this.grants = grants;
            return this;
        }

        /** Sets groups that act. */
        public Builder groups(List<LocalActionGroup> groups) {
            this.groups = groups;
            return this;
        }

        /** Sets reports made. */
        public Builder reports(List<CampaignReport> reports) {
            this.reports = reports;
            return this;
        }

        /** Sets who was told what came of it. */
        public Builder feedback(List<Feedback> feedback) {
            this.feedback = feedback;
            return this;
        }

        /** Sets who signed off which step, and who took that back; what was done on one day stands in its order. */
        public Builder journal(List<JournalEntry> journal) {
            this.journal = journal;
            return this;
        }

        /**
         * The campaign as set so far.
         *
         * @throws InvalidValueException as the campaign itself does
         */
        public Campaign build() {
            return new Campaign(
                    id,
                    title,
                    standing,
                    network,
                    community,
                    communityNamedOn,
                    localities,
                    launchedOn,
                    launchedAt,
                    approach,
                    preparation,
                    groupModel,
                    firstSteps,
                    objectives,
                    target,
                    startsOn,
                    endsOn,
                    shortfallExplained,
                    team,
                    questions,
                    methods,
                    safety,
                    practice,
                    conversations,
                    contacts,
                    themes,
                    analyses,
                    issues,
                    rankings,
                    actions,
                    grants,
                    groups,
                    reports,
                    feedback,
                    journal);
        }
    }
}
