package org.lwn.rules.campaign;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lwn.campaign.Analysis;
import org.lwn.campaign.Campaign;
import org.lwn.campaign.CampaignStep;
import org.lwn.campaign.Evidence;
import org.lwn.campaign.JournalAct;
import org.lwn.campaign.JournalEntry;
import org.lwn.rules.Finding;

/** The steps of one campaign on one day: what is missing in each, what it waits for, and so where it stands. */
final class Steps {
    private final StepTable table;
    private final Campaign campaign;
    private final LocalDate on;
    private final ImmutableListMultimap<CampaignStep, Finding> missing;
    private final Map<CampaignStep, List<CampaignStep>> waitsFor = new EnumMap<>(CampaignStep.class);
    private final Set<CampaignStep> done = EnumSet.noneOf(CampaignStep.class);

    Steps(StepTable table, CampaignCase subject, List<Finding> findings) {
        this.table = table;
        this.campaign = subject.campaign();
        this.on = subject.on();
        this.missing = findings.stream()
                .collect(ImmutableListMultimap.toImmutableListMultimap(
                        finding -> StepCodes.stepOf(finding.code()), finding -> finding));
        for (StepTable.Row row : table.steps()) {
            List<CampaignStep> unmet = unmet(row);
            waitsFor.put(row.step(), unmet);
            if (unmet.isEmpty() && missing.get(row.step()).isEmpty()) {
                done.add(row.step());
            }
        }
    }

    private List<CampaignStep> unmet(StepTable.Row row) {
        boolean isInterim = Boolean.TRUE.equals(row.orInterimCutOff())
                && campaign.analyses().stream().anyMatch(Analysis::interim);
        if (isInterim) {
            return ImmutableList.of();
        }
        ImmutableList.Builder<CampaignStep> unmet = ImmutableList.builder();
        row.done().stream().filter(before -> !done.contains(before)).forEach(unmet::add);
        StepTable.Begun begun = row.begun();
        if (begun != null
                && evidence(begun.step()).stream().noneMatch(shown -> shown.at().equals(begun.by()))) {
            unmet.add(begun.step());
        }
        return unmet.build();
    }

    List<StepProgress> all() {
        return table.steps().stream().map(row -> progress(row.step())).collect(ImmutableList.toImmutableList());
    }

    boolean isDone(CampaignStep step) {
        return done.contains(step);
    }

    List<CampaignStep> waitsFor(CampaignStep step) {
        return waitsFor.getOrDefault(step, ImmutableList.of());
    }

    List<Evidence> evidence(CampaignStep step) {
        return EvidenceTable.of(step, campaign, on);
    }

    /** What is missing in the step, and in the steps that must be done before it. */
    List<Finding> allMissing(CampaignStep step) {
        Set<Finding> all = new LinkedHashSet<>(missing.get(step));
        List<CampaignStep> mustBeDone = table.steps().get(step.number() - 1).done();
        waitsFor(step).stream().filter(mustBeDone::contains).forEach(before -> all.addAll(allMissing(before)));
        return ImmutableList.copyOf(all);
    }

    /** The day of the last entry about the step, if it is a sign-off: of the entries of one day, the last one counts. */
    @Nullable
    LocalDate signedOffOn(CampaignStep step) {
        return campaign.journal().stream()
                .filter(entry -> entry.step() == step)
                .sorted(Comparator.comparing(JournalEntry::on))
                .reduce((earlier, later) -> later)
                .filter(entry -> entry.act() == JournalAct.SIGNED_OFF)
                .map(JournalEntry::on)
                .orElse(null);
    }

    private StepProgress progress(CampaignStep step) {
        List<Evidence> evidence = evidence(step);
        LocalDate signedOffOn = signedOffOn(step);
        StepStatus status = status(step, signedOffOn != null, !evidence.isEmpty());
        return new StepProgress(
                step,
                status,
                waitsFor(step),
                status == StepStatus.REOPENED ? allMissing(step) : ImmutableList.of(),
                missing.get(step),
                evidence,
                signedOffOn);
    }

    private StepStatus status(CampaignStep step, boolean isSignedOff, boolean hasEvidence) {
        if (isDone(step)) {
            return StepStatus.DONE;
        }
        if (isSignedOff) {
            return StepStatus.REOPENED;
        }
        if (!waitsFor(step).isEmpty()) {
            return StepStatus.BLOCKED;
        }
        return hasEvidence ? StepStatus.IN_PROGRESS : StepStatus.READY;
    }
}
