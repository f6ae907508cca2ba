package org.lwn.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProblemTest {
    private static final Place FORM = new Place.InJson("form.json", Pointer.of("/title"));

    @Test
    void aProblemPrintsPlaceSeverityCodeSentenceAndRemedy() {
        assertThat(Problem.error(FORM, "json.null", "title is null.", "Give text."))
                .hasToString("form.json#/title: error: json.null title is null. Give text.");
    }

    @Test
    void aProblemWithoutARemedyEndsWithItsSentence() {
        assertThat(Problem.note(FORM, "x", "It was read so.", null))
                .hasToString("form.json#/title: note: x It was read so.");
    }

    @Test
    void aPlaceInTextPrintsLineAndColumn() {
        assertThat(new Place.InText("rules.drl", 3, 14)).hasToString("rules.drl:3:14");
    }

    @Test
    void linesAndColumnsAreCountedFromOne() {
        assertThatThrownBy(() -> new Place.InText("rules.drl", 0, 1)).hasMessageContaining("line is 0");
        assertThatThrownBy(() -> new Place.InText("rules.drl", 1, 0)).hasMessageContaining("column is 0");
    }

    @Test
    void problemsInTextAreOrderedByDocumentLineAndColumn() {
        Problem first = at("a", 9, 9);
        Problem second = at("b", 2, 10);
        Problem third = at("b", 10, 1);

        assertThat(Stream.of(third, second, first).sorted(Problem.BY_PLACE)).containsExactly(first, second, third);
    }

    @Test
    void anErrorComesBeforeANoteAtTheSamePlace() {
        Problem note = Problem.note(FORM, "x", "n", null);
        Problem error = Problem.error(FORM, "x", "e", null);

        assertThat(Stream.of(note, error).sorted(Problem.BY_PLACE)).containsExactly(error, note);
    }

    private static Problem at(String document, int line, int column) {
        return Problem.error(new Place.InText(document, line, column), "x", "sentence", null);
    }
}
