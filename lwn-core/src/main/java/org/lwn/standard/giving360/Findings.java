package org.lwn.standard.giving360;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lwn.problem.Place;
import org.lwn.problem.Pointer;
import org.lwn.problem.Problem;
import org.lwn.problem.Severity;

/**
 * Gathers what is found in one file. Errors are listed one by one; notes that say the like of several grants become one
 * note at the first, because a publisher repeats the same habit in every row.
 */
final class Findings {
    /** Enough for any file that somebody means to mend; a hostile one could otherwise fill the memory. */
    static final int MOST_ERRORS = 20_000;

    static final int MOST_NOTES = 1_000;

    private static final int LONGEST_SHOWN = 60;

    private final String document;
    private final List<Problem> errors = new ArrayList<>();
    /** By text, which even names chosen to collide cannot make slow. */
    private final Map<String, Note> notes = new LinkedHashMap<>();

    private int errorsLeft;
    private int notesLeft;
    private @Nullable Integer grant;

    Findings(String document) {
        this.document = document;
    }

    /** What is found from now on is found in that grant. */
    void enterGrant(int index) {
        grant = index;
    }

    void error(Pointer at, String code, String sentence, @Nullable String remedy) {
        add(Problem.error(place(at), code, sentence, remedy));
    }

    void warning(Pointer at, String code, String sentence, @Nullable String remedy) {
        add(Problem.warning(place(at), code, sentence, remedy));
    }

    /**
     * Notes something once for all grants in which it is found.
     *
     * @param subject what is alike in them, such as the field
     * @param words asked for only the first time
     */
    void note(Pointer at, String code, String subject, Supplier<Words> words) {
        String key = code + " " + subject;
        Note note = notes.get(key);
        if (note != null) {
            note.foundIn(grant);
        } else if (notes.size() < MOST_NOTES) {
            notes.put(key, new Note(place(at), code, words.get(), grant));
        } else {
            notesLeft++;
        }
    }

    /** The errors and warnings in the order they were found, then the notes. */
    List<Problem> problems() {
        ImmutableList.Builder<Problem> problems = ImmutableList.builder();
        problems.addAll(errors);
        notes.values().forEach(note -> problems.add(note.problem()));
        if (errorsLeft + notesLeft > 0) {
            problems.add(new Problem(
                    errorsLeft > 0 ? Severity.ERROR : Severity.NOTE,
                    place(Pointer.ROOT),
                    "giving360.too-many-problems",
                    "There are " + (errorsLeft + notesLeft) + " more problems than are listed here.",
                    "Mend those that are listed, then read the file again."));
        }
        return problems.build();
    }

    /** A text as a sentence names it: in quotation marks, shortened, without line breaks and control characters. */
    static String shown(String text) {
        return "'" + CharMatcher.javaIsoControl().replaceFrom(shortened(text), ' ') + "'";
    }

    /** A text or number cut to 60 characters. */
    static String shortened(String text) {
        if (text.length() <= LONGEST_SHOWN) {
            return text;
        }
        // A character of two halves (an emoji, say) is not cut in the middle.
        int end = Character.isHighSurrogate(text.charAt(LONGEST_SHOWN - 2)) ? LONGEST_SHOWN - 2 : LONGEST_SHOWN - 1;
        return text.substring(0, end) + "…";
    }

    private void add(Problem problem) {
        if (errors.size() < MOST_ERRORS) {
            errors.add(problem);
        } else {
            errorsLeft++;
        }
    }

    private Place place(Pointer at) {
        return new Place.InJson(document, at);
    }

    /** What a note says. */
    record Words(String sentence, @Nullable String remedy) {}

    private static final class Note {
        private final Place first;
        private final String code;
        private final Words words;
        private @Nullable Integer lastGrant;
        private int grants = 1;

        Note(Place first, String code, Words words, @Nullable Integer grant) {
            this.first = first;
            this.code = code;
            this.words = words;
            this.lastGrant = grant;
        }

        void foundIn(@Nullable Integer grant) {
            if (grant != null && !grant.equals(lastGrant)) {
                lastGrant = grant;
                grants++;
            }
        }

        Problem problem() {
            String where = lastGrant == null
                    ? ""
                    : grants == 1 ? " Found in 1 grant." : " Found in " + grants + " grants, here first.";
            return Problem.note(first, code, words.sentence() + where, words.remedy());
        }
    }
}
