package org.lwn.rules.language;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lwn.problem.Place;
import org.lwn.problem.Problem;
import org.lwn.problem.Severity;

/** Collects what is wrong with one rule file, so that all of it is told at once. */
final class Problems {
    private final String file;
    private final List<Problem> found = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    void error(Token at, String code, String sentence, @Nullable String remedy) {
        error(at.line(), at.column(), code, sentence, remedy);
    }

    void error(int line, int column, String code, String sentence, @Nullable String remedy) {
        found.add(Problem.error(new Place.InText(file, line, column), code, sentence, remedy));
    }

    void note(Token at, String code, String sentence, @Nullable String remedy) {
        found.add(Problem.note(place(at), code, sentence, remedy));
    }

    Place.InText place(Token at) {
        return new Place.InText(file, at.line(), at.column());
    }

    int count() {
        return found.size();
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
