package org.lwn.rules;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * The rules that count at the moment. They may be the same for ever, as {@link CaseRules} are, or be exchanged while a host
 * runs, as {@code org.lwn.rules.store.LiveRules} are.
 *
 * @param <C> the kind of case
 */
public interface RulesInForce<C> extends AutoCloseable {

    /**
     * Asks something of one set of rules, which stays in force until the answer is there, whatever is published meanwhile.
     *
     * @param question is given the rules, which it neither keeps nor closes
     * @throws IllegalStateException if these are closed
     */
    <T> T ask(Function<CaseRules<C>, T> question);

    /** Which rules these are at the moment. */
    default PackIdentity identity() {
        return ask(CaseRules::identity);
    }

    /** What becomes of every rule for the case, in the pack's order, with messages in English. */
    default List<RuleFate> review(C subject) {
        return review(subject, Locale.UK);
    }

    /**
     * What becomes of every rule for the case, in the pack's order.
     *
     * @param locale the language of the messages; the rules' own where there is no translation
     * @throws IllegalStateException if these are closed
     */
    default List<RuleFate> review(C subject, Locale locale) {
        return ask(rules -> rules.review(subject, locale));
    }

    /** Frees what the rules hold. Questions after this fail. */
    @Override
    void close();
}
