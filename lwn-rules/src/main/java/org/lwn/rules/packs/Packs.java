package org.lwn.rules.packs;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.lwn.commissioning.CommissioningPolicy;
import org.lwn.grant.MonitoringPolicy;
import org.lwn.network.ForumPolicy;
import org.lwn.network.MeetingPolicy;
import org.lwn.rules.Pack;
import org.lwn.rules.campaign.CampaignCase;
import org.lwn.rules.campaign.CampaignWorkflow;
import org.lwn.rules.commissioning.CommissioningCase;
import org.lwn.rules.forum.ForumCase;
import org.lwn.rules.grant.GrantCase;
import org.lwn.rules.grant.GrantEligibility;
import org.lwn.rules.monitoring.MonitoringCase;
import org.lwn.rules.network.NetworkCase;
import org.lwn.rules.togetherness.TogethernessCase;
import org.lwn.togetherness.TogethernessPolicy;

/** The rule packs that come with lwn. A new one is added here: it is then compiled with lwn, tested, and known to every command. */
public final class Packs {
    /** Who may have a grant. {@link GrantEligibility} decides by it. */
    public static final Pack<GrantCase> GRANT_ELIGIBILITY = GrantEligibility.PACK;

    /** What a listening campaign lacks for each step. {@link CampaignWorkflow} leads through the steps by it. */
    public static final Pack<CampaignCase> CAMPAIGN_WORKFLOW = CampaignWorkflow.WORKFLOW;

    /** What keeps people safe in a campaign. */
    public static final Pack<CampaignCase> CAMPAIGN_SAFETY = CampaignWorkflow.SAFETY;

    /** How funded projects are followed. */
    public static final Pack<MonitoringCase> GRANT_MONITORING =
            Pack.of("grant-monitoring", MonitoringCase.class, MonitoringPolicy.class, MonitoringCase::on);

    /** How the localities of a network meet. */
    public static final Pack<NetworkCase> NETWORK_MEETINGS =
            Pack.of("network-meetings", NetworkCase.class, MeetingPolicy.class, NetworkCase::on);

    /** How community forums meet, and what they need. */
    public static final Pack<ForumCase> FORUM_GROUND_RULES =
            Pack.of("forum-ground-rules", ForumCase.class, ForumPolicy.class, ForumCase::on);

    /** How an authority commissions for its neighbourhoods. */
    public static final Pack<CommissioningCase> NEIGHBOURHOOD_COMMISSIONING = Pack.of(
            "neighbourhood-commissioning", CommissioningCase.class, CommissioningPolicy.class, CommissioningCase::on);

    /** Whether work in a community is done with it and by it, and whom it leaves out. */
    public static final Pack<TogethernessCase> TOGETHERNESS =
            Pack.of("togetherness", TogethernessCase.class, TogethernessPolicy.class, TogethernessCase::on);

    private static final ImmutableList<Pack<?>> ALL = ImmutableList.of(
            GRANT_ELIGIBILITY,
            CAMPAIGN_WORKFLOW,
            CAMPAIGN_SAFETY,
            GRANT_MONITORING,
            NETWORK_MEETINGS,
            FORUM_GROUND_RULES,
            NEIGHBOURHOOD_COMMISSIONING,
            TOGETHERNESS);

    private Packs() {}

    /** All of them. */
    public static List<Pack<?>> all() {
        return ALL;
    }

    /** Their identifiers. */
    public static List<String> ids() {
        return ALL.stream().map(Pack::id).collect(ImmutableList.toImmutableList());
    }

    /** The pack of that identifier. */
    public static Optional<Pack<?>> withId(String id) {
        return ALL.stream().filter(pack -> pack.id().equals(id)).findFirst();
    }

    /** The first pack about a kind of case of that name. */
    public static Optional<Pack<?>> withCaseType(String caseType) {
        return ALL.stream().filter(pack -> pack.caseType().equals(caseType)).findFirst();
    }
}
