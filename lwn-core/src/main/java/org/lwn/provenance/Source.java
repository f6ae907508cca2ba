package org.lwn.provenance;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.lwn.problem.InvalidValueException;

/**
 * Where a fact, a threshold or a rule comes from. The five founding documents are known by number ({@code 000} W12
 * Together, {@code 001} Together We Can, {@code 002} Brent, {@code 003} Wakefield, {@code 004} Islington);
 * {@link #PRACTICE} marks what is ordinary United Kingdom practice and not the community's own; anything else is a
 * citation in the words of whoever set it, such as {@code board minutes of 3 March 2026}.
 *
 * @param citation from 1 to 200 characters, not blank
 */
public record Source(@JsonValue String citation) {

    /** Ordinary United Kingdom small-grant or safeguarding practice, stated in none of the founding documents. */
    public static final Source PRACTICE = new Source("practice");

    private static final int LONGEST = 200;

    /** @throws InvalidValueException if the citation is blank or longer than 200 characters */
    @JsonCreator
    public Source {
        if (citation.isBlank() || citation.length() > LONGEST) {
            throw new InvalidValueException(
                    "source",
                    citation,
                    "is a citation of 1 to " + LONGEST + " characters",
                    "Write a document's number such as 000, the word practice, or a short citation.");
        }
    }

    /** The source with that citation. */
    public static Source of(String citation) {
        return new Source(citation);
    }

    @Override
    public String toString() {
        return citation;
    }
}
