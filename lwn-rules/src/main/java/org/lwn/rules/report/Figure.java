package org.lwn.rules.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A chart of a page, its numbers, and what is to be known of them.
 *
 * @param title what it shows
 * @param caption how it is to be read, in a sentence or two
 * @param plot the chart; null if the numbers are too many to be drawn
 * @param height of the chart
 * @param table the same in numbers
 * @param notes on single numbers
 */
record Figure(
        String title, String caption, @Nullable Map<String, Object> plot, int height, Table table, List<String> notes) {
    /** Charts are drawn as wide as a telephone, so that their words are still read there. */
    static final int WIDTH = 440;

    Figure {
        notes = ImmutableList.copyOf(notes);
    }

    /** @param number which of the page's figures it is, so that no two of its parts have the same name */
    Html html(int number) {
        List<Html> parts = new ArrayList<>();
        if (plot != null) {
            parts.add(new Html(Svg.inline(
                    Chart.svg(plot, WIDTH, height), WIDTH, height, "figure" + number + "-", title, caption)));
        }
        parts.add(Html.element("figcaption", Html.foreign(caption)));
        return Html.element(
                "section",
                ImmutableMap.of("class", "drawn"),
                Html.lines(List.of(
                        Html.element("h3", Html.foreign(title)),
                        Html.element("figure", Html.lines(parts)),
                        table.html(title),
                        Html.lines(notes.stream()
                                .map(note -> Html.element("p", ImmutableMap.of("class", "from"), Html.foreign(note)))
                                .toList()))));
    }
}
