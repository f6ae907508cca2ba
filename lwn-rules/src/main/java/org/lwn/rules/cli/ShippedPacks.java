package org.lwn.rules.cli;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lwn.campaign.CampaignPolicy;
import org.lwn.commissioning.CommissioningPolicy;
import org.lwn.grant.GrantProgramme;
import org.lwn.grant.MonitoringPolicy;
import org.lwn.network.ForumPolicy;
import org.lwn.network.MeetingPolicy;
import org.lwn.rules.campaign.CampaignRules;
import org.lwn.rules.commissioning.CommissioningRules;
import org.lwn.rules.forum.ForumRules;
import org.lwn.rules.grant.GrantEligibility;
import org.lwn.rules.language.FactTypes;
import org.lwn.rules.monitoring.MonitoringRules;
import org.lwn.rules.network.MeetingRules;

/** The rule packs that come with lwn: a new one is added here, and every command knows it. */
final class ShippedPacks {
    private static final ImmutableList<ShippedPack> ALL = ImmutableList.of(
            new ShippedPack(GrantEligibility.PACK, GrantEligibility.FACT_TYPES, GrantProgramme.class),
            new ShippedPack(CampaignRules.WORKFLOW, CampaignRules.FACT_TYPES, CampaignPolicy.class),
            new ShippedPack(CampaignRules.SAFETY, CampaignRules.FACT_TYPES, CampaignPolicy.class),
            new ShippedPack(MonitoringRules.PACK, MonitoringRules.FACT_TYPES, MonitoringPolicy.class),
            new ShippedPack(MeetingRules.PACK, MeetingRules.FACT_TYPES, MeetingPolicy.class),
            new ShippedPack(ForumRules.PACK, ForumRules.FACT_TYPES, ForumPolicy.class),
            new ShippedPack(CommissioningRules.PACK, CommissioningRules.FACT_TYPES, CommissioningPolicy.class));

    private ShippedPacks() {}

    /**
     * A pack by its id.
     *
     * @param factTypes what its rules, and those of a coordinator's own copy, may speak of
     * @param settingsType what its programmes or policies are
     */
    record ShippedPack(String id, FactTypes factTypes, Class<?> settingsType) {
        String caseType() {
            return factTypes.caseType().name();
        }
    }

    static List<ShippedPack> all() {
        return ALL;
    }

    static List<String> ids() {
        return ALL.stream().map(ShippedPack::id).toList();
    }

    static Optional<ShippedPack> withId(String id) {
        return ALL.stream().filter(pack -> pack.id().equals(id)).findFirst();
    }

    /** The first pack about that kind of case. */
    static Optional<ShippedPack> withCaseType(String caseType) {
        return ALL.stream().filter(pack -> pack.caseType().equals(caseType)).findFirst();
    }

    /** The pack whose case the rules name most often; of those named as often, the first. */
    static ShippedPack ofRules(String drl) {
        return mostNamed(ALL, drl);
    }

    static ShippedPack mostNamed(ImmutableList<ShippedPack> packs, String drl) {
        return packs.stream()
                .max(Comparator.comparingLong(pack -> mentions(pack.caseType(), drl)))
                .orElseThrow();
    }

    private static long mentions(String caseType, String drl) {
        return Pattern.compile("\\b" + caseType + "\\s*\\(")
                .matcher(drl)
                .results()
                .count();
    }
}
