package org.lwn.rules.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lwn.rules.cli.Cli.lwn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lwn.rules.CaseRules;
import org.lwn.rules.Pack;
import org.lwn.rules.cli.Cli.Run;
import org.lwn.rules.packs.Packs;

class NewPackTest {
    @TempDir
    Path folder;

    static List<Pack<?>> packs() {
        return Packs.all();
    }

    @ParameterizedTest
    @MethodSource("packs")
    void a_copy_decides_as_the_pack_does_and_its_cases_pass(Pack<?> pack) {
        Path copy = folder.resolve("own/copy");

        assertThat(lwn("new", "pack", pack.id(), copy.toString()).exit()).isZero();

        assertThat(lwn("test", copy.toString()).out()).endsWith(", 0 failed\n");
        try (CaseRules<?> shipped = pack.shipped();
                CaseRules<?> copied = pack.load(copy)) {
            assertThat(copied.identity()).isEqualTo(shipped.identity());
        }
    }

    @Test
    void a_folder_that_holds_something_is_left_as_it_is() throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "mine");

        Run run = lwn("new", "pack", "grant-monitoring", folder.toString());

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("holds something, and is left as it is. Name a new folder.");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void a_pack_that_is_not_known_is_told_with_a_likely_one() {
        Run run = lwn("new", "pack", "grant-monitorin", folder.resolve("copy").toString());

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("Did you mean 'grant-monitoring'?");
        assertThat(folder.resolve("copy")).doesNotExist();
    }

    @Test
    void a_place_that_cannot_be_written_to_is_told() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "no folder");

        Run run = lwn("new", "pack", "grant-monitoring", file.resolve("copy").toString());

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("cannot be written");
    }
}
