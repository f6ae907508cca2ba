package org.lwn.rules.language;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lwn.provenance.Source;

/**
 * What a rule says of itself.
 *
 * @param code a stable, public name; hosts translate and branch on it
 * @param effect what follows when the conditions hold
 * @param source who says so
 * @param since the version of the pack that first had the rule
 * @param from the first day it is in force; null if it always was
 * @param until the last day it is in force; null if none is planned
 * @param who who can put right what the rule finds; null if the rule does not say, as of what goes well
 * @param band its band: of the rules of one band, just one finds something, whatever the value that they compare; null if
 *     it is in none
 * @param message the default wording, with the names of bindings in braces
 */
public record Metadata(
        String code,
        Effect effect,
        Source source,
        String since,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable Who who,
        @Nullable String band,
        String message) {

    /** Whether the rule is in force on the day. */
    public boolean inForceOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
}
