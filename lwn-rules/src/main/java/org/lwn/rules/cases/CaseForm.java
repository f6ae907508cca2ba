package org.lwn.rules.cases;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lwn.campaign.Campaign;
import org.lwn.campaign.CampaignPolicy;
import org.lwn.campaign.Conversation;
import org.lwn.campaign.LocalActionGroup;
import org.lwn.commissioning.Commissioning;
import org.lwn.commissioning.CommissioningPolicy;
import org.lwn.directory.Service;
import org.lwn.directory.ServiceDirectory;
import org.lwn.grant.FundedProject;
import org.lwn.grant.GrantApplication;
import org.lwn.grant.GrantProgramme;
import org.lwn.grant.MonitoringPolicy;
import org.lwn.json.Id;
import org.lwn.json.LwnJson;
import org.lwn.json.Reading;
import org.lwn.neighbourhood.Asset;
import org.lwn.neighbourhood.Neighbourhood;
import org.lwn.network.Forum;
import org.lwn.network.ForumPolicy;
import org.lwn.network.MeetingPolicy;
import org.lwn.network.Network;
import org.lwn.network.TrainingSession;
import org.lwn.problem.Problem;
import org.lwn.problem.Suggestion;
import org.lwn.rules.campaign.CampaignCase;
import org.lwn.rules.commissioning.CommissioningCase;
import org.lwn.rules.forum.ForumCase;
import org.lwn.rules.grant.GrantCase;
import org.lwn.rules.grant.GrantEligibility;
import org.lwn.rules.monitoring.MonitoringCase;
import org.lwn.rules.network.NetworkCase;

/**
 * What a case of one kind of pack consists of.
 *
 * @param parts by their names, in the order in which they are read
 * @param hasOutcome whether the rules decide an outcome
 * @param maker makes the case of what is whole
 * @param <C> the kind of case
 */
record CaseForm<C>(ImmutableMap<String, Form> parts, boolean hasOutcome, Function<Scenario, C> maker) {

    /**
     * How one part is written.
     *
     * @param required whether there is no case without it
     * @param reader reads it
     */
    record Form(boolean required, Reader reader) {}

    /** Conversations by their names. */
    record ConversationIds(@JsonValue List<Id<Conversation>> ids) {}

    /** Local Action Groups. */
    record Groups(@JsonValue List<LocalActionGroup> groups) {}

    /** Lists of services. */
    record Directories(@JsonValue List<ServiceDirectory> directories) {}

    /** Services. */
    record Services(@JsonValue List<Service> services) {}

    /** Training that was held. */
    record Training(@JsonValue List<TrainingSession> sessions) {}
    /** Neighbourhoods, one after another. */
    record Neighbourhoods(@JsonValue List<Neighbourhood> all) {}

    /** Assets, one after another. */
    record Assets(@JsonValue List<Asset> all) {}

    /** Reads one part, over the base's. */
    interface Reader {
        Scenario.Part read(Scenario.@Nullable Part base, Written over, List<Problem> problems);
    }

    static CaseForm<GrantCase> grants(GrantEligibility rules) {
        return new CaseForm<>(
                ImmutableMap.of(
                        "programme", new Form(true, (base, over, problems) -> programme(rules, base, over, problems)),
                        "on", new Form(true, whole(LocalDate.class)),
                        "application", new Form(true, patched(GrantApplication.class, null)),
                        "otherApplications", new Form(false, CaseForm::others)),
                true,
                whole -> GrantCase.of(
                                whole.value("application", GrantApplication.class),
                                whole.value("programme", GrantProgramme.class),
                                whole.value("on", LocalDate.class))
                        .beside(others(whole)));
    }

    static CaseForm<CampaignCase> campaigns() {
        CampaignPolicy usual = CampaignPolicy.usual();
        return new CaseForm<>(
                ImmutableMap.of(
                        "policy", new Form(false, patched(CampaignPolicy.class, usual)),
                        "on", new Form(true, whole(LocalDate.class)),
                        "campaign", new Form(true, patched(Campaign.class, null)),
                        "tooEarly", new Form(false, whole(ConversationIds.class))),
                false,
                whole -> CampaignCase.of(
                                whole.value("campaign", Campaign.class),
                                whole.parts().containsKey("policy")
                                        ? whole.value("policy", CampaignPolicy.class)
                                        : usual,
                                whole.value("on", LocalDate.class))
                        .withTooEarly(
                                whole.parts().containsKey("tooEarly")
                                        ? whole.value("tooEarly", ConversationIds.class)
                                                .ids()
                                        : ImmutableList.of()));
    }

    static CaseForm<MonitoringCase> monitoring() {
        MonitoringPolicy usual = MonitoringPolicy.usual();
        return new CaseForm<>(
                ImmutableMap.of(
                        "policy", new Form(false, patched(MonitoringPolicy.class, usual)),
                        "on", new Form(true, whole(LocalDate.class)),
                        "project", new Form(true, patched(FundedProject.class, null))),
                false,
                whole -> MonitoringCase.of(
                        whole.value("project", FundedProject.class),
                        whole.parts().containsKey("policy") ? whole.value("policy", MonitoringPolicy.class) : usual,
                        whole.value("on", LocalDate.class)));
    }

