package org.lwn.examples.benchmark;

import java.util.List;
import org.lwn.rules.grant.Decision;
import org.lwn.rules.grant.GrantCase;
import org.lwn.rules.grant.GrantEligibility;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A list of cases and the list of lwn's decisions on them: one after the other, and on all processors. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init")
public class Bulk {
    private GrantEligibility rules;
    private List<GrantCase> cases;

    /** Loads the rules, and decides until that is compiled. */
    @Setup(Level.Trial)
    public void open() {
        rules = GrantEligibility.shipped();
        cases = Cases.mixed(SideBySide.CASES, rules.programme(Cases.PROGRAMME));
        WarmUp.by(() -> oneAfterTheOther().size() + onAllProcessors().size());
    }

    /** In one thread. */
    @Benchmark
    @OperationsPerInvocation(SideBySide.CASES)
    public List<Decision> oneAfterTheOther() {
        return cases.stream().map(rules::decide).toList();
    }

    /** As a parallel stream. */
    @Benchmark
    @OperationsPerInvocation(SideBySide.CASES)
    public List<Decision> onAllProcessors() {
        return cases.parallelStream().map(rules::decide).toList();
    }

    @TearDown(Level.Trial)
    public void close() {
        rules.close();
    }
}
