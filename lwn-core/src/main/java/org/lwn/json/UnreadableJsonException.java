package org.lwn.json;

import java.io.IOException;
import org.lwn.problem.Place;
import org.lwn.problem.Problem;

/** A document of which nothing can be read: it is not JSON, not UTF-8, cut short, or over a limit of {@link JsonLimits}. */
public final class UnreadableJsonException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String document;
    private final int line;
    private final int column;
    private final String code;
    private final String sentence;
    private final String remedy;

    UnreadableJsonException(Place.InText place, String code, String sentence, String remedy) {
        super(Problem.error(place, code, sentence, remedy).toString());
        this.document = place.document();
        this.line = place.line();
        this.column = place.column();
        this.code = code;
        this.sentence = sentence;
        this.remedy = remedy;
    }

    /** The name of the document. */
    public String document() {
        return document;
    }

    /** The line where reading ended, counted from 1. */
    public int line() {
        return line;
    }

    /** The column where reading ended, counted from 1 in characters (code points). */
    public int column() {
        return column;
    }

    /** What is wrong. */
    public String sentence() {
        return sentence;
    }

    /** What to do about it. */
    public String remedy() {
        return remedy;
    }

    /** The same as a problem, for lists of problems of several documents. */
    public Problem problem() {
        return Problem.error(new Place.InText(document, line, column), code, sentence, remedy);
    }
}
