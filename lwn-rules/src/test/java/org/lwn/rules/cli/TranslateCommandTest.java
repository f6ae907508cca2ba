package org.lwn.rules.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lwn.rules.cli.Applications.file;
import static org.lwn.rules.cli.Applications.pack;
import static org.lwn.rules.cli.Cli.lwn;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lwn.rules.cli.Cli.Run;

class TranslateCommandTest {
    @TempDir
    Path folder;

    @Test
    void every_sentence_stands_in_english_above_its_key() {
        Run run = lwn("translate", pack(folder), "--lang", "fr");

        assertThat(run.exit()).isEqualTo(Exit.DONE);
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("# French, for the file wording/fr.properties, which pack.json lists under \"wording\".\n")
                .contains("""

                        # Give it a title.
                        #grant.title.missing =\s

                        # The title is missing
                        #grant.title.missing#name =\s
                        """)
                .contains("# public body\n#form.choice.LegalForm.PUBLIC_BODY = \n")
                .contains("# How much money do you ask for?\n#form.question.amountRequested = \n");
    }

    @Test
    void what_is_translated_already_is_kept() {
        String pack = pack(folder);
        file(folder, "wording/cy.properties", "grant.title.missing = Rhowch\\u0020deitl: C:\\\\.\n");

        assertThat(lwn("translate", pack, "--lang", "cy").out())
                .contains("# Give it a title.\ngrant.title.missing = Rhowch deitl: C:\\\\.\n")
                .contains("# The title is missing\n#grant.title.missing#name = \n");
    }

    @Test
    void what_lwn_says_itself_in_that_language_is_shown() {
        assertThat(lwn("translate", pack(folder), "--lang", "cy-x-draft").out())
                .contains("# public body\n#form.choice.LegalForm.PUBLIC_BODY = corff cyhoeddus\n");
    }

    @Test
    void what_it_writes_is_a_file_of_wording_that_holds_the_same() {
        String pack = pack(folder);
        String written = lwn("translate", pack, "--lang", "cy").out();
        file(folder, "wording/cy.properties", written);

        assertThat(lwn("check", pack)).extracting(Run::exit, Run::out).containsExactly(Exit.DONE, "");
        assertThat(lwn("translate", pack, "--lang", "cy").out()).isEqualTo(written);
    }

    @Test
    void a_pack_that_comes_with_lwn_is_named_by_its_name() {
        assertThat(lwn("translate", "grant-eligibility", "--lang", "cy-x-draft").out())
                .contains("\ngrant.dates.too-long#name = Mae'r prosiect yn para'n rhy hir\n");
    }

    @Test
    void a_folder_that_is_not_there_and_a_missing_language_are_told() {
        assertThat(lwn("translate", "grant-eligibilty", "--lang", "cy"))
                .satisfies(run -> assertThat(run.exit()).isEqualTo(Exit.USAGE))
                .satisfies(run -> assertThat(run.err()).contains("Did you mean 'grant-eligibility'?"));
        assertThat(lwn("translate", "grant-eligibility").exit()).isEqualTo(Exit.USAGE);
    }

    @Test
    void a_pack_with_errors_is_not_translated() {
        String pack = pack(folder);
        file(folder, "title.drl", "rule");

        Run run = lwn("translate", pack, "--lang", "cy");

        assertThat(run.exit()).isEqualTo(Exit.PROBLEMS);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("title.drl:");
    }
}
