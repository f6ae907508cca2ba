package org.lwn.campaign.simulation;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.lwn.campaign.Action;
import org.lwn.campaign.ActionGrant;
import org.lwn.campaign.Analysis;
import org.lwn.campaign.Ballot;
import org.lwn.campaign.Campaign;
import org.lwn.campaign.CampaignReport;
import org.lwn.campaign.CampaignStep;
import org.lwn.campaign.Channel;
import org.lwn.campaign.Consent;
import org.lwn.campaign.ConsentState;
import org.lwn.campaign.ContactDetails;
import org.lwn.campaign.Conversation;
import org.lwn.campaign.ConversationForm;
import org.lwn.campaign.Dispatch;
import org.lwn.campaign.EngagementMethod;
import org.lwn.campaign.Feedback;
import org.lwn.campaign.GroupMeeting;
import org.lwn.campaign.Issue;
import org.lwn.campaign.JournalAct;
import org.lwn.campaign.JournalEntry;
import org.lwn.campaign.ListeningApproach;
import org.lwn.campaign.ListeningPurpose;
import org.lwn.campaign.LocalActionGroup;
import org.lwn.campaign.LoneWorking;
import org.lwn.campaign.Objective;
import org.lwn.campaign.ObjectiveQuestion;
import org.lwn.campaign.PracticeConversation;
import org.lwn.campaign.Question;
import org.lwn.campaign.Ranking;
import org.lwn.campaign.ReportAudience;
import org.lwn.campaign.RiskAssessment;
import org.lwn.campaign.Safety;
import org.lwn.campaign.Target;
import org.lwn.campaign.TeamMember;
import org.lwn.campaign.TeamRole;
import org.lwn.campaign.Theme;
import org.lwn.campaign.Trained;
import org.lwn.json.Id;
import org.lwn.network.TrainingTopic;
import org.lwn.provenance.Standing;

/**
 * A campaign while it is lived through. What must happen so that every step goes through all that can become of it has its
 * day below; whom the listeners meet, and how residents vote, is left to chance.
 */
final class SimulatedCampaign {
    private static final Target TARGET = new Target(500, "under-represented communities", LocalDate.of(2024, 7, 31));
    private static final LocalDate REACHED_BY = LocalDate.of(2024, 7, 21);
    private static final LocalDate DETAILS_ERASED = LocalDate.of(2024, 12, 31);
    private static final Id<TeamMember> LEAD = Id.of("safeguarding-lead-1");

    private final Random random;
    private final SimulatedListening listening;
    private LocalDate today = LocalDate.MIN;

    private @Nullable LocalDate communityNamedOn;
    private final Map<Id<TeamMember>, TeamMember> team = new LinkedHashMap<>();
    private final List<Objective> objectives = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();
    private final List<EngagementMethod> methods = new ArrayList<>();
    private final List<RiskAssessment> riskAssessments = new ArrayList<>();
    private final List<LoneWorking> loneWorking = new ArrayList<>();
    private final List<PracticeConversation> practice = new ArrayList<>();
    private final List<Conversation> conversations = new ArrayList<>();
    private final Map<Id<Conversation>, ContactDetails> contacts = new LinkedHashMap<>();
    private final List<Analysis> analyses = new ArrayList<>();
    private final List<Issue> issues = new ArrayList<>();
    private final List<Ranking> rankings = new ArrayList<>();
    private final Map<Id<Action>, Action> actions = new LinkedHashMap<>();
    private final List<ActionGrant> grants = new ArrayList<>();
    private final List<LocalActionGroup> groups = new ArrayList<>();
    private final List<CampaignReport> reports = new ArrayList<>();
    private final List<Feedback> feedback = new ArrayList<>();
    private final List<JournalEntry> journal = new ArrayList<>();

    SimulatedCampaign(long seed) {
        this.random = new Random(seed);
        this.listening = new SimulatedListening(random);
    }

    /** Lives through the next day. */
    void live(LocalDate day) {
        today = day;
        prepare();
        change();
        if (SimulatedListening.isListeningDay(day) && isListening()) {
            listen();
        }
        analyse();
        act();
        report();
        signOff();
    }

