package org.lwn.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionTest {
    private static final List<String> FIELDS = List.of("title", "startsOn", "endsOn", "amountRequested");

    @Test
    void aMissingLetterIsSeen() {
        assertThat(Suggestion.nearest("tite", FIELDS)).contains("title");
    }

    @Test
    void twoSwappedLettersCountAsOneSlip() {
        assertThat(Suggestion.nearest("tilte", FIELDS)).contains("title");
        assertThat(Suggestion.nearest("no", List.of("on"))).contains("on");
    }

    @Test
    void caseAndSeparatorsDoNotCount() {
        assertThat(Suggestion.nearest("Amount_Requested", FIELDS)).contains("amountRequested");
        assertThat(Suggestion.nearest("starts-on", FIELDS)).contains("startsOn");
    }

    @Test
    void whatIsFarFromEveryWordSuggestsNone() {
        assertThat(Suggestion.nearest("budget", FIELDS)).isEmpty();
    }

    @Test
    void aThirdOfTheLettersIsTheMostThatMayDiffer() {
        assertThat(Suggestion.nearest("abcdxx", List.of("abcdef"))).contains("abcdef");
        assertThat(Suggestion.nearest("abcxxx", List.of("abcdef"))).isEmpty();
    }

    @Test
    void theFirstOfTwoEquallyNearWordsIsTaken() {
        assertThat(Suggestion.nearest("cat", List.of("bat", "rat"))).contains("bat");
    }

    @Test
    void withoutKnownWordsThereIsNoSuggestion() {
        assertThat(Suggestion.nearest("title", List.of())).isEmpty();
    }

    @Test
    void theRemedyNamesTheWordOrElseListsThemAll() {
        assertThat(Suggestion.remedy("tite", FIELDS)).isEqualTo("Did you mean 'title'?");
        assertThat(Suggestion.remedy("budget", List.of("a", "b"))).isEqualTo("Use one of: a, b.");
    }
}
