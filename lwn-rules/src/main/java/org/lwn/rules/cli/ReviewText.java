package org.lwn.rules.cli;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lwn.rules.Finding;
import org.lwn.rules.RuleFate;
import org.lwn.rules.language.Who;
import org.lwn.rules.review.PackReview;
import org.lwn.rules.review.SystemReview;

/** What the packs say of a system, for people. */
final class ReviewText {
    private ReviewText() {}

    static List<String> lines(String name, SystemReview review, Paint paint) {
        Outline outline = Outline.empty();
        Outline found = outline.heading("To put right or to find out");
        for (Who who : Who.values()) {
            found(found.heading(Terms.of(who) + ":"), review, who);
        }
        found(found.heading("Anybody:"), review, null);
        Outline well = outline.heading("Nothing to put right");
        for (PackReview pack : review.packs()) {
            for (PackReview.SubjectReview subject : pack.subjects()) {
                well.list(pack.pack().id() + ", " + subject.name(), topicsWithoutFindings(subject.fates()));
            }
        }
        outline.heading("Packs with nothing to look at here").list("Packs", review.notApplied());
        String title = name + " (" + review.system() + "), " + Phrases.onDay(review.on());
        return ImmutableList.<String>builder()
                .addAll(Text.wrapped("", "  ", Text.printable(title)).stream()
                        .map(paint::bold)
                        .toList())
                .addAll(outline.lines(paint))
                .build();
    }

    private static void found(Outline below, SystemReview review, @Nullable Who who) {
        for (PackReview pack : review.packs()) {
            for (PackReview.SubjectReview subject : pack.subjects()) {
                for (Finding finding : subject.findings()) {
                    if (finding.who() == who) {
                        below.point(subject.name() + ": " + finding.message());
                    }
                }
            }
        }
    }

    /** What rules are about, as the second part of their codes says, where all of them passed. */
    private static List<String> topicsWithoutFindings(List<RuleFate> fates) {
        Map<String, Boolean> passed = new LinkedHashMap<>();
        fates.forEach(fate -> passed.merge(
                Splitter.on('.').splitToList(fate.code()).get(1),
                fate instanceof RuleFate.Passed,
                Boolean::logicalAnd));
        return passed.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
    }
}
