package org.lwn.examples.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import org.lwn.rules.grant.GrantCase;
import org.lwn.rules.grant.GrantEligibility;

/**
 * Tells whether a decision has become slow: it must take no more than so many times what Java by hand takes, on the same
 * cases in the same process. What is compared is the processor's time of one thread, in turns, so that a busy machine slows
 * both.
 *
 * <p>Argument: the limit. Ends with 1 if it is passed.
 */
public final class Regression {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long TURN_NANOSECONDS = 250_000_000;
    private static final int WARM_UP_TURNS = 10;
    private static final int TURNS = 15;

    // What is decided goes here, so that no decision can be left out.
    static volatile int seen;

    private Regression() {}

    public static void main(String[] arguments) {
        double limit = Double.parseDouble(arguments[0]);
        double ratio = ratio();
        System.out.printf("A decision takes %.1f times what it takes by hand; the limit is %.1f.%n", ratio, limit);
        if (ratio > limit) {
            System.err.println("Deciding has become slow. See what changed, or say why the limit is to be higher.");
            System.exit(1);
        }
    }

    private static double ratio() {
        try (GrantEligibility rules = GrantEligibility.shipped()) {
            List<GrantCase> cases = Cases.mixed(SideBySide.CASES, rules.programme(Cases.PROGRAMME));
            List<Double> ratios = new ArrayList<>();
            for (int turn = 0; turn < WARM_UP_TURNS + TURNS; turn++) {
                double byHand = nanoseconds(cases, ByHand::decide);
                double byLwn = nanoseconds(cases, rules::decide);
                if (turn >= WARM_UP_TURNS) {
                    ratios.add(byLwn / byHand);
                }
            }
            return Median.of(ratios);
        }
    }

    /** The processor's time for one case. */
    private static double nanoseconds(List<GrantCase> cases, Decider decider) {
        long began = THREADS.getCurrentThreadCpuTime();
        long decided = 0;
        long took = 0;
        while (took < TURN_NANOSECONDS) {
            for (GrantCase grantCase : cases) {
                seen = System.identityHashCode(decider.decide(grantCase));
            }
            decided += cases.size();
            took = THREADS.getCurrentThreadCpuTime() - began;
        }
        return (double) took / decided;
    }
}
