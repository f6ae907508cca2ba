package org.lwn.rules.cli;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lwn.rules.Finding;
import org.lwn.rules.language.Who;
import org.lwn.rules.review.PackReview.SubjectReview;
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
        Outline well = outline.heading("Going well");
        forEachSubject(review, subject -> subject.strengths().forEach(strength -> point(well, subject, strength)));
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
        forEachSubject(
                review,
                subject -> subject.findings().stream()
                        .filter(finding -> finding.who() == who)
                        .forEach(finding -> point(below, subject, finding)));
    }

    private static void point(Outline below, SubjectReview subject, Finding finding) {
        below.point(subject.name() + ": " + finding.message());
    }

    private static void forEachSubject(SystemReview review, Consumer<SubjectReview> each) {
        review.packs().forEach(pack -> pack.subjects().forEach(each));
    }
}
