package org.lwn.examples.benchmark;

import java.util.ArrayList;
import java.util.List;
import org.evrete.KnowledgeService;
import org.evrete.api.Knowledge;
import org.evrete.api.StatelessSession;
import org.evrete.api.builders.RuleSetBuilder;
import org.lwn.rules.Finding;
import org.lwn.rules.grant.GrantCase;

/** Evrete, as its documentation shows it: knowledge built once, a stateless session for every case. */
final class Evrete implements Decider {
    private static final String CASE = "$case";
    private static final String FOUND = "found";

    private final KnowledgeService service = new KnowledgeService();
    private final Knowledge knowledge;

    Evrete(List<PeerRule> rules) {
        RuleSetBuilder<Knowledge> builder = service.newKnowledge().builder();
        for (PeerRule rule : rules) {
            builder.newRule(rule.code())
                    .forEach(CASE, GrantCase.class)
                    .where((Object[] facts) -> rule.finds().test((GrantCase) facts[0]), CASE)
                    .execute(context -> {
                        List<Finding> found = context.getRuntime().get(FOUND);
                        found.add(rule.finding(context.get(CASE)));
                    });
        }
        knowledge = builder.build();
    }

    @Override
    public Object decide(GrantCase grantCase) {
        List<Finding> found = new ArrayList<>();
        StatelessSession session = knowledge.newStatelessSession();
        session.set(FOUND, found);
        session.insertAndFire(grantCase);
        return found;
    }

    @Override
    public void close() {
        service.shutdown();
    }
}
