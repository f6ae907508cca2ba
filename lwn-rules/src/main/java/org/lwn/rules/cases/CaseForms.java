package org.lwn.rules.cases;

import com.fasterxml.jackson.databind.JsonNode;
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
import org.lwn.directory.Activity;
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
import org.lwn.organisation.Profile;
import org.lwn.problem.Problem;
import org.lwn.problem.Suggestion;
import org.lwn.rules.CaseRules;
import org.lwn.rules.campaign.CampaignCase;
import org.lwn.rules.cases.CaseForm.Form;
import org.lwn.rules.cases.CaseForm.Reader;
import org.lwn.rules.commissioning.CommissioningCase;
import org.lwn.rules.forum.ForumCase;
import org.lwn.rules.grant.GrantCase;
import org.lwn.rules.monitoring.MonitoringCase;
import org.lwn.rules.network.NetworkCase;
import org.lwn.rules.togetherness.TogethernessCase;
import org.lwn.togetherness.FundedWork;
import org.lwn.togetherness.TogethernessPolicy;
import org.lwn.wellbeing.Benefits;

/** How cases of each kind are written: a new kind is added here. */
final class CaseForms {
    private static final String POLICY = "policy";
    private static final String ON = "on";

    private static final ImmutableMap<Class<?>, Function<CaseRules<?>, CaseForm<?>>> FORMS =
            ImmutableMap.<Class<?>, Function<CaseRules<?>, CaseForm<?>>>builder()
                    .put(GrantCase.class, rules -> grants(rules.programmes(GrantProgramme.class)))
                    .put(CampaignCase.class, rules -> campaigns())
                    .put(MonitoringCase.class, rules -> monitoring())
                    .put(NetworkCase.class, rules -> meetings())
                    .put(ForumCase.class, rules -> forums())
                    .put(CommissioningCase.class, rules -> commissioning())
                    .put(TogethernessCase.class, rules -> togetherness())
                    .buildOrThrow();

    private CaseForms() {}

    /**
     * How the cases that the rules are about are written.
     *
     * @throws IllegalArgumentException if lwn does not know that
     */
    @SuppressWarnings("unchecked") // The kind of case is the class of the rules' first fact.
    static <C> CaseForm<C> of(CaseRules<C> rules) {
        Class<?> kind = rules.pack().factTypes().caseType().javaType();
        Function<CaseRules<?>, CaseForm<?>> form = FORMS.get(kind);
        if (form == null) {
            throw new IllegalArgumentException("It is not known how cases of " + kind.getName() + " are written.");
        }
        return (CaseForm<C>) form.apply(rules);
    }

    private static CaseForm<GrantCase> grants(List<GrantProgramme> programmes) {
        return new CaseForm<>(
                ImmutableMap.of(
                        "programme",
                        new Form(true, (base, over, problems) -> programme(programmes, base, over, problems)),
                        ON,
                        new Form(true, whole(LocalDate.class)),
                        "application",
                        new Form(true, patched(GrantApplication.class, null)),
                        "otherApplications",
                        new Form(false, list(GrantApplication.class))),
                true,
                whole -> GrantCase.of(
                                whole.value("application", GrantApplication.class),
                                whole.value("programme", GrantProgramme.class),
                                whole.value(ON, LocalDate.class))
                        .beside(whole.list("otherApplications", GrantApplication.class)));
    }

    private static CaseForm<CampaignCase> campaigns() {
        CampaignPolicy usual = CampaignPolicy.usual();
        return judged(
                usual,
                ImmutableMap.of(
                        "campaign", new Form(true, patched(Campaign.class, null)),
                        "tooEarly", new Form(false, list(Id.class))),
                whole -> CampaignCase.of(
                                whole.value("campaign", Campaign.class),
                                whole.value(POLICY, CampaignPolicy.class, usual),
                                whole.value(ON, LocalDate.class))
                        .withTooEarly(whole.list("tooEarly", Id.class).stream()
                                .map(id -> Id.<Conversation>of(id.value()))
                                .toList()));
    }

    private static CaseForm<MonitoringCase> monitoring() {
        MonitoringPolicy usual = MonitoringPolicy.usual();
        return judged(
                usual,
                ImmutableMap.of("project", new Form(true, patched(FundedProject.class, null))),
                whole -> MonitoringCase.of(
                        whole.value("project", FundedProject.class),
                        whole.value(POLICY, MonitoringPolicy.class, usual),
                        whole.value(ON, LocalDate.class)));
    }

    private static CaseForm<NetworkCase> meetings() {
        MeetingPolicy usual = MeetingPolicy.usual();
        return judged(
                usual,
                ImmutableMap.of(
                        "network", new Form(true, patched(Network.class, null)),
                        "groups", new Form(false, list(LocalActionGroup.class))),
                whole -> NetworkCase.of(
                        whole.value("network", Network.class),
                        whole.list("groups", LocalActionGroup.class),
                        whole.value(POLICY, MeetingPolicy.class, usual),
                        whole.value(ON, LocalDate.class)));
    }

