package org.lwn.rules.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lwn.rules.Finding;
import org.lwn.rules.RuleFate;
import org.lwn.rules.grant.Decision;
import org.lwn.rules.language.Effect;

/** One decision for people: the outcome and why, then every rule, those that made the outcome first. */
final class Explanation {
    private final Paint paint;
    private final List<String> lines = new ArrayList<>();

    Explanation(Paint paint) {
        this.paint = paint;
    }

    List<String> lines(Decision decision) {
        lines.add(paint.bold(Text.printable(decision.application())) + ": "
                + paint.outcome(decision.outcome(), Words.outcome(decision.outcome())));
        lines.addAll(Text.wrapped("", "  ", why(decision)));
        lines.add("");
        lines.add("As of:     " + decision.asOf());
        lines.add("Programme: "
                + Words.identity(decision.programme().id(), decision.programme().sha256()));
        lines.add("Rules:     " + Words.pack(decision.pack()));
        List<RuleFate.NotReached> notReached = of(RuleFate.NotReached.class, decision);
        List<RuleFate.Passed> passed = of(RuleFate.Passed.class, decision);
        List<RuleFate.NotInForce> notInForce = of(RuleFate.NotInForce.class, decision);
        found("Failed", decision.findings());
        heading("Not reached, because an answer is missing", notReached.size());
        notReached.forEach(fate -> {
            rule(fate);
            lines.addAll(Text.wrapped("    Waits for: ", "      ", Text.printable(Words.fields(fate.missing()))));
        });
        found("Going well", decision.strengths());
        heading("Passed", passed.size());
        passed.forEach(fate -> lines.add("  " + fate.code()));
        heading("Not in force", notInForce.size());
        notInForce.forEach(fate -> {
            rule(fate);
            lines.addAll(Text.wrapped("    ", Text.printable(fate.reason())));
        });
        return lines;
    }

    private void heading(String title, int count) {
        if (count > 0) {
            lines.add("");
            lines.add(paint.bold(title + " (" + count + ")"));
        }
    }

    private void rule(RuleFate fate) {
        lines.add("  " + fate.code() + " (" + Words.effect(fate.effect()) + ")");
    }

    private void found(String title, List<Finding> findings) {
        heading(title, findings.size());
        findings.forEach(this::found);
    }

    private void found(Finding finding) {
        lines.add("  " + finding.code() + " (" + Words.effect(finding.effect()) + ")");
        lines.addAll(Text.wrapped("    ", Text.printable(finding.message())));
        String values =
                finding.facts().entrySet().stream().map(Explanation::value).collect(Collectors.joining(", "));
        if (!values.isEmpty()) {
            lines.addAll(Text.wrapped("    With: ", "      ", Text.printable(values)));
        }
        lines.add("    At: " + Text.printable(finding.field().value()));
        lines.addAll(Text.wrapped(
                "    Source: ", "      ", Text.printable(finding.source().citation())));
    }

    private static String value(Map.Entry<String, Object> fact) {
        return fact.getKey() + " = " + fact.getValue();
    }

    private static String why(Decision decision) {
        return switch (decision.outcome()) {
            case ELIGIBLE -> "No rule stands against it.";
            case INELIGIBLE -> "Barred by " + codes(decision, Effect.INELIGIBLE) + ".";
            case REFER -> "A person must judge, because of " + codes(decision, Effect.REFER) + ".";
            case NEEDS_INFORMATION -> needs(decision);
        };
    }

    private static String needs(Decision decision) {
        String missing = codes(decision, Effect.MISSING);
        long undecided = decision.fates().stream()
                .filter(fate ->
                        fate instanceof RuleFate.NotReached && fate.effect().decides())
                .count();
        String waiting = undecided == 0
                ? ""
                : Text.count(Math.toIntExact(undecided), "rule waits", "rules wait") + " for answers";
        return missing.isEmpty()
                ? "Nothing bars it so far, but " + waiting + "."
                : "Nothing bars it so far, but answers are missing: " + missing
                        + (waiting.isEmpty() ? "." : "; and " + waiting + ".");
    }

    private static String codes(Decision decision, Effect effect) {
        return decision.findings().stream()
                .filter(finding -> finding.effect() == effect)
                .map(Finding::code)
                .collect(Collectors.joining(", "));
    }

    private static <T extends RuleFate> List<T> of(Class<T> fate, Decision decision) {
        return decision.fates().stream()
                .filter(fate::isInstance)
                .map(fate::cast)
                .toList();
    }
}
