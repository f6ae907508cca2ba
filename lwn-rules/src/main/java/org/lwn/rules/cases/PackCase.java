package org.lwn.rules.cases;

import org.lwn.problem.Place;
import org.lwn.rules.grant.Decision;
import org.lwn.rules.grant.GrantCase;
import org.lwn.rules.grant.GrantEligibility;

/**
 * One case of a pack.
 *
 * @param name a sentence that says what it shows
 * @param place where it is written
 * @param grantCase what is decided on
 * @param expected what the rules must make of it
 */
public record PackCase(String name, Place.InJson place, GrantCase grantCase, Expectation expected) {

    /** Decides on the case and compares the decision with what is expected. */
    public CaseResult run(GrantEligibility rules) {
        Decision decision = rules.decide(grantCase);
        return new CaseResult(this, decision, Differences.between(expected, decision));
    }
}
