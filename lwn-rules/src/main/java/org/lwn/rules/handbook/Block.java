package org.lwn.rules.handbook;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** A piece of a handbook, before it is written as Markdown or HTML. In its texts, code stands between backticks. */
sealed interface Block {

    /**
     * Begins a part.
     *
     * @param level 1 for the whole handbook, 2 for a chapter, 3 for a rule, 4 for a version of it
     */
    record Heading(int level, String text) implements Block {}

    /**
     * A few sentences.
     *
     * @param label what they are about, set bold before them; empty for none
     */
    record Paragraph(String label, String text) implements Block {}

    /** The code of a rule, for whoever speaks with programmers. */
    record Small(String code) implements Block {}

    /** What is to be written into a file, as it stands. */
    record Written(String text) implements Block {}

    /** A list. */
    record Bullets(List<Bullet> bullets) implements Block {
        public Bullets {
            bullets = ImmutableList.copyOf(bullets);
        }
    }

    /**
     * A line of a list.
     *
     * @param depth how many other lines it belongs to
     * @param leadsTo the heading that it leads to; empty for none
     */
    record Bullet(int depth, String text, String leadsTo) {
        static Bullet of(int depth, String text) {
            return new Bullet(depth, text, "");
        }
    }
}
