package org.lwn.examples.benchmark;

import com.google.common.collect.ImmutableList;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Measures everything, and writes {@code benchmark.md}, {@code benchmark.json} (what JMH gives) and {@code benchmark.svg}.
 *
 * <p>Arguments: the folder to write to; {@code --quick} for a first impression; {@code --long} for a million applications.
 */
public final class Benchmarks {
    private static final int STARTS = 10;
    private static final int QUICK_STARTS = 2;
    private static final String SMALL_HEAP = "-Xmx64m";

    private final Page page = new Page();
    private final Path folder;
    private final boolean quick;
    private final boolean full;

    private Benchmarks(Path folder, boolean quick, boolean full) {
        this.folder = folder;
        this.quick = quick;
        this.full = full;
    }

    public static void main(String[] arguments) throws IOException, RunnerException {
        List<String> all = Arrays.asList(arguments);
        new Benchmarks(
                        Path.of(all.stream()
                                .filter(argument -> !argument.startsWith("--"))
                                .findFirst()
                                .orElse("docs")),
                        all.contains("--quick"),
                        all.contains("--long"))
                .run();
    }

    private void run() throws IOException, RunnerException {
        List<RunResult> results = new JmhRuns(quick).all();
        List<Measured> measured = Measured.of(results);
        tellConditions();
        tellSideBySide(measured);
        tellLists(measured);
        tellForms(measured);
        tellPackSizes(measured);
        new ColdStart(quick ? QUICK_STARTS : STARTS, page).tell();
        tellPublications();
        tellApplications();
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("benchmark.md"), page.toString());
        try (PrintStream json = new PrintStream(
                Files.newOutputStream(folder.resolve("benchmark.json")), false, StandardCharsets.UTF_8)) {
            ResultFormatFactory.getInstance(ResultFormatType.JSON, json).writeOut(results);
        }
    }

    private void tellConditions() {
        page.heading("What a decision costs")
                .paragraph(
                        "Java " + Runtime.version().feature() + ", "
                                + Runtime.getRuntime().availableProcessors() + " processors, "
                                + (quick
                                        ? "**a quick run, for a first impression**."
                                        : "one run. Ratios hold better than the times.")
                                + " Written by `lwn-examples/benchmark`; what JMH says itself is in [benchmark.json](benchmark.json).");
    }

    private void tellSideBySide(List<Measured> measured) {
        page.heading("One decision, side by side")
                .paragraph(
                        "The pack `grant-eligibility`, all 33 rules, on " + SideBySide.CASES
                                + " applications: the examples, and others of which 60 % have everything in place and the rest lack"
                                + " one to four answers or have them wrong. Every way finds the same in all of them; tests hold them"
                                + " to it. Java by hand gives the same list of fates as lwn, message for message; the"
                                + " others give what they find, and make it by the methods of Java by hand, unless a way says otherwise.");
        List<List<String>> rows = new ArrayList<>();
        for (Road road : Road.values()) {
            Measured one = find(measured, SideBySide.class, Map.of("road", road.name()), 1);
            Measured two = find(measured, SideBySide.class, Map.of("road", road.name()), 2);
            Measured byHand = find(measured, SideBySide.class, Map.of("road", Road.BY_HAND.name()), 1);
            Measured lwn = find(measured, SideBySide.class, Map.of("road", Road.LWN.name()), 1);
            rows.add(List.of(
                    road.title(),
                    time(one),
                    Page.times(one.nanoseconds(), byHand.nanoseconds()),
                    Page.times(one.nanoseconds(), lwn.nanoseconds()),
                    Page.number(one.bytes()),
                    Page.times(2 * one.nanoseconds(), two.nanoseconds()),
                    road.doesNotGive()));
        }
        page.table(List.of("way", "ns", "by hand", "lwn", "bytes", "two threads do", "does not give"), rows);
    }

    private static String time(Measured measured) {
        String time = Page.number(measured.nanoseconds());
        // Of few iterations JMH tells none.
        return Double.isNaN(measured.error()) ? time : time + " ± " + Page.number(100 * measured.error()) + " %";
    }

    private void tellLists(List<Measured> measured) {
        Measured one = findMethod(measured, Bulk.class, "oneAfterTheOther");
        Measured all = findMethod(measured, Bulk.class, "onAllProcessors");
        page.heading("A list of cases")
                .table(
                        List.of("lwn, " + SideBySide.CASES + " cases", "ns each", "bytes each"),
                        List.of(row("one after the other", one), row("`parallelStream`", all)));
    }

    private void tellForms(List<Measured> measured) {
        page.heading("A form while it is filled in")
                .table(
                        List.of("form of everything in place", "ns", "bytes"),
                        List.of(
                                row(
                                        "`GrantForm.review`, from parsed JSON",
                                        findMethod(measured, FormReviews.class, "review")),
                                row(
                                        "`FormReview.changed`, one answer",
                                        findMethod(measured, FormReviews.class, "changed"))));
    }

    private static List<String> row(String title, Measured measured) {
        return List.of(title, Page.number(measured.nanoseconds()), Page.number(measured.bytes()));
    }

    private void tellPackSizes(List<Measured> measured) throws IOException {
        Map<String, String> ways = Map.of(
                "BY_HAND", "Java by hand",
                "LWN", "lwn",
                "LWN_JOINS", "lwn, rules that look at awards too",
                "DROOLS_STATELESS", "Drools, stateless session",
                "DROOLS_NEW_SESSION", "Drools, newKieSession");
        GrowthChart chart = new GrowthChart();
        List<List<String>> rows = new ArrayList<>();
        for (String road : ImmutableList.of("BY_HAND", "LWN", "LWN_JOINS", "DROOLS_STATELESS", "DROOLS_NEW_SESSION")) {
            List<String> row = new ArrayList<>();
            String way = Objects.requireNonNull(ways.get(road));
            row.add(way);
            for (int rules : new int[] {15, 150, 600}) {
                Measured cost = find(measured, PackSizes.class, Map.of("road", road, "rules", "" + rules), 1);
                Measured byHand = find(measured, PackSizes.class, Map.of("road", "BY_HAND", "rules", "" + rules), 1);
                chart.add(way, rules, cost.nanoseconds());
                row.add(Page.number(cost.nanoseconds()) + " (" + Page.times(cost.nanoseconds(), byHand.nanoseconds())
                        + ")");
            }
            rows.add(row);
        }
        page.heading("Packs that grow")
                .paragraph(
                        "Rules that are made up, the same in lwn's language, for Drools and in generated Java of a method a"
                                + " rule, compiled by `javax.tools`. Nanoseconds of a decision, and times those by hand. Java by hand"
                                + " and lwn give every rule's fate, Drools what it finds.")
                .table(List.of("way", "15 rules", "150 rules", "600 rules"), rows)
                .paragraph("![How the time of a decision grows with the number of rules](benchmark.svg)");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("benchmark.svg"), chart.svg());
    }

    private void tellPublications() throws IOException {
        page.heading("From a saved rule file to rules in force")
                .paragraph(
                        "Milliseconds until the first decision by a changed `grant-eligibility`: in a new process, and"
                                + " later, the median of several changes. A publication tries all of the pack's cases first.")
                .table(
                        List.of("way", "first", "later"),
                        List.of(
                                publications("`GrantEligibility.load`", "load"),
                                publications("`RuleStore.publish`, `LiveRules.refresh`", "publish")));
    }

    private List<String> publications(String title, String way) throws IOException {
        Path temporary = Files.createTempDirectory("lwn-benchmark");
        JavaProcess process = JavaProcess.run(
                classPath(), List.of(), Publications.class, way, quick ? "4" : "12", temporary.toString());
        MoreFiles.deleteRecursively(temporary, RecursiveDeleteOption.ALLOW_INSECURE);
        return List.of(title, Page.number(process.number("first")), Page.number(process.number("later")));
    }

    private void tellApplications() {
        List<List<String>> rows = new ArrayList<>();
        for (int number = 1_000; number <= (full ? 1_000_000 : quick ? 10_000 : 100_000); number *= 10) {
            JavaProcess process = JavaProcess.run(classPath(), List.of(SMALL_HEAP), Applications.class, "" + number);
            rows.add(List.of(
                    Page.number(number),
                    Page.number(process.number("took") / 1000),
                    Page.number(number / (process.number("took") / 1000)),
                    Page.number(process.number("heap"))));
        }
        page.heading("Many applications")
                .paragraph("Streamed by a new process with " + SMALL_HEAP
                        + ", one after the other, which keeps counts of" + " outcomes alone.")
                .table(List.of("applications", "seconds", "a second", "most heap used, MB"), rows);
    }

    private static String classPath() {
        return String.join(File.pathSeparator, JavaProcess.classPath());
    }

    private static Measured find(List<Measured> all, Class<?> benchmark, Map<String, String> parameters, int threads) {
        return all.stream()
                .filter(measured -> measured.isOf(benchmark) && measured.threads() == threads)
                .filter(measured -> parameters.entrySet().stream()
                        .allMatch(parameter -> parameter.getValue().equals(measured.parameter(parameter.getKey()))))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(benchmark + " " + parameters));
    }

    private static Measured findMethod(List<Measured> all, Class<?> benchmark, String method) {
        return all.stream()
                .filter(measured ->
                        measured.isOf(benchmark) && measured.method().equals(method))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(method));
    }
}
