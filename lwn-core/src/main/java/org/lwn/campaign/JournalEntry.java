package org.lwn.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;

/**
 * That a step was signed off, or that this was taken back. Source: practice.
 *
 * @param step which step
 * @param act which of the two
 * @param by in what role
 * @param on the day
 * @param evidence what there was to show for the step on the day
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record JournalEntry(CampaignStep step, JournalAct act, TeamRole by, LocalDate on, List<Evidence> evidence) {
    /** Keeps a copy in the order given. */
    public JournalEntry {
        evidence = ImmutableList.copyOf(evidence);
    }
}