    /** Steps 1 to 5. */
    private void prepare() {
        switch (today.toString()) {
            case "2023-09-18" -> {
                communityNamedOn = today;
                join("coordinator-1", TeamRole.COORDINATOR);
            }
            case "2023-09-25" -> {
                join("listener-1", TeamRole.LISTENER);
                join("listener-2", TeamRole.LISTENER, TeamRole.ANALYST);
                join("listener-3", TeamRole.LISTENER);
                join("listener-4", TeamRole.LISTENER);
                objectives.add(new Objective(
                        "to learn what harms wellbeing and who would act on it",
                        "people whom services seldom hear",
                        today));
            }
            case "2023-10-02" -> {
                ask("What matters most to you where you live?", ListeningPurpose.WHAT_PEOPLE_CARE_ABOUT);
                choose("poster", "A poster that says how to be heard", null, null, "libraries", null);
            }
            case "2023-10-05" -> {
                ask("What would you like to see done about it?", ListeningPurpose.WHAT_THEY_WANT_TO_DO);
                ask("Would you take a part in leading it?", ListeningPurpose.WHETHER_THEY_WOULD_LEAD);
            }
            case "2023-10-09" -> {
                choose("doorstep", "At the door", ConversationForm.ONE_TO_ONE, Channel.FACE_TO_FACE, "estates", null);
                choose("hub", "A table in a hub", ConversationForm.SMALL_GROUP, Channel.FACE_TO_FACE, "hubs", null);
                choose("stall", "A stall", ConversationForm.ONE_TO_ONE, Channel.FACE_TO_FACE, "markets", null);
            }
            case "2023-10-16" -> trainAll(TrainingTopic.LISTENING, TrainingTopic.DATA_PROTECTION);
            case "2023-10-18" -> {
                join(LEAD.value(), TeamRole.SAFEGUARDING_LEAD);
                riskAssessments.add(new RiskAssessment(today, allMethods()));
                loneWorking.add(new LoneWorking(
                        today,
                        "whoever goes alone rings before and after",
                        ImmutableList.of(
                                SimulatedListening.DOORSTEP, SimulatedListening.HUB, SimulatedListening.STALL)));
            }
            case "2023-10-20" -> trainAll(TrainingTopic.SAFEGUARDING);
            case "2023-10-24" -> practise("listener-1", "silence is an answer too");
            case "2023-10-26" -> {
                practise("listener-2", null);
                practise("listener-3", "ask one thing at a time");
                practise("listener-4", null);
            }
            default -> {}
        }
    }

    /** What comes between. */
    private void change() {
        switch (today.toString()) {
            case "2023-10-30" -> join("listener-5", TeamRole.LISTENER);
            case "2023-10-31" -> heldTooEarly();
            case "2023-11-02" -> train("listener-5");
            case "2023-11-03" -> {
                practise("listener-5", "wait until you are trained");
                contacts.computeIfPresent(
                        Id.of("conversation-1"), (id, asked) -> with(asked, ConsentState.REFUSED, null));
            }
            case "2023-11-20" -> writeConsentDown();
            case "2023-11-25" -> heldTooLong();
            case "2024-03-09" -> recordedLate();
            case "2024-03-11" ->
                choose(
                        "telephone",
                        "By telephone",
                        ConversationForm.ONE_TO_ONE,
                        Channel.TELEPHONE,
                        null,
                        "the office telephone");
            case "2024-03-18" ->
                riskAssessments.add(new RiskAssessment(today, ImmutableList.of(SimulatedListening.TELEPHONE)));
            case "2024-04-22" -> withdrawConsent();
            case "2024-05-20" -> join("listener-6", TeamRole.LISTENER);
            case "2024-05-27" -> train("listener-6");
            case "2024-05-28" -> practise("listener-6", null);
            case "2024-05-31" -> leave("listener-3");
            case "2024-06-03" -> leave("coordinator-1");
            case "2024-06-10" -> join("coordinator-2", TeamRole.COORDINATOR);
            case "2024-09-02" -> join("listener-7", TeamRole.LISTENER);
            case "2024-09-09" -> train("listener-7");
            case "2024-09-10" -> practise("listener-7", null);
            default -> {}
        }
    }

