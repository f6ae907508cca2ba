package org.lwn.rules;

import java.util.List;
import org.lwn.rules.language.Metadata;

/**
 * Rules about one kind of case.
 *
 * @param <C> the kind of case
 */
public interface CaseRules<C> {

    /** What each rule says of itself, in the pack's order. */
    List<Metadata> rules();

    /** What becomes of every rule for the case, in that order, with messages in English. */
    List<RuleFate> review(C subject);
}
