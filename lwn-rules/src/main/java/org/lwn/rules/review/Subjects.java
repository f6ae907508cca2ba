package org.lwn.rules.review;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.lwn.campaign.Campaign;
import org.lwn.campaign.CampaignPolicy;
import org.lwn.neighbourhood.LocalAuthority;
import org.lwn.problem.Pointer;
import org.lwn.rules.campaign.CampaignWorkflow;
import org.lwn.rules.commissioning.CommissioningCase;
import org.lwn.system.NeighbourhoodSystem;

/** What the packs are about in a system. */
final class Subjects {
    private Subjects() {}

    static List<SystemPack.Subject> campaigns(NeighbourhoodSystem system, LocalDate on) {
        if (system.campaigns().isEmpty()) {
            return ImmutableList.of();
        }
        ImmutableList.Builder<SystemPack.Subject> subjects = ImmutableList.builder();
        try (CampaignWorkflow workflow = CampaignWorkflow.shipped()) {
            for (int index = 0; index < system.campaigns().size(); index++) {
                Campaign campaign = system.campaigns().get(index);
                Pointer at = Pointer.ROOT.child("campaigns").child(index);
                subjects.add(new SystemPack.Subject(
                        campaign.title(),
                        at,
                        ImmutableList.of(workflow.caseOn(campaign, CampaignPolicy.usual(), on)),
                        at::append));
            }
        }
        return subjects.build();
    }

    static List<SystemPack.Subject> commissioning(NeighbourhoodSystem system, LocalDate on) {
        List<CommissioningCase> cases = CommissioningCase.of(system, on);
        ImmutableList.Builder<SystemPack.Subject> subjects = ImmutableList.builder();
        for (int index = 0; index < cases.size(); index++) {
            CommissioningCase one = cases.get(index);
            Pointer commissioning = Pointer.of("/commissioning");
            Pointer at = commissioning.child(index);
            subjects.add(new SystemPack.Subject(
                    authority(system, one),
                    at,
                    ImmutableList.of(one),
                    place -> place.startsWith(commissioning)
                            ? at.append(Pointer.of(place.value()
                                    .substring(commissioning.value().length())))
                            : place));
        }
        return subjects.build();
    }

    private static String authority(NeighbourhoodSystem system, CommissioningCase one) {
        return system.authorities().stream()
                .filter(authority ->
                        authority.id().equals(one.described().commissioning().authority()))
                .map(LocalAuthority::name)
                .findFirst()
                .orElse(one.described().commissioning().authority().value());
    }
}
