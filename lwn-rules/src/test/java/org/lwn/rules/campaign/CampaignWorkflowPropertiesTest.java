package org.lwn.rules.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import org.lwn.campaign.Campaign;
import org.lwn.campaign.CampaignPolicy;
import org.lwn.campaign.CampaignStep;
import org.lwn.campaign.JournalAct;
import org.lwn.campaign.JournalEntry;
import org.lwn.campaign.TeamRole;
import org.lwn.rules.CaseRules;
import org.lwn.rules.Finding;
import org.lwn.rules.language.Metadata;
import org.lwn.rules.packs.Packs;

/** What holds of any campaign on any day. */
class CampaignWorkflowPropertiesTest {
    private static final CampaignWorkflow WORKFLOW = CampaignWorkflow.shipped();
    private static final CampaignPolicy POLICY = CampaignPolicy.usual();
    private static final int TRIES = 250;

    @AfterContainer
    static void close() {
        WORKFLOW.close();
    }

    @Property(tries = TRIES)
    void a_steps_status_is_the_first_that_holds(@ForAll long seed) {
        Random random = new Random(seed);
        Campaign campaign = Campaigns.any(random);
        LocalDate on = Campaigns.anyDay(random);

        assertThat(progress(campaign, on).steps()).hasSize(13).allSatisfy(step -> {
            boolean done = step.waitsFor().isEmpty() && step.missing().isEmpty();
            boolean reopened = !done && lastActIsSignOff(campaign, step.step(), on);
            StepStatus otherwise = step.evidence().isEmpty() ? StepStatus.READY : StepStatus.IN_PROGRESS;
            StepStatus open = step.waitsFor().isEmpty() ? otherwise : StepStatus.BLOCKED;
            assertThat(step.status()).isEqualTo(reopened ? StepStatus.REOPENED : done ? StepStatus.DONE : open);
            assertThat(StepStatusTest.REACHABLE.get(step.step())).contains(step.status());
        });
    }

    @Property(tries = TRIES)
    void no_step_is_done_while_a_step_that_must_be_done_before_it_is_not(@ForAll long seed) {
        Random random = new Random(seed);
        CampaignProgress progress = progress(Campaigns.any(random), Campaigns.anyDay(random));

        for (StepTable.Row row : StepTable.shipped().steps()) {
            boolean isReady = row.orInterimCutOff() != null
                    || row.done().stream()
                            .allMatch(before -> progress.step(before).status() == StepStatus.DONE);
            assertThat(progress.step(row.step()).status() == StepStatus.DONE && !isReady)
                    .as(row.step() + " is done and not ready")
                    .isFalse();
        }
    }

    @Property(tries = TRIES)
    void what_is_re_opened_names_what_re_opened_it(@ForAll long seed) {
        Random random = new Random(seed);
        CampaignProgress progress = progress(Campaigns.any(random), Campaigns.anyDay(random));

        assertThat(progress.steps()).allSatisfy(step -> {
            assertThat(step.reopenedBy().isEmpty()).isEqualTo(step.status() != StepStatus.REOPENED);
            assertThat(step.reopenedBy().containsAll(step.missing()))
                    .isEqualTo(step.status() == StepStatus.REOPENED
                            || step.missing().isEmpty());
        });
    }

    @Property(tries = TRIES)
    void the_order_in_which_facts_arrive_changes_nothing(@ForAll long seed) {
        Random random = new Random(seed);
        Campaign campaign = Campaigns.any(random);
        LocalDate on = Campaigns.anyDay(random);

        assertThat(progress(Campaigns.shuffled(campaign, random), on)).isEqualTo(progress(campaign, on));
    }

    @Property(tries = TRIES)
    void what_is_dated_later_changes_nothing(@ForAll long seed) {
        Random random = new Random(seed);
        Campaign campaign = Campaigns.any(random);
        LocalDate on = Campaigns.anyDay(random);

        assertThat(progress(campaign.on(on), on)).isEqualTo(progress(campaign, on));
    }

    @Property(tries = TRIES)
    void evidence_un_does_a_step_only_where_its_own_row_or_a_step_before_it_fails(@ForAll long seed) {
        Random random = new Random(seed);
        Campaign before = Campaigns.any(random);
        LocalDate on = Campaigns.anyDay(random);
        List<Metadata> rules = rules();
        Campaign after =
                Mending.of(before, rules.get(random.nextInt(rules.size())).code(), on);
        CampaignProgress then = progress(before, on);
        CampaignProgress now = progress(after, on);

        for (CampaignStep step : CampaignStep.values()) {
            if (then.step(step).status() == StepStatus.DONE && now.step(step).status() != StepStatus.DONE) {
                StepProgress undone = now.step(step);
                assertThat(undone.missing().size() + undone.waitsFor().size()).isPositive();
                assertThat(undone.waitsFor())
                        .allMatch(waited -> now.step(waited).status() != StepStatus.DONE);
                assertThat(undone.status() == StepStatus.REOPENED).isEqualTo(lastActIsSignOff(before, step, on));
            }
        }
    }

