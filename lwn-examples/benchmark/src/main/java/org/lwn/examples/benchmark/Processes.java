package org.lwn.examples.benchmark;

import com.google.common.collect.ImmutableList;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the page tells of whole processes, which are measured now. */
final class Processes {
    private static final int STARTS = 10;
    private static final int QUICK_STARTS = 2;
    private static final String SMALL_HEAP = "-Xmx64m";
    private static final String HEAP_OF_RELOADS = "-Xmx256m";
    private static final String LOAD = "`GrantEligibility.load`";
    private static final String PUBLISH = "`RuleStore.publish`, `LiveRules.refresh`";

    private final boolean quick;
    private final boolean full;
    private final Page page;

    Processes(boolean quick, boolean full, Page page) {
        this.quick = quick;
        this.full = full;
        this.page = page;
    }

    void tell() throws IOException {
        new ColdStart(quick ? QUICK_STARTS : STARTS, page).tell();
        tellPublications();
        tellReloads();
        tellApplications();
    }

    private void tellPublications() throws IOException {
        page.heading("From a saved rule file to rules in force")
                .paragraph(
                        "Milliseconds until the first decision by a changed `grant-eligibility`: in a new process, and"
                                + " later, the median of several changes. A publication tries all of the pack's cases first.")
                .table(
                        List.of("way", "first", "later"),
                        List.of(publications(LOAD, "load"), publications(PUBLISH, "publish")));
    }

    private List<String> publications(String title, String way) throws IOException {
        JavaProcess process =
                inFolder(folder -> run(List.of(), Publications.class, way, quick ? "4" : "12", folder.toString()));
        return List.of(title, Page.number(process.number("first")), Page.number(process.number("later")));
    }

    private void tellReloads() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        rows.addAll(reloads(LOAD, "load", quick ? List.of("10", "20") : List.of("10", "100", "500", "1000")));
        rows.addAll(reloads(PUBLISH, "publish", quick ? List.of("10", "20") : List.of("10", "100", "200")));
        page.heading("Changes without end")
                .paragraph("A process with " + HEAP_OF_RELOADS
                        + " that changes a condition of `grant-eligibility` again and"
                        + " again, and decides by each. What is used when garbage is collected: what no rules hold any more is"
                        + " given back, classes too, where the numbers stay the same.")
                .table(List.of("way", "changes", "heap, MB", "metaspace, MB"), rows);
    }

    private static List<List<String>> reloads(String title, String way, List<String> changes) throws IOException {
        JavaProcess process = inFolder(folder -> run(
                List.of(HEAP_OF_RELOADS),
                Reloads.class,
                ImmutableList.<String>builder()
                        .add(way, folder.toString())
                        .addAll(changes)
                        .build()
                        .toArray(new String[0])));
        return changes.stream()
                .map(change -> List.of(
                        title,
                        change,
                        Page.number(process.number("heap" + change)),
                        Page.number(process.number("metaspace" + change))))
                .toList();
    }

    private void tellApplications() {
        List<List<String>> rows = new ArrayList<>();
        for (int number = 1_000; number <= (full ? 1_000_000 : quick ? 10_000 : 100_000); number *= 10) {
            JavaProcess process = run(List.of(SMALL_HEAP), Applications.class, "" + number);
            double seconds = process.number("took") / 1000;
            rows.add(List.of(
                    Page.number(number),
                    Page.number(seconds),
                    Page.number(number / seconds),
                    Page.number(process.number("heap"))));
        }
        page.heading("Many applications")
                .paragraph("Streamed by a new process with " + SMALL_HEAP
                        + ", one after the other, which keeps counts of outcomes alone.")
                .table(List.of("applications", "seconds", "a second", "most heap used, MB"), rows);
    }

    private interface InFolder {
        JavaProcess run(Path folder);
    }

    /** Runs it with a folder of its own, which is deleted afterwards. */
    private static JavaProcess inFolder(InFolder process) throws IOException {
        Path folder = Files.createTempDirectory("lwn-benchmark");
        try {
            return process.run(folder);
        } finally {
            MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
        }
    }

    private static JavaProcess run(List<String> options, Class<?> main, String... arguments) {
        return JavaProcess.run(String.join(File.pathSeparator, JavaProcess.classPath()), options, main, arguments);
    }
}
