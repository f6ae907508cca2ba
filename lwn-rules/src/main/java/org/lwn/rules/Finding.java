package org.lwn.rules;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lwn.problem.Pointer;
import org.lwn.provenance.Source;
import org.lwn.rules.language.Effect;
import org.lwn.rules.language.Who;

/**
 * What a rule found.
 *
 * @param code the rule's stable, public name
 * @param effect what follows
 * @param field the answer it is about, in the document that people fill in
 * @param facts the values that made it, by the names that the rule gives them, in that order; those not answered left out
 * @param message what to tell people, in the language asked for
 * @param source who says so
 * @param who who can put it right; null if the rule does not say, as of what goes well
 */
public record Finding(
        String code,
        Effect effect,
        Pointer field,
        Map<String, Object> facts,
        String message,
        Source source,
        @Nullable Who who) {

    /** Keeps a copy of the facts in the order given. */
    public Finding {
        facts = ImmutableMap.copyOf(facts);
    }
}
