package org.lwn.rules.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lwn.campaign.Campaign;
import org.lwn.campaign.CampaignPolicy;
import org.lwn.campaign.CampaignStep;
import org.lwn.campaign.JournalAct;
import org.lwn.campaign.JournalEntry;
import org.lwn.campaign.simulation.CampaignSimulation;
import org.lwn.rules.Finding;

/** What the rules say of the campaign that is simulated. */
class SimulatedCampaignTest {
    private static final CampaignWorkflow WORKFLOW = CampaignWorkflow.shipped();
    private static final CampaignPolicy POLICY = CampaignPolicy.usual();
    private static final CampaignSimulation SIMULATION = CampaignSimulation.islington(CampaignSimulation.SHIPPED_SEED);

    /** A day on which each step has each status; the first step waits for nothing, so that it is never blocked. */
    private static final Table<CampaignStep, StepStatus, LocalDate> DAYS = days("""
             1           -          2023-09-11 2023-09-18 2023-09-25 2024-06-03
             2           2023-09-11 2023-09-25 2023-10-02 2023-10-05 2024-06-03
             3           2023-09-11 2023-09-25 2023-10-02 2023-10-09 2024-06-03
             4           2023-09-11 2023-10-09 2023-10-16 2023-10-20 2023-10-30
             5           2023-09-11 2023-10-20 2023-10-24 2023-10-26 2023-10-30
             6           2023-09-11 2023-10-26 2023-11-06 2024-07-28 2024-09-02
             7           2023-09-11 2023-10-31 2023-11-07 2023-12-10 2024-03-09
             8           2023-09-11 2023-10-31 2023-11-18 2023-12-10 2024-04-22
             9           2023-09-11 2023-11-02 2024-04-15 2024-02-05 2024-06-17
            10           2023-09-11 2024-02-05 2024-02-08 2024-02-12 2024-06-25
            11           2023-09-11 2024-02-12 2024-02-15 2024-02-20 2024-06-17
            12           2023-09-11 2024-02-15 2024-02-22 2024-04-15 2024-04-20
            13           2023-09-11 2024-02-20 2024-05-02 2024-05-10 2024-06-17
            """);

    @AfterAll
    static void close() {
        WORKFLOW.close();
    }

    @ParameterizedTest
    @EnumSource(CampaignStep.class)
    void a_step_goes_through_every_status_that_it_can_reach(CampaignStep step) {
        DAYS.row(step)
                .forEach((status, day) -> assertThat(WORKFLOW.progress(SIMULATION.campaign(), POLICY, day)
                                .step(step)
                                .status())
                        .as("step %s on %s", step.number(), day)
                        .isEqualTo(status));

        assertThat(DAYS.row(step)).hasSize(step == CampaignStep.BUILD_TEAM ? 4 : 5);
    }

    @Test
    void every_sign_off_was_accepted_on_its_day_by_the_workflow() {
        Campaign before = SIMULATION.campaign().toBuilder().journal(List.of()).build();
        for (JournalEntry entry : SIMULATION.campaign().journal()) {
            assertThat(entry.act()).isEqualTo(JournalAct.SIGNED_OFF);
            Transition transition = WORKFLOW.complete(before, POLICY, entry.step(), entry.by(), entry.on(), Locale.UK);

            assertThat(transition).as("%s", entry).isInstanceOf(Transition.Accepted.class);
            before = ((Transition.Accepted) transition).campaign();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "a new listener, 2023-10-30, 4, campaign.step-04.listeners-not-trained",
        "a new method, 2024-03-11, 4, campaign.step-04.risk-not-assessed",
        "a record that is late, 2024-03-12, 7, campaign.step-07.record-missing",
        "consent withdrawn, 2024-04-22, 8, campaign.step-08.held-without-consent",
        "the coordinator gone, 2024-06-03, 3, campaign.step-01.coordinators-too-few",
        "an analysis almost without residents, 2024-06-17, 9, campaign.step-09.residents-too-few",
        "a new issue, 2024-06-25, 10, campaign.step-10.issues-not-ranked",
    })
    void what_re_opened_a_step_is_told(String what, LocalDate day, int step, String code) {
        StepProgress progress =
                WORKFLOW.progress(SIMULATION.campaign(), POLICY, day).step(CampaignStep.of(step));

        assertThat(progress.status()).as(what).isEqualTo(StepStatus.REOPENED);
        assertThat(progress.reopenedBy()).as(what).extracting(Finding::code).contains(code);
    }

    @Test
    void what_happened_too_early_or_for_too_long_is_found_and_counts_all_the_same() {
        CampaignProgress progress = WORKFLOW.progress(SIMULATION.campaign(), POLICY, LocalDate.of(2023, 11, 26));

        assertThat(progress.safety().stream().map(Finding::code))
                .contains("safety.listener.untrained", "safety.conversation.too-early", "safety.conversation.too-long");
        assertThat(progress.heard().people())
                .isEqualTo(SIMULATION.on(LocalDate.of(2023, 11, 26)).peopleHeard());
    }

    private static Table<CampaignStep, StepStatus, LocalDate> days(String table) {
        StepStatus[] columns = {
            StepStatus.BLOCKED, StepStatus.READY, StepStatus.IN_PROGRESS, StepStatus.DONE, StepStatus.REOPENED
        };
        ImmutableTable.Builder<CampaignStep, StepStatus, LocalDate> days = ImmutableTable.builder();
        table.lines().map(line -> line.strip().split(" +")).forEach(row -> {
            for (int column = 0; column < columns.length; column++) {
                if (!row[column + 1].equals("-")) {
                    days.put(
                            CampaignStep.of(Integer.parseInt(row[0])),
                            columns[column],
                            LocalDate.parse(row[column + 1]));
                }
            }
        });
        return days.build();
    }
}
