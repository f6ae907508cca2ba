package org.lwn.rules.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lwn.problem.Place;
import org.lwn.problem.Problem;
import org.lwn.problem.Severity;

/** Collects what is wrong with one rule file, so that all of it is told at once. */
final class Problems {
    private static final int MOST_ERRORS = 200;

    private final String file;
    private final List<Problem> found = new ArrayList<>();
    private final Set<String> notedOnce = new HashSet<>();
    private int errors;
    private int ignoredLine;
    private int ignoredColumn;

    Problems(String file) {
        this.file = file;
    }

    void error(Token at, String code, String sentence, @Nullable String remedy) {
        error(at.line(), at.column(), code, sentence, remedy);
    }

    void error(int line, int column, String code, String sentence, @Nullable String remedy) {
        if (line == ignoredLine && column == ignoredColumn) {
            return;
        }
        errors++;
        if (errors < MOST_ERRORS) {
            found.add(Problem.error(new Place.InText(file, line, column), code, sentence, remedy));
        } else if (errors == MOST_ERRORS) {
            found.add(Problem.error(
                    new Place.InText(file, line, column),
                    "rule.too-many-errors",
                    "The file has more errors than the " + (MOST_ERRORS - 1) + " that are told.",
                    "Put these right and check it again."));
        }
    }

    /** From here on, errors in that place only follow from one that was told. */
    void ignoreAt(int line, int column) {
        ignoredLine = line;
        ignoredColumn = column;
    }

    void warning(Token at, String code, String sentence, @Nullable String remedy) {
        found.add(Problem.warning(place(at), code, sentence, remedy));
    }

    void note(Token at, String code, String sentence, @Nullable String remedy) {
        found.add(Problem.note(place(at), code, sentence, remedy));
    }

    /** A note that is worth making once a file. */
    void noteOnce(String subject, Token at, String code, String sentence, @Nullable String remedy) {
        if (notedOnce.add(subject)) {
            note(at, code, sentence, remedy);
        }
    }

    Place.InText place(Token at) {
        return new Place.InText(file, at.line(), at.column());
    }

    /** How many errors there are so far. */
    int errors() {
        return errors;
    }

    /** Whether no error was left out for want of room. */
    boolean areAllTold() {
        return errors < MOST_ERRORS;
    }

    /** Whether anything is wrong from one line to another, both included. */
    boolean anyWithin(int firstLine, int lastLine) {
        return found.stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .map(problem -> ((Place.InText) problem.place()).line())
                .anyMatch(line -> firstLine <= line && line <= lastLine);
    }

    List<Problem> inOrder() {
        return found.stream().sorted(Problem.BY_PLACE).toList();
    }
}
