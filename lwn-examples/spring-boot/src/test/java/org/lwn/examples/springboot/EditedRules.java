package org.lwn.examples.springboot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.lwn.rules.PackFiles;
import org.lwn.rules.grant.GrantCase;
import org.lwn.rules.packs.Packs;
import org.lwn.rules.store.RuleStore;

/** A coordinator's copy of the rules, and the store that they are published into. */
final class EditedRules {
    private final Path folder;
    private final RuleStore<GrantCase> store;

    EditedRules(Path folder, Path store) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.store = RuleStore.in(store, Packs.GRANT_ELIGIBILITY);
        PackFiles.shipped(Packs.GRANT_ELIGIBILITY.id()).copyTo(folder);
    }

    /** The minimum goes from £500 to £600, and with it the case that shows it. */
    EditedRules raiseMinimum() throws IOException {
        return raiseMinimumButNoCase()
                .replace(
                        "cases/amount.json",
                        "\"amountRequested\": { \"amount\": 500.00 }",
                        "\"amountRequested\": { \"amount\": 600.00 }")
                .replace("cases/amount.json", "{ \"amount\": 5500.00, ", "{ \"amount\": 5400.00, ");
    }

    EditedRules raiseMinimumButNoCase() throws IOException {
        return replace(
                "programmes/w12-community-grants.json",
                "{ \"value\": { \"amount\": 500.00,",
                "{ \"value\": { \"amount\": 600.00,");
    }

    /** Adds wording in Welsh, beside the draft that ships. */
    EditedRules translate(String code, String wording) throws IOException {
        Files.writeString(folder.resolve("wording/cy.properties"), code + " = " + wording + "\n");
        return replace("pack.json", "\"wording\": [", "\"wording\": [\"wording/cy.properties\", ");
    }

    EditedRules replace(String file, String old, String replacement) throws IOException {
        String text = Files.readString(folder.resolve(file));
        if (!text.contains(old)) {
            throw new AssertionError(file + " has no " + old);
        }
        Files.writeString(folder.resolve(file), text.replace(old, replacement));
        return this;
    }

    void publish(String why) {
        store.publish(folder, "grants coordinator", why, Instant.now());
    }
}
