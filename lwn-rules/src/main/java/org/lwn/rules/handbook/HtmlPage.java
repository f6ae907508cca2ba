package org.lwn.rules.handbook;

import java.util.List;

/** A handbook as one page of HTML that needs nothing else: it runs nothing and loads nothing. */
final class HtmlPage {
    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>TITLE</title>
            <style>
            body { font: 1.0625rem/1.5 system-ui, sans-serif; max-width: 44rem; margin: 0 auto; padding: 1rem; color: #1b1b1b; background: #fff; }
            h1, h2, h3, h4 { line-height: 1.25; }
            h2 { border-top: 2px solid #1b1b1b; padding-top: .75rem; margin-top: 2.5rem; }
            h3 { margin: 2rem 0 .25rem; }
            p, ul { margin: .5rem 0; }
            ul { padding-left: 1.25rem; }
            a { color: #0b4f8a; }
            code { font-size: .9em; overflow-wrap: anywhere; }
            pre { background: #f3f3f0; padding: .75rem; white-space: pre-wrap; overflow-wrap: anywhere; }
            .small { color: #555; font-size: .8125rem; margin: 0; }
            @media print { body { max-width: none; padding: 0; font-size: 11pt; } a { color: inherit; text-decoration: none; }
            h2, h3, h4 { break-after: avoid; } pre, li { break-inside: avoid; } }
            </style>
            </head>
            <body>
            <main>
            """;

    private final StringBuilder page = new StringBuilder();
    private final Anchors anchors;

    private HtmlPage(List<Block> blocks) {
        anchors = new Anchors(blocks);
    }

    static String of(String title, List<Block> blocks) {
        HtmlPage page = new HtmlPage(blocks);
        page.page.append(HEAD.replace("TITLE", escaped(Writing.clean(title))));
        blocks.forEach(page::block);
        return page.page.append("</main>\n</body>\n</html>\n").toString();
    }

    private void block(Block block) {
        if (block instanceof Block.Heading heading) {
            String tag = "h" + heading.level();
            page.append("<" + tag + " id=\"" + escaped(anchors.of(heading)) + "\">" + text(heading.text()) + "</" + tag
                    + ">\n");
        } else if (block instanceof Block.Paragraph paragraph) {
            String label = paragraph.label().isEmpty() ? "" : "<strong>" + text(paragraph.label()) + "</strong> ";
            page.append("<p>" + label + text(paragraph.text()) + "</p>\n");
        } else if (block instanceof Block.Small small) {
            page.append("<p class=\"small\">" + text(small.code()) + "</p>\n");
        } else if (block instanceof Block.Written written) {
            page.append("<pre>" + escaped(written.text()) + "</pre>\n");
        } else {
            bullets(((Block.Bullets) block).bullets());
        }
    }

    private void bullets(List<Block.Bullet> bullets) {
        int depth = -1;
        for (Block.Bullet bullet : bullets) {
            if (bullet.depth() > depth) {
                page.append("<ul>\n".repeat(bullet.depth() - depth));
            } else {
                page.append("</li>\n" + "</ul>\n</li>\n".repeat(depth - bullet.depth()));
            }
            depth = bullet.depth();
            String text = text(bullet.text());
            page.append("<li>")
                    .append(
                            bullet.leadsTo().isEmpty()
                                    ? text
                                    : "<a href=\"#" + escaped(anchors.of(bullet.leadsTo())) + "\">" + text + "</a>");
        }
        page.append("</li>\n</ul>\n".repeat(depth + 1));
    }

    private static String text(String text) {
        String[] parts = Writing.clean(text).split("`", -1);
        StringBuilder marked = new StringBuilder();
        for (int part = 0; part < parts.length; part++) {
            marked.append(part % 2 == 1 ? "<code>" + escaped(parts[part]) + "</code>" : escaped(parts[part]));
        }
        return marked.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