    /** Steps 9, 10 and 12. */
    private void analyse() {
        switch (today.toString()) {
            case "2024-02-05" -> analyse("analysis-1", 12, 8, "safe-streets", "damp-homes", "young-people");
            case "2024-02-08" -> {
                raise("lit-paths", "Paths that are lit", "safe-streets", "a walk after dark with those who use them");
                raise("dry-homes", "Homes without mould", "damp-homes", "a count of damp rooms by tenants");
                raise("after-school", "Somewhere to be after school", "young-people", null);
            }
            case "2024-02-12" -> rank(37);
            case "2024-04-15" -> analyse("analysis-2", 9, 3, "green-space");
            case "2024-04-22" -> analyse("analysis-3", 14, 9, "green-space", "loneliness");
            case "2024-06-17" -> analyse("analysis-4", 8, 2, "seeing-a-doctor");
            case "2024-06-24" -> analyse("analysis-5", 13, 9, "seeing-a-doctor");
            case "2024-06-25" -> raise("open-garden", "A garden that is open", "green-space", "a picnic at its gate");
            case "2024-07-01" -> rank(41);
            case "2024-10-07" -> analyse("analysis-6", 11, 7, "loneliness");
            default -> {}
        }
    }

    /** Step 11. */
    private void act() {
        switch (today.toString()) {
            case "2024-02-15" -> {
                plan(
                        "map-dark-paths",
                        "lit-paths",
                        "map the dark paths",
                        "listener-3",
                        "2024-05-15",
                        "maps",
                        "torches");
                plan(
                        "ask-for-lights",
                        "lit-paths",
                        "ask the council for lights",
                        "coordinator",
                        "2024-07-15",
                        "the map");
                plan("count-damp-rooms", "dry-homes", "count damp rooms", "secretary", "2024-04-30", "meters");
            }
            case "2024-02-20" -> {
                form("north-group", "Paths group", "north", "2024-03-05", "2024-05-07", "2024-07-09", "2024-09-10");
                form("central-group", "Dry homes group", "central", "2024-03-12", "2024-05-14", "2024-09-17");
            }
            case "2024-03-20" -> grant("damp-meters", 600, "count-damp-rooms");
            case "2024-04-24" -> done("count-damp-rooms");
            case "2024-07-02" ->
                plan("open-the-gate", "open-garden", "find who has the key", "listener", "2024-09-30", "a letter");
            case "2024-07-12" -> done("ask-for-lights");
            case "2024-09-24" -> {
                grant("garden-tools", 450, "open-the-gate");
                done("open-the-gate");
            }
            default -> {}
        }
    }

    /** Step 13. */
    private void report() {
        switch (today.toString()) {
            case "2024-05-02" -> tell("report-1", "What we heard by spring", 8, "map-dark-paths", "count-damp-rooms");
            case "2024-10-14" -> tell("report-2", "What came of it", 4, "ask-for-lights", "open-the-gate");
            case "2024-05-10", "2024-10-18" -> feedback.add(new Feedback(today, usableContacts()));
            default -> {}
        }
    }

    /** The coordinator looks at what is done, and says so. */
    private void signOff() {
        switch (today.toString()) {
            case "2023-09-26" -> signOff(1);
            case "2023-10-06" -> signOff(2);
            case "2023-10-10" -> signOff(3);
            case "2023-10-23" -> signOff(4);
            case "2023-10-27" -> signOff(5);
            case "2023-12-10" -> signOff(7, 8);
            case "2024-02-13" -> signOff(10);
            case "2024-02-21" -> signOff(11);
            case "2024-04-16" -> signOff(12);
            case "2024-04-23" -> signOff(9);
            case "2024-05-10" -> signOff(13);
            case "2024-07-28" -> signOff(6);
            case "2024-10-20" -> signOff(4, 5, 6, 7, 8, 9, 10, 11, 12, 13);
            default -> {}
        }
    }