    @Property(tries = TRIES)
    void everybody_who_was_heard_by_the_day_counts(@ForAll long seed) {
        Random random = new Random(seed);
        Campaign campaign = Campaigns.any(random);
        LocalDate on = Campaigns.anyDay(random);

        assertThat(progress(campaign, on).heard().people())
                .isEqualTo(campaign.conversations().stream()
                        .filter(held -> !held.on().isAfter(on))
                        .mapToInt(held -> held.people())
                        .sum());
    }

    @Property(tries = TRIES)
    void a_refusal_names_what_changes_the_answer_once_it_is_supplied(@ForAll long seed) {
        Random random = new Random(seed);
        Campaign campaign = Campaigns.any(random);
        LocalDate on = Campaigns.anyDay(random);
        CampaignStep step = CampaignStep.of(1 + random.nextInt(13));

        if (complete(campaign, step, on) instanceof Transition.Refused refused) {
            assertThat(refused.reasons()).isNotEmpty();
            Finding reason =
                    refused.reasons().get(random.nextInt(refused.reasons().size()));
            assertThat(complete(Mending.of(campaign, reason.code(), on), step, on))
                    .as(reason.code())
                    .isNotEqualTo(refused);
        }
    }

    @Property(tries = TRIES)
    void a_step_is_signed_off_once_all_that_refusals_name_is_supplied(@ForAll long seed) {
        Random random = new Random(seed);
        Campaign campaign = Campaigns.any(random);
        LocalDate on = Campaigns.anyDay(random);
        CampaignStep step = CampaignStep.of(1 + random.nextInt(13));

        Transition answer = complete(campaign, step, on);
        for (int supplied = 0; answer instanceof Transition.Refused refused; supplied++) {
            assertThat(supplied)
                    .as("how often something was supplied, now "
                            + refused.reasons().get(0))
                    .isLessThan(60);
            campaign = Mending.of(campaign, refused.reasons().get(0).code(), on);
            answer = complete(campaign, step, on);
        }

        assertThat(answer).isInstanceOfSatisfying(Transition.Accepted.class, accepted -> {
            assertThat(accepted.entry().step()).isEqualTo(step);
            assertThat(accepted.entry().by()).isEqualTo(TeamRole.COORDINATOR);
            assertThat(accepted.entry().on()).isEqualTo(on);
            assertThat(accepted.entry().evidence())
                    .isEqualTo(progress(accepted.campaign(), on).step(step).evidence());
        });
    }

    @Property(tries = TRIES)
    void a_sign_off_adds_one_entry_and_can_be_taken_back_by_another(@ForAll long seed) {
        Random random = new Random(seed);
        Campaign campaign = Campaigns.any(random);
        LocalDate on = Campaigns.anyDay(random);
        CampaignStep step = CampaignStep.of(1 + random.nextInt(13));

        if (complete(campaign, step, on) instanceof Transition.Accepted signed) {
            assertThat(signed.campaign()).isEqualTo(campaign.withEntry(signed.entry()));
            assertThat(signed.entry().act()).isEqualTo(JournalAct.SIGNED_OFF);
            assertThat(progress(signed.campaign(), on).step(step).signedOffOn()).isEqualTo(on);
            assertThat(WORKFLOW.undo(signed.campaign(), POLICY, step, TeamRole.LISTENER, on))
                    .isInstanceOfSatisfying(Transition.Accepted.class, back -> {
                        assertThat(back.entry().act()).isEqualTo(JournalAct.TAKEN_BACK);
                        assertThat(progress(back.campaign(), on).step(step).signedOffOn())
                                .isNull();
                        assertThat(WORKFLOW.undo(back.campaign(), POLICY, step, TeamRole.LISTENER, on))
                                .isEqualTo(new Transition.NotSignedOff(step));
                    });
        }
    }

    @Property(tries = TRIES)
    void what_comes_next_is_not_done_and_waits_for_nothing(@ForAll long seed) {
        Random random = new Random(seed);
        CampaignProgress progress = progress(Campaigns.any(random), Campaigns.anyDay(random));

        assertThat(progress.next()).isSorted().allSatisfy(step -> {
            assertThat(progress.step(step).waitsFor()).isEmpty();
            assertThat(progress.step(step).status()).isNotEqualTo(StepStatus.DONE);
        });
        assertThat(progress.next().isEmpty())
                .isEqualTo(progress.steps().stream().allMatch(step -> step.status() == StepStatus.DONE));
    }

    private static boolean lastActIsSignOff(Campaign campaign, CampaignStep step, LocalDate on) {
        List<JournalEntry> entries = campaign.journal().stream()
                .filter(entry -> entry.step() == step && !entry.on().isAfter(on))
                .toList();
        return !entries.isEmpty() && entries.get(entries.size() - 1).act() == JournalAct.SIGNED_OFF;
    }

    private static CampaignProgress progress(Campaign campaign, LocalDate on) {
        return WORKFLOW.progress(campaign, POLICY, on);
    }

    private static Transition complete(Campaign campaign, CampaignStep step, LocalDate on) {
        return WORKFLOW.complete(campaign, POLICY, step, TeamRole.COORDINATOR, on, Locale.UK);
    }

    private static List<Metadata> rules() {
        try (CaseRules<CampaignCase> rules = Packs.CAMPAIGN_WORKFLOW.shipped()) {
            return Stream.of(rules.rules()).flatMap(List::stream).collect(ImmutableList.toImmutableList());
        }
    }
}
