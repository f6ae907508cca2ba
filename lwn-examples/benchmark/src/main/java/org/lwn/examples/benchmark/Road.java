package org.lwn.examples.benchmark;

import com.google.common.collect.ImmutableList;
import java.util.function.Supplier;
import org.lwn.rules.grant.GrantCase;
import org.lwn.rules.grant.GrantEligibility;

/** The ways to decide on grant eligibility that are measured beside each other. */
enum Road {
    BY_HAND("Java by hand", "—", () -> ByHand::decide),
    BY_HAND_CODES("Java by hand, codes alone", Gives.CODES, () -> Road::codes),
    LWN("lwn, `GrantEligibility.decide`", "—", () -> lwn(GrantEligibility.shipped())),
    DROOLS_STATELESS(
            "Drools, a new stateless session",
            Gives.CODES,
            () -> PlainDrools.withStatelessSessions(PlainDrools.grantEligibility())),
    DROOLS_NEW_SESSION(
            "Drools, `newKieSession`, insert, fire, dispose",
            Gives.CODES,
            () -> PlainDrools.withNewSessions(PlainDrools.grantEligibility())),
    EASY_RULES("Easy Rules 4.1.0", Gives.CODES, () -> EasyRules.of(PeerRule.ALL)),
    EVRETE("Evrete 4.0.3, a new stateless session", Gives.CODES, () -> new Evrete(PeerRule.ALL));

    private final String title;
    private final String doesNotGive;
    private final Supplier<Decider> opener;

    Road(String title, String doesNotGive, Supplier<Decider> opener) {
        this.title = title;
        this.doesNotGive = doesNotGive;
        this.opener = opener;
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
        return opener.get();
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
