package org.lwn.rules.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import org.lwn.problem.Pointer;
import org.lwn.rules.Finding;
import org.lwn.rules.campaign.CampaignProgress;
import org.lwn.rules.campaign.StepProgress;

/** Where a campaign stands, for programs. */
final class ProgressJson {
    private ProgressJson() {}

    /** @param at where the campaign stands in its file */
    static ObjectNode of(CampaignProgress progress, Pointer at) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        ArrayNode steps = whole.putArray("steps");
        for (StepProgress step : progress.steps()) {
            ObjectNode shown = steps.addObject()
                    .put("number", step.step().number())
                    .put("title", step.step().title())
                    .put("status", step.status().name());
            // What re-opened a step may stand in one before it, and is missing here too.
            findings(
                    shown.putArray("missing"),
                    ImmutableSet.<Finding>builder()
                            .addAll(step.missing())
                            .addAll(step.reopenedBy())
                            .build(),
                    at);
            ArrayNode waitsFor = shown.putArray("waitsFor");
            step.waitsFor().forEach(other -> waitsFor.add(other.number()));
        }
        ArrayNode next = whole.putArray("next");
        progress.next().forEach(step -> next.add(step.number()));
        whole.put("heard", progress.heard().people());
        whole.put(
                "target",
                progress.heard().target() == null
                        ? null
                        : (Integer) progress.heard().target().people());
        findings(whole.putArray("safety"), progress.safety(), at);
        return whole;
    }

    private static void findings(ArrayNode list, Collection<Finding> findings, Pointer at) {
        for (Finding finding : findings) {
            list.addObject()
                    .put("code", finding.code())
                    .put("pointer", at.append(finding.field()).value())
                    .put("message", finding.message())
                    .put("who", finding.who() == null ? null : finding.who().name());
        }
    }
}
