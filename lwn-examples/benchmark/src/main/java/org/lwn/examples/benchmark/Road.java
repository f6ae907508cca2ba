package org.lwn.examples.benchmark;

import com.google.common.collect.ImmutableList;
import org.lwn.rules.grant.GrantCase;
import org.lwn.rules.grant.GrantEligibility;

/** The ways to decide on grant eligibility that are measured beside each other. */
enum Road {
    BY_HAND("Java by hand", "—"),
    BY_HAND_CODES("Java by hand, codes alone", Gives.CODES),
    LWN("lwn, `GrantEligibility.decide`", "—"),
    DROOLS_STATELESS("Drools, a new stateless session", Gives.CODES),
    DROOLS_NEW_SESSION("Drools, `newKieSession`, insert, fire, dispose", Gives.CODES),
    EASY_RULES("Easy Rules 4.1.0", Gives.CODES),
    EVRETE("Evrete 4.0.3, a new stateless session", Gives.CODES);

    private final String title;
    private final String doesNotGive;

    Road(String title, String doesNotGive) {
        this.title = title;
        this.doesNotGive = doesNotGive;
    }

    /** What a table calls it. */
    String title() {
        return title;
    }

    /** What of lwn's answer it leaves out. */
    String doesNotGive() {
        return doesNotGive;
    }

    /** Compiles or loads its rules. */
    Decider open() {
        return switch (this) {
            case BY_HAND -> ByHand::decide;
            case BY_HAND_CODES -> Road::codes;
            case LWN -> lwn(GrantEligibility.shipped());
            case DROOLS_STATELESS -> PlainDrools.withStatelessSessions(PlainDrools.grantEligibility());
            case DROOLS_NEW_SESSION -> PlainDrools.withNewSessions(PlainDrools.grantEligibility());
            case EASY_RULES -> EasyRules.of(PeerRule.ALL);
            case EVRETE -> new Evrete(PeerRule.ALL);
        };
    }

    /** Decides by those rules, and closes them at the end. */
    static Decider lwn(GrantEligibility rules) {
        return new Decider() {
            @Override
            public Object decide(GrantCase grantCase) {
                return rules.decide(grantCase);
            }

            @Override
            public void close() {
                rules.close();
            }
        };
    }

    private static Object codes(GrantCase grantCase) {
        ImmutableList.Builder<String> found = ImmutableList.builder();
        for (PeerRule rule : PeerRule.ALL) {
            if (rule.finds().test(grantCase)) {
                found.add(rule.code());
            }
        }
        return found.build();
    }

    private static final class Gives {
        static final String CODES = "messages, facts, fields, rules that wait and for what";
    }
}