    private boolean isListening() {
        return isWithin("2023-11-06", "2023-12-16")
                || isWithin("2024-01-09", "2024-01-27")
                || isWithin("2024-02-22", "2024-04-06")
                || isWithin("2024-04-20", "2024-07-27")
                || isWithin("2024-09-12", "2024-10-05");
    }

    private boolean isWithin(String first, String last) {
        return !today.isBefore(LocalDate.parse(first)) && !today.isAfter(LocalDate.parse(last));
    }

    /** As many as it takes each day to reach the target in time, more or less. */
    private void listen() {
        int heard = conversations.stream().mapToInt(Conversation::people).sum();
        int missing = Math.max(0, TARGET.people() - heard);
        long daysLeft = Math.max(
                1,
                today.datesUntil(REACHED_BY.isAfter(today) ? REACHED_BY : today.plusDays(1))
                        .filter(SimulatedListening::isListeningDay)
                        .count());
        int people = missing == 0 ? random.nextInt(3) : Math.toIntExact(missing / daysLeft) + random.nextInt(7) - 2;
        boolean byTelephoneToo = !today.isBefore(LocalDate.of(2024, 3, 19));
        listening
                .held(today, people, conversations.size() + 1, readyListeners(), byTelephoneToo)
                .forEach(this::hold);
    }

    private List<Id<TeamMember>> readyListeners() {
        return team.values().stream()
                .filter(member -> member.roles().contains(TeamRole.LISTENER) && member.belongsOn(today))
                .filter(member ->
                        practice.stream().anyMatch(done -> done.listener().equals(member.id())))
                .map(TeamMember::id)
                .collect(ImmutableList.toImmutableList());
    }

    private void hold(Conversation held) {
        conversations.add(held);
        if (Boolean.TRUE.equals(held.agreedToStayInTouch())) {
            contacts.put(
                    held.id(),
                    new ContactDetails(
                            Id.of("contact-" + (contacts.size() + 1)),
                            held.id(),
                            null,
                            null,
                            null,
                            new Consent(ConsentState.GIVEN, held.on()),
                            "to hear what came of it",
                            DETAILS_ERASED,
                            DETAILS_ERASED));
        }
    }

    /** Somebody new could not wait to be trained. What they heard counts all the same; it is written down days later. */
    private void heldTooEarly() {
        Conversation early = conversation("listener-5");
        hold(changed(early, 45, today.plusDays(2), null, true));
    }

    private void heldTooLong() {
        hold(changed(conversation("listener-2"), 95, today.plusDays(1), null, false));
    }

    private void recordedLate() {
        hold(changed(conversation("listener-4"), 30, today.plusDays(17), "the notes were left at the stall", false));
    }

    private Conversation conversation(String listener) {
        return listening.conversation(today, conversations.size() + 1, Id.of(listener), false);
    }

    private static Conversation changed(
            Conversation held, int minutes, LocalDate recordedOn, @Nullable String delay, boolean staysInTouch) {
        return new Conversation(
                held.id(),
                held.on(),
                held.locality(),
                held.method(),
                held.listener(),
                held.listenersPresent(),
                minutes,
                held.people(),
                recordedOn,
                delay,
                held.heard(),
                held.themes(),
                staysInTouch,
                false);
    }

    /** The last who agreed was asked only now whether this may be kept. */
    private void writeConsentDown() {
        contacts.values().stream()
                .reduce((earlier, later) -> later)
                .ifPresent(contact ->
                        contacts.put(contact.conversation(), with(contact, ConsentState.GIVEN, DETAILS_ERASED)));
    }

    /** Details are erased four days later. */
    private void withdrawConsent() {
        contacts.values().stream()
                .filter(contact -> contact.consent().state() == ConsentState.GIVEN)
                .findFirst()
                .ifPresent(contact ->
                        contacts.put(contact.conversation(), with(contact, ConsentState.REVOKED, today.plusDays(4))));
    }

