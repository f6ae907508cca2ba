package org.lwn.rules.cli;

import com.google.common.base.Ascii;
import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lwn.rules.grant.Outcome;
import org.lwn.rules.replay.Flip;
import org.lwn.rules.replay.ReplayGroups;
import org.lwn.rules.replay.ReplayResult;
import org.lwn.rules.replay.RuleSet;

/** What a change of rules changes, for people. */
final class ReplayText {
    private static final int MOST_ONE_BY_ONE = 20;
    private static final int LONGEST_NAME = 34;
    private static final List<String> COLUMNS = ImmutableList.of("now", "no longer", "other", "as before");

    private final ReplayResult result;
    private final Paint paint;

    ReplayText(ReplayResult result, Paint paint) {
        this.result = result;
        this.paint = paint;
    }

    List<String> lines() {
        Outline outline = Outline.empty();
        outcomes(outline.heading("Outcomes"));
        rules(outline.heading("Because of these rules"));
        flips(outline.heading("Who comes out otherwise"));
        rewordings(outline.heading("Other words"));
        if (!result.flips().isEmpty()) {
            groups(outline.heading("By neighbourhood"), result.byNeighbourhood(), name -> name);
            groups(outline.heading("By applicant"), result.byApplicant(), Ascii::toLowerCase);
        }
        undecided(outline.heading("Not decided"));
        return Stream.of(heading(), outline.lines(paint)).flatMap(List::stream).toList();
    }

    private List<String> heading() {
        List<String> lines = new ArrayList<>();
        lines.add(paint.bold(summary()));
        lines.addAll(Text.wrapped("", "  ", Text.printable("Before: " + identity(result.before()))));
        lines.addAll(Text.wrapped("", "  ", Text.printable("After:  " + identity(result.after()))));
        return lines;
    }

    private String summary() {
        String cases = Text.count(result.decided(), "application", "applications");
        return result.flips().isEmpty()
                ? "Of " + cases + " none comes out otherwise"
                : "Of " + cases + " " + Text.count(result.flips().size(), "comes", "come") + " out otherwise: "
                        + Text.count(result.newlyRefused()) + " newly refused, "
                        + Text.count(result.noLongerRefused()) + " no longer refused";
    }

    private static String identity(RuleSet.Identity identity) {
        return Words.pack(identity.pack()) + ", "
                + Words.identity(identity.programme().id(), identity.programme().sha256());
    }

    private void outcomes(Outline below) {
        for (ReplayResult.OutcomeCount count : result.outcomes()) {
            below.point(move(count.before(), count.after()) + ": " + Text.count(count.applications()));
        }
        if (result.reworded() > 0) {
            below.point("as before, in other words: " + Text.count(result.reworded()));
        }
        if (result.foundOtherwise() > 0) {
            below.point("as before, but something else is found or asked for: " + Text.count(result.foundOtherwise()));
        }
    }

    private void rules(Outline below) {
        for (ReplayResult.RuleCount count : result.rules()) {
            below.point(count.code() + ": " + move(count.before(), count.after()) + ": "
                    + Text.count(count.applications()));
        }
    }

    private static String move(Outcome before, Outcome after) {
        return before == after
                ? "still " + Words.outcome(before)
                : Words.outcome(before) + ", now " + Words.outcome(after);
    }

    private void flips(Outline below) {
        result.flips().stream().limit(MOST_ONE_BY_ONE).forEach(flip -> flip(below, flip));
        if (result.flips().size() > MOST_ONE_BY_ONE) {
            below.point(
                    "and " + Text.count(result.flips().size() - MOST_ONE_BY_ONE) + " more; to see all: --format json");
        }
    }

    private static void flip(Outline below, Flip flip) {
        Outline one = below.point(flip.application() + ": " + move(flip.before(), flip.after()));
        flip.causes().forEach(cause -> one.point(cause.code() + ": " + cause.told()));
    }

    private void rewordings(Outline below) {
        for (ReplayResult.Rewording words : result.rewordings()) {
            Outline one = below.point(
                    words.code() + ", told to " + Text.count(words.applications(), "application", "applications"));
            one.point("before: " + words.before());
            one.point("after: " + words.after());
        }
    }

    private static void groups(Outline below, ReplayGroups groups, UnaryOperator<String> named) {
        if (groups.groups().isEmpty()) {
            return;
        }
        List<String> rows = new ArrayList<>();
        rows.add(row("", COLUMNS));
        groups.groups().forEach(group -> rows.add(row(name(group, named), counts(group))));
        ReplayGroups.Group others = groups.others();
        if (others != null) {
            rows.add(row(Text.count(groups.gathered(), "smaller group", "smaller groups"), counts(others)));
        }
        below.table(rows);
        below.point(
                "Refused now and not before; no longer refused; other changes of the outcome; the outcome as before."
                        + " A dash is a count that is withheld: it is below " + groups.smallest()
                        + ", or would give away one that is.");
    }

    private static String name(ReplayGroups.Group group, UnaryOperator<String> named) {
        String name = group.name();
        return name == null ? "not stated" : named.apply(name);
    }

    private static List<String> counts(ReplayGroups.Group group) {
        return ImmutableList.of(
                count(group.newlyRefused()),
                count(group.noLongerRefused()),
                count(group.otherwise()),
                count(group.asBefore()));
    }

    private static String count(@Nullable Integer count) {
        return count == null ? "-" : Text.count(count);
    }

    private static String row(String name, List<String> cells) {
        String shown = Text.printable(name);
        String cut = shown.codePointCount(0, shown.length()) <= LONGEST_NAME
                ? shown
                : shown.substring(0, shown.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
        StringBuilder row = new StringBuilder(cut + " ".repeat(Math.max(0, LONGEST_NAME - Text.width(cut))));
        cells.forEach(cell -> row.append(Strings.padStart(cell, 10, ' ')));
        return row.toString().stripTrailing();
    }

    private void undecided(Outline below) {
        result.undecided().stream()
                .limit(MOST_ONE_BY_ONE)
                .forEach(one -> below.point(one.application() + ": " + one.reason()));
        int more = result.undecided().size() - MOST_ONE_BY_ONE;
        if (more > 0) {
            below.point("and " + Text.count(more) + " more; to see all: --format json");
        }
    }
}
