package org.lwn.rules.cases;

import java.util.List;
import org.lwn.problem.Place;
import org.lwn.rules.CaseRules;
import org.lwn.rules.RuleFate;

/**
 * One case of a pack.
 *
 * @param name a sentence that says what it shows
 * @param place where it is written
 * @param subject what the rules are asked about
 * @param expected what the rules must make of it
 * @param <C> the kind of case
 */
public record PackCase<C>(String name, Place.InJson place, C subject, Expectation expected) {

    /** Asks the rules about the case and compares what they say with what is expected. */
    public CaseResult<C> run(CaseRules<C> rules) {
        List<RuleFate> fates = rules.review(subject);
        return new CaseResult<>(this, fates, Differences.between(expected, fates, code -> rules.values(subject, code)));
    }
}
