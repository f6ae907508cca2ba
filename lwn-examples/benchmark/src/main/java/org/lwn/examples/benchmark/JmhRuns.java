package org.lwn.examples.benchmark;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs the benchmarks under JMH.
 *
 * @param quick whether for a first impression, or for the page
 */
record JmhRuns(boolean quick) {

    /** Everything, each benchmark in processes of its own. */
    List<RunResult> all() throws RunnerException {
        return ImmutableList.<RunResult>builder()
                .addAll(run(SideBySide.class, 1, quick ? 1 : 2))
                .addAll(run(SideBySide.class, 2, 1))
                .addAll(run(Bulk.class, 1, 1))
                .addAll(run(FormReviews.class, 1, 1))
                .addAll(run(PackSizes.class, 1, 1))
                .build();
    }

    private Iterable<RunResult> run(Class<?> benchmark, int threads, int forks) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^" + benchmark.getName().replace(".", "[.]") + "[.]")
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.NANOSECONDS)
                .threads(threads)
                .forks(forks)
                .warmupIterations(quick ? 2 : 5)
                .warmupTime(time())
                .measurementIterations(quick ? 2 : 5)
                .measurementTime(time())
                .jvmArgs("-Xms1g", "-Xmx1g")
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true);
        return new Runner(options.build()).run();
    }

    private TimeValue time() {
        return TimeValue.milliseconds(quick ? 300 : 800);
    }
}