    private ContactDetails with(ContactDetails contact, ConsentState state, @Nullable LocalDate erasedOn) {
        return new ContactDetails(
                contact.id(),
                contact.conversation(),
                null,
                null,
                null,
                new Consent(state, today),
                contact.purpose(),
                contact.forgetOn(),
                erasedOn);
    }

    private List<Id<ContactDetails>> usableContacts() {
        return contacts.values().stream()
                .filter(contact -> contact.usableOn(today))
                .map(ContactDetails::id)
                .collect(ImmutableList.toImmutableList());
    }

    private void join(String id, TeamRole... roles) {
        team.put(Id.of(id), new TeamMember(Id.of(id), ImmutableList.copyOf(roles), today, null, ImmutableList.of()));
    }

    private void leave(String id) {
        team.computeIfPresent(
                Id.of(id),
                (same, member) -> new TeamMember(same, member.roles(), member.joinedOn(), today, member.training()));
    }

    private void train(String id) {
        train(Id.of(id), TrainingTopic.LISTENING, TrainingTopic.DATA_PROTECTION, TrainingTopic.SAFEGUARDING);
    }

    private void trainAll(TrainingTopic... topics) {
        ImmutableList.copyOf(team.keySet()).forEach(id -> train(id, topics));
    }

    private void train(Id<TeamMember> id, TrainingTopic... topics) {
        team.computeIfPresent(
                id,
                (same, member) -> new TeamMember(
                        same,
                        member.roles(),
                        member.joinedOn(),
                        member.leftOn(),
                        Stream.concat(
                                        member.training().stream(),
                                        Stream.of(topics).map(topic -> new Trained(topic, today)))
                                .collect(ImmutableList.toImmutableList())));
    }

    private void ask(String text, ListeningPurpose purpose) {
        questions.add(new Question(Id.of("question-" + (questions.size() + 1)), text, purpose, today, null));
    }

    private void choose(
            String id,
            String title,
            @Nullable ConversationForm form,
            @Nullable Channel channel,
            @Nullable String place,
            @Nullable String tool) {
        methods.add(new EngagementMethod(Id.of(id), title, form, channel, place, tool, today));
    }

    private List<Id<EngagementMethod>> allMethods() {
        return methods.stream().map(EngagementMethod::id).collect(ImmutableList.toImmutableList());
    }

    private void practise(String listener, @Nullable String learnt) {
        practice.add(
                new PracticeConversation(Id.of("practice-" + (practice.size() + 1)), Id.of(listener), today, learnt));
    }

    private void analyse(String id, int people, int residents, String... themes) {
        analyses.add(
                new Analysis(Id.of(id), today, today.minusDays(1), true, people, residents, ids(Stream.of(themes))));
    }

    private void raise(String id, String title, String theme, @Nullable String mobilisation) {
        issues.add(
                new Issue(Id.of(id), title, today, ImmutableList.of(Id.of(theme)), mobilisation != null, mobilisation));
    }

    /** Each resident puts the issues in an order of their own and stops when they have said enough. */
    private void rank(int residents) {
        Map<List<Id<Issue>>, Integer> ballots = new LinkedHashMap<>();
        for (int resident = 0; resident < residents; resident++) {
            List<Id<Issue>> left =
                    new ArrayList<>(issues.stream().map(Issue::id).toList());
            List<Id<Issue>> order = new ArrayList<>();
            for (int more = 1 + random.nextInt(left.size()); more > 0; more--) {
                // What was raised first is on more people's minds.
                order.add(left.remove(Math.min(random.nextInt(left.size()), random.nextInt(left.size()))));
            }
            ballots.merge(order, 1, Integer::sum);
        }
        Ranking counted = new Ranking(
                today,
                residents,
                ImmutableList.of(),
                ballots.entrySet().stream()
                        .map(ballot -> new Ballot(ballot.getValue(), ballot.getKey()))
                        .collect(ImmutableList.toImmutableList()));
        rankings.add(new Ranking(
                today,
                residents,
                counted.count(issues.stream().map(Issue::id).toList()).places().stream()
                        .flatMap(place -> place.issues().stream())
                        .collect(ImmutableList.toImmutableList()),
                counted.ballots()));
    }

