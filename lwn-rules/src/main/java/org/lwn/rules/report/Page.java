package org.lwn.rules.report;

import com.google.common.collect.ImmutableMap;
import java.util.List;

/** A page that stands alone: whatever stands in it, a browser loads and runs nothing. */
final class Page {
    private Page() {}

    /** The document, well-formed XML too, to be written in UTF-8. */
    static String of(String title, Html header, Html main, Html footer) {
        Html body = Html.element(
                "body", Html.lines(List.of(Html.element("header", header), Html.element("main", main), footer)));
        return "<!DOCTYPE html>\n"
                + Html.element("html", ImmutableMap.of("lang", "en-GB"), Html.lines(List.of(head(title), body)))
                        .markup()
                + "\n";
    }

    private static Html head(String title) {
        return Html.element(
                "head",
                Html.lines(List.of(
                        Html.empty("meta", ImmutableMap.of("charset", "utf-8")),
                        Html.empty(
                                "meta",
                                ImmutableMap.of(
                                        "http-equiv",
                                        "Content-Security-Policy",
                                        "content",
                                        "default-src 'none'; style-src 'unsafe-inline'")),
                        Html.empty(
                                "meta",
                                ImmutableMap.of("name", "viewport", "content", "width=device-width, initial-scale=1")),
                        Html.element("title", Html.text(title)),
                        new Html("<style>\n" + PageStyle.CSS + "</style>"))));
    }
}
