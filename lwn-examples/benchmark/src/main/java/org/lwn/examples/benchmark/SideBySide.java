package org.lwn.examples.benchmark;

import java.util.List;
import org.lwn.rules.grant.GrantCase;
import org.lwn.rules.grant.GrantEligibility;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

/** One decision on grant eligibility by every {@link Road}, on the same mixed cases. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init")
public class SideBySide {
    static final int CASES = 500;

    @Param({
        "BY_HAND",
        "BY_HAND_CODES",
        "LWN",
        "DROOLS_STATELESS",
        "DROOLS_STATELESS_CODES",
        "DROOLS_NEW_SESSION",
        "EASY_RULES",
        "EVRETE"
    })
    public String road;

    private Decider decider;
    private List<GrantCase> cases;

    /** Loads the rules, and decides until that is compiled. */
    @Setup(Level.Trial)
    public void open() {
        decider = Road.valueOf(road).open();
        try (GrantEligibility rules = GrantEligibility.shipped()) {
            cases = Cases.mixed(CASES, rules.programme(Cases.PROGRAMME));
        }
        WarmUp.by(this::decideAll);
    }

    private int decideAll() {
        return cases.stream()
                .mapToInt(grantCase -> System.identityHashCode(decider.decide(grantCase)))
                .sum();
    }

    /** Decides on every case; the time told is of one. */
    @Benchmark
    @OperationsPerInvocation(CASES)
    public void decide(Blackhole hole) {
        for (GrantCase grantCase : cases) {
            hole.consume(decider.decide(grantCase));
        }
    }

    @TearDown(Level.Trial)
    public void close() {
        decider.close();
    }
}
