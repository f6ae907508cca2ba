package org.lwn.rules.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.lwn.json.LwnJson;
import org.lwn.problem.Problem;
import org.lwn.problem.Severity;
import org.lwn.rules.PackChange;
import org.lwn.rules.store.Publication;
import org.lwn.rules.store.Published;

/** Tells of publications and of what is different between them. */
final class PublicationText {
    private final Console console;
    private final Form form;

    PublicationText(Console console, Form form) {
        this.console = console;
        this.form = form;
    }

    /** @param done whether it is in force, or would only be */
    void print(Published published, boolean done) {
        // Notes are for whoever writes rules: 'lwn check' gives them.
        List<Problem> warnings = published.notices().stream()
                .filter(notice -> notice.severity() != Severity.NOTE)
                .toList();
        Problems.lines(warnings, form).forEach(console::err);
        Publication publication = published.publication();
        if (form == Form.JSON) {
            ObjectNode line = JsonNodeFactory.instance.objectNode().put("inForce", done);
            line.set("publication", LwnJson.mapper().valueToTree(publication));
            line.set("changes", json(published.changes()));
            console.out(LwnJson.writeLine(line));
            return;
        }
        console.out("Publication " + publication.number() + (done ? " is in force: " : " would be in force: ")
                + Words.pack(publication.pack()) + ".");
        console.out(Text.count(publication.rules(), "rule", "rules") + ", "
                + Text.count(publication.cases(), "case", "cases") + " passed.");
        publication
                .replayed()
                .forEach((name, count) -> console.out("Cases of the past: " + name + " " + Text.count(count)));
        if (publication.number() > 1) {
            changes(published.changes());
        }
    }

    void changes(List<PackChange> changes) {
        if (form == Form.JSON) {
            changes.forEach(change -> console.out(LwnJson.writeLine(change(change))));
            return;
        }
        console.out(
                changes.isEmpty()
                        ? "Nothing that rules say is different."
                        : Text.count(changes.size(), "difference", "differences") + ":");
        for (PackChange change : changes) {
            Text.wrapped("  ", "    ", Text.printable(change.sentence())).forEach(console::out);
        }
    }

    private static ArrayNode json(List<PackChange> changes) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        changes.forEach(change -> list.add(change(change)));
        return list;
    }

    private static ObjectNode change(PackChange change) {
        ObjectNode node = LwnJson.mapper().valueToTree(change);
        return node.put("sentence", change.sentence());
    }
}
