package org.lwn.examples.benchmark;

import com.google.common.collect.ImmutableList;
import org.lwn.rules.grant.GrantCase;
import org.lwn.rules.grant.GrantEligibility;

/** The ways to decide on grant eligibility that are measured beside each other. */
enum Road {
    BY_HAND("Java by hand", "—"),
    BY_HAND_CODES("Java by hand, codes alone", Leaves.ALL_BUT_CODES),
    LWN("lwn, `GrantEligibility.decide`", "—"),
    DROOLS_STATELESS("Drools, a new stateless session", Leaves.WAITING),
    DROOLS_STATELESS_CODES("Drools, a new stateless session, codes alone", Leaves.ALL_BUT_CODES),
    DROOLS_NEW_SESSION("Drools, `newKieSession`, insert, fire, dispose", Leaves.WAITING),
    EASY_RULES("Easy Rules", Leaves.WAITING),
    EVRETE("Evrete, a new stateless session", Leaves.WAITING);

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
            case DROOLS_STATELESS ->
                PlainDrools.withStatelessSessions(PlainDrools.grantEligibility(), PeerRule::finding);
            case DROOLS_STATELESS_CODES ->
                PlainDrools.withStatelessSessions(PlainDrools.grantEligibility(), (code, grantCase) -> code);
            case DROOLS_NEW_SESSION -> PlainDrools.withNewSessions(PlainDrools.grantEligibility(), PeerRule::finding);
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

    private static final class Leaves {
        static final String WAITING = "rules that wait and for what, rules not in force";
        static final String ALL_BUT_CODES = "messages, facts, fields, effects, sources; " + WAITING;
    }
}
