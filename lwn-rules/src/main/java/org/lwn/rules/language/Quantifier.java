package org.lwn.rules.language;

/** How many facts a pattern speaks of. */
enum Quantifier {
    /** Each one that matches. */
    EACH,
    /** At least one. */
    EXISTS,
    /** None. */
    NOT
}
