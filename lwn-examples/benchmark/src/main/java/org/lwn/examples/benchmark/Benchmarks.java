package org.lwn.examples.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;

/**
 * Measures everything, and writes {@code benchmark.md}, {@code benchmark.json} (what JMH gives, round after round) and
 * {@code benchmark.svg}.
 *
 * <p>Arguments: the folder to write to; {@code --quick} for a first impression; {@code --long} for a million applications.
 */
public final class Benchmarks {
    private Benchmarks() {}

    public static void main(String[] arguments) throws IOException {
        List<String> all = Arrays.asList(arguments);
        String folder = all.stream()
                .filter(argument -> !argument.startsWith("--"))
                .findFirst()
                .orElse("docs");
        run(Files.createDirectories(Path.of(folder)), all.contains("--quick"), all.contains("--long"));
    }

    private static void run(Path folder, boolean quick, boolean full) throws IOException {
        JmhRuns runs = new JmhRuns(quick);
        List<Measured> measured = runs.all();
        Page page = new Page();
        tellConditions(page, runs);
        Decisions decisions = new Decisions(measured, page);
        decisions.tell();
        new Processes(quick, full, page).tell();
        Files.writeString(folder.resolve("benchmark.md"), page.toString());
        Files.writeString(folder.resolve("benchmark.svg"), decisions.growth());
        write(
                folder.resolve("benchmark.json"),
                measured.stream().map(Measured::result).toList());
    }

    private static void tellConditions(Page page, JmhRuns runs) throws IOException {
        page.heading("What a decision costs")
                .paragraph(
                        "Written by `lwn-examples/benchmark`; what JMH says itself is in [benchmark.json](benchmark.json). "
                                + (runs.quick()
                                        ? "**A quick run of one round, for a first impression.**"
                                        : "What is compared ran in rounds, " + runs.rounds() + " for one pack and "
                                                + runs.roundsOfPacks()
                                                + " for packs that grow: in each, every way had a new process, one"
                                                + " after the other. A ratio is the median of the ratios within the rounds, with the lowest and"
                                                + " the highest; a time is the median of the times, and holds for this machine on this day alone.")
                                + " A process was measured when its compiler had nothing to do any more, after ten seconds at most.")
                .table(List.of("measured", "with"), Conditions.rows());
    }

    private static void write(Path file, List<RunResult> results) throws IOException {
        try (PrintStream json = new PrintStream(Files.newOutputStream(file), false, StandardCharsets.UTF_8)) {
            ResultFormatFactory.getInstance(ResultFormatType.JSON, json).writeOut(results);
        }
    }
}
