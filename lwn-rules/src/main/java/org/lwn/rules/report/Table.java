package org.lwn.rules.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The numbers of a chart, for those who do not see it.
 *
 * @param columns what each column holds; the first names the row
 * @param rows as many cells as columns
 */
record Table(List<String> columns, List<List<String>> rows) {
    Table {
        columns = ImmutableList.copyOf(columns);
        rows = ImmutableList.copyOf(rows);
    }

    Html html(String title) {
        Html head = row(columns.stream()
                .map(column -> Html.element("th", ImmutableMap.of("scope", "col"), Html.foreign(column)))
                .toList());
        List<Html> body = rows.stream().map(Table::body).toList();
        return Html.element(
                "div",
                ImmutableMap.of("class", "wide", "role", "region", "tabindex", "0", "aria-label", "Table: " + title),
                Html.element(
                        "table",
                        Html.element("caption", Html.text("The same as a table")),
                        Html.element("thead", head),
                        Html.element("tbody", Html.lines(body))));
    }

    private static Html body(List<String> cells) {
        return row(IntStream.range(0, cells.size())
                .mapToObj(at -> at == 0
                        ? Html.element("th", ImmutableMap.of("scope", "row"), Html.foreign(cells.get(at)))
                        : Html.element("td", Html.foreign(cells.get(at))))
                .toList());
    }

    private static Html row(List<Html> cells) {
        return Html.element("tr", Html.all(cells));
    }
}
