package org.lwn.examples.springboot;

import org.lwn.rules.store.RuleStoreException;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/** Says under {@code /actuator/health} which rules are in force, and whether they are those that were published last. */
@Component("rules")
final class RulesHealth implements HealthIndicator {
    /** With status 200: the last good rules decide, and to take the service away would help nobody. */
    static final Status OUT_OF_DATE = new Status("RULES_OUT_OF_DATE");

    private final RulesOnDisk rules;

    RulesHealth(RulesOnDisk rules) {
        this.rules = rules;
    }

    @Override
    public Health health() {
        Health.Builder health = rules.failure().map(RulesHealth::outOfDate).orElseGet(Health::up);
        return health.withDetail("publication", rules.publication().number())
                .withDetail("since", rules.publication().at())
                .build();
    }

    /** Not with every problem: the log has them, with the paths of files. */
    private static Health.Builder outOfDate(RuleStoreException failure) {
        return Health.status(OUT_OF_DATE).withDetail("failure", failure.outcome());
    }
}
