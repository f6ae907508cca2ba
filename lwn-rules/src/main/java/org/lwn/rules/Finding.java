package org.lwn.rules;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import org.lwn.problem.Pointer;
import org.lwn.provenance.Source;
import org.lwn.rules.language.Effect;

/**
 * What a rule found.
 *
 * @param code the rule's stable, public name
 * @param effect what follows
 * @param field the answer it is about, in the document that people fill in
 * @param facts the values that made it, by the names that the rule gives them, in that order; those not answered left out
 * @param message what to tell people, in the language asked for
 * @param source who says so
 */
public record Finding(
        String code, Effect effect, Pointer field, Map<String, Object> facts, String message, Source source) {

    /** Keeps a copy of the facts in the order given. */
    public Finding {
        facts = ImmutableMap.copyOf(facts);
    }
}
