package org.lwn.rules;

import java.util.List;

/** Rules that were compiled to be asked with no session. For the compiled rules alone; hosts have no use for it. */
public interface DirectRules {

    /** Whether any of the rules may be about such a fact. */
    boolean isSubject(Object fact);

    /** The places in the pack of the rules that can be asked, in ascending order. */
    int[] places();

    /**
     * Asks the rule at that place of one fact, as often as a session would.
     *
     * @param facts all of them, the fact among them
     * @throws Exception if a condition does
     */
    void ask(int place, Object fact, List<?> facts, Found found) throws Exception;
}
