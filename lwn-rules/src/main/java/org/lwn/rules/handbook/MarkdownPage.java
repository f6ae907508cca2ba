package org.lwn.rules.handbook;

import java.util.List;
import java.util.stream.Collectors;

/** A handbook as Markdown that reads well as it stands. */
final class MarkdownPage {
    private MarkdownPage() {}

    static String of(List<Block> blocks) {
        Anchors anchors = new Anchors(blocks);
        return blocks.stream().map(block -> block(block, anchors)).collect(Collectors.joining("\n"));
    }

    private static String block(Block block, Anchors anchors) {
        if (block instanceof Block.Heading heading) {
            return "#".repeat(heading.level()) + " " + text(heading.text()) + "\n";
        }
        if (block instanceof Block.Paragraph paragraph) {
            String label = paragraph.label().isEmpty() ? "" : "**" + text(paragraph.label()) + "** ";
            return (label + text(paragraph.text())).strip() + "\n";
        }
        if (block instanceof Block.Small small) {
            return "<sub>" + text(small.code()) + "</sub>\n";
        }
        if (block instanceof Block.Written written) {
            String fence = written.text().contains("```") ? "~~~~" : "```";
            return fence + "text\n" + written.text() + "\n" + fence + "\n";
        }
        return ((Block.Bullets) block)
                .bullets().stream().map(bullet -> bullet(bullet, anchors)).collect(Collectors.joining());
    }

    private static String bullet(Block.Bullet bullet, Anchors anchors) {
        String text = text(bullet.text());
        String shown = bullet.leadsTo().isEmpty() ? text : "[" + text + "](#" + anchors.of(bullet.leadsTo()) + ")";
        return "  ".repeat(bullet.depth()) + "- " + shown + "\n";
    }

    /** What Markdown would take for a mark of its own is marked as text, except in code. */
    private static String text(String text) {
        String[] parts = Writing.clean(text).split("`", -1);
        StringBuilder marked = new StringBuilder();
        for (int part = 0; part < parts.length; part++) {
            marked.append(part == 0 ? "" : "`");
            marked.append(part % 2 == 1 ? parts[part] : parts[part].replaceAll("[\\\\*_<>|\\[\\]#]", "\\\\$0"));
        }
        return marked.toString();
    }
}
