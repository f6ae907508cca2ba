package org.lwn.rules.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.Multimap;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lwn.problem.Place;
import org.lwn.problem.Problem;
import org.lwn.problem.Severity;
import org.lwn.rules.grant.GrantEligibility;
import org.lwn.rules.language.RuleReader;

/** Each mistake is told once, where it is, in the words of the index, and nothing else is told with it. */
class MistakesTest {
    private static final String FOLDER = "mistakes";
    private static final String NOTHING = "none";

    private static final Multimap<String, Corpus.Row> ROWS = rowsByFile();

    static Collection<String> files() {
        return ROWS.keySet();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void a_mistake_is_told_where_it_is_and_nothing_else_is_told(String file) {
        List<String> expected = told(file).stream()
                .map(row -> String.join(
                        " ", row.get("line") + ":" + row.get("column"), row.get("severity"), row.get("code")))
                .toList();

        assertThat(problems(file)).map(MistakesTest::placed).containsExactlyElementsOf(expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void a_mistake_is_told_in_the_words_of_the_index(String file) {
        List<String> expected = told(file).stream()
                .map(row -> row.get("sentence"))
                .filter(sentence -> !sentence.isEmpty())
                .toList();

        assertThat(problems(file)).map(Problem::message).containsAll(expected);
    }

    @Test
    void every_mistake_has_its_sentence_in_the_index() {
        assertThat(Corpus.rows(FOLDER))
                .filteredOn(row -> row.get("sentence").isEmpty())
                .allMatch(row -> row.get("severity").equals(NOTHING));
    }

    @Test
    void every_file_of_the_folder_is_in_the_index() {
        assertThat(files()).containsExactlyElementsOf(Corpus.files(FOLDER));
    }

    private static Multimap<String, Corpus.Row> rowsByFile() {
        Multimap<String, Corpus.Row> rows = LinkedHashMultimap.create();
        Corpus.rows(FOLDER).forEach(row -> rows.put(row.file(), row));
        return rows;
    }

    /** The rows of what is told; none for a file that is right. */
    private static List<Corpus.Row> told(String file) {
        return ROWS.get(file).stream()
                .filter(row -> !row.get("severity").equals(NOTHING))
                .collect(ImmutableList.toImmutableList());
    }

    /** What is told of the file; of notes only those that the index names for it, since a note is no complaint. */
    private static List<Problem> problems(String file) {
        Set<String> codes = told(file).stream().map(row -> row.get("code")).collect(ImmutableSet.toImmutableSet());
        return new RuleReader(GrantEligibility.FACT_TYPES)
                .read(file, Corpus.bytes(FOLDER, file)).problems().stream()
                        .filter(problem -> problem.severity() != Severity.NOTE || codes.contains(problem.code()))
                        .collect(ImmutableList.toImmutableList());
    }

    private static String placed(Problem problem) {
        Place.InText place = (Place.InText) problem.place();
        return place.line() + ":" + place.column() + " " + problem.severity().word() + " " + problem.code();
    }
}
