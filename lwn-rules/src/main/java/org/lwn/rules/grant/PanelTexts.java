package org.lwn.rules.grant;

import org.lwn.problem.InvalidValueException;
import org.lwn.problem.Pointer;

/** Bounds of what a panel writes. A refusal says how long a text is and shows none of it: it may be about people. */
final class PanelTexts {
    private static final int LONGEST_ROLE = 200;
    private static final int LONGEST_WORDS = 2000;

    private PanelTexts() {}

    /** @throws InvalidValueException if it is blank or longer than 200 characters */
    static void requireRole(Pointer place, String field, String role) {
        require(place, field, role, LONGEST_ROLE, "Name a role, such as grants panel, and nobody by name.");
    }

    /** @throws InvalidValueException if it is blank or longer than 2,000 characters */
    static void requireWords(String field, String words) {
        require(
                Pointer.ROOT.child(field),
                field,
                words,
                LONGEST_WORDS,
                "Say it in a few sentences that the applicant can be told.");
    }

    private static void require(Pointer place, String field, String text, int longest, String remedy) {
        if (text.isBlank() || text.length() > longest) {
            throw InvalidValueException.at(
                    place,
                    field,
                    text.isBlank() ? "blank" : text.length() + " characters long",
                    "has from 1 to " + longest + " characters and is not blank",
                    remedy);
        }
    }
}
