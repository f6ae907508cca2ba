package org.lwn.rules.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.lwn.grant.GrantApplication;
import org.lwn.grant.GrantProgramme;
import org.lwn.json.LwnJson;
import org.lwn.json.UnreadableJsonException;
import org.lwn.rules.RuleFate;
import org.lwn.rules.RulesInForce;
import org.lwn.rules.grant.GrantCase;

/** Small packs that say which set they are. */
final class Sets {
    static final Instant AT = Instant.parse("2026-05-01T09:15:00Z");
    static final String WHO = "grants coordinator";

    private Sets() {}

    /** A pack that finds that there is no title, and says that it is set so-and-so. */
    static Path write(Path folder, int set) {
        file(folder, "pack.json", """
                {"format": "lwn-pack/1", "id": "sets", "version": "0.%d", "factType": "GrantCase", "rules": ["title.drl"],
                 "wording": ["wording/cy.properties"], "cases": ["cases/title.json"], "programmes": ["programmes/own.json"]}
                """.formatted(set));
        file(folder, "title.drl", """
                rule "The title is missing"
                    @code( "grant.title.missing" ) @effect( MISSING ) @source( "practice" ) @since( "0.1" )
                    @message( "This is set %d." )
                when
                    GrantCase( application.title == null )
                then
                    found.at( "/title" );
                end
                """.formatted(set));
        file(folder, "wording/cy.properties", "grant.title.missing = Set " + set + "\n");
        file(folder, "programmes/own.json", """
                {"format": "lwn-programme/1", "id": "own", "name": "Own", "funder": "Us", "currency": "GBP",
                 "minimumAward": [{"value": {"amount": %d, "currency": "GBP"}, "source": "practice"}]}
                """.formatted(100 + set));
        file(folder, "cases/title.json", """
                {"format": "lwn-cases/1",
                 "cases": [
                  {"name": "No title.", "on": "2026-05-01", "programme": "own", "application": {"id": "a"},
                   "expect": {"finds": ["grant.title.missing"]}},
                  {"name": "A title.", "on": "2026-05-01", "programme": "own", "application": {"id": "a", "title": "T"},
                   "expect": {"finds": []}}]}
                """);
        return folder;
    }

    static Path file(Path folder, String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void replace(Path file, String old, String replacement) {
        try {
            String text = Files.readString(file);
            if (!text.contains(old)) {
                throw new AssertionError(file + " has no " + old);
            }
            Files.writeString(file, text.replace(old, replacement));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Which set answers. */
    static int answering(RulesInForce<GrantCase> rules) {
        return rules.ask(asked -> number(asked.review(withoutTitle())));
    }

    static GrantCase withoutTitle() {
        try {
            return GrantCase.of(
                    LwnJson.read(GrantApplication.class, LwnJson.parse("a.json", "{\"id\": \"a\"}"))
                            .value(),
                    LwnJson.read(
                                    GrantProgramme.class,
                                    LwnJson.parse(
                                            "p.json",
                                            "{\"id\": \"own\", \"name\": \"Own\", \"funder\": \"Us\", \"currency\": \"GBP\"}"))
                            .value(),
                    LocalDate.of(2026, 5, 1));
        } catch (UnreadableJsonException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int number(List<RuleFate> fates) {
        String message = ((RuleFate.Failed) fates.get(0)).finding().message();
        return Integer.parseInt(message.substring("This is set ".length(), message.length() - 1));
    }
}
