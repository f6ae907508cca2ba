package org.lwn.rules.cli;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text in headings and points below them, to any depth. A heading with nothing below it is not printed, so that who
 * writes a part need not ask whether there is anything to say.
 */
final class Outline {
    /** A list with a longer part than this, or longer in all, is set one point a line. */
    private static final int LONGEST_PART = 32;

    private static final int LONGEST_LIST = 200;

    private final String text;
    private final boolean isHeading;
    private final List<Outline> below = new ArrayList<>();
    private List<String> table = ImmutableList.of();

    private Outline(String text, boolean isHeading) {
        this.text = text;
        this.isHeading = isHeading;
    }

    /** An outline to write into, which has no text of its own. */
    static Outline empty() {
        return new Outline("", true);
    }

    /** What is printed only if something stands below it. */
    Outline heading(String title) {
        return add(new Outline(title, true));
    }

    /** What is printed in any case; more may stand below it. */
    Outline point(String point) {
        return add(new Outline(point, false));
    }

    /** {@code Label: text}, unless there is no text. */
    void field(String label, @Nullable String said) {
        if (said != null && !said.isEmpty()) {
            point(label + ": " + said);
        }
    }

    /** One sentence or the other; none if nobody said which. */
    void flag(@Nullable Boolean said, String yes, String no) {
        if (said != null) {
            point(said ? yes : no);
        }
    }

    /** {@code Label: one, two, three} where that reads well, else one point a line below the label. */
    void list(String label, Collection<String> said) {
        boolean isPlain = said.stream()
                .allMatch(one -> one.length() <= LONGEST_PART && !one.contains(",") && !one.contains(": "));
        String line = String.join(", ", said);
        if (said.size() == 1 || (isPlain && line.length() <= LONGEST_LIST)) {
            field(label, line);
        } else {
            Outline points = heading(label + ":");
            said.forEach(points::point);
        }
    }

    /** Lines that stand in columns and are not broken. */
    void table(List<String> lines) {
        if (!lines.isEmpty()) {
            Outline rows = new Outline("", false);
            rows.table = ImmutableList.copyOf(lines);
            add(rows);
        }
    }

    /** All of it, the first headings set apart from each other. */
    List<String> lines(Paint paint) {
        List<String> lines = new ArrayList<>();
        for (Outline section : below) {
            if (section.isPrinted()) {
                lines.add("");
                lines.add(paint.bold(Text.printable(section.text)));
                section.below.forEach(part -> part.write("  ", "", lines));
            }
        }
        return lines;
    }

    private Outline add(Outline part) {
        below.add(part);
        return part;
    }

    private boolean isPrinted() {
        return !isHeading || below.stream().anyMatch(Outline::isPrinted);
    }

    private void write(String indent, String bullet, List<String> lines) {
        if (!table.isEmpty()) {
            table.forEach(row -> lines.add(indent + Text.printable(row)));
        } else if (isPrinted()) {
            lines.addAll(Text.wrapped(indent + bullet, indent + "  ", Text.printable(text)));
            below.forEach(part -> part.write(indent + "  ", "- ", lines));
        }
    }
}
