package org.lwn.examples.benchmark;

import com.google.common.collect.ImmutableList;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What it costs to start a process that decides once: {@link FirstDecision}, many times, with and without a class-data archive. */
final class ColdStart {
    private final int runs;
    private final Page page;

    ColdStart(int runs, Page page) {
        this.runs = runs;
        this.page = page;
    }

    /** How a road starts, and what the table calls it. */
    private record Start(String road, String title) {}

    private static final ImmutableList<Start> STARTS = ImmutableList.of(
            new Start("NOTHING", "the JVM alone, decides nothing"),
            new Start("BY_HAND", "Java by hand"),
            new Start("LWN", "lwn, the pack that ships"),
            new Start("DROOLS_NEW_SESSION", "Drools, the same rules compiled from DRL at start"));

    void tell() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        Path archive = Files.createTempFile("lwn-benchmark", ".jsa");
        for (Start start : STARTS) {
            rows.add(row(start.title(), measured(start.road(), ImmutableList.of(), classPath(true))));
            List<String> archived = ImmutableList.of("-XX:SharedArchiveFile=" + archive, "-Xshare:auto");
            if (isArchived(start.road(), archive)) {
                rows.add(
                        row(start.title() + ", class-data archive", measured(start.road(), archived, classPath(true))));
            }
        }
        Files.deleteIfExists(archive);
        page.heading("From start to first decision")
                .paragraph(
                        "Whole processes, medians of " + runs
                                + ". Application and programme are read from JSON, but for"
                                + " the first line. The archive is of -XX:ArchiveClassesAtExit, without the compiler's signed jar.")
                .table(List.of("process", "ms", "processor ms", "peak memory MB"), rows);
    }

    private List<JavaProcess> measured(String road, List<String> options, String classPath) {
        return Stream.generate(() -> JavaProcess.run(classPath, options, FirstDecision.class, road))
                .limit(runs)
                .toList();
    }

    /** Archives what the road loads; false where the virtual machine or the class path does not allow it. */
    private static boolean isArchived(String road, Path archive) throws IOException {
        Files.deleteIfExists(archive);
        List<String> options = ImmutableList.of(
                "-XX:ArchiveClassesAtExit=" + archive,
                // The usual compiler lies in the signed jar.
                "-Ddrools.dialect.java.compiler=NATIVE");
        try {
            JavaProcess.run(classPath(false), options, FirstDecision.class, road);
        } catch (IllegalStateException e) {
            System.err.println("Nothing is archived of " + road + ": " + e.getMessage());
        }
        return Files.exists(archive);
    }

    /** The jars; the signed one last, for what is archived must stand first. */
    private static String classPath(boolean withCompiler) {
        List<String> jars = new ArrayList<>(JavaProcess.classPath());
        List<String> signed = jars.stream()
                .filter(jar -> new File(jar).getName().startsWith("ecj-"))
                .toList();
        jars.removeAll(signed);
        return Stream.concat(jars.stream(), withCompiler ? signed.stream() : Stream.empty())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static List<String> row(String title, List<JavaProcess> processes) {
        return List.of(
                title,
                median(processes, JavaProcess::milliseconds),
                median(processes, process -> process.number("processor")),
                median(processes, process -> process.number("memory")));
    }

    private static String median(List<JavaProcess> processes, ToDoubleFunction<JavaProcess> number) {
        return Page.number(
                Median.of(processes.stream().map(number::applyAsDouble).toList()));
    }
}
