package org.lwn.examples.benchmark;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/**
 * Runs what is to be measured until the just-in-time compiler leaves it alone, which takes longer where the machine is busy. With
 * {@code -Xbatch} nothing runs on while it waits for the compiler, so that a turn without compiling says that nothing waits.
 */
final class WarmUp {
    private static final long TURN = TimeUnit.MILLISECONDS.toNanos(250);
    private static final long MOST = TimeUnit.SECONDS.toNanos(10);
    private static final int QUIET_TURNS = 3;
    private static final double QUIET_MILLISECONDS = 10;

    // What the work gives goes here, so that nothing of it can be left out.
    static volatile int seen;

    private WarmUp() {}

    /** In turns, until several in a row saw next to no compiling, but for ten seconds at most. */
    static void by(IntSupplier work) {
        CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
        long began = System.nanoTime();
        int quiet = 0;
        while (quiet < QUIET_TURNS && System.nanoTime() - began < MOST) {
            long compiled = compiler.getTotalCompilationTime();
            runTurn(work);
            quiet = compiler.getTotalCompilationTime() - compiled < QUIET_MILLISECONDS ? quiet + 1 : 0;
        }
    }

    private static void runTurn(IntSupplier work) {
        long began = System.nanoTime();
        while (System.nanoTime() - began < TURN) {
            seen = work.getAsInt();
        }
    }
}
