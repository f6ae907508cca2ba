package org.lwn.rules.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lwn.problem.Severity;
import org.lwn.rules.RulePack;
import org.lwn.rules.grant.GrantEligibility;
import org.lwn.rules.language.RuleReader;

/** Rules about as large as the grammar allows are accepted, and compile soon. */
class LargeRulesTest {
    private static final String FOLDER = "large";
    private static final Duration FAR_TOO_LONG = Duration.ofSeconds(20);

    static List<Corpus.Row> files() {
        return Corpus.rows(FOLDER);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void a_large_file_is_accepted_and_compiles_soon(Corpus.Row row, @TempDir Path folder) throws IOException {
        byte[] content = Corpus.bytes(FOLDER, row.file());
        RuleReader.Result result = new RuleReader(GrantEligibility.PACK.factTypes()).read(row.file(), content);
        assertThat(result.problems())
                .filteredOn(problem -> problem.severity() == Severity.ERROR)
                .isEmpty();
        Files.write(folder.resolve("all.drl"), content);
        Files.writeString(folder.resolve("pack.json"), """
                {"format": "lwn-pack/1", "id": "large", "version": "1", "factType": "GrantCase", "rules": ["all.drl"],
                 "wording": [], "cases": [], "programmes": []}
                """);

        RulePack pack = assertTimeoutPreemptively(
                FAR_TOO_LONG, () -> RulePack.load(folder, GrantEligibility.PACK.factTypes()), row.get("comment"));

        assertThat(pack.rules()).isNotEmpty();
        pack.close();
    }

    @Test
    void every_file_of_the_folder_is_in_the_index() {
        assertThat(files()).map(Corpus.Row::file).containsExactlyElementsOf(Corpus.files(FOLDER));
    }
}
