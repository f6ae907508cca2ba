package org.lwn.problem;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong, or worth saying, about a document: where it is, what it is and what to do about it.
 *
 * @param severity how much it matters
 * @param place where it is
 * @param code a stable name for this kind of problem, such as {@code json.unknown-field}; hosts may branch on it
 * @param sentence one plain sentence that names the value and the limit
 * @param remedy one plain sentence that says what to do; null where the first sentence says it all
 */
public record Problem(
        Severity severity,
        Place place,
        String code,
        String sentence,
        @Nullable String remedy) {

    /** Problems in the order in which a reader meets them: by document, then by place. */
    public static final Comparator<Problem> BY_PLACE = Comparator.comparing(
                    (Problem problem) -> problem.place().document())
            .thenComparing(problem -> problem.place() instanceof Place.InText text ? text.line() : 0)
            .thenComparing(problem -> problem.place() instanceof Place.InText text ? text.column() : 0)
            .thenComparing(Problem::severity);

    /** Something that makes the document unusable as it stands. */
    public static Problem error(Place place, String code, String sentence, @Nullable String remedy) {
        return new Problem(Severity.ERROR, place, code, sentence, remedy);
    }

    /** Something that was understood but very likely does not mean what was meant. */
    public static Problem warning(Place place, String code, String sentence, @Nullable String remedy) {
        return new Problem(Severity.WARNING, place, code, sentence, remedy);
    }

    /** Something that was understood; the sentence says how. */
    public static Problem note(Place place, String code, String sentence, @Nullable String remedy) {
        return new Problem(Severity.NOTE, place, code, sentence, remedy);
    }

    /** The same of a document that lies in that folder: see {@link Place#within}. */
    public Problem within(String folder) {
        return new Problem(severity, place.within(folder), code, sentence, remedy);
    }

    /** The sentence, followed by the remedy if there is one. */
    public String message() {
        return remedy == null ? sentence : sentence + " " + remedy;
    }

    /** {@code place: severity: code message}, as the command line prints it. */
    @Override
    public String toString() {
        return place + ": " + severity.word() + ": " + code + " " + message();
    }
}
