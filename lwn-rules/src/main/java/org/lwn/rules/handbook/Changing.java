package org.lwn.rules.handbook;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.lwn.rules.CaseRules;
import org.lwn.rules.PackFiles;

/** The last chapter: what to write, and where, to change a pack. */
final class Changing {
    static final String TITLE = "How to change it";

    private final String pack;
    private final Tasks tasks;

    Changing(CaseRules<?> rules, PackFiles files, Limits limits) throws IOException {
        this.pack = rules.pack().id();
        this.tasks = new Tasks(rules, PackTexts.of(rules, files), limits);
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(2, TITLE));
        blocks.add(say("Change a copy of the pack’s folder. `LWN new pack " + pack
                + " FOLDER` makes one of the pack that comes with lwn. What stands below in a box is written as it stands."
                + " Give the pack another `version` in `" + PackTexts.MANIFEST + "` with every change."));
        blocks.add(say("After each change:"));
        blocks.add(new Block.Bullets(ImmutableList.of(
                bullet("`LWN check FOLDER` says what is wrong with a file, and where."),
                bullet("`LWN test FOLDER` tries every case and says which do not come out as they should."),
                bullet("`LWN mutate FOLDER` says which changes of a rule no case would notice."),
                bullet("`LWN replay --from OLD --to FOLDER FILES` says what would have become of past applications."),
                bullet("`LWN publish FOLDER --store STORE --by WHO --why WHY` brings it into force."))));
        tasks.all().forEach(task -> blocks.addAll(blocks(task)));
        return blocks;
    }

    private static List<Block> blocks(Task task) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(3, task.title()));
        task.about().forEach(text -> blocks.add(say(text)));
        for (Task.Change change : task.changes()) {
            if (change.how() == Task.How.REPLACE) {
                blocks.add(say("In the file `" + change.file() + "`, find this:"));
                blocks.add(new Block.Written(change.before()));
            }
            blocks.add(say(toWrite(change)));
            blocks.add(new Block.Written(change.after()));
        }
        return blocks;
    }

    private static String toWrite(Task.Change change) {
        return switch (change.how()) {
            case REPLACE -> "and write in its place:";
            case CREATE -> "Write a new file `" + change.file() + "`:";
            case ADD -> "At the end of the file `" + change.file() + "`, add:";
            case HAND_OVER ->
                "The pack has no file for its limits: they stand in the policy that your software gives it."
                        + " There, let this field be:";
        };
    }

    private static Block.Bullet bullet(String text) {
        return Block.Bullet.of(0, text);
    }

    private static Block say(String text) {
        return new Block.Paragraph("", text);
    }
}
