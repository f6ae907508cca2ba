package org.lwn.examples.benchmark;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs the benchmarks under JMH. What is compared runs in rounds: in each, every way has one process, one after the other.
 *
 * @param quick whether for a first impression, or for the page
 */
record JmhRuns(boolean quick) {
    private static final int ROUNDS = 5;
    private static final int ROUNDS_OF_PACKS = 3;

    /** How many rounds decide side by side. */
    int rounds() {
        return quick ? 1 : ROUNDS;
    }

    /** How many rounds decide by packs that grow. */
    int roundsOfPacks() {
        return quick ? 1 : ROUNDS_OF_PACKS;
    }

    /** Everything, as it was measured. */
    List<Measured> all() {
        return Stream.of(
                        run(SideBySide.class, 1, rounds()),
                        run(SideBySide.class, 2, 1),
                        run(Bulk.class, 1, 1),
                        run(FormReviews.class, 1, 1),
                        run(PackSizes.class, 1, roundsOfPacks()))
                .flatMap(List::stream)
                .collect(ImmutableList.toImmutableList());
    }

    private List<Measured> run(Class<?> benchmark, int threads, int rounds) {
        return IntStream.range(0, rounds)
                .boxed()
                .flatMap(round -> run(benchmark, threads).map(result -> new Measured(round, result)))
                .toList();
    }

    private Stream<RunResult> run(Class<?> benchmark, int threads) {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^" + benchmark.getName().replace(".", "[.]") + "[.]")
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.NANOSECONDS)
                .threads(threads)
                .forks(1)
                .warmupIterations(1)
                .warmupTime(time())
                .measurementIterations(quick ? 2 : 3)
                .measurementTime(time())
                // Whoever needs code compiled waits for it: else a busy machine measures what is not compiled yet.
                .jvmArgs("-Xms1g", "-Xmx1g", "-Xbatch")
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true);
        try {
            return new Runner(options.build()).run().stream();
        } catch (RunnerException e) {
            throw new IllegalStateException(e);
        }
    }

    private TimeValue time() {
        return TimeValue.milliseconds(quick ? 300 : 400);
    }
}
