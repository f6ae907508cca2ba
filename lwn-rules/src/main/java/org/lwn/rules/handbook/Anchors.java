package org.lwn.rules.handbook;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Where headings are found, by the names that readers of Markdown give them. */
final class Anchors {
    private final Map<Block.Heading, String> ofHeadings = new HashMap<>();
    private final Map<String, String> ofTexts = new HashMap<>();

    Anchors(List<Block> blocks) {
        Map<String, Integer> seen = new HashMap<>();
        for (Block block : blocks) {
            if (block instanceof Block.Heading heading) {
                String plain = heading.text()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-');
                int before = seen.merge(plain, 1, Integer::sum) - 1;
                String anchor = before == 0 ? plain : plain + "-" + before;
                ofHeadings.putIfAbsent(heading, anchor);
                ofTexts.putIfAbsent(heading.text(), anchor);
            }
        }
    }

    String of(Block.Heading heading) {
        return ofHeadings.getOrDefault(heading, "");
    }

    String of(String heading) {
        return ofTexts.getOrDefault(heading, "");
    }
}
