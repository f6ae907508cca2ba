package org.lwn.rules.cli;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Collectors;
import org.lwn.campaign.Campaign;
import org.lwn.rules.Finding;
import org.lwn.rules.campaign.CampaignProgress;
import org.lwn.rules.campaign.PeopleHeard;
import org.lwn.rules.campaign.StepProgress;
import org.lwn.rules.campaign.StepStatus;

/** Where a campaign stands, for people. */
final class ProgressText {
    private final Campaign campaign;
    private final CampaignProgress progress;

    ProgressText(Campaign campaign, CampaignProgress progress) {
        this.campaign = campaign;
        this.progress = progress;
    }

    List<String> lines(Paint paint) {
        Outline outline = Outline.empty();
        Outline steps = outline.heading("Steps");
        progress.steps().forEach(step -> step(steps, step));
        Outline next = outline.heading("Next");
        progress.next().forEach(step -> next.point("Step " + step.number() + ": " + step.title()));
        Outline safety = outline.heading("Safety");
        progress.safety().forEach(finding -> finding(safety, finding));
        String title = campaign.title() + " (" + campaign.id() + "), " + Phrases.onDay(progress.on());
        return ImmutableList.<String>builder()
                .addAll(Text.wrapped("", "  ", Text.printable(title)).stream()
                        .map(paint::bold)
                        .toList())
                .addAll(Text.wrapped("", "  ", heard(progress.heard())))
                .addAll(outline.lines(paint))
                .build();
    }

    private static String heard(PeopleHeard heard) {
        String people = Text.count(heard.people(), "person", "people") + " heard";
        if (heard.target() == null) {
            return people + "; no target is set.";
        }
        String target = people + " of " + Text.count(heard.target().people()) + " to be heard by "
                + Phrases.day(heard.target().by());
        if (heard.neededPerWeek() == null) {
            return target + ", which has come.";
        }
        return heard.neededPerWeek().signum() == 0
                ? target + "."
                : target + "; that takes " + heard.neededPerWeek().toPlainString() + " a week.";
    }

    private static void step(Outline steps, StepProgress step) {
        Outline point = steps.point(step.step().number() + ". " + step.step().title() + ": " + status(step));
        step.missing().forEach(finding -> finding(point, finding));
        List<Finding> elsewhere = step.reopenedBy().stream()
                .filter(finding -> !step.missing().contains(finding))
                .toList();
        Outline before = point.heading("Re-opened by what is missing before it:");
        elsewhere.forEach(finding -> finding(before, finding));
    }

    private static String status(StepProgress step) {
        String word = step.status() == StepStatus.REOPENED
                ? "re-opened"
                : Ascii.toLowerCase(step.status().name()).replace('_', ' ');
        String waits = step.waitsFor().isEmpty()
                ? ""
                : ", waits for " + (step.waitsFor().size() == 1 ? "step " : "steps ")
                        + step.waitsFor().stream()
                                .map(before -> String.valueOf(before.number()))
                                .collect(Collectors.joining(", "));
        String signed = step.signedOffOn() == null ? "" : ", signed off " + Phrases.onDay(step.signedOffOn());
        return word + waits + signed;
    }

    private static void finding(Outline below, Finding finding) {
        below.point(finding.message() + (finding.who() == null ? "" : " (" + Terms.of(finding.who()) + ")"));
    }
}
