package org.lwn.rules.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lwn.problem.Pointer;
import org.lwn.rules.Finding;
import org.lwn.rules.grant.Decision;

/** Counts why applications are not eligible. */
final class Reasons {
    private static final int EXAMPLES = 3;

    private final Map<String, Reason> byCode = new LinkedHashMap<>();
    private final Map<Pointer, Integer> unanswered = new LinkedHashMap<>();

    /** One rule's findings. */
    private static final class Reason {
        private final Finding first;
        private final List<String> examples = new ArrayList<>();
        private int count;

        Reason(Finding first) {
            this.first = first;
        }

        int count() {
            return count;
        }
    }

    void add(Decision decision) {
        for (Finding finding : decision.findings()) {
            Reason reason = byCode.computeIfAbsent(finding.code(), code -> new Reason(finding));
            reason.count++;
            if (reason.examples.size() < EXAMPLES) {
                reason.examples.add(decision.application());
            }
        }
        decision.waiting().forEach(field -> unanswered.merge(field, 1, Integer::sum));
    }

    /** The most frequent first. */
    List<String> lines(Paint paint) {
        List<String> lines = new ArrayList<>();
        if (!byCode.isEmpty()) {
            lines.add("");
            lines.add(paint.bold("What the rules found, most frequent first"));
        }
        byCode.values().stream()
                .sorted(Comparator.comparingInt(Reason::count).reversed())
                .forEach(reason -> lines.addAll(lines(reason)));
        if (!unanswered.isEmpty()) {
            lines.add("");
            lines.add(paint.bold("What rules wait for, because it is not answered"));
        }
        unanswered.entrySet().stream()
                .sorted(Map.Entry.<Pointer, Integer>comparingByValue().reversed())
                .forEach(field -> lines.add(counted(field.getValue())
                        + Text.printable(field.getKey().value())));
        return lines;
    }

    private static List<String> lines(Reason reason) {
        Finding first = reason.first;
        List<String> lines = new ArrayList<>();
        lines.add(counted(reason.count) + first.code() + " (" + Words.effect(first.effect()) + ")");
        String indent = " ".repeat(counted(0).length());
        lines.addAll(Text.wrapped(indent, "\"" + Text.printable(first.message()) + "\""));
        String more = reason.count > EXAMPLES ? ", …" : "";
        lines.addAll(Text.wrapped(
                indent + (reason.count == 1 ? "In " : "Such as in "),
                indent + "  ",
                Text.printable(String.join(", ", reason.examples)) + more));
        return lines;
    }

    private static String counted(int count) {
        return String.format("%9s  ", Text.count(count));
    }
}
