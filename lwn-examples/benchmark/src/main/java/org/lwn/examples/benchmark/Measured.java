package org.lwn.examples.benchmark;

import java.util.Map;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * What JMH measured of one benchmark in one round.
 *
 * @param round which, from 0
 * @param result as JMH gives it
 */
record Measured(int round, RunResult result) {
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    boolean isOf(Class<?> benchmark) {
        return result.getParams().getBenchmark().startsWith(benchmark.getName() + ".");
    }

    /** The name of the measured method. */
    String method() {
        String benchmark = result.getParams().getBenchmark();
        return benchmark.substring(benchmark.lastIndexOf('.') + 1);
    }

    /** Whether it was measured with all of these parameters. */
    boolean hasAll(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .allMatch(parameter ->
                        parameter.getValue().equals(result.getParams().getParam(parameter.getKey())));
    }

    int threads() {
        return result.getParams().getThreads();
    }

    /** Time of one operation in one thread, in nanoseconds. */
    double nanoseconds() {
        return result.getPrimaryResult().getScore();
    }

    /** Bytes allocated by one operation. */
    double bytes() {
        Result<?> allocated = result.getSecondaryResults().get(ALLOCATED);
        return allocated == null ? Double.NaN : allocated.getScore();
    }
}
