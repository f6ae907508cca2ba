package org.lwn.examples.benchmark;

import java.util.List;
import java.util.Locale;

/** A page of Markdown, written from its beginning to its end. */
final class Page {
    private final StringBuilder text = new StringBuilder();

    Page heading(String heading) {
        text.append(text.isEmpty() ? "# " : "\n## ").append(heading).append('\n');
        return this;
    }

    Page paragraph(String paragraph) {
        text.append('\n').append(paragraph.strip()).append('\n');
        return this;
    }

    Page table(List<String> header, List<List<String>> rows) {
        text.append('\n');
        row(header);
        row(header.stream().map(column -> "---").toList());
        rows.forEach(this::row);
        return this;
    }

    Page list(List<String> entries) {
        text.append('\n');
        entries.forEach(entry -> text.append("- ").append(entry).append('\n'));
        return this;
    }

    private void row(List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    /** A number with as many digits as are worth reading. */
    static String number(double number) {
        if (Double.isNaN(number)) {
            return "—";
        }
        return String.format(Locale.UK, number < 1 ? "%.2f" : number < 10 ? "%.1f" : "%,.0f", number);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
