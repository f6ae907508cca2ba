package org.lwn.rules.cli;

import java.util.List;
import org.lwn.wellbeing.CommunityResearch;

/** Research that communities do on themselves. */
final class ResearchText {
    private ResearchText() {}

    static void write(Outline section, List<CommunityResearch> all, Names names) {
        for (CommunityResearch done : all) {
            Outline research = section.point(Phrases.with(
                    Phrases.marked(done.title(), done.standing()),
                    Phrases.either(done.communityLed(), "led by the community", "not led by the community"),
                    Phrases.either(done.newlyFormed(), "newly formed", "not newly formed")));
            research.list("In", names.neighbourhoods(done.neighbourhoods()));
            research.field("Researchers", done.researchers());
            research.field("Set up by", Phrases.and(names.actors(done.setUpBy())));
            research.field("Trained by", Phrases.and(names.actors(done.trainedBy())));
            research.field("Co-designed with", Phrases.and(Terms.of(done.codesignedWith())));
            research.list("Topics, in order", done.topics());
            research.field("Serves", Phrases.and(Terms.of(done.serves())));
            Outline findings = research.heading("Findings (" + done.findings().size() + "):");
            done.findings()
                    .forEach(finding -> findings.point(
                            finding.about().isEmpty()
                                    ? finding.title()
                                    : finding.title() + " (" + String.join("; ", finding.about()) + ")"));
            research.list("Shared at", done.sharedAt());
        }
    }
}
