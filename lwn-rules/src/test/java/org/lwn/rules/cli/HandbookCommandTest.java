package org.lwn.rules.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lwn.rules.cli.Applications.file;
import static org.lwn.rules.cli.Applications.pack;
import static org.lwn.rules.cli.Cli.lwn;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lwn.rules.cli.Cli.Run;
import org.lwn.rules.handbook.Handbook;
import org.lwn.rules.packs.Packs;

class HandbookCommandTest {
    @TempDir
    Path folder;

    @Test
    void the_handbook_of_a_shipped_pack_is_printed_as_markdown() {
        Run run = lwn("handbook", "campaign-safety");

        assertThat(run.out())
                .isEqualTo(Handbook.shipped(Packs.CAMPAIGN_SAFETY, Locale.UK).markdown());
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
    }

    @Test
    void html_is_printed_where_it_is_asked_for() {
        assertThat(lwn("handbook", "campaign-safety", "--format", "html").out())
                .startsWith("<!DOCTYPE html>\n")
                .endsWith("</html>\n");
    }

    @Test
    void wording_stands_in_the_language_asked_for_beside_english() {
        assertThat(lwn("handbook", pack(folder), "--lang", "cy").out())
                .contains("**It says:** “Give it a title.”\n\n**In Welsh:** “Rhowch deitl.”\n");
    }

    @Test
    void the_list_of_the_packs_files_may_be_named_in_place_of_the_folder() {
        assertThat(lwn("handbook", pack(folder) + "/pack.json").out())
                .isEqualTo(lwn("handbook", pack(folder)).out());
    }

    @Test
    void what_is_wrong_with_a_rule_is_told_with_its_place() {
        String rules = pack(folder);
        file(folder, "title.drl", "rule");

        Run run = lwn("handbook", rules);

        assertThat(run.err()).contains(rules + "/title.drl:1:");
        assertThat(run.out()).isEmpty();
        assertThat(run.exit()).isEqualTo(Exit.PROBLEMS);
    }

    @Test
    void a_pack_that_there_is_not_and_a_format_that_there_is_not_are_wrong_usage() {
        Run pack = lwn("handbook", "campaign-safty");
        Run format = lwn("handbook", "campaign-safety", "--format", "pdf");

        assertThat(pack.exit()).isEqualTo(Exit.USAGE);
        assertThat(pack.err()).contains("There is no pack 'campaign-safty'", "campaign-safety");
        assertThat(format.exit()).isEqualTo(Exit.USAGE);
        assertThat(format.err()).contains("There is no format 'pdf'", "markdown, html");
    }
}
