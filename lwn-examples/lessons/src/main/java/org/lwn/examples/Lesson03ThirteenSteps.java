package org.lwn.examples;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.lwn.campaign.Campaign;
import org.lwn.campaign.CampaignPolicy;
import org.lwn.campaign.CampaignStep;
import org.lwn.campaign.TeamRole;
import org.lwn.json.LwnJson;
import org.lwn.rules.campaign.CampaignProgress;
import org.lwn.rules.campaign.CampaignWorkflow;
import org.lwn.rules.campaign.StepProgress;
import org.lwn.rules.campaign.Transition;

/** Lesson 3: walk a listening campaign through its thirteen steps, and see what a newcomer opens again. */
public final class Lesson03ThirteenSteps {
    private Lesson03ThirteenSteps() {}

    /**
     * Prints what each step lacked at first, and the day on which it could be signed off.
     *
     * @param arguments the campaign's file; {@code ../data/campaign.json} if there are none
     */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments.length > 0 ? arguments[0] : "../data/campaign.json");
        Campaign campaign = LwnJson.read(Campaign.class, LwnJson.parse(file)).orThrow();
        CampaignPolicy policy = CampaignPolicy.usual();
        LocalDate day = LocalDate.of(2026, 1, 5);
        try (CampaignWorkflow workflow = CampaignWorkflow.shipped()) {
            for (CampaignStep step : CampaignStep.values()) {
                Transition answer = workflow.complete(campaign, policy, step, TeamRole.COORDINATOR, day, Locale.UK);
                if (answer instanceof Transition.Refused refused) {
                    System.out.println(day + "  " + refused.reasons().get(0).message());
                }
                while (answer instanceof Transition.Refused) {
                    day = day.plusDays(1);
                    answer = workflow.complete(campaign, policy, step, TeamRole.COORDINATOR, day, Locale.UK);
                }
                if (answer instanceof Transition.Accepted accepted) {
                    campaign = accepted.campaign();
                    System.out.println(day + "  Step " + step.number() + " is signed off: " + step.title());
                }
            }

            // On 2 April a third listener joins, who has done no training yet.
            CampaignProgress progress = workflow.progress(campaign, policy, LocalDate.of(2026, 4, 2));
            for (StepProgress step : progress.steps()) {
                if (!step.reopenedBy().isEmpty()) {
                    System.out.println("Step " + step.step().number() + " is re-opened: "
                            + step.reopenedBy().get(0).message());
                }
            }
        }
    }
}
