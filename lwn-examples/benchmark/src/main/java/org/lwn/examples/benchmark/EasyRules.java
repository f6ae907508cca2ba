package org.lwn.examples.benchmark;

import java.util.ArrayList;
import java.util.List;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;
import org.lwn.rules.Finding;

/** Easy Rules, as its documentation shows it: facts and rules are handed to an engine. */
final class EasyRules {
    private static final String CASE = "case";
    private static final String FOUND = "found";

    private EasyRules() {}

    static Decider of(List<PeerRule> peerRules) {
        Rules rules = new Rules();
        for (PeerRule rule : peerRules) {
            rules.register(new RuleBuilder()
                    .name(rule.code())
                    .when(facts -> rule.finds().test(facts.get(CASE)))
                    .then(facts -> {
                        List<Finding> found = facts.get(FOUND);
                        found.add(rule.finding(facts.get(CASE)));
                    })
                    .build());
        }
        RulesEngine engine = new DefaultRulesEngine();
        return grantCase -> {
            List<Finding> found = new ArrayList<>();
            Facts facts = new Facts();
            facts.put(CASE, grantCase);
            facts.put(FOUND, found);
            engine.fire(rules, facts);
            return found;
        };
    }
}