    private static CaseForm<ForumCase> forums() {
        ForumPolicy usual = ForumPolicy.usual();
        return judged(
                usual,
                ImmutableMap.of(
                        "forum", new Form(true, patched(Forum.class, null)),
                        "directories", new Form(true, list(ServiceDirectory.class)),
                        "services", new Form(true, list(Service.class)),
                        "training", new Form(true, list(TrainingSession.class))),
                whole -> ForumCase.of(
                                whole.value("forum", Forum.class),
                                whole.value(POLICY, ForumPolicy.class, usual),
                                whole.value(ON, LocalDate.class))
                        .beside(
                                whole.list("directories", ServiceDirectory.class),
                                whole.list("services", Service.class),
                                whole.list("training", TrainingSession.class)));
    }

    private static CaseForm<CommissioningCase> commissioning() {
        CommissioningPolicy usual = CommissioningPolicy.usual();
        return judged(
                usual,
                ImmutableMap.of(
                        "commissioning", new Form(true, patched(Commissioning.class, null)),
                        "neighbourhoods", new Form(true, list(Neighbourhood.class)),
                        "assets", new Form(true, list(Asset.class))),
                whole -> CommissioningCase.of(
                        new CommissioningCase.Described(
                                whole.value("commissioning", Commissioning.class),
                                whole.list("neighbourhoods", Neighbourhood.class),
                                whole.list("assets", Asset.class)),
                        whole.value(POLICY, CommissioningPolicy.class, usual),
                        whole.value(ON, LocalDate.class)));
    }

    private static CaseForm<TogethernessCase> togetherness() {
        TogethernessPolicy usual = TogethernessPolicy.usual();
        return judged(
                usual,
                ImmutableMap.of(
                        "benefits", new Form(false, patched(Benefits.class, null)),
                        "profiles", new Form(false, list(Profile.class)),
                        "neighbourhoods", new Form(true, list(Neighbourhood.class)),
                        "activities", new Form(true, list(Activity.class)),
                        "funded", new Form(false, list(FundedWork.class))),
                whole -> TogethernessCase.of(
                        new TogethernessCase.Described(
                                whole.parts().containsKey("benefits") ? whole.value("benefits", Benefits.class) : null,
                                whole.list("profiles", Profile.class),
                                whole.list("neighbourhoods", Neighbourhood.class),
                                whole.list("activities", Activity.class),
                                whole.list("funded", FundedWork.class)),
                        whole.value(POLICY, TogethernessPolicy.class, usual),
                        whole.value(ON, LocalDate.class)));
    }

    /** Cases that are looked at on a day by a policy, which is written as what is different from the usual one. */
    @SuppressWarnings("unchecked") // A policy's class is that of its type.
    private static <C, P> CaseForm<C> judged(P usual, ImmutableMap<String, Form> parts, Function<Scenario, C> maker) {
        return new CaseForm<>(
                ImmutableMap.<String, Form>builder()
                        .put(POLICY, new Form(false, patched((Class<P>) usual.getClass(), usual)))
                        .put(ON, new Form(true, whole(LocalDate.class)))
                        .putAll(parts)
                        .buildOrThrow(),
                false,
                maker);
    }

    private static Scenario.Part programme(
            List<GrantProgramme> programmes, Scenario.@Nullable Part base, Written over, List<Problem> problems) {
        if (!over.node().isTextual()) {
            return patched(GrantProgramme.class, null).read(base, over, problems);
        }
        String id = over.node().textValue();
        for (GrantProgramme programme : programmes) {
            if (programme.id().equals(id)) {
                return new Scenario.Part(LwnJson.mapper().valueToTree(programme), programme);
            }
        }
        problems.add(Problem.error(
                over.place(),
                "cases.unknown-programme",
                "No programme '" + id + "' comes with the pack.",
                programmes.isEmpty()
                        ? "Write the whole programme here, in braces."
                        : Suggestion.remedy(
                                id, programmes.stream().map(GrantProgramme::id).toList())));
        return new Scenario.Part(over.node(), null);
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

    /** A part that is a list, written as a whole. */
    private static Reader list(Class<?> type) {
        return (base, list, problems) -> {
            if (!list.node().isArray()) {
                problems.add(Problem.error(
                        list.place(), "json.wrong-type", "This must be a list.", "Write it in square brackets."));
                return new Scenario.Part(list.node(), null);
            }
            List<Object> items = new ArrayList<>();
            for (int index = 0; index < list.node().size(); index++) {
                Object item = read(type, list.child(index), problems);
                if (item != null) {
                    items.add(item);
                }
            }
            return new Scenario.Part(list.node(), items.size() == list.node().size() ? items : null);
        };
    }

    private static <T> @Nullable T read(Class<T> type, Written written, List<Problem> problems) {
        Reading<T> reading = LwnJson.read(type, written.node(), written.place());
        problems.addAll(reading.problems());
        return reading.value();
    }
}