    static CaseForm<NetworkCase> meetings() {
        MeetingPolicy usual = MeetingPolicy.usual();
        return new CaseForm<>(
                ImmutableMap.of(
                        "policy", new Form(false, patched(MeetingPolicy.class, usual)),
                        "on", new Form(true, whole(LocalDate.class)),
                        "network", new Form(true, patched(Network.class, null)),
                        "groups", new Form(false, whole(Groups.class))),
                false,
                whole -> NetworkCase.of(
                        whole.value("network", Network.class),
                        whole.parts().containsKey("groups")
                                ? whole.value("groups", Groups.class).groups()
                                : ImmutableList.of(),
                        whole.parts().containsKey("policy") ? whole.value("policy", MeetingPolicy.class) : usual,
                        whole.value("on", LocalDate.class)));
    }

    static CaseForm<ForumCase> forums() {
        ForumPolicy usual = ForumPolicy.usual();
        return new CaseForm<>(
                ImmutableMap.of(
                        "policy", new Form(false, patched(ForumPolicy.class, usual)),
                        "on", new Form(true, whole(LocalDate.class)),
                        "forum", new Form(true, patched(Forum.class, null)),
                        "directories", new Form(true, whole(Directories.class)),
                        "services", new Form(true, whole(Services.class)),
                        "training", new Form(true, whole(Training.class))),
                false,
                whole -> ForumCase.of(
                                whole.value("forum", Forum.class),
                                whole.parts().containsKey("policy") ? whole.value("policy", ForumPolicy.class) : usual,
                                whole.value("on", LocalDate.class))
                        .beside(
                                whole.value("directories", Directories.class).directories(),
                                whole.value("services", Services.class).services(),
                                whole.value("training", Training.class).sessions()));
    }

    static CaseForm<CommissioningCase> commissioning() {
        CommissioningPolicy usual = CommissioningPolicy.usual();
        return new CaseForm<>(
                ImmutableMap.of(
                        "policy", new Form(false, patched(CommissioningPolicy.class, usual)),
                        "on", new Form(true, whole(LocalDate.class)),
                        "commissioning", new Form(true, patched(Commissioning.class, null)),
                        "neighbourhoods", new Form(true, whole(Neighbourhoods.class)),
                        "assets", new Form(true, whole(Assets.class))),
                false,
                whole -> CommissioningCase.of(
                        new CommissioningCase.Described(
                                whole.value("commissioning", Commissioning.class),
                                whole.value("neighbourhoods", Neighbourhoods.class)
                                        .all(),
                                whole.value("assets", Assets.class).all()),
                        whole.parts().containsKey("policy") ? whole.value("policy", CommissioningPolicy.class) : usual,
                        whole.value("on", LocalDate.class)));
    }

    C subject(Scenario whole) {
        return maker.apply(whole);
    }

    private static Scenario.Part programme(
            GrantEligibility rules, Scenario.@Nullable Part base, Written over, List<Problem> problems) {
        if (!over.node().isTextual()) {
            return patched(GrantProgramme.class, null).read(base, over, problems);
        }
        String id = over.node().textValue();
        if (!rules.programmeIds().contains(id)) {
            problems.add(Problem.error(
                    over.place(),
                    "cases.unknown-programme",
                    "No programme '" + id + "' comes with the pack.",
                    rules.programmeIds().isEmpty()
                            ? "Write the whole programme here, in braces."
                            : Suggestion.remedy(id, rules.programmeIds())));
            return new Scenario.Part(over.node(), null);
        }
        GrantProgramme programme = rules.programme(id);
        return new Scenario.Part(LwnJson.mapper().valueToTree(programme), programme);
    }

    /** A part that is written as what is different from the base's, or else from what is usual. */
    private static <T> Reader patched(Class<T> type, @Nullable T usual) {
        return (base, over, problems) -> {
            if (!over.node().isObject()) {
                problems.add(Problem.error(
                        over.place(),
                        "json.wrong-type",
                        "This must be an object.",
                        "Write in braces what is different."));
                return new Scenario.Part(over.node(), null);
            }
            JsonNode under = usual == null ? null : LwnJson.mapper().valueToTree(usual);
            JsonNode merged = MergePatch.apply(base == null ? under : base.tree(), over.node());
            boolean isBroken = base != null && base.value() == null;
            return new Scenario.Part(merged, isBroken ? null : read(type, new Written(merged, over.place()), problems));
        };
    }

    /** A part that is written as a whole. */
    private static Reader whole(Class<?> type) {
        return (base, over, problems) -> new Scenario.Part(over.node(), read(type, over, problems));
    }

    private static Scenario.Part others(Scenario.@Nullable Part base, Written list, List<Problem> problems) {
        if (!list.node().isArray()) {
            problems.add(Problem.error(
                    list.place(), "json.wrong-type", "This must be a list.", "Write it in square brackets."));
            return new Scenario.Part(list.node(), null);
        }
        List<GrantApplication> others = new ArrayList<>();
        for (int index = 0; index < list.node().size(); index++) {
            GrantApplication other = read(GrantApplication.class, list.child(index), problems);
            if (other != null) {
                others.add(other);
            }
        }
        return new Scenario.Part(list.node(), others.size() == list.node().size() ? others : null);
    }

    private static List<GrantApplication> others(Scenario whole) {
        if (!whole.parts().containsKey("otherApplications")) {
            return ImmutableList.of();
        }
        List<?> given = whole.value("otherApplications", List.class);
        return given.stream().map(GrantApplication.class::cast).toList();
    }

    private static <T> @Nullable T read(Class<T> type, Written written, List<Problem> problems) {
        Reading<T> reading = LwnJson.read(type, written.node(), written.place());
        problems.addAll(reading.problems());
        return reading.value();
    }
}
