package org.lwn.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lwn.problem.Severity;
import org.lwn.rules.language.Rule;
import org.lwn.rules.packs.Packs;

/** A pack that comes with lwn takes the short way in, and is what it would be by the long one. */
class PrecompiledTest {

    @TempDir
    Path folder;

    static Stream<Pack<?>> packs() {
        return Packs.all().stream();
    }

    @ParameterizedTest
    @MethodSource("packs")
    void what_is_kept_of_a_shipped_pack_is_what_reading_it_with_every_check_gives(Pack<?> pack) {
        PackSource read = PackSource.read(PackFolder.shipped(pack.id()), pack.factTypes());
        PackSource checked = PackSource.readAndCheck(PackFolder.shipped(pack.id()), pack.factTypes());
        try (RulePack rules = RulePack.shipped(pack.id(), pack.factTypes())) {
            assertThat(read.shipped()).isEqualTo(checked.shipped()).isPresent();
            assertThat(Precompiled.find(read)).get().matches(precompiled -> precompiled.isOfTheFiles(read));
            assertThat(rules.identity()).isEqualTo(checked.identity()).isEqualTo(read.identity());
            assertThat(read.canonicalDrl()).isEqualTo(checked.canonicalDrl());
            assertThat(read.translations()).isEqualTo(checked.translations());
            assertThat(checked.notices())
                    .as("The build tells more, and nothing that is to be put right.")
                    .containsAll(read.notices())
                    .noneMatch(problem -> problem.severity() == Severity.WARNING);
            assertThat(rules.rules())
                    .isEqualTo(checked.rules().stream().map(Rule::metadata).toList());
        }
    }

    @Test
    void a_copy_of_a_shipped_pack_is_the_same_pack_and_an_edited_one_another() throws IOException {
        Pack<?> pack = Packs.GRANT_ELIGIBILITY;
        PackFiles.shipped(pack.id()).copyTo(folder.resolve("copy"));
        PackFiles.shipped(pack.id()).copyTo(folder.resolve("edited"));
        Path rule = folder.resolve("edited/amount.drl");
        Files.writeString(rule, Files.readString(rule).replace("Ask for at least", "Please ask for at least"));

        try (RulePack shipped = RulePack.shipped(pack.id(), pack.factTypes());
                RulePack copy = RulePack.load(folder.resolve("copy"), pack.factTypes());
                RulePack edited = RulePack.load(folder.resolve("edited"), pack.factTypes())) {
            assertThat(copy.identity()).isEqualTo(shipped.identity());
            assertThat(edited.identity()).isNotEqualTo(shipped.identity());
        }
    }

    @Test
    void files_that_are_not_those_that_were_compiled_are_told_from_them() {
        PackSource read =
                PackSource.read(PackFolder.shipped(Packs.GRANT_ELIGIBILITY.id()), Packs.GRANT_ELIGIBILITY.factTypes());
        PackSource other =
                new PackSource(read.manifest(), read.rules(), read.translations(), read.programmes(), List.of());
        Precompiled precompiled = Precompiled.find(read).orElseThrow();

        assertThat(precompiled.isOfTheFiles(other)).isFalse();
        assertThat(Precompiled.find(other)).as("The DRL is the same.").contains(precompiled);
    }
}
