package org.lwn.rules.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Multimap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lwn.problem.Place;
import org.lwn.problem.Problem;

/**
 * Each mistake is told once, where it is, in the words of the index, and nothing else is told with it. When the words
 * change, {@code -Dlwn.write=true} writes them into the index and the page, for a person to read.
 */
class MistakesTest {
    private static final Path PAGE = Path.of("../docs/mistakes.md");
    private static final Multimap<String, Corpus.Row> ROWS;

    static {
        if (Boolean.getBoolean("lwn.write")) {
            Mistakes.writeIndex();
        }
        ROWS = Mistakes.rows();
    }

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

        assertThat(Mistakes.problems(file)).map(MistakesTest::placed).containsExactlyElementsOf(expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void a_mistake_is_told_in_the_words_of_the_index(String file) {
        List<String> expected =
                told(file).stream().map(row -> row.get("sentence")).toList();

        assertThat(Mistakes.problems(file)).map(Problem::message).containsExactlyElementsOf(expected);
    }

    @Test
    void every_file_of_the_folder_is_in_the_index() {
        assertThat(files()).containsExactlyElementsOf(Corpus.files(Mistakes.FOLDER));
    }

    @Test
    void the_page_of_mistakes_says_what_the_index_says() throws IOException {
        if (Boolean.getBoolean("lwn.write")) {
            Files.writeString(PAGE, Mistakes.page());
        }

        assertThat(PAGE).content().isEqualTo(Mistakes.page());
    }

    /** The rows of what is told; none for a file that is right. */
    private static List<Corpus.Row> told(String file) {
        return ROWS.get(file).stream().filter(Mistakes::isTold).toList();
    }

    private static String placed(Problem problem) {
        Place.InText place = (Place.InText) problem.place();
        return place.line() + ":" + place.column() + " " + problem.severity().word() + " " + problem.code();
    }
}