    private void plan(String id, String issue, String what, String who, String byWhen, String... resources) {
        actions.put(
                Id.of(id),
                new Action(
                        Id.of(id),
                        Id.of(issue),
                        today,
                        what,
                        who,
                        issue.equals("dry-homes") ? Id.of("central-group") : null,
                        LocalDate.parse(byWhen),
                        ImmutableList.copyOf(resources),
                        null));
    }

    private void done(String id) {
        change(
                id,
                action -> new Action(
                        action.id(),
                        action.issue(),
                        action.plannedOn(),
                        action.what(),
                        action.who(),
                        action.group(),
                        action.byWhen(),
                        action.resources(),
                        today));
    }

    private void change(String id, UnaryOperator<Action> change) {
        actions.computeIfPresent(Id.of(id), (same, action) -> change.apply(action));
    }

    private void grant(String id, int pounds, String action) {
        grants.add(new ActionGrant(
                Id.of(id), ImmutableList.of(Id.of(action)), null, null, Money.parse("GBP " + pounds), today));
    }

    private void form(String id, String name, String locality, String... meetings) {
        groups.add(new LocalActionGroup(
                Id.of(id),
                name,
                Id.of(locality),
                today,
                null,
                Stream.of(meetings)
                        .map(on -> new GroupMeeting(LocalDate.parse(on), "the hub", "whoever the meeting chose"))
                        .collect(ImmutableList.toImmutableList()),
                new GroupMeeting(LocalDate.of(2024, 11, 12), "the hub", "whoever the meeting chose")));
    }

    private void tell(String id, String title, int days, String... told) {
        reports.add(new CampaignReport(
                Id.of(id),
                title,
                today,
                ids(Stream.of(told)),
                ImmutableList.of(
                        new Dispatch(ReportAudience.RESIDENTS, today.plusDays(1)),
                        new Dispatch(ReportAudience.NETWORK, today.plusDays(days / 2)),
                        new Dispatch(ReportAudience.PARTNERS, today.plusDays(days - 1L)))));
    }

    private void signOff(int... steps) {
        for (int step : steps) {
            journal.add(new JournalEntry(
                    CampaignStep.of(step), JournalAct.SIGNED_OFF, TeamRole.COORDINATOR, today, ImmutableList.of()));
        }
    }

    private static <T> List<Id<T>> ids(Stream<String> ids) {
        return ids.map(Id::<T>of).collect(ImmutableList.toImmutableList());
    }

    /** All of it. */
    Campaign whole() {
        return Campaign.builder(Id.of("simulated-listening"), "A simulated listening campaign", Standing.ESTABLISHED)
                .community("under-represented communities in Islington")
                .communityNamedOn(communityNamedOn)
                .localities(ids(Stream.of("north", "central", "south")))
                .approach(new ListeningApproach(
                        ImmutableList.copyOf(ConversationForm.values()),
                        ImmutableList.copyOf(Channel.values()),
                        60,
                        ImmutableList.copyOf(ListeningPurpose.values()),
                        ImmutableList.copyOf(ObjectiveQuestion.values()),
                        true,
                        ImmutableList.of(),
                        ImmutableList.of(),
                        ImmutableList.of()))
                .objectives(objectives)
                .target(TARGET)
                .team(ImmutableList.copyOf(team.values()))
                .questions(questions)
                .methods(methods)
                .safety(new Safety(riskAssessments, LEAD, loneWorking))
                .practice(practice)
                .conversations(conversations)
                .contacts(ImmutableList.copyOf(contacts.values()))
                .themes(SimulatedListening.themes().stream()
                        .map(theme -> new Theme(
                                Id.of(theme),
                                theme.substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                                        + theme.substring(1).replace('-', ' ')))
                        .collect(ImmutableList.toImmutableList()))
                .analyses(analyses)
                .issues(issues)
                .rankings(rankings)
                .actions(ImmutableList.copyOf(actions.values()))
                .grants(grants)
                .groups(groups)
                .reports(reports)
                .feedback(feedback)
                .journal(journal)
                .build();
    }
}
