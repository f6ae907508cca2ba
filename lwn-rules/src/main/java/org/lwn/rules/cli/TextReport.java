package org.lwn.rules.cli;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lwn.grant.GrantProgramme;
import org.lwn.problem.Problem;
import org.lwn.rules.PackIdentity;
import org.lwn.rules.grant.Decision;
import org.lwn.rules.grant.Outcome;

/** Decisions for people: how many came out how, and why; a few one by one, many by their reasons. */
final class TextReport implements DecisionOutput {
    private static final int MOST_ONE_BY_ONE = 20;
    private static final int LONGEST_BAR = 30;

    private final Console console;
    private final Paint paint;
    private final PackIdentity pack;
    private final GrantProgramme programme;
    private final List<String> files;
    private final boolean hasDay;
    private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    private final List<Entry> entries = new ArrayList<>();
    private final Reasons reasons = new Reasons();
    private final List<Problem> problems = new ArrayList<>();
    private int decided;
    private int worthSaying;
    private int undated;

    /** One application whose reasons are told. */
    private record Entry(String file, Decision decision) {}

    /** @param hasDay whether the user gives the day as of which everything is decided */
    TextReport(Console console, PackIdentity pack, GrantProgramme programme, List<String> files, boolean hasDay) {
        this.console = console;
        this.paint = new Paint(console.colour());
        this.pack = pack;
        this.programme = programme;
        this.files = ImmutableList.copyOf(files);
        this.hasDay = hasDay;
    }

    @Override
    public void decision(String file, Submission submission, Decision decision) {
        decided++;
        undated += submission.past() != null && submission.past().awardDate() == null && !hasDay ? 1 : 0;
        counts.merge(decision.outcome(), 1, Integer::sum);
        if (decision.outcome() == Outcome.ELIGIBLE && decision.findings().isEmpty()) {
            return;
        }
        reasons.add(decision);
        if (++worthSaying <= MOST_ONE_BY_ONE) {
            entries.add(new Entry(file, decision));
        }
    }

    @Override
    public void problems(List<Problem> found) {
        problems.addAll(found);
    }

    @Override
    public void finish() {
        heading();
        if (decided > 0) {
            outcomes();
        }
        if (worthSaying > MOST_ONE_BY_ONE) {
            reasons.lines(paint).forEach(console::out);
            console.out("");
            console.out("To see every application with its reasons: --format json");
        } else {
            entries.forEach(this::entry);
        }
        ProblemSummary.lines(problems).forEach(console::err);
    }

    private void heading() {
        Text.wrapped("", "  ", Text.printable(programme.name() + " (" + programme.id() + ")"))
                .forEach(line -> console.out(paint.bold(line)));
        console.out("Rules: " + Words.pack(pack));
        String from = files.size() == 1
                ? (files.get(0).equals(Documents.STANDARD_INPUT) ? "standard input" : files.get(0))
                : Text.count(files.size(), "file", "files");
        Text.wrapped(
                        "",
                        "  ",
                        "Decided: " + Text.count(decided, "application", "applications") + " from "
                                + Text.printable(from))
                .forEach(console::out);
        if (undated > 0) {
            Text.wrapped(
                            "",
                            "  ",
                            "Decided without rules about dates, for the day of the award is not known: "
                                    + Text.count(undated))
                    .forEach(console::out);
        }
    }

    private void outcomes() {
        console.out("");
        int width = Text.count(decided).length();
        for (Outcome outcome : Outcome.values()) {
            int count = counts.getOrDefault(outcome, 0);
            String line = String.format(
                    Locale.UK,
                    "  %s  %" + width + "s  %3d%%",
                    paint.outcome(outcome, String.format("%-17s", Words.outcome(outcome))),
                    Text.count(count),
                    Math.round(100.0 * count / decided));
            // A bar for every count, however small, but none for nothing.
            int bar = (int) Math.ceil((double) LONGEST_BAR * count / decided);
            console.out(line + (bar == 0 ? "" : "  " + "#".repeat(bar)));
        }
    }

    private void entry(Entry entry) {
        Decision decision = entry.decision();
        String file = files.size() > 1 ? "  (" + entry.file() + ")" : "";
        console.out("");
        console.out(paint.bold(Text.printable(decision.application())) + ": "
                + paint.outcome(decision.outcome(), Words.outcome(decision.outcome())) + Text.printable(file));
        decision.findings().forEach(finding -> {
            console.out("  " + finding.code() + " (" + Words.effect(finding.effect()) + ")");
            Text.wrapped("    ", Text.printable(finding.message())).forEach(console::out);
        });
        if (!decision.waiting().isEmpty()) {
            Text.wrapped("  Not answered: ", "    ", Text.printable(Words.fields(decision.waiting())))
                    .forEach(console::out);
        }
    }
}
