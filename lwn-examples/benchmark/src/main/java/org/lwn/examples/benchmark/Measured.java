package org.lwn.examples.benchmark;

import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * What JMH measured of one benchmark.
 *
 * @param result as JMH gives it
 */
record Measured(RunResult result) {
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    static List<Measured> of(Collection<RunResult> results) {
        return results.stream().map(Measured::new).toList();
    }

    boolean isOf(Class<?> benchmark) {
        return result.getParams().getBenchmark().startsWith(benchmark.getName() + ".");
    }

    /** The name of the measured method. */
    String method() {
        String benchmark = result.getParams().getBenchmark();
        return benchmark.substring(benchmark.lastIndexOf('.') + 1);
    }

    String parameter(String name) {
        return result.getParams().getParam(name);
    }

    int threads() {
        return result.getParams().getThreads();
    }

    /** Time of one operation in one thread, in nanoseconds. */
    double nanoseconds() {
        return result.getPrimaryResult().getScore();
    }

    /** Half the width of the interval in which JMH holds the time to be with 99.9 % confidence, as a share of the time. */
    double error() {
        return result.getPrimaryResult().getScoreError() / nanoseconds();
    }

    /** Bytes allocated by one operation. */
    double bytes() {
        Result<?> allocated = result.getSecondaryResults().get(ALLOCATED);
        return allocated == null ? Double.NaN : allocated.getScore();
    }
}
