package org.lwn.rules.campaign;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lwn.campaign.Action;
import org.lwn.campaign.Analysis;
import org.lwn.campaign.Campaign;
import org.lwn.campaign.CampaignReport;
import org.lwn.campaign.CampaignStep;
import org.lwn.campaign.Consent;
import org.lwn.campaign.ConsentState;
import org.lwn.campaign.ContactDetails;
import org.lwn.campaign.Conversation;
import org.lwn.campaign.EngagementMethod;
import org.lwn.campaign.Evidence;
import org.lwn.campaign.Feedback;
import org.lwn.campaign.Issue;
import org.lwn.campaign.LocalActionGroup;
import org.lwn.campaign.LoneWorking;
import org.lwn.campaign.Objective;
import org.lwn.campaign.PracticeConversation;
import org.lwn.campaign.Question;
import org.lwn.campaign.Ranking;
import org.lwn.campaign.RiskAssessment;
import org.lwn.campaign.Safety;
import org.lwn.campaign.TeamMember;
import org.lwn.campaign.TeamRole;
import org.lwn.campaign.Trained;
import org.lwn.problem.Pointer;

/** What there is to show for each step in a campaign as it stood on a day. */
final class EvidenceTable {
    private final Campaign campaign;
    private final LocalDate on;
    private final List<Evidence> evidence = new ArrayList<>();

    private EvidenceTable(Campaign asItStood, LocalDate on) {
        this.campaign = asItStood;
        this.on = on;
    }

    static List<Evidence> of(CampaignStep step, Campaign asItStood, LocalDate on) {
        EvidenceTable table = new EvidenceTable(asItStood, on);
        table.collect(step);
        return ImmutableList.copyOf(table.evidence);
    }

    private void collect(CampaignStep step) {
        Safety safety = campaign.safety();
        switch (step) {
            case BUILD_TEAM -> {
                add("/team", inTheTeam(), TeamMember::joinedOn);
                add("/community", Stream.ofNullable(campaign.community()), named -> campaign.communityNamedOn());
                add("/objectives", campaign.objectives().stream(), Objective::agreedOn);
            }
            case WRITE_QUESTIONS -> add("/questions", campaign.questions().stream(), Question::writtenOn);
            case CHOOSE_METHODS -> add("/methods", campaign.methods().stream(), EngagementMethod::chosenOn);
            case CONSIDER_SAFETY -> {
                if (safety != null) {
                    add("/safety/riskAssessments", safety.riskAssessments().stream(), RiskAssessment::on);
                    add("/safety/safeguardingLead", Stream.ofNullable(safety.safeguardingLead()), lead -> null);
                    add("/safety/loneWorking", safety.loneWorking().stream(), LoneWorking::on);
                }
                add(
                        "/team",
                        inTheTeam()
                                .filter(member -> member.roles().contains(TeamRole.LISTENER))
                                .flatMap(member -> member.training().stream()),
                        Trained::completedOn);
            }
            case PRACTISE -> add("/practice", campaign.practice().stream(), PracticeConversation::on);
            case LISTEN -> {
                add("/conversations", campaign.conversations().stream(), Conversation::on);
                add("/shortfallExplained", Stream.ofNullable(campaign.shortfallExplained()), explained -> null);
            }
            case RECORD_RESPONSES ->
                add(
                        "/conversations",
                        campaign.conversations().stream().filter(held -> held.recordedOn() != null),
                        Conversation::recordedOn);
            case COLLECT_CONTACTS ->
                add(
                        "/contacts",
                        campaign.contacts().stream()
                                .map(ContactDetails::consent)
                                .filter(EvidenceTable::isGiven),
                        Consent::on);
            case ANALYSE -> add("/analyses", campaign.analyses().stream(), Analysis::on);
            case PRIORITISE_ISSUES -> {
                add("/issues", campaign.issues().stream(), Issue::raisedOn);
                add("/rankings", campaign.rankings().stream(), Ranking::on);
            }
            case PLAN_ACTION -> {
                add("/actions", campaign.actions().stream(), Action::plannedOn);
                add(
                        "/groups",
                        campaign.groups().stream().filter(group -> group.endedOn() == null),
                        LocalActionGroup::formedOn);
            }
            case KEEP_LISTENING -> sinceTheFirstAnalysis();
            case REPORT -> {
                add("/reports", campaign.reports().stream(), CampaignReport::on);
                add("/feedback", campaign.feedback().stream(), Feedback::on);
            }
        }
    }

    private void sinceTheFirstAnalysis() {
        Optional<LocalDate> first =
                campaign.analyses().stream().map(Analysis::on).min(Comparator.naturalOrder());
        if (first.isPresent()) {
            add(
                    "/conversations",
                    campaign.conversations().stream().filter(held -> !held.on().isBefore(first.get())),
                    Conversation::on);
            add(
                    "/analyses",
                    campaign.analyses().stream()
                            .filter(analysis -> analysis.on().isAfter(first.get())),
                    Analysis::on);
        }
    }

    private Stream<TeamMember> inTheTeam() {
        return campaign.team().stream().filter(member -> member.belongsOn(on));
    }

    private static boolean isGiven(Consent consent) {
        return consent.state() == ConsentState.GIVEN;
    }

    private <T> void add(String at, Stream<T> items, Function<T, @Nullable LocalDate> date) {
        List<T> all = items.toList();
        if (!all.isEmpty()) {
            LocalDate latest = all.stream()
                    .map(date)
                    .filter(Objects::nonNull)
                    .max(Comparator.naturalOrder())
                    .orElse(null);
            evidence.add(new Evidence(Pointer.of(at), all.size(), latest));
        }
    }
}
