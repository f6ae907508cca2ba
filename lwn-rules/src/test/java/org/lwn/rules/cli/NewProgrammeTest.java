package org.lwn.rules.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lwn.rules.cli.Applications.eligible;
import static org.lwn.rules.cli.Applications.file;
import static org.lwn.rules.cli.Cli.lwn;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lwn.grant.GrantProgramme;
import org.lwn.json.LwnJson;
import org.lwn.json.Reading;
import org.lwn.rules.cli.Cli.Run;

class NewProgrammeTest {
    @TempDir
    Path folder;

    @Test
    void standard_output_is_the_programme_and_the_guide_is_on_standard_error() throws IOException {
        Run run = lwn("new", "programme", "--id", "riverside");

        Reading<GrantProgramme> reading = LwnJson.read(GrantProgramme.class, LwnJson.parse("new", run.out()));
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.orThrow().id()).isEqualTo("riverside");
        assertThat(run.err()).contains("EXAMPLE");
        assertThat(run.exit()).isZero();
    }

    @Test
    void every_field_of_a_programme_is_in_it() {
        String out = lwn("new", "programme").out();

        assertThat(Arrays.stream(GrantProgramme.class.getRecordComponents()).map(RecordComponent::getName))
                .allSatisfy(field -> assertThat(out).contains("\n  \"" + field + "\": "));
    }

    @Test
    void it_is_open_in_the_year_in_which_it_is_written() {
        assertThat(lwn("new", "programme").out()).contains("\"2026-01-01\"").contains("\"2026-12-31\"");
    }

    @Test
    void decide_can_use_it_as_it_stands() {
        String programme = folder.resolve("riverside.json").toString();
        assertThat(lwn("new", "programme", programme).exit()).isZero();

        Run run = lwn("decide", "--programme", programme, "--format", "json", file(folder, "a.json", eligible("a-1")));

        assertThat(run.only().path("programme").path("id").asText()).isEqualTo("my-programme");
        assertThat(run.exit()).isZero();
    }

    @Test
    void check_tells_what_is_still_an_example() {
        String programme = folder.resolve("riverside.json").toString();
        lwn("new", "programme", programme);

        Run run = lwn("check", programme);

        assertThat(run.out())
                .contains("#/name: warning: programme.example")
                .contains("#/minimumAward/0/source: warning: programme.example");
        assertThat(run.exit()).isZero();
    }

    @Test
    void a_file_that_is_there_is_left_as_it_is() throws IOException {
        String mine = file(folder, "mine.json", "mine");

        Run run = lwn("new", "programme", mine);

        assertThat(Files.readString(Path.of(mine))).isEqualTo("mine");
        assertThat(run.err()).contains("is there already");
        assertThat(run.exit()).isEqualTo(2);
    }

    @Test
    void a_folder_that_is_not_there_ends_with_3() {
        Run run = lwn("new", "programme", folder.resolve("no/where.json").toString());

        assertThat(run.err()).contains("cannot be written").doesNotContain("\tat ");
        assertThat(run.exit()).isEqualTo(3);
    }

    @Test
    void an_id_that_is_no_short_name_is_wrong_usage() {
        Run run = lwn("new", "programme", "--id", "My \"Programme\"");

        assertThat(run.out()).isEmpty();
        assertThat(run.exit()).isEqualTo(2);
    }

    @Test
    void a_file_that_cannot_be_written_whole_is_not_left_behind() {
        Path programme = folder.resolve("riverside.json");
        // A disk that fails after the file was begun: to an interrupted thread, all files are such.
        Thread.currentThread().interrupt();
        Run run = lwn("new", "programme", programme.toString());
        boolean wasInterrupted = Thread.interrupted();

        assertThat(wasInterrupted).isTrue();
        assertThat(run.err())
                .contains("cannot be written (ClosedByInterruptException)")
                .contains("disk");
        assertThat(run.err().lines()).hasSize(1);
        assertThat(programme).doesNotExist();
        assertThat(run.exit()).isEqualTo(3);
    }
}
