package org.lwn.rules.replay;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lwn.rules.RuleFate;

/**
 * A rule that treats an application otherwise than it did. Source: practice.
 *
 * @param code the rule's stable, public name
 * @param why what makes the difference, as far as it can be told; at least one
 * @param before what became of the rule; null if there was none
 * @param after what becomes of it; null if there is none any more
 * @param valuesBefore the values that it looked at, by the names that it gives them, in its order. What is not
 *     answered is left out, and so is every text: what people wrote is not needed to see who is met
 * @param valuesAfter the values that it looks at
 */
public record RuleChange(
        String code,
        Set<Why> why,
        @JsonIgnore @Nullable RuleFate before,
        @JsonIgnore @Nullable RuleFate after,
        Map<String, Object> valuesBefore,
        Map<String, Object> valuesAfter) {

    /** What can make a rule treat the same application otherwise. */
    public enum Why {
        /** There was no such rule. */
        ADDED,
        /** There is no such rule any more. */
        REMOVED,
        /** What follows from it is another thing. */
        EFFECT,
        /** It counts on the day, or for the programme, and did not, or the other way round. */
        FORCE,
        /** It compares with another value. */
        VALUE,
        /** None of these: it asks something else. */
        CONDITION
    }

    /** Keeps copies in the order given. */
    public RuleChange {
        why = ImmutableSet.copyOf(why);
        valuesBefore = ImmutableMap.copyOf(valuesBefore);
        valuesAfter = ImmutableMap.copyOf(valuesAfter);
    }

    /** The difference in a few English words, such as {@code asked £450; least £400, now £500}. */
    @JsonProperty
    public String told() {
        return ChangeWords.of(this);
    }
}
